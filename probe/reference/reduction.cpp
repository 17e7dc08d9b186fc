// SPDX-License-Identifier: GPL-3.0-or-later
//
// The sum of an array.
#include "probe/cpu/every_processor.h"
#include "probe/cpu/session.h"
#include "probe/cpu/team_loop.h"
#include "probe/reference/list.h"

#include <array>

namespace gpuspeedup {
namespace {

WorkloadValues values(double elements)
{
    return {.sizes = {std::floor(elements)}, .dtype = Arithmetic::fp32, .fused = {}};
}

void fill(ReferenceTask& task, CpuSession& session)
{
    task.in.push_back({.numbers = hashedNumbers(session.team(), task.size(0), 0, 0, 1), .integers = {}});
    addResult(task, 1);
}

/// In FP32 by blocks, so that the sum of many stays exact to some digits, and in lanes that need no order.
GPUSPEEDUP_FOR_EVERY_PROCESSOR
double sumOf(const float* a, std::size_t begin, std::size_t end)
{
    constexpr std::size_t lanes = 32;
    constexpr std::size_t block = 128 * lanes;
    double sum = 0;
    while (begin + block <= end) {
        float partial[lanes] = {};
        for (const std::size_t last = begin + block; begin < last; begin += lanes)
            for (std::size_t lane = 0; lane < lanes; ++lane)
                partial[lane] += a[begin + lane];
        for (const float each : partial)
            sum += static_cast<double>(each);
    }
    float rest[lanes] = {};
    for (; begin + lanes <= end; begin += lanes)
        for (std::size_t lane = 0; lane < lanes; ++lane)
            rest[lane] += a[begin + lane];
    for (; begin < end; ++begin)
        rest[0] += a[begin];
    for (const float each : rest)
        sum += static_cast<double>(each);
    return sum;
}

CpuReference onCpu(ReferenceTask& task, CpuSession& session)
{
    return {.by = "multi-threaded loops", .run = [&task, &session] {
                const std::size_t n = task.size(0);
                double sum = 0;
                const auto part = [&](std::size_t begin, std::size_t end) {
                    return sumOf(task.in[0].numbers.data(), begin, end);
                };
                combineParts<double>(session.team(), n, 0.1, part, [&](double each) { sum += each; });
                task.cpuOut[0].numbers[0] = static_cast<float>(sum);
            }};
}

void compare(const ReferenceTask& task)
{
    compareNumbers(task, 1e-4, 0); // of positive numbers, added in another order
}

} // namespace

const ReferenceWorkload reductionReference = {
    .name = "reduction", .label = "Sum", .values = values, .fill = fill, .onCpu = onCpu, .compare = compare};

} // namespace gpuspeedup
