// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/workloads/list.h"

#include "model/workloads/sizes.h"

namespace gpuspeedup {
namespace {

constexpr WorkloadParameter parameters[] = {
    {.key = "m", .label = "Rows of the first matrix and of the product", .defaultValue = 4096},
    {.key = "n", .label = "Columns of the second matrix and of the product", .defaultValue = 4096},
    {.key = "k", .label = "Columns of the first matrix, rows of the second", .defaultValue = 4096},
};

WorkloadCounts count(WorkloadSizes values, const WorkloadSetting& setting)
{
    const auto [m, n, k] = sizes<3>(values);
    const DataSize in = (m * k + k * n) * setting.element;
    const DataSize out = m * n * setting.element;
    return {.operations = 2 * m * n * k * operation,
            .in = in,
            .out = out,
            .traffic = in + out,
            .cpuTraffic = in + out,
            .copiesIn = 2};
}

} // namespace

constinit const Workload gemmWorkload = {
    .name = "gemm",
    .title = "Matrix product",
    .description = "C = A·B of an m × k and a k × n matrix, in one library call.",
    .kernelClass = KernelClass::gemm,
    .arithmetic = Arithmetic::fp32,
    .parameters = parameters,
    .source = "LAPACK Working Note 41, operation counts of the BLAS; NVIDIA Matrix Multiplication Background "
              "User's Guide",
    .measuredAs = "gemm",
    .count = count};

} // namespace gpuspeedup
