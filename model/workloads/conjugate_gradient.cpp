// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/workloads/list.h"

#include "model/workloads/sizes.h"

namespace gpuspeedup {
namespace {

constexpr WorkloadParameter parameters[] = {
    {.key = "n", .label = "Grid points along each dimension", .defaultValue = 2048},
    {.key = "iterations", .label = "Iterations", .defaultValue = 100},
};

WorkloadCounts count(WorkloadSizes values, const WorkloadSetting& setting)
{
    const auto [n, iterations] = sizes<2>(values);
    const double points = n * n;
    const DataSize array = points * setting.element;
    // q = A·p; x, p, r, q in and x, r out; r, p in and p out.
    const DataSize moved = 11 * iterations * array;
    return {.operations = 15 * points * iterations * operation,
            .in = array,
            .out = array,
            .traffic = moved,
            .cpuTraffic = moved + iterations * array, // q's lines are read before they are stored
            .temporaries = 3 * array,                 // p, q, r
            .launches = 3 * iterations + 2,           // and the first residual with its square
            .mix = {.loadedAndStored = moved,
                    .goneThrough = 4 * array, // x, p, q, r
                    .cpuLoops = 3 * iterations + 1,
                    .row = n},
            .chunkable = false};
}

} // namespace

constinit const Workload conjugateGradientWorkload = {
    .name = "conjugate-gradient",
    .title = "Conjugate gradients",
    .description = "Iterations on the five-point Laplacian of a square grid, whose matrix is not stored.",
    .kernelClass = KernelClass::stencil,
    .arithmetic = Arithmetic::fp64,
    .parameters = parameters,
    .source = "derivation: 5 operations for the matrix, 2 each for two scalar products and three sums of "
              "arrays, for each point and iteration, in three loops; Hestenes and Stiefel, Journal of "
              "Research of the NBS 49(6), 1952",
    .count = count};

} // namespace gpuspeedup
