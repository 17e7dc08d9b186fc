// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/cpu/cpu_kernels.h"

namespace gpuspeedup {

// The questions are asked here and not beside the kernels, whose files may use
// the instructions that are in question.
std::vector<const CpuKernels*> supportedKernels()
{
    std::vector<const CpuKernels*> supported;
#if defined(__x86_64__)
    if (__builtin_cpu_supports("avx512f"))
        supported.push_back(&avx512Kernels);
    if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma"))
        supported.push_back(&avx2Kernels);
    supported.push_back(&sse2Kernels); // part of x86-64
#elif defined(__aarch64__)
    supported.push_back(&neonKernels); // part of AArch64
#else
#error "Add a file of kernels for this processor beside kernels_sse2.cpp."
#endif
    return supported;
}

} // namespace gpuspeedup
