// SPDX-License-Identifier: GPL-3.0-or-later
//
// The sum of all elements up to each. On several cores each sums its part, then runs through it again from
// where the parts before it end.
#include "probe/cpu/every_processor.h"
#include "probe/cpu/session.h"
#include "probe/cpu/team_loop.h"
#include "probe/reference/list.h"

#include <numeric>

namespace gpuspeedup {
namespace {

constexpr double nanosecondsEach = 1; // an addition waits for the one before

WorkloadValues values(double elements)
{
    return {.sizes = {std::floor(elements / 2)}, .dtype = Arithmetic::fp32, .fused = {}};
}

void fill(ReferenceTask& task, CpuSession& session)
{
    const std::size_t n = task.size(0);
    task.in.push_back({.numbers = hashedNumbers(session.team(), n, 0), .integers = {}});
    addResult(task, n);
}

/// In lanes that need no order.
GPUSPEEDUP_FOR_EVERY_PROCESSOR
float sumOf(const float* a, std::size_t begin, std::size_t end)
{
    constexpr std::size_t lanes = 32;
    float partial[lanes] = {};
    for (; begin + lanes <= end; begin += lanes)
        for (std::size_t lane = 0; lane < lanes; ++lane)
            partial[lane] += a[begin + lane];
    for (; begin < end; ++begin)
        partial[0] += a[begin];
    return std::accumulate(std::begin(partial), std::end(partial), 0.0F);
}

void scanPart(const float* from, float* to, std::size_t begin, std::size_t end, float sum)
{
    for (std::size_t i = begin; i < end; ++i) {
        sum += from[i];
        to[i] = sum;
    }
}

void scan(ReferenceTask& task, ThreadTeam& team)
{
    const std::size_t n = task.size(0);
    const float* const from = task.in[0].numbers.data();
    float* const to = task.cpuOut[0].numbers.data();
    const std::size_t members =
        membersFor(team, n, nanosecondsEach, reachingNanoseconds); // they are reached twice
    if (members == 1)
        return scanPart(from, to, 0, n, 0);
    const auto begin = [&](std::size_t member) { return member * n / members; };
    std::vector<float> before(members + 1); // the sum of all parts before each
    team.run(members,
             [&](std::size_t member) { before[member + 1] = sumOf(from, begin(member), begin(member + 1)); });
    std::partial_sum(before.begin(), before.end(), before.begin());
    team.run(members, [&](std::size_t member) {
        scanPart(from, to, begin(member), begin(member + 1), before[member]);
    });
}

CpuReference onCpu(ReferenceTask& task, CpuSession& session)
{
    return {.by = "multi-threaded loops", .run = [&task, &session] { scan(task, session.team()); }};
}

/// Sums of n numbers in [−1, 1) are about √(n/3), and each of the n additions rounds by some ε of that.
void compare(const ReferenceTask& task)
{
    constexpr double precision = 1.2e-7;
    compareNumbers(task, 0, precision * (16 + task.values.sizes[0]));
}

} // namespace

const ReferenceWorkload scanReference = {.name = "scan",
                                         .label = "Running sum",
                                         .values = values,
                                         .fill = fill,
                                         .onCpu = onCpu,
                                         .compare = compare};

} // namespace gpuspeedup
