// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/choices/choices.h"

#include <CLI/App.hpp>

#include <optional>
#include <string>
#include <vector>

namespace gpuspeedup {

/// The options --workload, --set, --task and --precision.
class TaskOptions
{
public:
    explicit TaskOptions(CLI::App& app);

    /// Fills the task of `choices` where one is given; a number format alone is that of the workload there.
    /// Throws UsageError for unknown names, wrong values and contradictions, Error for the file.
    void apply(Choices& choices) const;

private:
    [[nodiscard]] std::optional<Arithmetic> precision() const;
    [[nodiscard]] WorkloadChoice workload() const;
    void checkContradictions(const Choices& choices) const;

    std::optional<std::string> workload_;
    std::vector<std::string> settings_;
    std::optional<std::string> file_;
    std::optional<std::string> precision_;
};

} // namespace gpuspeedup
