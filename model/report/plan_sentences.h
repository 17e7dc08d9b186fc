// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/analysis/monte_carlo.h"
#include "model/language.h"

#include <string>
#include <vector>

namespace gpuspeedup {

/// Who wins and how sure that is, what the GPU time goes into, which refinement changed
/// most, what is assumed, and what else there is to say: the first answers the question.
[[nodiscard]] std::vector<std::string> planSentences(const Plan& plan, const MonteCarlo& result,
                                                     const Language& language = {});

// Two of them alone; empty where there is nothing to say.

/// What the GPU time is spent on.
[[nodiscard]] std::string spentSentence(const Plan& plan, const PlanEstimate& estimate,
                                        const Language& language = {});
/// What is assumed that may be off, that which matters most first.
[[nodiscard]] std::string assumedSentence(const Plan& plan, const Language& language = {});

} // namespace gpuspeedup
