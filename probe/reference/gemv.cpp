// SPDX-License-Identifier: GPL-3.0-or-later
//
// A square matrix by a vector.
#include "probe/cpu/every_processor.h"
#include "probe/cpu/library_threads.h"
#include "probe/cpu/open_blas.h"
#include "probe/cpu/session.h"
#include "probe/cpu/team_loop.h"
#include "probe/reference/list.h"
#include "probe/reference/matrix_products.h"

namespace gpuspeedup {
namespace {

WorkloadValues values(double elements)
{
    const double n = std::floor(std::sqrt(elements));
    return {.sizes = {n, n}, .dtype = Arithmetic::fp32, .fused = {}};
}

void fill(ReferenceTask& task, CpuSession& session)
{
    const std::size_t n = task.size(0);
    task.in.push_back({.numbers = hashedNumbers(session.team(), n * n, 0), .integers = {}});
    task.in.push_back({.numbers = hashedNumbers(session.team(), n, secondOperand), .integers = {}});
    addResult(task, n);
}

GPUSPEEDUP_FOR_EVERY_PROCESSOR
float dotProduct(const float* a, const float* x, std::size_t n)
{
    constexpr std::size_t lanes = 32;
    float partial[lanes] = {};
    std::size_t i = 0;
    for (; i + lanes <= n; i += lanes)
        for (std::size_t lane = 0; lane < lanes; ++lane)
            partial[lane] += a[i + lane] * x[i + lane];
    float sum = 0;
    for (const float each : partial)
        sum += each;
    for (; i < n; ++i)
        sum += a[i] * x[i];
    return sum;
}

CpuReference onCpu(ReferenceTask& task, CpuSession& session)
{
    const std::vector<int> cpus = session.topology().coresToLoad();
    const LibraryThreads all(cpus);
    if (const auto blas = OpenBlas<float>::find(session.team().size()))
        return {.by = "OpenBLAS",
                .run =
                    [&task, blas = *blas] {
                        const std::size_t n = task.size(0);
                        blas.multiplyVector(n, n, task.in[0].numbers.data(), task.in[1].numbers.data(),
                                            task.cpuOut[0].numbers.data());
                    },
                .libraryCpus = cpus};
    return {.by = "multi-threaded loops", .run = [&task, &session] {
                const std::size_t n = task.size(0);
                forParts(session.team(), n, 0.1 * static_cast<double>(n),
                         [&](std::size_t begin, std::size_t end) {
                             for (std::size_t row = begin; row < end; ++row)
                                 task.cpuOut[0].numbers[row] =
                                     dotProduct(&task.in[0].numbers[row * n], task.in[1].numbers.data(), n);
                         });
            }};
}

void compare(const ReferenceTask& task)
{
    compareSums(task, task.values.sizes[1]);
}

} // namespace

const ReferenceWorkload gemvReference = {.name = "gemv",
                                         .label = "Matrix by vector",
                                         .values = values,
                                         .fill = fill,
                                         .onCpu = onCpu,
                                         .compare = compare};

} // namespace gpuspeedup
