// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/measurement.h"

#include "model/error.h"

namespace gpuspeedup {

double firstAboveZero(const std::function<double()>& measure)
{
    constexpr int most = 20;
    for (int i = 0; i < most; ++i)
        if (const double value = measure(); value > 0)
            return value;
    throw Error(
        "Longer work took no longer: the clock is too coarse or the machine too busy; measure again.");
}

SamplingLimits limitsFor(const MeasureSettings& settings, double quickSeconds, double thoroughSeconds)
{
    SamplingLimits limits{.mostSeconds = quickSeconds};
    if (settings.thorough) {
        limits.leastSeconds = thoroughSeconds;
        limits.mostSeconds = 2 * thoroughSeconds;
    }
    return limits;
}

Sampling sample(const SamplingLimits& limits, const MeasureSettings& settings,
                const std::function<double()>& measure)
{
    return sample(limits, measure, steadySeconds, [&] { return settings.isCancelled(); });
}

} // namespace gpuspeedup
