// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/plan/published_results.h"

#include <algorithm>
#include <vector>

namespace gpuspeedup {
namespace {

using Stage = std::vector<Phase>;

Duration timeOf(const PlanEstimate& e, const Stage& stage)
{
    Duration time;
    for (const Phase phase : stage)
        time = time + e.phase(phase).time;
    return time;
}

Duration partOf(const std::array<Duration, phaseCount>& parts, Phase phase)
{
    return parts[static_cast<std::size_t>(phase)];
}

} // namespace

std::array<Duration, phaseCount> visibleParts(const Plan& plan, const PlanEstimate& e)
{
    std::array<Duration, phaseCount> parts;
    std::ranges::transform(e.phases, parts.begin(), &PhaseEstimate::time);
    parts[static_cast<std::size_t>(Phase::hidden)] = {};
    const Duration hidden = e.phase(Phase::hidden).time;
    if (!(hidden > Duration{}))
        return parts;

    const Stage compute{Phase::kernels, Phase::launching};
    std::vector<Stage> stages{compute, {Phase::copyToGpu}, {Phase::copyFromGpu}};
    if (plan.copyEngines == 1)
        stages = {compute, {Phase::copyToGpu, Phase::copyFromGpu}};
    const auto longest = std::ranges::max_element(stages, {}, [&](const Stage& s) { return timeOf(e, s); });
    Duration others;
    for (auto stage = stages.begin(); stage != stages.end(); ++stage)
        if (stage != longest)
            others = others + timeOf(e, *stage);
    if (!(others > Duration{}))
        return parts;
    const double left = std::max(0.0, (others - hidden) / others);
    for (auto stage = stages.begin(); stage != stages.end(); ++stage)
        if (stage != longest)
            for (const Phase phase : *stage)
                parts[static_cast<std::size_t>(phase)] = left * e.phase(phase).time;
    return parts;
}

Estimate publishedResults(const Plan& plan, const PlanEstimate& estimate)
{
    const auto parts = visibleParts(plan, estimate);
    Estimate results;
    results.cpuTime = estimate.cpuTime;
    results.gpuComputeTime = partOf(parts, Phase::kernels);
    results.transferTime = partOf(parts, Phase::copyToGpu) + partOf(parts, Phase::copyFromGpu);
    results.launchOverhead = partOf(parts, Phase::launching);
    Duration rest{};
    for (const Phase phase : {Phase::serial, Phase::communication, Phase::oneOff})
        rest = rest + partOf(parts, phase);
    results.gpuOverhead = results.transferTime + results.launchOverhead + rest;
    results.gpuTime = estimate.gpuTime;
    results.speedup = estimate.speedup;
    results.efficiency = estimate.efficiency;
    return results;
}

} // namespace gpuspeedup
