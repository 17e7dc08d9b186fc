// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/break_even.h"

#include <cassert>
#include <cmath>

namespace gpuspeedup {

BreakEven breakEven(const Scenario& s, TaskScaling scaling, double target)
{
    assert(target > 0);
    const Duration transfer = s.data / s.linkRate;
    const Duration launches = s.launchOverhead * s.launches;
    Duration fixed;
    Duration growing;
    (scaling.data ? growing : fixed) = transfer;
    Duration& launchPart = scaling.launches ? growing : fixed;
    launchPart = launchPart + launches;

    // Rc·(1/Rc − target/Rg) written as (Rg − target·Rc)/Rg keeps its digits when the rates are close.
    const double gainPerCpuTime = (s.gpuRate - target * s.cpuRate) / s.gpuRate -
                                  target * (growing.si() * (s.cpuRate / s.operations).si());
    if (!(gainPerCpuTime > 0))
        return {BreakEven::Kind::never, {}};
    const Work size = target * (fixed * s.cpuRate) / gainPerCpuTime;
    if (size == Work{}) // nothing is fixed, or too little for a double
        return {BreakEven::Kind::always, {}};
    if (!std::isfinite(size.si()))
        return {BreakEven::Kind::never, {}};
    return {BreakEven::Kind::fromSize, size};
}

} // namespace gpuspeedup
