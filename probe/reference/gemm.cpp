// SPDX-License-Identifier: GPL-3.0-or-later
//
// A square matrix product.
#include "probe/cpu/library_threads.h"
#include "probe/cpu/matrix_product.h"
#include "probe/cpu/open_blas.h"
#include "probe/cpu/session.h"
#include "probe/cpu/team_loop.h"
#include "probe/reference/list.h"
#include "probe/reference/matrix_products.h"

namespace gpuspeedup {
namespace {

WorkloadValues values(double elements)
{
    const double n = std::floor(std::sqrt(elements / 3));
    return {.sizes = {n, n, n}, .dtype = Arithmetic::fp32, .fused = {}};
}

void fill(ReferenceTask& task, CpuSession& session)
{
    const std::size_t n = task.size(0);
    for (const std::uint32_t first : {0U, secondOperand})
        task.in.push_back({.numbers = hashedNumbers(session.team(), n * n, first), .integers = {}});
    addResult(task, n * n);
}

void multiplyByLoops(ReferenceTask& task, CpuSession& session)
{
    const std::size_t n = task.size(0);
    const auto rowOfB = [&](std::size_t k, std::size_t first, std::size_t count, float* to) {
        std::copy_n(&task.in[1].numbers[k * n + first], count, to);
    };
    multiply<float>({n, n, n, task.in[0].numbers.data(), task.cpuOut[0].numbers.data(), rowOfB},
                    session.kernels().gemmFp32, session.team());
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
                        blas.multiply(n, n, n, task.in[0].numbers.data(), task.in[1].numbers.data(),
                                      task.cpuOut[0].numbers.data());
                    },
                .libraryCpus = cpus};
    return {.by = "loops of this program", .run = [&task, &session] { multiplyByLoops(task, session); }};
}

void compare(const ReferenceTask& task)
{
    compareSums(task, task.values.sizes[2]);
}

} // namespace

const ReferenceWorkload gemmReference = {.name = "gemm",
                                         .label = "Matrix product",
                                         .values = values,
                                         .fill = fill,
                                         .onCpu = onCpu,
                                         .compare = compare};

} // namespace gpuspeedup
