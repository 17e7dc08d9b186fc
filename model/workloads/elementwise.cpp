// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/workloads/list.h"

#include "model/workloads/sizes.h"

#include <algorithm>

namespace gpuspeedup {
namespace {

constexpr WorkloadParameter parameters[] = {
    {.key = "n", .label = "Elements of each array", .defaultValue = 1e7},
    {.key = "inputs", .label = "Arrays read", .defaultValue = 2, .most = 1000},
    {.key = "ops", .label = "Operations on each element", .defaultValue = 1, .most = 1e6},
};

WorkloadCounts count(WorkloadSizes values, const WorkloadSetting& setting)
{
    const auto [n, inputs, ops] = sizes<3>(values);
    const DataSize array = n * setting.element;
    const DataSize pass = (inputs + 1) * array;
    // Unfused, operation i reads what operation i−1 wrote: two intermediate arrays at a time.
    const double temporaries = setting.gpuFused ? 0 : std::min(ops - 1, 2.0);
    return {.operations = ops * n * operation,
            .in = inputs * array,
            .out = array,
            .traffic = setting.gpuFused ? pass : ops * pass,
            .cpuTraffic = setting.cpuFused ? pass : ops * pass,
            .temporaries = temporaries * array,
            .launches = setting.gpuFused ? 1 : ops,
            .copiesIn = inputs};
}

} // namespace

constinit const Workload elementwiseWorkload = {
    .name = "elementwise",
    .title = "Element by element",
    .description = "An expression of arrays of equal size, such as a + b.",
    .kernelClass = KernelClass::streaming,
    .arithmetic = Arithmetic::fp64, // of a NumPy array where nothing is said
    .parameters = parameters,
    .source = "derivation: each array read or written once in one kernel, or once for each operation",
    .fusable = true,
    .count = count};

} // namespace gpuspeedup
