// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/machine/catalogue.h"
#include "model/machine_profile.h"

#include <CLI/App.hpp>

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace gpuspeedup {

/// The options --machine, --device, --cpu, --gpu and --catalogue.
class MachineOptions
{
public:
    explicit MachineOptions(CLI::App& app);

    /// The figures of the machine; null where neither profile nor names are given. Throws
    /// UsageError for unknown names and contradictions, Error for files.
    [[nodiscard]] std::shared_ptr<const Machine> machine() const;

private:
    void checkContradictions() const;
    [[nodiscard]] std::size_t positionOfGpu(const MachineProfile& profile) const;
    void takeProfile(Machine& machine) const;

    std::optional<std::string> profile_;
    std::optional<std::string> device_;
    std::optional<std::string> cpu_;
    std::optional<std::string> gpu_;
    std::vector<std::string> catalogues_;
};

} // namespace gpuspeedup
