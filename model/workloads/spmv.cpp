// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/workloads/list.h"

#include "model/value_format.h"
#include "model/workloads/sizes.h"

namespace gpuspeedup {
namespace {

constexpr WorkloadParameter parameters[] = {
    {.key = "rows", .label = "Rows and columns of the matrix", .defaultValue = 1e6},
    {.key = "nonzeros", .label = "Elements that are not zero", .defaultValue = 1e7},
};

/// Compressed rows: a value and a column of 4 bytes for each element, 4 bytes for each row.
WorkloadCounts count(WorkloadSizes values, const WorkloadSetting& setting)
{
    const auto [rows, nonzeros] = sizes<2>(values);
    const DataSize vector = rows * setting.element;
    const DataSize in = nonzeros * (setting.element + 4 * byte) + 4 * rows * byte + vector;
    return {.operations = 2 * nonzeros * operation,
            .in = in,
            .out = vector,
            .traffic = in + vector,
            .cpuTraffic = in + vector,
            .copiesIn = 4, // begins of rows, columns, elements, vector
            .mix = {.gathers = nonzeros, .table = vector},
            .chunkable = false};
}

std::optional<std::string> contradiction(WorkloadSizes values)
{
    const auto [rows, nonzeros] = sizes<2>(values);
    if (nonzeros > rows * rows)
        return "nonzeros = " + exactText(nonzeros) + " is more than a matrix of rows = " + exactText(rows) +
               " has elements";
    return {};
}

} // namespace

constinit const Workload spmvWorkload = {
    .name = "spmv",
    .title = "Sparse matrix times vector",
    .description = "y = A·x of a square sparse matrix in compressed rows (CSR).",
    .kernelClass = KernelClass::spmv,
    .arithmetic = Arithmetic::fp64,
    .parameters = parameters,
    .source =
        "derivation: a multiplication and an addition for each element of the matrix; matrix and vectors "
        "read or written once",
    .count = count,
    .contradiction = contradiction};

} // namespace gpuspeedup
