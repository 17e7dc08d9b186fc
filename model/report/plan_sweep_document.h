// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/analysis/plan_sweep.h"
#include "model/language.h"
#include "model/report/document.h"

namespace gpuspeedup {

/// Both times and the speedup over one input. What has no estimate is empty.
[[nodiscard]] Document planSweepDocument(const Plan& plan, const PlanInput& over,
                                         std::vector<PlanSweepPoint> points, const Language& language = {});
/// The speedup over two inputs: a row for each pair, the first input changing fastest.
[[nodiscard]] Document planMapDocument(const Plan& plan, const PlanInput& over, const PlanInput& by,
                                       PlanMap map, const Language& language = {});

} // namespace gpuspeedup
