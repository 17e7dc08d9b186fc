// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/workloads/list.h"

#include "model/value_format.h"
#include "model/workloads/sizes.h"

namespace gpuspeedup {
namespace {

constexpr WorkloadParameter parameters[] = {
    {.key = "n", .label = "Points", .defaultValue = 1e6},
    {.key = "dims", .label = "Coordinates of a point", .defaultValue = 32},
    {.key = "clusters", .label = "Clusters", .defaultValue = 64},
    {.key = "iterations", .label = "Iterations", .defaultValue = 50},
};

WorkloadCounts count(WorkloadSizes values, const WorkloadSetting& setting)
{
    const auto [n, dims, clusters, iterations] = sizes<4>(values);
    const DataSize points = n * dims * setting.element;
    const DataSize labels = 4 * n * byte;
    return {.operations = 3 * n * dims * clusters * iterations * operation,
            .in = points,
            .out = labels,
            .traffic = iterations * (points + labels),
            .cpuTraffic = iterations * (points + labels),
            .temporaries = 2 * clusters * dims * setting.element, // the centres, old and new
            .launches = 5 * iterations,
            // The search for the nearest centre compares each with the nearest so far; a thread of the GPU
            // adds up the distances of one point, and each of the CPU sums and numbers of points.
            .mix = {.span = 2 * dims * clusters * iterations * operation,
                    .cpuLoops = iterations,
                    .inOrder = n * clusters * iterations * operation,
                    .combined = iterations * clusters * (dims + 1) * setting.element},
            .chunkable = false};
}

std::optional<std::string> contradiction(WorkloadSizes values)
{
    const auto [n, dims, clusters, iterations] = sizes<4>(values);
    if (clusters > n)
        return "clusters = " + exactText(clusters) + " is more than the points, n = " + exactText(n);
    return {};
}

} // namespace

constinit const Workload kmeansWorkload = {
    .name = "kmeans",
    .title = "k-means clustering",
    .description = "Iterations of Lloyd's algorithm on points that stay on the GPU.",
    .kernelClass = KernelClass::other,
    .arithmetic = Arithmetic::fp32,
    .parameters = parameters,
    .source = "derivation: a subtraction, a multiplication and an addition for each coordinate, point and "
              "cluster; points read and labels written once an iteration, 5 launches",
    .count = count,
    .contradiction = contradiction};

} // namespace gpuspeedup
