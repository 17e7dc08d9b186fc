// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace gpuspeedup {

/// How a kernel uses the processor, and so which fraction of a peak it reaches.
enum class KernelClass
{
    gemm,
    convolution,
    monteCarlo,
    nbody,
    streaming,
    fft,
    stencil,
    sort,
    spmv,
    histogram,
    other
};

inline constexpr KernelClass kernelClasses[] = {
    KernelClass::gemm,      KernelClass::convolution, KernelClass::monteCarlo, KernelClass::nbody,
    KernelClass::streaming, KernelClass::fft,         KernelClass::stencil,    KernelClass::sort,
    KernelClass::spmv,      KernelClass::histogram,   KernelClass::other};

/// Fractions of peak throughput (η) and of memory bandwidth (β) that such kernels
/// reach. Assumed: a measured figure goes before.
struct KernelEfficiency
{
    double compute = 1;   ///< η, of both processors
    double memory = 1;    ///< β of the GPU
    double cpuMemory = 1; ///< β of the CPU
    double cpuCeiling =
        1; ///< of the CPU's peak, for code that does not fill its vector units, whatever its kind
};

/// η: matrix product 0.8, convolution 0.7, Monte Carlo, N-body and all else 0.6.
/// β: FFT and stencil 0.7, sort 0.68, SpMV 0.65, histogram 0.5, all else 0.85; CPU at most 0.7.
/// Ceiling of the CPU, from timings of NumPy, FFTW and std::sort on a 16-core Xeon: sort 0.005 (a compare
/// is no fused multiply-add), histogram 0.02, FFT 0.03.
[[nodiscard]] KernelEfficiency assumedEfficiency(KernelClass kernelClass);
/// "monte-carlo": in task files.
[[nodiscard]] std::string_view kernelClassName(KernelClass kernelClass);

} // namespace gpuspeedup
