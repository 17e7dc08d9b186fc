// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/workloads/list.h"

#include "model/workloads/sizes.h"

#include <cmath>

namespace gpuspeedup {
namespace {

constexpr WorkloadParameter parameters[] = {
    {.key = "n", .label = "Rows and columns of the matrix", .defaultValue = 8192},
};

constexpr double block = 128;

/// Blocks of 128 columns: after each, half of the rest of the matrix is read and written,
/// b·(n − 128)² + b·(n − 256)² + … ≈ (1/3)·b·n³/128.
WorkloadCounts count(WorkloadSizes values, const WorkloadSetting& setting)
{
    const auto [n] = sizes<1>(values);
    const DataSize matrix = n * n * setting.element;
    const DataSize traffic = n / (3 * block) * matrix;
    return {.operations = n * n * n / 3 * operation,
            .in = matrix,
            .out = matrix,
            .traffic = traffic,
            .cpuTraffic = traffic,
            .launches = 4 * std::ceil(n / block),
            .chunkable = false};
}

} // namespace

constinit const Workload choleskyWorkload = {
    .name = "cholesky",
    .title = "Cholesky decomposition",
    .description = "L·Lᵀ = A of a symmetric positive definite n × n matrix, the result beside the matrix.",
    .kernelClass = KernelClass::gemm, // nearly all of it is the product that updates the rest
    .arithmetic = Arithmetic::fp64,
    .parameters = parameters,
    .source = "LAPACK Working Note 41, leading term of xPOTRF; blocks of 128 columns, 4 launches each",
    .measuredAs = "cholesky",
    .count = count};

} // namespace gpuspeedup
