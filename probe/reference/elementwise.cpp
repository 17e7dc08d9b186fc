// SPDX-License-Identifier: GPL-3.0-or-later
//
// y = 2a + b: two arrays read, one written.
#include "probe/cpu/every_processor.h"
#include "probe/cpu/session.h"
#include "probe/cpu/team_loop.h"
#include "probe/reference/list.h"

namespace gpuspeedup {
namespace {

WorkloadValues values(double elements)
{
    constexpr double inputs = 2;
    constexpr double operations = 2;
    return {.sizes = {std::floor(elements / (inputs + 1)), inputs, operations},
            .dtype = Arithmetic::fp32,
            .fused = true};
}

void fill(ReferenceTask& task, CpuSession& session)
{
    const std::size_t n = task.size(0);
    for (const std::uint32_t first : {0U, secondOperand})
        task.in.push_back({.numbers = hashedNumbers(session.team(), n, first), .integers = {}});
    addResult(task, n);
}

GPUSPEEDUP_FOR_EVERY_PROCESSOR
void addTwice(const float* a, const float* b, float* y, std::size_t begin, std::size_t end)
{
    for (std::size_t i = begin; i < end; ++i)
        y[i] = 2 * a[i] + b[i];
}

CpuReference onCpu(ReferenceTask& task, CpuSession& session)
{
    return {.by = "multi-threaded loops", .run = [&task, &session] {
                const std::size_t n = task.size(0);
                forParts(session.team(), n, 0.2, [&](std::size_t begin, std::size_t end) {
                    addTwice(task.in[0].numbers.data(), task.in[1].numbers.data(),
                             task.cpuOut[0].numbers.data(), begin, end);
                });
            }};
}

void compare(const ReferenceTask& task)
{
    compareNumbers(task, 1e-6, 1e-6); // a fused multiply and add rounds once
}

} // namespace

const ReferenceWorkload elementwiseReference = {.name = "elementwise",
                                                .label = "2a + b",
                                                .values = values,
                                                .fill = fill,
                                                .onCpu = onCpu,
                                                .compare = compare};

} // namespace gpuspeedup
