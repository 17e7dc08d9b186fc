// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/plan/schedule.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace gpuspeedup {
namespace {

Duration sum(const ChunkTimes& c)
{
    return c.copyIn + c.compute + c.copyOut;
}

Duration largest(const ChunkTimes& c)
{
    return std::max({c.copyIn, c.compute, c.copyOut});
}

Duration sum(std::span<const LaunchGroup> groups)
{
    Duration total;
    for (const LaunchGroup& group : groups)
        total = total + group.total;
    return total;
}

double launches(std::span<const LaunchGroup> groups)
{
    double count = 0;
    for (const LaunchGroup& group : groups)
        count += group.launches;
    return count;
}

bool isOdd(double whole)
{
    return std::fmod(whole, 2) == 1;
}

/// X the sum, M the largest of the stages. A buffer takes a chunk every X, so that two
/// of them feed the largest stage without a gap where X <= 2M. Else the buffers decide:
/// each has its own chunks X apart, the second one's M after the first one's.
Duration doubleBufferedTwoEngines(const ChunkTimes& c, double chunks)
{
    const Duration chain = sum(c);
    const Duration stage = largest(c);
    if (chain <= 2 * stage)
        return chain + (chunks - 1) * stage;
    if (isOdd(chunks))
        return (chunks + 1) / 2 * chain;
    return chunks / 2 * chain + stage;
}

/// The first copy out starts at s = max(2h, h + k), after two copies in and a kernel. Then one of three:
/// - k <= d: when it ends the second chunk's is ready and goes before the third copy in;
///   all waits for both, so that pairs take s + 2d each and a single last chunk h + k + d.
/// - k < h + d: copies in and out alternate without a gap; at the end a kernel and a copy out are left.
/// - k >= h + d: a copy out and a copy in end before the other chunk's kernel does; kernels have no gap.
Duration doubleBufferedOneEngine(const ChunkTimes& c, double chunks)
{
    const auto [h, k, d] = c;
    const Duration pairStart = std::max(2 * h, h + k);
    if (chunks == 1)
        return sum(c);
    if (k <= d)
        return std::floor(chunks / 2) * (pairStart + 2 * d) + (isOdd(chunks) ? sum(c) : Duration{});
    if (k < h + d)
        return pairStart + (chunks - 2) * (h + d) + k + d;
    return h + chunks * k + d;
}

} // namespace

Duration pipelinedTime(const ChunkTimes& chunk, double chunks, int copyEngines)
{
    assert(chunks >= 1 && (copyEngines == 1 || copyEngines == 2));
    const auto [h, k, d] = chunk;
    if (copyEngines == 2)
        return sum(chunk) + (chunks - 1) * largest(chunk);
    return std::max({chunks * (h + d), h + k + chunks * d, h + k + (chunks - 1) * std::max(h, k) + d});
}

Duration doubleBufferedTime(const ChunkTimes& chunk, double chunks, int copyEngines)
{
    assert(chunks >= 1 && chunks == std::floor(chunks) && (copyEngines == 1 || copyEngines == 2));
    return copyEngines == 2 ? doubleBufferedTwoEngines(chunk, chunks)
                            : doubleBufferedOneEngine(chunk, chunks);
}

double bestChunkCount(const ChunkTimes& whole, Duration overheadOfLargest)
{
    assert(overheadOfLargest > Duration{});
    const auto [h, k, d] = whole;
    const Duration hidden = std::min(h, k) + std::min(std::max(h, k), d); // X − M without its cancellation
    return std::max(1.0, std::sqrt(hidden / overheadOfLargest));
}

/// Within a group, j·λ + Σ_{i≥j} t_i is linear in j: its first and its last launch
/// decide. From the back, as every launch of a group delays all after it.
Duration queuedTime(std::span<const LaunchGroup> groups, Duration perLaunch)
{
    Duration longest;
    Duration after;
    for (auto group = groups.rbegin(); group != groups.rend(); ++group) {
        const Duration allLaunches = group->launches * perLaunch;
        const Duration fromFirst = std::min(1.0, group->launches) * perLaunch + group->total + after;
        const Duration fromLast = allLaunches + group->total / std::max(1.0, group->launches) + after;
        longest = std::max({fromFirst, fromLast, allLaunches + longest});
        after = after + group->total;
    }
    return longest;
}

Duration synchronisedTime(std::span<const LaunchGroup> groups, Duration perLaunch)
{
    return launches(groups) * perLaunch + sum(groups);
}

Duration graphTime(std::span<const LaunchGroup> groups, Duration perGraph, Duration perNode)
{
    return perGraph + std::max(launches(groups) * perNode, sum(groups));
}

} // namespace gpuspeedup
