// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/estimate.h"
#include "model/plan/plan_estimate.h"

#include <array>

namespace gpuspeedup {

/// The GPU time divided among the phases so that their sum is the GPU time; by Phase, 0 for Phase::hidden.
///
/// Copies in chunks run beside kernels. The engine that is busy longest (the copies in, the kernels with
/// their launches, or the copies out; with one copy engine both copies are one) is never waited for by
/// another, so that its time counts in full. What overlap hides is taken off the others, off each in
/// proportion to its time: with n chunks and two copy engines 1/n of each is left, which is what
/// T = h + k + d + (n−1)·max(h, k, d) says.
[[nodiscard]] std::array<Duration, phaseCount> visibleParts(const Plan& plan, const PlanEstimate& estimate);

/// The eight published results of a plan: data transfer is the copies as they are seen, kernel overhead the
/// launches, GPU overhead all but the kernels. Without refinements those of estimate(plan.base).
/// Requires an estimate without fault.
[[nodiscard]] Estimate publishedResults(const Plan& plan, const PlanEstimate& estimate);

} // namespace gpuspeedup
