// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/measurement.h"

namespace gpuspeedup {

Sampling sample(const SamplingLimits& limits, const MeasureSettings& settings,
                const std::function<double()>& measure)
{
    return sample(limits, measure, steadySeconds, [&] { return settings.isCancelled(); });
}

} // namespace gpuspeedup
