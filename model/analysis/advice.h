// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/analysis/lever.h"
#include "model/language.h"
#include "model/plan/plan_estimate.h"

#include <span>
#include <string>
#include <vector>

namespace gpuspeedup {

/// What pulling one lever brings.
struct Advice
{
    const Lever* lever = nullptr;
    PlanEstimate estimate;     ///< of the plan with it
    double gain = 1;           ///< speedup with it / without
    bool turnsIntoWin = false; ///< the CPU is faster without it, the GPU with it
    /// "Keeping the data on the GPU for 10 steps would raise the speedup from 3.2 to 19.1 times."
    std::string sentence;
};

/// A lever that gains less is no advice.
inline constexpr double leastGain = 1.01;

/// Every lever that gains at least 1 %, the largest gain first. Each stands alone: gains do not multiply.
/// Throws Error where the plan has no estimate.
[[nodiscard]] std::vector<Advice> advise(const Plan& plan, const Language& language = {});

/// The sentence of the largest gain; where there is none, which phase remains. Requires advise(plan).
[[nodiscard]] std::string adviceSentence(const Plan& plan, std::span<const Advice> advice,
                                         const Language& language = {});

} // namespace gpuspeedup
