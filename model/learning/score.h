// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/learning/observation.h"

#include <cstddef>
#include <optional>
#include <span>

namespace gpuspeedup {

/// How one quantity's corrected predictions fare on the rows that are scored.
struct SideScore
{
    std::size_t rows = 0;   ///< > 0
    double errorBefore = 1; ///< exp(mean |ln(measured/predicted)|) without the correction, >= 1
    double error = 1;       ///< with it
    double coverage = 0;    ///< share of the rows that lie within their 90 % range
    double width = 1;       ///< mean of hi/lo of these ranges
    /// Without the correction: share of the rows within the factor that is assumed of the model, and hi/lo of
    /// that range, of speedups of both sides together. What the figures of the machine leave uncertain is
    /// not counted.
    double coverageBefore = 0;
    double widthBefore = 1;
};

/// What was learned, judged by rows it was not learned from. Absent where there are none.
struct LearningScore
{
    std::size_t fitted = 0; ///< tasks that were fitted, of both sides together
    std::optional<SideScore> cpu;
    std::optional<SideScore> gpu;
    std::optional<SideScore> speedup; ///< of tasks scored on both sides; their errors count as independent
};

/// From fewer rows coverage says little: 90 % of 20 is two rows outside.
inline constexpr std::size_t fewestScoredRows = 20;

/// Every scored row whose group has something to fit, of this version of the model. A row of a task that is
/// also fitted, because a person typed a time of it, is left out. Of a task scored several times the last row
/// counts.
[[nodiscard]] LearningScore scoreOf(std::span<const ObservedPair> observations);

} // namespace gpuspeedup
