// SPDX-License-Identifier: GPL-3.0-or-later
//
// The mean end of random paths of a price.
#include "probe/cpu/session.h"
#include "probe/cpu/team_loop.h"
#include "probe/reference/formulas.h"
#include "probe/reference/list.h"

namespace gpuspeedup {
namespace {

WorkloadValues values(double elements)
{
    return {
        .sizes = {std::floor(elements / pathSteps) + 1, pathSteps}, .dtype = Arithmetic::fp32, .fused = true};
}

void fill(ReferenceTask& task, CpuSession& /*session*/)
{
    addResult(task, 1);
}

CpuReference onCpu(ReferenceTask& task, CpuSession& session)
{
    return {.by = "multi-threaded loops", .run = [&task, &session] {
                const std::size_t paths = task.size(0);
                double sum = 0;
                const auto part = [](std::size_t begin, std::size_t end) {
                    double some = 0;
                    for (std::size_t path = begin; path < end; ++path)
                        some += static_cast<double>(pathEnd(static_cast<std::uint32_t>(path)));
                    return some;
                };
                combineParts<double>(session.team(), paths, 25.0 * pathSteps, part,
                                     [&](double some) { sum += some; });
                task.cpuOut[0].numbers[0] = static_cast<float>(sum / static_cast<double>(paths));
            }};
}

void compare(const ReferenceTask& task)
{
    compareNumbers(task, 1e-4, 0);
}

} // namespace

const ReferenceWorkload monteCarloReference = {.name = "monte-carlo",
                                               .label = "Monte-Carlo paths of 16 steps",
                                               .values = values,
                                               .fill = fill,
                                               .onCpu = onCpu,
                                               .compare = compare};

} // namespace gpuspeedup
