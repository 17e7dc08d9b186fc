// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/workloads/list.h"

#include "model/workloads/sizes.h"

#include <cmath>

namespace gpuspeedup {
namespace {

constexpr WorkloadParameter parameters[] = {
    {.key = "n1", .label = "Rows", .defaultValue = 4096, .least = 2},
    {.key = "n2", .label = "Columns", .defaultValue = 4096, .least = 2},
};

WorkloadCounts count(WorkloadSizes values, const WorkloadSetting& setting)
{
    const auto [n1, n2] = sizes<2>(values);
    const double elements = n1 * n2;
    const DataSize array = 2 * elements * setting.element;
    return {.operations = 5 * elements * std::log2(elements) * operation,
            .in = array,
            .out = array,
            .traffic = 4 * array, // rows, then columns: each pass reads and writes all
            .cpuTraffic = 4 * array,
            .temporaries = array, // work area between the passes
            .launches = 2,
            .chunkable = false};
}

} // namespace

constinit const Workload fft2dWorkload = {
    .name = "fft2d",
    .title = "Fourier transform in two dimensions",
    .description = "The complex transform of an n1 × n2 array, rows up to 4096 elements in one pass.",
    .kernelClass = KernelClass::fft,
    .arithmetic = Arithmetic::fp64, // NumPy transforms to complex128
    .parameters = parameters,
    .source =
        "benchFFT: 5 N log2 N operations of a complex transform of N elements; taken to be as fast as one "
        "in one dimension",
    .measuredAs = "fft2d",
    .count = count};

} // namespace gpuspeedup
