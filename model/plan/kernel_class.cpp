// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/plan/kernel_class.h"

#include <algorithm>

namespace gpuspeedup {
namespace {

double assumedComputeFraction(KernelClass kernelClass)
{
    switch (kernelClass) {
    case KernelClass::gemm:
        return 0.8;
    case KernelClass::convolution:
        return 0.7;
    default:
        return 0.6;
    }
}

double assumedMemoryFraction(KernelClass kernelClass)
{
    switch (kernelClass) {
    case KernelClass::fft:
    case KernelClass::stencil:
        return 0.7;
    case KernelClass::sort:
        return 0.68;
    case KernelClass::spmv:
        return 0.65;
    case KernelClass::histogram:
        return 0.5;
    default:
        return 0.85;
    }
}

double assumedCpuCeiling(KernelClass kernelClass)
{
    switch (kernelClass) {
    case KernelClass::sort:
        return 0.005;
    case KernelClass::histogram:
        return 0.02;
    case KernelClass::fft:
        return 0.03;
    default:
        return 1;
    }
}

} // namespace

KernelEfficiency assumedEfficiency(KernelClass kernelClass)
{
    const double memory = assumedMemoryFraction(kernelClass);
    return {.compute = assumedComputeFraction(kernelClass),
            .memory = memory,
            .cpuMemory = std::min(memory, 0.7),
            .cpuCeiling = assumedCpuCeiling(kernelClass)};
}

std::string_view kernelClassName(KernelClass kernelClass)
{
    switch (kernelClass) {
    case KernelClass::gemm:
        return "gemm";
    case KernelClass::convolution:
        return "convolution";
    case KernelClass::monteCarlo:
        return "monte-carlo";
    case KernelClass::nbody:
        return "nbody";
    case KernelClass::streaming:
        return "streaming";
    case KernelClass::fft:
        return "fft";
    case KernelClass::stencil:
        return "stencil";
    case KernelClass::sort:
        return "sort";
    case KernelClass::spmv:
        return "spmv";
    case KernelClass::histogram:
        return "histogram";
    case KernelClass::other:
        return "other";
    }
    return {};
}

} // namespace gpuspeedup
