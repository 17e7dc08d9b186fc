// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/plan/gpu_side.h"

#include "model/plan/schedule.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>

namespace gpuspeedup {
namespace {

constexpr Duration none{};
constexpr double mostChunks = 4096;       // beyond it launch costs have long outgrown what overlap hides
constexpr double usableMemoryShare = 0.9; // allocators and fragments take the rest
constexpr double buffersInFlight = 2;     // of a task that goes through the memory in chunks

Throughput rateOfOneGpu(const Plan& plan)
{
    return plan.has(Refinement::precision) ? plan.gpuArithmeticRate : plan.base.gpuRate;
}

double gpus(const Plan& plan)
{
    return plan.has(Refinement::gpus) ? plan.gpuCount : 1;
}

Duration launchCost(const Plan& plan)
{
    return plan.has(Refinement::stack) ? plan.stackLaunch : plan.base.launchOverhead;
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
        const Duration measured = k.calls * k.curve->time(work / operation / k.calls);
        return {measured * (k.curveRate / reached), Bound::compute};
    }
    const Work ramp = plan.halfRateOperations * (plan.base.launches * k.launchShare);
    const Duration compute = (work + ramp) / reached;
    const DataSize traffic = plan.traffic * k.trafficShare / parts;
    const Bandwidth bandwidth = plan.gpuMemoryEfficiency * k.relativeMemoryEfficiency * plan.gpuBandwidth;
    const Duration memory = bandwidth > Bandwidth{} ? traffic / bandwidth : none;
    return memory > compute ? PhaseEstimate{memory, Bound::memory} : PhaseEstimate{compute, Bound::compute};
}

Duration acrossGpus(const Plan& plan, Duration kernel)
{
    return plan.has(Refinement::gpus) && plan.gpuCount > 1 ? kernel / plan.scalingEfficiency : kernel;
}

/// Kernels of one part and what launching them adds.
struct ComputePhase
{
    PhaseEstimate kernels;
    Duration launching;
};

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
    std::array<LaunchGroup, Plan::mostKernels> groups;
    ComputePhase phase;
    Duration longest;
    for (std::size_t i = 0; i < plan.kernels.size(); ++i) {
        const PlanKernel& kernel = plan.kernels[i];
        PhaseEstimate one = kernelTime(plan, kernel, parts);
        one.time = acrossGpus(plan, one.time);
        groups[i] = {plan.base.launches * kernel.launchShare, one.time};
        phase.kernels.time = phase.kernels.time + one.time;
        if (i == 0 || one.time > longest) {
            longest = one.time;
            phase.kernels.bound = one.bound;
        }
    }
    if (!plan.has(Refinement::roofline)) // the published quotient, not a sum of parts of it
        phase.kernels.time = acrossGpus(plan, plan.base.operations / parts / rateOfOneGpu(plan));
    if (plan.has(Refinement::launches)) {
        const Duration both = launchedTime(plan, std::span(groups).first(plan.kernels.size()));
        phase.launching = std::max(both - phase.kernels.time, none);
    } else {
        phase.launching = launchCost(plan) * plan.base.launches;
    }
    return phase;
}

Duration copyTime(const PlanCopies& side, DataSize bytes)
{
    const Duration asMeasured = side.cost.time(bytes);
    const Duration fixed = std::min(asMeasured, side.cost.latency);
    return (asMeasured - fixed) * (side.cost.rate / side.rate) + (fixed - side.cost.latency) + side.latency;
}

/// One direction, `bytes` in `copies` pieces.
PhaseEstimate copies(const Plan& plan, const PlanCopies& side, DataSize bytes, double pieces)
{
    if (!(bytes > DataSize{}) || !(pieces > 0))
        return {none, Bound::none};
    const Duration stackCost = plan.has(Refinement::stack) ? side.stackCost : none;
    const Duration one = std::max(copyTime(side, bytes / pieces), none) + stackCost;
    const Duration fixed = side.latency + stackCost;
    return {pieces * one, one > 2 * fixed ? Bound::link : Bound::latency};
}

/// How many GPUs share the link's load.
double links(const Plan& plan)
{
    return plan.has(Refinement::gpus) && !plan.sharedLink ? plan.gpuCount : 1;
}

/// One chunk's copies, kernels and launches.
struct ChunkPhases
{
    PhaseEstimate in;
    ComputePhase compute;
    PhaseEstimate out;
    Duration transfer; ///< in and out; with the published formula one quotient

    [[nodiscard]] ChunkTimes times() const
    {
        return {in.time, compute.kernels.time + compute.launching, out.time};
    }
};

ChunkPhases chunkPhases(const Plan& plan, double chunks)
{
    ChunkPhases phases;
    phases.compute = computePhase(plan, gpus(plan) * chunks);
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

bool overlaps(const Plan& plan)
{
    return plan.has(Refinement::overlap) && plan.hostMemory == HostMemory::pinned;
}

Duration timeInChunks(const Plan& plan, const ChunkTimes& chunk, double chunks, bool fits)
{
    if (!overlaps(plan))
        return chunks * (chunk.copyIn + chunk.compute + chunk.copyOut);
    return fits ? pipelinedTime(chunk, chunks, plan.copyEngines)
                : doubleBufferedTime(chunk, chunks, plan.copyEngines);
}

/// The best whole number of chunks from `fewest` up. The time over the number is
/// convex (each stage is a/n + b), so a walk downhill from the estimate n* ends there.
double bestChunks(const Plan& plan, double fewest, bool fits)
{
    const auto time = [&](double n) { return timeInChunks(plan, chunkPhases(plan, n).times(), n, fits); };
    const ChunkTimes whole = chunkPhases(plan, 1).times();
    Duration overhead = launchCost(plan) * plan.base.launches;
    if (whole.copyIn > whole.compute || whole.copyOut > whole.compute)
        overhead = whole.copyIn > whole.copyOut ? plan.toGpu.latency : plan.fromGpu.latency;
    const double guess = overhead > none ? std::round(bestChunkCount(whole, overhead)) : mostChunks;
    const double most = std::max(fewest, mostChunks);
    double best = std::clamp(guess, fewest, most);
    Duration bestTime = time(best);
    for (double step = 1; step >= 1;) {
        const double up = std::min(best + step, most);
        const double down = std::max(best - step, fewest);
        const Duration upTime = time(up);
        const Duration downTime = time(down);
        if (!(std::min(upTime, downTime) < bestTime)) {
            step = std::floor(step / 2);
            continue;
        }
        best = upTime < downTime ? up : down;
        bestTime = std::min(upTime, downTime);
        step *= 2;
    }
    return best;
}

/// The number of chunks: as chosen or best, and no fewer than the memory asks for.
double chunkCount(const Plan& plan, bool fits)
{
    double fewest = 1;
    if (!fits)
        fewest = std::ceil((overlaps(plan) ? buffersInFlight : 1) * (workingSet(plan) / roomOnGpu(plan)));
    if (!overlaps(plan))
        return fewest;
    return plan.chunks > 0 ? std::max(plan.chunks, fewest) : bestChunks(plan, fewest, fits);
}

/// 2(P−1)/P·V/B, the all-reduce of V bytes around a ring.
Duration communicationTime(const Plan& plan)
{
    if (!plan.has(Refinement::gpus) || !(plan.gpuCount > 1) || !(plan.communication > DataSize{}))
        return none;
    return 2 * (plan.gpuCount - 1) / plan.gpuCount * (plan.communication / plan.peerRate);
}

} // namespace

Throughput gpuRate(const Plan& plan)
{
    return gpus(plan) * rateOfOneGpu(plan);
}

DataSize workingSet(const Plan& plan)
{
    const LinkShares& shares = plan.resident;
    return (plan.base.data * (shares.toGpu + shares.fromGpu) + plan.temporaries) / gpus(plan);
}

DataSize roomOnGpu(const Plan& plan)
{
    return usableMemoryShare * plan.gpuMemory - plan.contextMemory;
}

std::optional<GpuSide> gpuSide(const Plan& plan) noexcept
{
    GpuSide side;
    side.fits = !plan.has(Refinement::memoryFit) || workingSet(plan) <= roomOnGpu(plan);
    if (!side.fits && (!plan.chunkable || !(roomOnGpu(plan) > DataSize{})))
        return std::nullopt;
    if (!side.fits || overlaps(plan))
        side.chunks = chunkCount(plan, side.fits);
    const double n = side.chunks;
    const ChunkPhases chunk = chunkPhases(plan, n);
    side.copyToGpu = {n * chunk.in.time, chunk.in.bound};
    side.kernels = {n * chunk.compute.kernels.time, chunk.compute.kernels.bound};
    side.launching = n * chunk.compute.launching;
    side.copyFromGpu = {n * chunk.out.time, chunk.out.bound};
    side.communication = communicationTime(plan);
    const Duration serial = (side.kernels.time + n * chunk.transfer) + side.launching;
    if (n > 1) {
        const Duration overlapped = timeInChunks(plan, chunk.times(), n, side.fits);
        side.hidden = std::max(serial - overlapped, none);
        side.total = overlapped + side.communication;
    } else {
        side.total = serial + side.communication;
    }
    return side;
}

} // namespace gpuspeedup
