// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/measurement.h"

namespace gpuspeedup {

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
