// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/analysis/advice.h"
#include "model/analysis/solve.h"
#include "model/chart/charts.h"
#include "model/choices/choices.h"
#include "model/estimate.h"
#include "model/plan/plan_estimate.h"
#include "model/verdict.h"

#include <memory>
#include <optional>
#include <vector>

namespace gpuspeedup {

/// All that the window shows of one scenario. Computed by LivePlan, and never changed after.
struct Outlook
{
    Choices choices;
    RefinementSet available;           ///< those that a switch can turn on
    ChartSubject subject;              ///< the plan, its estimate and ranges
    Estimate results;                  ///< the eight published results of the plan
    std::optional<Verdict> verdict;    ///< of the published formulas; absent where refinements count
    std::optional<Solution> breakEven; ///< of the operations, where refinements count
    std::vector<Advice> advice;
    std::vector<RefinementEffect> effects;

    [[nodiscard]] const Plan& plan() const { return subject.plan; }
    [[nodiscard]] const PlanEstimate& estimate() const { return subject.estimate; }
};

} // namespace gpuspeedup
