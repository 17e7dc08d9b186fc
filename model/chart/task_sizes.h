// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/analysis/plan_sweep.h"
#include "model/analysis/uncertainty.h"
#include "model/break_even.h"
#include "model/chart/charts.h"

#include <optional>
#include <span>
#include <vector>

namespace gpuspeedup {

// A plan over the size of its task. Launches stay as they are.

/// What grows with the operations. Where the memory traffic of a task is known it is of one kind at every
/// size: its data and traffic grow in proportion. Else all stays, as in the published table.
[[nodiscard]] TaskScaling growthOf(const Plan& plan);

/// Sizes at which the faster side changes by solveFor(), ascending: none, one, or the two ends of a stretch.
[[nodiscard]] std::vector<double> solvedSizes(const Plan& plan);
/// Adds to the ascending `sizes` every other change of side between neighbours of `sweep`.
void addChangesOfSide(const Plan& plan, std::span<const PlanSweepPoint> sweep, std::vector<double>& sizes);

/// How far the speedup may be off at other sizes of the task, to first order: as FirstOrder, with each
/// elasticity from the speedups a thousandth to both sides, which is the mean of both sides at a kink.
class SpeedupRange
{
public:
    /// Computed at `points` sizes from `from` to `to`, interpolated between them.
    SpeedupRange(const ChartSubject& subject, double from, double to, std::size_t points);

    /// 90 % of the truth lie within this factor of the speedup.
    [[nodiscard]] double factorAt(double size) const;

private:
    double logFrom_;
    double logStep_;
    std::vector<double> sigmas_; ///< of ln S
};

} // namespace gpuspeedup
