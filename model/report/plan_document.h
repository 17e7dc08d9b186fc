// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/analysis/monte_carlo.h"
#include "model/language.h"
#include "model/report/document.h"

namespace gpuspeedup {

/// The estimate of a plan with its ranges: sentences, results, and the sections of
/// plan_sections.h. `result` is monteCarlo() of the plan and its uncertain inputs.
[[nodiscard]] Document planDocument(const Plan& plan, const MonteCarlo& result,
                                    const Language& language = {});

} // namespace gpuspeedup
