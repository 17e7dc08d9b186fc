// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/workloads/list.h"

#include "model/workloads/sizes.h"

namespace gpuspeedup {
namespace {

constexpr WorkloadParameter parameters[] = {
    {.key = "m", .label = "Rows of the matrix", .defaultValue = 16384},
    {.key = "n", .label = "Columns of the matrix", .defaultValue = 16384},
};

WorkloadCounts count(WorkloadSizes values, const WorkloadSetting& setting)
{
    const auto [m, n] = sizes<2>(values);
    const DataSize in = (m * n + n) * setting.element;
    const DataSize out = m * setting.element;
    return {.operations = 2 * m * n * operation,
            .in = in,
            .out = out,
            .traffic = in + out,
            .cpuTraffic = in + out,
            .copiesIn = 2};
}

} // namespace

constinit const Workload gemvWorkload = {
    .name = "gemv",
    .title = "Matrix times vector",
    .description = "y = A·x of an m × n matrix, each element of which is used once.",
    .kernelClass = KernelClass::streaming,
    .arithmetic = Arithmetic::fp32,
    .parameters = parameters,
    .source = "LAPACK Working Note 41, operation counts of the BLAS",
    .measuredAs = "gemv",
    .count = count};

} // namespace gpuspeedup
