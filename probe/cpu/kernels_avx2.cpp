// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/cpu/fft_columns.h"
#include "probe/cpu/fma_rounds.h"
#include "probe/cpu/gemm_tile.h"
#include "probe/cpu/memory_loops.h"

namespace gpuspeedup {

const CpuKernels avx2Kernels{.instructionSet = "AVX2",
                             .fused = true,
                             .fp32 = fmaKernelOf<float, 32>(32),
                             .fp64 = fmaKernelOf<double, 32>(16),
                             .memory = memoryLoops,
                             .gemmFp32 = gemmKernelOf<float, 32, 6>(),
                             .gemmFp64 = gemmKernelOf<double, 32, 6>(),
                             .fft = transformColumns};

} // namespace gpuspeedup
