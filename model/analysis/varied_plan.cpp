// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/varied_plan.h"

#include <cassert>

namespace gpuspeedup {

VariedPlan::VariedPlan(const Plan& plan, const PlanInput& input, TaskScaling scaling)
    : original_(plan), plan_(plan), input_(&input), scaling_(scaling)
{
    assert(scaling == TaskScaling{} || input.key == "operations");
}

void VariedPlan::growTask(double growth)
{
    if (scaling_.data) {
        plan_.base.data = original_.base.data * growth;
        plan_.traffic = original_.traffic * growth;
        plan_.cpuTraffic = original_.cpuTraffic * growth;
        plan_.temporaries = original_.temporaries * growth;
    }
    if (scaling_.launches)
        plan_.base.launches = original_.base.launches * growth;
}

const Plan& VariedPlan::planAt(double value)
{
    input_->write(plan_, value);
    if (scaling_ != TaskScaling{})
        growTask(value / input_->read(original_));
    return plan_;
}

PlanEstimate VariedPlan::at(double value)
{
    return evaluate(planAt(value));
}

} // namespace gpuspeedup
