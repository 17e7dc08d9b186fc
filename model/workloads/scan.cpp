// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/workloads/list.h"

#include "model/workloads/sizes.h"

namespace gpuspeedup {
namespace {

constexpr WorkloadParameter parameters[] = {
    {.key = "n", .label = "Elements", .defaultValue = 1e8},
};

WorkloadCounts count(WorkloadSizes values, const WorkloadSetting& setting)
{
    const auto [n] = sizes<1>(values);
    const DataSize array = n * setting.element;
    return {.operations = n * operation,
            .in = array,
            .out = array,
            .traffic = 2 * array,
            .cpuTraffic = 2 * array,
            .launches = 2, // the state of the blocks is set, then the single pass
            // On several cores the sums of all parts come first.
            .mix = {.arithmetic = n * operation,
                    .loadedAndStored = 3 * array,
                    .cpuLoops = 2,
                    .inOrder = n * operation},
            .chunkable = false};
}

} // namespace

constinit const Workload scanWorkload = {
    .name = "scan",
    .title = "Running sum",
    .description = "The sum of all elements up to each element of an array.",
    .kernelClass = KernelClass::streaming,
    .arithmetic = Arithmetic::fp64, // of a NumPy array where nothing is said
    .parameters = parameters,
    .source = "derivation: single pass, each element read once and written once",
    .count = count};

} // namespace gpuspeedup
