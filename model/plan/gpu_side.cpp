// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/plan/gpu_side.h"

#include "model/plan/chunk_phases.h"

#include <algorithm>
#include <cmath>

namespace gpuspeedup {
namespace {

constexpr Duration none{};
constexpr double mostChunks = 4096;       // beyond it launch costs have long outgrown what overlap hides
constexpr double usableMemoryShare = 0.9; // allocators and fragments take the rest
constexpr double buffersInFlight = 2;     // of a task that goes through the memory in chunks

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
    return gpusOf(plan) * rateOfOneGpu(plan);
}

DataSize workingSet(const Plan& plan)
{
    const LinkShares& shares = plan.resident;
    return (plan.base.data * (shares.toGpu + shares.fromGpu) + plan.temporaries) / gpusOf(plan);
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
