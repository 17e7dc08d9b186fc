// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/workloads/list.h"

#include "model/workloads/sizes.h"

namespace gpuspeedup {
namespace {

constexpr WorkloadParameter parameters[] = {
    {.key = "paths", .label = "Paths", .defaultValue = 1e6},
    {.key = "steps", .label = "Steps of each path", .defaultValue = 252},
};

WorkloadCounts count(WorkloadSizes values, const WorkloadSetting& setting)
{
    const auto [paths, steps] = sizes<2>(values);
    const DataSize array = paths * setting.element;
    const DataSize unfused = 12 * steps * array; // 6 array operations a step, each reads one and writes one
    return {.operations = 40 * paths * steps * operation,
            .in = DataSize{},
            .out = setting.element,
            .traffic = setting.gpuFused ? DataSize{} : unfused,
            .cpuTraffic = setting.cpuFused ? DataSize{} : unfused,
            // the paths, their random numbers, and what is being computed
            .temporaries = setting.gpuFused ? DataSize{} : 3 * array,
            .launches = setting.gpuFused ? 2 : 6 * steps, // the paths, then the sum of their ends
            // Two normal numbers from a radius and an angle, and a factor of the price for each step
            .mix = {.exponentials = paths * steps,
                    .logarithms = paths * steps / 2,
                    .sines = paths * steps,
                    .squareRoots = paths * steps / 2,
                    .arithmetic = 20 * paths * steps * operation,
                    .span = setting.gpuFused ? 40 * steps * operation : Work{}}};
}

} // namespace

constinit const Workload monteCarloWorkload = {
    .name = "monte-carlo",
    .title = "Monte-Carlo paths",
    .description = "The mean over random paths, the random numbers drawn where they are used.",
    .kernelClass = KernelClass::monteCarlo,
    .arithmetic = Arithmetic::fp64, // of a NumPy array where nothing is said
    .parameters = parameters,
    .source =
        "assumption: 40 operations for each step of a path, half of them in functions and the random number "
        "among them; 6 array operations a step where nothing is fused",
    .countsAssumed = true,
    .fusable = true,
    .count = count};

} // namespace gpuspeedup
