// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/cpu/fft_columns.h"
#include "probe/cpu/fma_rounds.h"
#include "probe/cpu/gemm_tile.h"
#include "probe/cpu/memory_loops.h"

namespace gpuspeedup {

/// Two multiplications and two additions a clock at best; many do two of either.
const CpuKernels sse2Kernels{.instructionSet = "SSE2",
                             .fused = false,
                             .fp32 = fmaKernelOf<float, 16>(16),
                             .fp64 = fmaKernelOf<double, 16>(8),
                             .memory = memoryLoops,
                             .gemmFp32 = gemmKernelOf<float, 16, 4>(),
                             .gemmFp64 = gemmKernelOf<double, 16, 4>(),
                             .fft = transformColumns};

} // namespace gpuspeedup
