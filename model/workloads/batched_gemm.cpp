// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/workloads/list.h"

#include "model/workloads/sizes.h"

namespace gpuspeedup {
namespace {

constexpr WorkloadParameter parameters[] = {
    {.key = "batch", .label = "Number of products", .defaultValue = 1024},
    {.key = "m", .label = "Rows of each first matrix and product", .defaultValue = 128},
    {.key = "n", .label = "Columns of each second matrix and product", .defaultValue = 128},
    {.key = "k", .label = "Columns of each first matrix, rows of each second", .defaultValue = 128},
};

WorkloadCounts count(WorkloadSizes values, const WorkloadSetting& setting)
{
    const auto [batch, m, n, k] = sizes<4>(values);
    const DataSize in = batch * (m * k + k * n) * setting.element;
    const DataSize out = batch * m * n * setting.element;
    return {.operations = 2 * batch * m * n * k * operation,
            .in = in,
            .out = out,
            .traffic = in + out,
            .cpuTraffic = in + out,
            .copiesIn = 2};
}

} // namespace

/// Not measured as "gemm": many small products reach another rate than one large one of as many operations.
constinit const Workload batchedGemmWorkload = {
    .name = "batched-gemm",
    .title = "Batch of matrix products",
    .description = "Products of equal size, each of its own m × k and k × n matrix, in one library call.",
    .kernelClass = KernelClass::gemm,
    .arithmetic = Arithmetic::fp32,
    .parameters = parameters,
    .source = "LAPACK Working Note 41, operation counts of the BLAS, for each product",
    .count = count};

} // namespace gpuspeedup
