// SPDX-License-Identifier: GPL-3.0-or-later
//
// How often each of 256 values occurs.
#include "probe/cpu/session.h"
#include "probe/cpu/team_loop.h"
#include "probe/reference/list.h"

#include <algorithm>
#include <array>

namespace gpuspeedup {
namespace {

constexpr std::size_t bins = 256;

WorkloadValues values(double elements)
{
    return {.sizes = {std::floor(elements), bins}, .dtype = Arithmetic::fp32, .fused = {}};
}

void fill(ReferenceTask& task, CpuSession& session)
{
    task.in.push_back({.numbers = {}, .integers = hashedIntegers(session.team(), task.size(0), 0, bins)});
    addIntegerResult(task, bins);
}

CpuReference onCpu(ReferenceTask& task, CpuSession& session)
{
    return {.by = "multi-threaded loops", .run = [&task, &session] {
                const std::size_t n = task.size(0);
                std::vector<std::uint32_t>& counts = task.cpuOut[0].integers;
                std::ranges::fill(counts, 0);
                using Counts = std::array<std::uint32_t, bins>;
                const auto part = [&](std::size_t begin, std::size_t end) {
                    Counts some{};
                    for (std::size_t i = begin; i < end; ++i)
                        ++some[task.in[0].integers[i]];
                    return some;
                };
                combineParts<Counts>(session.team(), n, 1, part, [&](const Counts& some) {
                    for (std::size_t bin = 0; bin < bins; ++bin)
                        counts[bin] += some[bin];
                });
            }};
}

} // namespace

const ReferenceWorkload histogramReference = {.name = "histogram",
                                              .label = "Histogram of 256 bins",
                                              .values = values,
                                              .fill = fill,
                                              .onCpu = onCpu,
                                              .compare = compareIntegers};

} // namespace gpuspeedup
