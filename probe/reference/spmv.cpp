// SPDX-License-Identifier: GPL-3.0-or-later
//
// A sparse matrix in compressed rows, sixteen elements in each row at random columns, by a vector.
#include "probe/cpu/session.h"
#include "probe/cpu/team_loop.h"
#include "probe/reference/list.h"
#include "probe/reference/matrix_products.h"

namespace gpuspeedup {
namespace {

constexpr std::size_t elementsOfRow = 16;

WorkloadValues values(double elements)
{
    constexpr double each = elementsOfRow;
    constexpr double numbersOfRow = 2 * each + 3; // value and column of each, the row's begin, x and y
    const double rows = std::max(each, std::floor(elements / numbersOfRow));
    return {.sizes = {rows, each * rows}, .dtype = Arithmetic::fp32, .fused = {}};
}

void fill(ReferenceTask& task, CpuSession& session)
{
    const std::size_t rows = task.size(0);
    const std::size_t elements = task.size(1);
    ThreadTeam& team = session.team();
    std::vector<std::uint32_t> begins(rows + 1);
    for (std::size_t row = 0; row <= rows; ++row)
        begins[row] = static_cast<std::uint32_t>(row * elementsOfRow);
    task.in.push_back({.numbers = {}, .integers = std::move(begins)});
    task.in.push_back({.numbers = {}, .integers = hashedIntegers(team, elements, 0, rows)});
    task.in.push_back({.numbers = hashedNumbers(team, elements, 0), .integers = {}});
    task.in.push_back({.numbers = hashedNumbers(team, rows, secondOperand), .integers = {}});
    addResult(task, rows);
}

void multiplyRows(ReferenceTask& task, std::size_t begin, std::size_t end)
{
    const std::uint32_t* const begins = task.in[0].integers.data();
    const std::uint32_t* const columns = task.in[1].integers.data();
    const float* const elements = task.in[2].numbers.data();
    const float* const x = task.in[3].numbers.data();
    for (std::size_t row = begin; row < end; ++row) {
        float sum = 0;
        for (std::size_t i = begins[row]; i < begins[row + 1]; ++i)
            sum += elements[i] * x[columns[i]];
        task.cpuOut[0].numbers[row] = sum;
    }
}

CpuReference onCpu(ReferenceTask& task, CpuSession& session)
{
    return {.by = "multi-threaded loops", .run = [&task, &session] {
                forParts(session.team(), task.size(0), 1.0 * elementsOfRow,
                         [&](std::size_t begin, std::size_t end) { multiplyRows(task, begin, end); });
            }};
}

void compare(const ReferenceTask& task)
{
    compareSums(task, elementsOfRow);
}

} // namespace

const ReferenceWorkload spmvReference = {.name = "spmv",
                                         .label = "Sparse matrix by vector",
                                         .values = values,
                                         .fill = fill,
                                         .onCpu = onCpu,
                                         .compare = compare};

} // namespace gpuspeedup
