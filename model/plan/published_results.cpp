// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/plan/published_results.h"

#include <algorithm>

namespace gpuspeedup {
namespace {

using Parts = std::array<Duration, phaseCount>;

Duration& part(Parts& parts, Phase phase)
{
    return parts[static_cast<std::size_t>(phase)];
}

/// Takes as much of `hidden` off `from` as there is.
void takeOff(Duration& from, Duration& hidden)
{
    const Duration taken = std::min(from, hidden);
    from = from - taken;
    hidden = hidden - taken;
}

} // namespace

Parts visibleParts(const PlanEstimate& estimate)
{
    Parts parts{};
    for (std::size_t i = 0; i < phaseCount; ++i)
        parts[i] = estimate.phases[i].time;
    Duration hidden = part(parts, Phase::hidden);
    part(parts, Phase::hidden) = {};
    if (!(hidden > Duration{}))
        return parts;
    Duration& in = part(parts, Phase::copyToGpu);
    Duration& out = part(parts, Phase::copyFromGpu);
    if (in + out > Duration{}) {
        const double seen = std::max(0.0, 1 - hidden / (in + out));
        const Duration copies = in + out;
        in = seen * in;
        out = seen * out;
        hidden = std::max(hidden - copies, Duration{});
    }
    takeOff(part(parts, Phase::launching), hidden);
    takeOff(part(parts, Phase::communication), hidden);
    takeOff(part(parts, Phase::kernels), hidden);
    return parts;
}

Estimate publishedResults(const PlanEstimate& estimate)
{
    Parts parts = visibleParts(estimate);
    Estimate results;
    results.cpuTime = estimate.cpuTime;
    results.gpuComputeTime = part(parts, Phase::kernels);
    results.transferTime = part(parts, Phase::copyToGpu) + part(parts, Phase::copyFromGpu);
    results.launchOverhead = part(parts, Phase::launching);
    Duration rest{};
    for (const Phase phase : {Phase::serial, Phase::communication, Phase::oneOff})
        rest = rest + part(parts, phase);
    results.gpuOverhead = results.transferTime + results.launchOverhead + rest;
    results.gpuTime = estimate.gpuTime;
    results.speedup = estimate.speedup;
    results.efficiency = estimate.efficiency;
    return results;
}

} // namespace gpuspeedup
