// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/workloads/list.h"

#include "model/workloads/sizes.h"

namespace gpuspeedup {
namespace {

constexpr WorkloadParameter parameters[] = {
    {.key = "n", .label = "Points of the first set", .defaultValue = 8192},
    {.key = "m", .label = "Points of the second set", .defaultValue = 8192},
    {.key = "dims", .label = "Coordinates of a point", .defaultValue = 16},
};

WorkloadCounts count(WorkloadSizes values, const WorkloadSetting& setting)
{
    const auto [n, m, dims] = sizes<3>(values);
    const DataSize in = (n + m) * dims * setting.element;
    const DataSize out = n * m * setting.element;
    return {.operations = 3 * n * m * dims * operation,
            .in = in,
            .out = out,
            .traffic = in + out,
            .cpuTraffic = in + 2 * out, // an ordinary store reads the line first
            .copiesIn = 2,
            .mix = {.loadedAndStored = in + out, .span = 2 * dims * operation, .row = m}};
}

} // namespace

constinit const Workload distancesWorkload = {
    .name = "distances",
    .title = "Distances of all pairs",
    .description = "The squared distance of each point of one set from each of another.",
    .kernelClass = KernelClass::other,
    .arithmetic = Arithmetic::fp32,
    .parameters = parameters,
    .source = "derivation: a subtraction, a multiplication and an addition for each coordinate and pair; "
              "points read and distances written once",
    .count = count};

} // namespace gpuspeedup
