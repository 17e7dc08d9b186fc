// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/language.h"
#include "model/plan/plan_estimate.h"

#include <string_view>

namespace gpuspeedup {

/// A phase in the middle of a sentence, in English.
struct PhaseWords
{
    std::string_view subject; ///< "the copies to the GPU"
    bool plural = false;
};

/// Of any phase but Phase::hidden. The published formulas know one transfer in no direction: "the copies".
[[nodiscard]] PhaseWords phaseWords(const Plan& plan, Phase phase);

/// The largest, but for Phase::hidden; the first of several.
[[nodiscard]] Phase largestPhase(const PlanEstimate& estimate);

} // namespace gpuspeedup
