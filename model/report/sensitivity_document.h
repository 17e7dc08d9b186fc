// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/analysis/monte_carlo.h"
#include "model/language.h"
#include "model/report/document.h"

namespace gpuspeedup {

/// What the speedup depends on: elasticities, how far each input may be off and its share of the variance;
/// ranges of the speedup by first order, by Monte Carlo and at the corners; the limits. `result` is
/// monteCarlo() of the plan and its uncertain inputs. Throws Error where the plan has no estimate.
[[nodiscard]] Document sensitivityDocument(const Plan& plan, const MonteCarlo& result,
                                           const Language& language = {});

} // namespace gpuspeedup
