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

/// n* where the time of each stage over the number of chunks is a straight line through
/// those of 1 chunk, `whole`, and of n > 1 chunks. With one copy engine the copies are one stage.
double bestChunksByLine(ChunkTimes whole, ChunkTimes chunk, double n, int copyEngines)
{
    if (copyEngines == 1) {
        whole = {whole.copyIn + whole.copyOut, whole.compute, none};
        chunk = {chunk.copyIn + chunk.copyOut, chunk.compute, none};
    }
    const auto overhead = [n](Duration ofOne, Duration ofEach) { return (n * ofEach - ofOne) / (n - 1); };
    Duration largest = chunk.compute;
    Duration ofLargest = overhead(whole.compute, chunk.compute);
    if (chunk.copyIn > largest) {
        largest = chunk.copyIn;
        ofLargest = overhead(whole.copyIn, chunk.copyIn);
    }
    if (chunk.copyOut > largest)
        ofLargest = overhead(whole.copyOut, chunk.copyOut);
    return ofLargest > none ? std::round(bestChunkCount(whole, ofLargest)) : mostChunks;
}

/// The best whole number of chunks from `fewest` up. The time over the number is nearly
/// convex (each stage is about a/n + b): a walk downhill from the best of a few numbers,
/// among them an estimate of n*, ends there.
double bestChunks(const Plan& plan, double fewest, bool fits)
{
    if (!(fewest < mostChunks))
        return fewest;
    const ChunkTimes whole = chunkPhases(plan, 1).times();
    double best = fewest;
    Duration bestTime =
        timeInChunks(plan, fewest > 1 ? chunkPhases(plan, fewest).times() : whole, fewest, fits);
    double byLine = fewest; // estimate of n* from the best so far
    const auto attempt = [&](double n) {
        const ChunkTimes chunk = chunkPhases(plan, n).times();
        if (const Duration time = timeInChunks(plan, chunk, n, fits); time < bestTime) {
            best = n;
            bestTime = time;
            byLine = bestChunksByLine(whole, chunk, n, plan.copyEngines);
        }
    };
    for (double n = std::max(fewest, 4.0); n <= mostChunks; n *= 4)
        attempt(n);
    if (byLine > fewest && byLine < mostChunks)
        attempt(byLine);
    for (double step = fits ? 1 : 2; step >= 1;) { // with two buffers even and odd numbers differ
        const double from = best;
        for (const double n : {from + step, from - step})
            if (best == from && n >= fewest && n <= mostChunks)
                attempt(n);
        step = best != from ? 2 * step : std::floor(step / 2);
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
    return (plan.base.data * plan.onGpuShare + plan.temporaries) / gpusOf(plan);
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
    const Duration drain =
        plan.has(Refinement::launches) && plan.launchMode == LaunchMode::queued ? plan.drain : none;
    side.launching = n * chunk.compute.launching + drain;
    side.copyFromGpu = {n * chunk.out.time, chunk.out.bound};
    side.communication = communicationTime(plan);
    const Duration serial = (side.kernels.time + n * chunk.transfer) + side.launching;
    if (n > 1) {
        const Duration overlapped = timeInChunks(plan, chunk.times(), n, side.fits) + drain;
        side.hidden = std::max(serial - overlapped, none);
        side.total = overlapped + side.communication;
    } else {
        side.total = serial + side.communication;
    }
    return side;
}

} // namespace gpuspeedup
