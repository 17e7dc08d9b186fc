// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/choices/choices.h"
#include "model/plan/plan_estimate.h"

#include <functional>
#include <vector>

namespace gpuspeedup {

/// What the inputs show of one scenario.
struct ShownPlan
{
    Choices choices;
    Plan plan;
    RefinementSet available;
    std::vector<RefinementEffect> effects;
    Duration cpuTime;
};

/// What a hand does to the choices, whatever they are by then.
using ChoicesChange = std::function<Choices(Choices)>;

} // namespace gpuspeedup
