// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/workloads/list.h"

#include "model/workloads/sizes.h"

#include <cmath>

namespace gpuspeedup {
namespace {

constexpr WorkloadParameter parameters[] = {
    {.key = "n", .label = "Grid points along each dimension", .defaultValue = 256},
    {.key = "dims", .label = "Dimensions", .defaultValue = 3, .most = 3},
    {.key = "points",
     .label = "Grid points that enter each new value",
     .defaultValue = 7,
     .least = 2,
     .most = 1e4},
    {.key = "steps", .label = "Time steps", .defaultValue = 100},
};

WorkloadCounts count(WorkloadSizes values, const WorkloadSetting& setting)
{
    const auto [n, dims, points, steps] = sizes<4>(values);
    const double cells = std::pow(n, dims);
    const DataSize grid = cells * setting.element;
    return {.operations = (2 * points - 1) * cells * steps * operation,
            .in = grid,
            .out = grid,
            .traffic = 2 * steps * grid,
            .cpuTraffic = 3 * steps * grid, // an ordinary store reads the line first
            .launches = steps,
            .mix = {.loadedAndStored = 2 * steps * grid, .cpuLoops = steps, .row = n, .neighbours = true},
            .chunkable = false};
}

} // namespace

constinit const Workload stencilWorkload = {
    .name = "stencil",
    .title = "Stencil on a grid",
    .description =
        "Time steps on a grid of n points along each dimension, each new value a weighted sum of points.",
    .kernelClass = KernelClass::stencil,
    .arithmetic = Arithmetic::fp64,
    .parameters = parameters,
    .source =
        "derivation: points multiplications and points − 1 additions for each value; the grid read once "
        "and written once for each step",
    .count = count};

} // namespace gpuspeedup
