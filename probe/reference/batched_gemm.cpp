// SPDX-License-Identifier: GPL-3.0-or-later
//
// Many products of small matrices.
#include "probe/cpu/every_processor.h"
#include "probe/cpu/session.h"
#include "probe/cpu/team_loop.h"
#include "probe/reference/list.h"
#include "probe/reference/matrix_products.h"

namespace gpuspeedup {
namespace {

constexpr std::size_t edge = 32;

WorkloadValues values(double elements)
{
    constexpr double n = edge;
    return {.sizes = {std::ceil(elements / (3 * n * n)), n, n, n}, .dtype = Arithmetic::fp32, .fused = {}};
}

void fill(ReferenceTask& task, CpuSession& session)
{
    const std::size_t numbers = task.size(0) * edge * edge;
    for (const std::uint32_t first : {0U, secondOperand})
        task.in.push_back({.numbers = hashedNumbers(session.team(), numbers, first), .integers = {}});
    addResult(task, numbers);
}

GPUSPEEDUP_FOR_EVERY_PROCESSOR
void multiplySmall(const float* a, const float* b, float* c)
{
    for (std::size_t row = 0; row < edge; ++row) {
        float sums[edge] = {};
        for (std::size_t k = 0; k < edge; ++k)
            for (std::size_t column = 0; column < edge; ++column)
                sums[column] += a[row * edge + k] * b[k * edge + column];
        for (std::size_t column = 0; column < edge; ++column)
            c[row * edge + column] = sums[column];
    }
}

CpuReference onCpu(ReferenceTask& task, CpuSession& session)
{
    return {.by = "multi-threaded loops", .run = [&task, &session] {
                constexpr std::size_t numbers = edge * edge;
                const std::size_t batch = task.size(0);
                forParts(session.team(), batch, 3000, [&](std::size_t begin, std::size_t end) {
                    for (std::size_t i = begin * numbers; i < end * numbers; i += numbers)
                        multiplySmall(&task.in[0].numbers[i], &task.in[1].numbers[i],
                                      &task.cpuOut[0].numbers[i]);
                });
            }};
}

void compare(const ReferenceTask& task)
{
    compareSums(task, edge);
}

} // namespace

const ReferenceWorkload batchedGemmReference = {.name = "batched-gemm",
                                                .label = "Batch of 32 × 32 matrix products",
                                                .values = values,
                                                .fill = fill,
                                                .onCpu = onCpu,
                                                .compare = compare};

} // namespace gpuspeedup
