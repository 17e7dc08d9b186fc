// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/verification/verification.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gpuspeedup {

/// A task that the script runs: a line of kind "row".
struct ScriptTask
{
    std::string workload; ///< template of the model
    std::string label;
    std::vector<double> sizes; ///< of the template
};

/// What one run of a task took: a line of kind "time".
struct ScriptTime
{
    std::size_t task = 0; ///< position among the rows
    std::optional<Duration> cpu;
    std::optional<GpuTimes> gpu;
    std::string problem; ///< kind of it: "wrong"; empty where there are times
    std::string detail;
};

/// Throw Error for a line of that kind which is none. A line of kind "plan" says how many rows will come.
[[nodiscard]] std::size_t scriptPlanFrom(std::string_view line);
[[nodiscard]] ScriptTask scriptTaskFrom(std::string_view line);
[[nodiscard]] ScriptTime scriptTimeFrom(std::string_view line);

} // namespace gpuspeedup
