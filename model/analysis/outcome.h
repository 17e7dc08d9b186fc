// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/analysis/quantiles.h"
#include "model/language.h"
#include "model/plan/plan_estimate.h"
#include "model/verdict.h"

#include <string>

namespace gpuspeedup {

/// Who wins, given the middle 90 % of the likely speedups by first order or Monte Carlo:
/// about equal where they contain 1.
[[nodiscard]] Outcome outcomeOf(const Quantiles<double>& speedup);

/// "The GPU wins: 12.3 times as fast (90 % between 8.1 and 18.7), 12.5 s on the CPU, 1.02 s with the GPU."
/// The figure without a range is the plan's own, not the median.
[[nodiscard]] std::string outcomeSentence(const PlanEstimate& estimate, const Quantiles<double>& speedup,
                                          const Language& language = {});

} // namespace gpuspeedup
