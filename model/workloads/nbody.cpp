// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/workloads/list.h"

#include "model/workloads/sizes.h"

namespace gpuspeedup {
namespace {

constexpr WorkloadParameter parameters[] = {
    {.key = "n", .label = "Bodies", .defaultValue = 16384},
    {.key = "steps", .label = "Time steps", .defaultValue = 100},
};

/// The 16 bytes of a body are those of the source: position and mass as four FP32 numbers.
WorkloadCounts count(WorkloadSizes values, const WorkloadSetting& /*setting*/)
{
    const auto [n, steps] = sizes<2>(values);
    const DataSize bodies = 16 * n * byte;
    return {.operations = 20 * n * n * steps * operation,
            .in = bodies,
            .out = bodies,
            .traffic = 2 * steps * bodies,
            .cpuTraffic = 2 * steps * bodies,
            .temporaries = bodies, // velocities
            .launches = 2 * steps, // forces, then the step
            // One over the root of the squared distance; a thread goes through all others of its body.
            .mix = {.squareRoots = n * n * steps,
                    .divisions = n * n * steps,
                    .arithmetic = 18 * n * n * steps * operation,
                    .span = 20 * n * steps * operation,
                    .cpuLoops = steps,
                    .inRegisters = true},
            .chunkable = false};
}

} // namespace

constinit const Workload nbodyWorkload = {
    .name = "nbody",
    .title = "N-body simulation",
    .description = "Time steps of bodies that all attract one another, every pair computed.",
    .kernelClass = KernelClass::nbody,
    .arithmetic = Arithmetic::fp32,
    .parameters = parameters,
    .source = "GPU Gems 3, chapter 31: 20 operations for each pair, 16 bytes a body",
    .count = count};

} // namespace gpuspeedup
