// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/choices/choices.h"
#include "model/learning/observation.h"
#include "model/plan/build_plan.h"

#include <string>

namespace gpuspeedup {

/// The time that a person measured of a task, beside what the model says of it with all figures there are,
/// whichever refinements the request leaves out: without anything learned, start-up and the part that stays
/// on the CPU. `request` is that of `choices`; measured > 0.
///
/// Throws Error where the task has no name, its time on that side is not predicted, the processor was not
/// measured or a figure of the machine is typed, and as buildPlan() and estimate() do.
[[nodiscard]] ObservedPair typedObservation(const PlanRequest& request, const Choices& choices,
                                            ObservedSide side, Duration measured, std::string moment);

} // namespace gpuspeedup
