// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/choices/choices.h"
#include "model/machine/catalogue.h"
#include "model/machine_profile.h"

#include <CLI/App.hpp>

#include <optional>
#include <string>
#include <vector>

namespace gpuspeedup {

/// Whether a profile without a GPU is of use.
enum class GpuOfProfile
{
    needed,
    mayBeMissing ///< the CPU alone is taken then
};

/// The options --machine, --device, --cpu, --gpu and --catalogue.
class MachineOptions
{
public:
    explicit MachineOptions(CLI::App& app);

    /// Fills the processors of `choices` that are given, with ids of catalogue(). Rows of one's own need a
    /// name that uses them: `namesNeeded` unless the scenario may have one. Throws UsageError for unknown
    /// names and contradictions, Error for files.
    void apply(Choices& choices, bool namesNeeded, GpuOfProfile gpu = GpuOfProfile::needed) const;
    /// Of --machine; absent where it is not given.
    [[nodiscard]] const std::optional<std::string>& profileFile() const { return profile_; }
    /// The one that is compiled in, with the rows of the files given. Throws Error.
    [[nodiscard]] const Catalogue& catalogue() const;

private:
    void checkContradictions(bool namesNeeded) const;
    [[nodiscard]] std::size_t positionOfGpu(const MachineProfile& profile) const;
    void takeProfile(Choices& choices, GpuOfProfile gpu) const;

    std::optional<std::string> profile_;
    std::optional<std::string> device_;
    std::optional<std::string> cpu_;
    std::optional<std::string> gpu_;
    std::vector<std::string> catalogues_;
    mutable std::optional<Catalogue> catalogue_; ///< read where it is first needed
};

} // namespace gpuspeedup
