// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/workloads/list.h"

#include "model/workloads/sizes.h"

#include <cmath>

namespace gpuspeedup {
namespace {

constexpr WorkloadParameter parameters[] = {
    {.key = "n", .label = "Complex elements of each transform", .defaultValue = 1048576, .least = 2},
    {.key = "batch", .label = "Number of transforms", .defaultValue = 1},
};

/// Kernels over all data: a transform of up to 4096 elements stays on chip, a longer one
/// is split into factors of such lengths.
double passesOver(double n)
{
    if (n <= 4096)
        return 1;
    return n <= 16.0 * 1024 * 1024 ? 2 : 3;
}

WorkloadCounts count(WorkloadSizes values, const WorkloadSetting& setting)
{
    const auto [n, batch] = sizes<2>(values);
    const double passes = passesOver(n);
    const DataSize array = 2 * n * batch * setting.element;
    return {.operations = 5 * n * std::log2(n) * batch * operation,
            .in = array,
            .out = array,
            .traffic = passes * 2 * array,
            .cpuTraffic = passes * 2 * array,
            .temporaries = passes > 1 ? array : DataSize{}, // work area between passes
            .launches = passes,
            .chunkable = batch > 1};
}

} // namespace

constinit const Workload fftWorkload = {
    .name = "fft",
    .title = "Fourier transform",
    .description = "Complex transforms of n elements; n is a power of two or has small factors only.",
    .kernelClass = KernelClass::fft,
    .arithmetic = Arithmetic::fp64, // NumPy transforms to complex128
    .parameters = parameters,
    .source = "benchFFT: 5 n log2 n operations of a complex transform",
    .measuredAs = "fft",
    .count = count};

} // namespace gpuspeedup
