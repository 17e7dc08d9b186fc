// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/analysis/monte_carlo.h"
#include "model/language.h"
#include "model/plan/plan.h"
#include "model/report/document.h"

#include <optional>
#include <string>
#include <vector>

namespace gpuspeedup {

/// A plan with its likely range.
struct RangedPlan
{
    Plan plan;
    MonteCarlo result; ///< of the plan and its uncertain inputs
};

/// One of several plans for the same question.
struct ComparedPlan
{
    std::vector<std::string> labels; ///< what tells it from the others, one for each column of them
    std::optional<RangedPlan> estimate;
    std::string reason; ///< one sentence where there is no estimate
};

/// A row for each plan, the largest speedup first, those without estimate last with the reason. `columns`
/// names what differs between them: "gpu", "workload".
[[nodiscard]] Document comparisonDocument(const std::vector<std::string>& columns,
                                          std::vector<ComparedPlan> plans, const Language& language = {});

} // namespace gpuspeedup
