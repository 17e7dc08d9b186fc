// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/cpu/fft_columns.h"
#include "probe/cpu/fma_rounds.h"
#include "probe/cpu/gemm_tile.h"
#include "probe/cpu/memory_loops.h"

namespace gpuspeedup {

/// Two 512-bit units; processors with one, or with 256-bit halves, reach half of it.
const CpuKernels avx512Kernels{.instructionSet = "AVX-512",
                               .fused = true,
                               .fp32 = fmaKernelOf<float, 64>(64),
                               .fp64 = fmaKernelOf<double, 64>(32),
                               .memory = memoryLoops,
                               .gemmFp32 = gemmKernelOf<float, 64, 12>(),
                               .gemmFp64 = gemmKernelOf<double, 64, 12>(),
                               .fft = transformColumns};

} // namespace gpuspeedup
