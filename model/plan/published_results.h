// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/estimate.h"
#include "model/plan/plan_estimate.h"

#include <array>

namespace gpuspeedup {

/// The parts of the GPU time by Phase, with what runs beside other phases taken off: they sum to gpuTime, and
/// `hidden` is zero.
///
/// Of copies and kernels that run beside each other it is the copies that are seen less: their
/// time is what would be saved if they cost nothing. So `hidden` comes off the copies to the GPU and back in
/// proportion, what they do not cover off launching, communication and last the kernels.
[[nodiscard]] std::array<Duration, phaseCount> visibleParts(const PlanEstimate& estimate);

/// The eight published results of a plan: data transfer is the copies as they are seen, kernel overhead the
/// launches, GPU overhead all but the kernels. Without refinements those of estimate(plan.base).
/// Requires an estimate without fault.
[[nodiscard]] Estimate publishedResults(const PlanEstimate& estimate);

} // namespace gpuspeedup
