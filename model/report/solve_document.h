// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/analysis/solve.h"
#include "model/language.h"
#include "model/report/document.h"

#include <span>

namespace gpuspeedup {

/// For each of `inputs` its value, the value at which the plan reaches `target`, and a sentence; or never
/// and why. As solveFor(): `scaling` applies to the task's operations. Throws Error where the plan has no
/// estimate.
[[nodiscard]] Document solveDocument(const Plan& plan, std::span<const PlanInput* const> inputs,
                                     double target, TaskScaling scaling, const Language& language = {});

} // namespace gpuspeedup
