// SPDX-License-Identifier: GPL-3.0-or-later
//
// Keys of 32 bits in random order.
#include "probe/cpu/session.h"
#include "probe/cpu/team_loop.h"
#include "probe/cpu/team_sort.h"
#include "probe/reference/list.h"

namespace gpuspeedup {
namespace {

WorkloadValues values(double elements)
{
    constexpr double keyBytes = 4;
    return {.sizes = {std::floor(elements / 2), keyBytes}, .dtype = {}, .fused = {}};
}

void fill(ReferenceTask& task, CpuSession& session)
{
    const std::size_t n = task.size(0);
    task.in.push_back({.numbers = {}, .integers = hashedIntegers(session.team(), n, 0)});
    addIntegerResult(task, n);
}

CpuReference onCpu(ReferenceTask& task, CpuSession& session)
{
    const auto space = std::make_shared<std::vector<std::uint32_t>>(task.size(0));
    return {.by = "std::sort and merges, multi-threaded", .run = [&task, &session, space] {
                task.cpuOut[0].integers = task.in[0].integers; // what is sorted stays as it was
                sortOnTeam(task.cpuOut[0].integers, *space, session.team());
            }};
}

} // namespace

const ReferenceWorkload sortReference = {.name = "sort",
                                         .label = "Sort of 32-bit keys",
                                         .values = values,
                                         .fill = fill,
                                         .onCpu = onCpu,
                                         .compare = compareIntegers};

} // namespace gpuspeedup
