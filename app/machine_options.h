// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/machine/catalogue.h"

#include <CLI/App.hpp>

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace gpuspeedup {

/// Which machine, as it was typed.
struct MachineChoice
{
    std::optional<std::string> profile; ///< file of a measured profile
    std::optional<std::string> device;  ///< number or name of one of its GPUs
    std::optional<std::string> cpu;     ///< of the catalogue, in place of the profile's
    std::optional<std::string> gpu;
    std::vector<std::string> catalogues; ///< files whose rows are added to the built-in ones
};

/// Its figures; null where neither profile nor names are given. Throws UsageError for
/// unknown names and contradictions, Error for files.
[[nodiscard]] std::shared_ptr<const Machine> machineOf(const MachineChoice& choice);

/// The options --machine, --device, --cpu, --gpu and --catalogue.
class MachineOptions
{
public:
    explicit MachineOptions(CLI::App& app);

    [[nodiscard]] const MachineChoice& choice() const { return choice_; }

private:
    MachineChoice choice_;
};

} // namespace gpuspeedup
