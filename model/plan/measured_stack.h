// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/plan/build_plan.h"

namespace gpuspeedup {

/// What was measured of the request's software stack on its machine; null where nothing was.
[[nodiscard]] const MeasuredStack* measuredStack(const PlanRequest& request);

/// The request with the costs of its stack as they were measured, where they were.
[[nodiscard]] PlanRequest withMeasuredStack(PlanRequest request);

/// Copies as the stack makes them, unless the kind of host memory was chosen. Requires that takeTransfers and
/// takeStack have run.
void takeMeasuredCopies(Plan& plan, const PlanRequest& request);

/// The stack's library calls, or what it takes for the operations and slices of an array program and how fast
/// its own kernels go through GPU memory; what a wait for the last of them takes. Requires that takeStack and
/// takeLaunches have run.
void takeMeasuredKernels(Plan& plan, const PlanRequest& request);

} // namespace gpuspeedup
