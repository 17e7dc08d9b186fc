// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/plan/chunk_phases.h"

#include <algorithm>
#include <array>
#include <cassert>

namespace gpuspeedup {
namespace {

constexpr Duration none{};

/// Library calls of a kernel whose calls were measured: other launches than the task's are other calls.
double callsOf(const Plan& plan, const PlanKernel& k)
{
    const double launches = k.launchShare * plan.base.launches;
    return launches > 0 ? k.callsPerLaunch * launches : k.calls;
}

/// The time of kernel `k` where each of `parts` computes an equal part of its work.
PhaseEstimate kernelTime(const Plan& plan, const PlanKernel& k, double parts)
{
    const Work work = plan.base.operations * k.workShare / parts;
    const Throughput rate = rateOfOneGpu(plan);
    if (!plan.has(Refinement::roofline))
        return {work / rate, Bound::compute};
    const Throughput reached = plan.gpuComputeEfficiency * k.relativeComputeEfficiency * rate;
    if (k.curve) {
        const double calls = callsOf(plan, k);
        const Duration measured = calls * k.curve->time(work / operation / calls);
        return {measured * (k.curveRate / reached), Bound::compute};
    }
    const Work ramp = plan.halfRateOperations * (plan.base.launches * k.launchShare);
    const Duration compute = std::max((work + ramp) / reached, k.least);
    const DataSize traffic = plan.traffic * k.trafficShare / parts;
    const Bandwidth bandwidth = plan.gpuMemoryEfficiency * k.relativeMemoryEfficiency * plan.gpuBandwidth;
    const Duration memory = bandwidth > Bandwidth{} ? traffic / bandwidth : none;
    return memory > compute ? PhaseEstimate{memory, Bound::memory} : PhaseEstimate{compute, Bound::compute};
}

Duration acrossGpus(const Plan& plan, Duration kernel)
{
    return plan.has(Refinement::gpus) && plan.gpuCount > 1 ? kernel / plan.scalingEfficiency : kernel;
}

Duration launchedTime(const Plan& plan, std::span<const LaunchGroup> groups)
{
    switch (plan.launchMode) {
    case LaunchMode::queued:
        return queuedTime(groups, launchCost(plan));
    case LaunchMode::synchronised: {
        const Duration stackExtra = launchCost(plan) - plan.base.launchOverhead;
        return synchronisedTime(groups, plan.launchSync + std::max(stackExtra, none));
    }
    case LaunchMode::graph:
        return graphTime(groups, plan.graphLaunch, plan.graphNode);
    }
    return none;
}

ComputePhase computePhase(const Plan& plan, double parts)
{
    assert(!plan.kernels.empty() && plan.kernels.size() <= Plan::mostKernels);
    const Duration allLaunches = launchCost(plan) * plan.base.launches;
    // The published quotient, not a sum of parts of it.
    const Duration published = acrossGpus(plan, plan.base.operations / parts / rateOfOneGpu(plan));
    if (!plan.has(Refinement::roofline) && !plan.has(Refinement::launches))
        return {{published, Bound::compute}, allLaunches};

    std::array<LaunchGroup, Plan::mostKernels> groups;
    ComputePhase phase;
    Duration longest;
    for (std::size_t i = 0; i < plan.kernels.size(); ++i) {
        const PlanKernel& kernel = plan.kernels[i];
        PhaseEstimate one = kernelTime(plan, kernel, parts);
        one.time = acrossGpus(plan, one.time);
        groups[i] = {kernel.curve ? callsOf(plan, kernel) : plan.base.launches * kernel.launchShare,
                     one.time};
        phase.kernels.time = phase.kernels.time + one.time;
        if (i == 0 || one.time > longest) {
            longest = one.time;
            phase.kernels.bound = one.bound;
        }
    }
    if (!plan.has(Refinement::roofline))
        phase.kernels.time = published;
    if (!plan.has(Refinement::launches)) {
        phase.launching = allLaunches;
        return phase;
    }
    const Duration both = launchedTime(plan, std::span(groups).first(plan.kernels.size()));
    phase.launching = std::max(both - phase.kernels.time, none);
    return phase;
}

Duration copyTime(const PlanCopies& side, DataSize bytes)
{
    const Duration asMeasured = side.cost.time(bytes);
    const Duration fixed = std::min(asMeasured, side.cost.latency);
    return (asMeasured - fixed) * (side.cost.rate / side.rate) + (fixed - side.cost.latency) + side.latency;
}

/// One direction, `bytes` in `pieces`.
PhaseEstimate copies(const Plan& plan, const PlanCopies& side, DataSize bytes, double pieces)
{
    if (!(bytes > DataSize{}) || !(pieces > 0))
        return {none, Bound::none};
    const Duration stackCost = plan.has(Refinement::stack) ? side.stackCost : none;
    const Duration one = std::max(copyTime(side, bytes / pieces), none) + stackCost;
    const Duration fixed = side.latency + stackCost;
    const Duration together = std::max(pieces - 1, 0.0) * std::min(side.cost.together, one);
    Duration all = pieces * one - together;
    if (side.cost.fromCaches) {
        // All arrays and results share the caches that the curve's one array had to itself.
        const DataSize everything = plan.base.data * plan.onGpuShare;
        all = std::max(all, copyTime(side, everything) * (bytes / everything));
    }
    return {all, one > 2 * fixed ? Bound::link : Bound::latency};
}

/// How many GPUs share the link's load.
double links(const Plan& plan)
{
    return plan.has(Refinement::gpus) && !plan.sharedLink ? plan.gpuCount : 1;
}

} // namespace

Throughput rateOfOneGpu(const Plan& plan)
{
    return plan.has(Refinement::precision) ? plan.gpuArithmeticRate : plan.base.gpuRate;
}

double gpusOf(const Plan& plan)
{
    return plan.has(Refinement::gpus) ? plan.gpuCount : 1;
}

Duration launchCost(const Plan& plan)
{
    return plan.has(Refinement::stack) ? plan.stackLaunch : plan.base.launchOverhead;
}

ChunkPhases chunkPhases(const Plan& plan, double chunks) noexcept
{
    ChunkPhases phases;
    phases.compute = computePhase(plan, gpusOf(plan) * chunks);
    const LinkShares& shares = plan.shares();
    const double parts = links(plan) * chunks;
    if (plan.has(Refinement::transfers)) {
        const auto pieces = [chunks](double all) { return std::max(all / chunks, std::min(all, 1.0)); };
        phases.in =
            copies(plan, plan.toGpu, plan.base.data * shares.toGpu / parts, pieces(shares.toGpuCopies));
        phases.out =
            copies(plan, plan.fromGpu, plan.base.data * shares.fromGpu / parts, pieces(shares.fromGpuCopies));
        phases.transfer = phases.in.time + phases.out.time;
        return phases;
    }
    const double crossing = plan.has(Refinement::stages) ? shares.toGpu + shares.fromGpu : 1;
    phases.transfer = plan.base.data * crossing / plan.base.linkRate / parts;
    const double inShare = crossing > 0 ? shares.toGpu / (shares.toGpu + shares.fromGpu) : 0;
    phases.in = {phases.transfer * inShare, Bound::link};
    phases.out = {phases.transfer - phases.in.time, Bound::link};
    if (plan.has(Refinement::stack)) {
        phases.in.time = phases.in.time + plan.toGpu.stackCost * shares.toGpuCopies;
        phases.out.time = phases.out.time + plan.fromGpu.stackCost * shares.fromGpuCopies;
        phases.transfer = phases.in.time + phases.out.time;
    }
    return phases;
}

} // namespace gpuspeedup
