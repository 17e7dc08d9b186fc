// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/workloads/list.h"

#include "model/workloads/sizes.h"

namespace gpuspeedup {
namespace {

constexpr WorkloadParameter parameters[] = {
    {.key = "n", .label = "Elements", .defaultValue = 1e8},
    {.key = "bins", .label = "Bins", .defaultValue = 256},
};

WorkloadCounts count(WorkloadSizes values, const WorkloadSetting& setting)
{
    const auto [n, bins] = sizes<2>(values);
    const DataSize array = n * setting.element;
    return {.operations = 3 * n * operation,
            .in = array,
            .out = 4 * bins * byte,
            .traffic = array,
            .cpuTraffic = array,
            .launches = 2, // the bins are set to zero, then counted
            .mix = {.gathers = n, .table = 4 * bins * byte, .combined = 4 * bins * byte}};
}

} // namespace

constinit const Workload histogramWorkload = {
    .name = "histogram",
    .title = "Histogram",
    .description = "How many elements of an array fall into each of equally wide bins, as counts of 4 bytes.",
    .kernelClass = KernelClass::histogram,
    .arithmetic = Arithmetic::fp32,
    .parameters = parameters,
    .source = "derivation: a subtraction, a multiplication and an increment for each element, read once",
    .count = count};

} // namespace gpuspeedup
