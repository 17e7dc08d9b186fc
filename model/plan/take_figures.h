// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/plan/build_plan.h"

namespace gpuspeedup {

// The steps of buildPlan(). Each fills its part of the plan with figures and their
// sources, and turns the refinements on that have what they need.

/// The published rates, precision and memory size from the machine.
void takeMachine(Plan& plan, const std::shared_ptr<const Machine>& machine);
/// Operations, data, launches, roofline and memory fit from the task; throws Error
/// where the machine cannot compute in the task's number format.
void takeTask(Plan& plan, const Task& task);
/// Today's code; where nothing is said of it, the library routines that were measured on the CPU, if any.
/// Operations from its run time where the request says so.
void takeBaseline(Plan& plan, const PlanRequest& request);
/// The published link rate, that of copies of the data's size to the GPU; copies by direction and host
/// memory, and their overlap, where the request has a task or says how it copies. Requires plan.machine.
void takeTransfers(Plan& plan, const PlanRequest& request);
/// The kernel's time is that of calls as `calls` has them, by operations of one. Requires plan.machine and a
/// task that was taken.
void useCallCurve(Plan& plan, std::size_t index, const Sourced<std::shared_ptr<const TimeCurve>>& calls);
void takeStack(Plan& plan, const PlanRequest& request);
void takeLaunches(Plan& plan, const PlanRequest& request);
void takeGpus(Plan& plan, const PlanRequest& request);
void takeOneOff(Plan& plan, const PlanRequest& request);
/// What was learned on that machine of the software that the plan has, where it is wanted. Requires all other
/// refinements to be chosen of those `available`; where one was left out there is nothing to correct. Throws
/// Error where the refinement is asked for by name and there is nothing.
void takeLearned(Plan& plan, const PlanRequest& request, RefinementSet available);
/// The error that is left of learned predictions, as the source of the model's factors. Requires a plan that
/// is otherwise done.
void takeLearnedError(Plan& plan, const PlanRequest& request);
void takePrices(Plan& plan, const PlanRequest& request);

} // namespace gpuspeedup
