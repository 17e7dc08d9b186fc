// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/plan/plan_estimate.h"

namespace gpuspeedup {

/// Round figures to work out by hand: Tc = 10 s, Tk = 0.1 s, Tx = 0.1 s, Tl = 0.01 s.
inline Plan roundPlan()
{
    Plan plan;
    plan.base = {.cpuRate = 100 * gigaflops,
                 .gpuRate = 10 * teraflops,
                 .operations = 1000 * gigaOperation,
                 .linkRate = 10 * gigabytePerSecond,
                 .data = 1 * gigabyte,
                 .launchOverhead = 10 * microsecond,
                 .launches = 1000,
                 .name = {},
                 .note = {}};
    return plan;
}

inline Plan roundPlanWith(Refinement refinement)
{
    Plan plan = roundPlan();
    plan.refinements.add(refinement);
    return plan;
}

inline double phaseSeconds(const Plan& plan, Phase phase)
{
    return evaluate(plan).phase(phase).time / second;
}

} // namespace gpuspeedup
