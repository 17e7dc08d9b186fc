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

/// How fast the stack's own kernels go through GPU memory, and launches that a library makes inside one call
/// of the stack, which cost what the hardware takes. Requires that takeStack has run.
void takeMeasuredKernels(Plan& plan, const PlanRequest& request);

} // namespace gpuspeedup
