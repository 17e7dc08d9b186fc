// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/break_even.h"
#include "model/plan/plan_estimate.h"
#include "model/plan/plan_input.h"

namespace gpuspeedup {

/// A plan one input of which takes other values, all else held.
class VariedPlan
{
public:
    /// `scaling` applies where the input is the task's operations: then what is counted in bytes (data,
    /// memory traffic, temporaries) and launches may follow in proportion. Else it must be the default.
    VariedPlan(const Plan& plan, const PlanInput& input, TaskScaling scaling = {});

    /// As evaluate(). `value` in the coherent unit.
    [[nodiscard]] PlanEstimate at(double value);
    /// The plan with the input at `value`; until the next call.
    [[nodiscard]] const Plan& planAt(double value);

private:
    void growTask(double growth);

    Plan original_;
    Plan plan_;
    const PlanInput* input_;
    TaskScaling scaling_;
};

} // namespace gpuspeedup
