// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/workloads/list.h"

#include "model/workloads/sizes.h"

namespace gpuspeedup {
namespace {

constexpr WorkloadParameter parameters[] = {
    {.key = "n", .label = "Elements", .defaultValue = 1e8, .least = 2},
};

WorkloadCounts count(WorkloadSizes values, const WorkloadSetting& setting)
{
    const auto [n] = sizes<1>(values);
    const DataSize array = n * setting.element;
    return {.operations = (n - 1) * operation,
            .in = array,
            .out = setting.element,
            .traffic = array,
            .cpuTraffic = array,
            .launches = 2}; // sums of blocks, then their sum
}

} // namespace

constinit const Workload reductionWorkload = {
    .name = "reduction",
    .title = "Sum",
    .description = "The sum, maximum or minimum of an array.",
    .kernelClass = KernelClass::streaming,
    .arithmetic = Arithmetic::fp64, // of a NumPy array where nothing is said
    .parameters = parameters,
    .source = "derivation: n − 1 operations join n elements, each read once",
    .count = count};

} // namespace gpuspeedup
