// SPDX-License-Identifier: GPL-3.0-or-later
//
// P·L·U = A of a square matrix of random numbers, rows exchanged for the largest pivot. The result is the
// matrix as LAPACK leaves it, column by column, and behind it the bits of the rows exchanged.
#include "probe/cpu/decompositions.h"
#include "probe/cpu/lapack.h"
#include "probe/cpu/library_threads.h"
#include "probe/cpu/session.h"
#include "probe/cpu/team_loop.h"
#include "probe/reference/list.h"

#include "model/error.h"

#include <bit>
#include <cmath>

namespace gpuspeedup {
namespace {

using Pivots = std::vector<std::int32_t>;

WorkloadValues values(double elements)
{
    return {.sizes = {std::floor(std::sqrt(elements / 2))}, .dtype = Arithmetic::fp32, .fused = {}};
}

void fill(ReferenceTask& task, CpuSession& session)
{
    const std::size_t n = task.size(0);
    task.in.push_back({.numbers = hashedNumbers(session.team(), n * n, 0), .integers = {}});
    addResult(task, n * n + n);
}

template <class Decompose> std::function<void()> runOf(ReferenceTask& task, const Decompose& decompose)
{
    const auto pivots = std::make_shared<Pivots>(task.size(0));
    return [&task, decompose, pivots] {
        const std::size_t n = task.size(0);
        copyInput(task);
        std::vector<float>& result = task.cpuOut[0].numbers;
        decompose(n, result.data(), pivots->data());
        for (std::size_t i = 0; i < n; ++i)
            result[n * n + i] = std::bit_cast<float>((*pivots)[i]);
    };
}

CpuReference onCpu(ReferenceTask& task, CpuSession& session)
{
    const std::vector<int> cpus = session.topology().coresToLoad();
    const LibraryThreads all(cpus);
    ThreadTeam& team = session.team();
    if (const auto lapack = Lapack::find(team.size()))
        return {.by = "OpenBLAS",
                .run = runOf(task,
                             [lapack = *lapack](std::size_t n, float* matrix, std::int32_t* pivots) {
                                 lapack.decomposeLu(n, matrix, pivots);
                             }),
                .libraryCpus = cpus};
    return {.by = "multi-threaded loops",
            .run = runOf(task, [&team](std::size_t n, float* matrix, std::int32_t* pivots) {
                decomposeLu(n, matrix, pivots, team);
            })};
}

using Vector = std::vector<double>;

/// Of numbers ±1.
double vectorElement(std::size_t i)
{
    return hashedBits(secondOperand + static_cast<std::uint32_t>(i)) % 2 == 0 ? 1 : -1;
}

/// A·x.
Vector product(const std::vector<float>& matrix, std::size_t n)
{
    Vector y(n);
    for (std::size_t column = 0; column < n; ++column)
        for (std::size_t row = 0; row < n; ++row)
            y[row] += double{matrix[column * n + row]} * vectorElement(column);
    return y;
}

/// P·L·U·x; not numbers where the pivots are none.
Vector productOfFactors(const std::vector<float>& result, std::size_t n)
{
    Vector y(n); // U·x
    for (std::size_t column = 0; column < n; ++column)
        for (std::size_t row = 0; row <= column; ++row)
            y[row] += double{result[column * n + row]} * vectorElement(column);
    for (std::size_t column = n;
         column-- > 0;) // L, from its last column on: y of that row is not needed again
        for (std::size_t row = column + 1; row < n; ++row)
            y[row] += double{result[column * n + row]} * y[column];
    for (std::size_t row = n; row-- > 0;) {
        const auto pivot = static_cast<std::size_t>(std::bit_cast<std::uint32_t>(result[n * n + row])) - 1;
        if (pivot < row || pivot >= n)
            return Vector(n, std::nan(""));
        std::swap(y[row], y[pivot]);
    }
    return y;
}

/// Both times a vector, for where two pivots are about equal either side may take another. Rounding leaves
/// about ε·√n of numbers as large as √n in each element of the matrix, of which n are summed up.
void compare(const ReferenceTask& task)
{
    const std::size_t n = task.size(0);
    constexpr double precision = 1.2e-7;
    const double tolerance = 4 * precision * std::pow(task.values.sizes[0], 1.5);
    const Vector expected = product(task.in[0].numbers, n);
    const Vector cpu = productOfFactors(task.cpuOut[0].numbers, n);
    const Vector gpu = productOfFactors(task.gpuOut[0].numbers, n);
    for (std::size_t i = 0; i < n; ++i)
        if (!(std::abs(cpu[i] - expected[i]) <= tolerance && std::abs(gpu[i] - expected[i]) <= tolerance))
            throw Error("The results differ: row " + std::to_string(i) + " of P·L·U by a vector is " +
                        std::to_string(cpu[i]) + " on the CPU and " + std::to_string(gpu[i]) +
                        " on the GPU, of the matrix " + std::to_string(expected[i]) + ".");
}

} // namespace

const ReferenceWorkload luReference = {.name = "lu",
                                       .label = "LU decomposition",
                                       .values = values,
                                       .fill = fill,
                                       .onCpu = onCpu,
                                       .compare = compare};

} // namespace gpuspeedup
