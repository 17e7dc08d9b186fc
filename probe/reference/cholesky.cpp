// SPDX-License-Identifier: GPL-3.0-or-later
//
// L·Lᵀ = A of a symmetric matrix of random numbers whose diagonal outweighs the rest. The result has L in its
// lower half, column by column; the upper one means nothing.
#include "probe/cpu/decompositions.h"
#include "probe/cpu/lapack.h"
#include "probe/cpu/library_threads.h"
#include "probe/cpu/session.h"
#include "probe/cpu/team_loop.h"
#include "probe/reference/list.h"

#include <cmath>

namespace gpuspeedup {
namespace {

WorkloadValues values(double elements)
{
    return {.sizes = {std::floor(std::sqrt(elements / 2))}, .dtype = Arithmetic::fp32, .fused = {}};
}

void fill(ReferenceTask& task, CpuSession& session)
{
    const std::size_t n = task.size(0);
    std::vector<float> matrix(n * n);
    forParts(session.team(), n, 2.0 * static_cast<double>(n), [&](std::size_t begin, std::size_t end) {
        for (std::size_t column = begin; column < end; ++column) {
            for (std::size_t row = 0; row < n; ++row) {
                const auto [first, second] = std::minmax(row, column);
                matrix[column * n + row] =
                    hashedNumber<float>(static_cast<std::uint32_t>(first * n + second));
            }
            matrix[column * n + column] += static_cast<float>(n);
        }
    });
    task.in.push_back({.numbers = std::move(matrix), .integers = {}});
    addResult(task, n * n);
}

CpuReference onCpu(ReferenceTask& task, CpuSession& session)
{
    const std::vector<int> cpus = session.topology().coresToLoad();
    const LibraryThreads all(cpus);
    ThreadTeam& team = session.team();
    if (const auto lapack = Lapack::find(team.size()))
        return {.by = "OpenBLAS",
                .run =
                    [&task, lapack = *lapack] {
                        copyInput(task);
                        lapack.decomposeCholesky(task.size(0), task.cpuOut[0].numbers.data());
                    },
                .libraryCpus = cpus};
    return {.by = "multi-threaded loops", .run = [&task, &team] {
                copyInput(task);
                decomposeCholesky(task.size(0), task.cpuOut[0].numbers.data(), team);
            }};
}

/// L is unique, and its diagonal of about √n keeps rounding small.
void compare(const ReferenceTask& task)
{
    const std::size_t n = task.size(0);
    for (std::size_t column = 0; column < n; ++column)
        for (std::size_t i = column * n + column; i < (column + 1) * n; ++i)
            compareElement(task, 0, i, 1e-5, 1e-5);
}

} // namespace

const ReferenceWorkload choleskyReference = {.name = "cholesky",
                                             .label = "Cholesky decomposition",
                                             .values = values,
                                             .fill = fill,
                                             .onCpu = onCpu,
                                             .compare = compare};

} // namespace gpuspeedup
