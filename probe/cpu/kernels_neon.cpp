// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/cpu/fft_columns.h"
#include "probe/cpu/fma_rounds.h"
#include "probe/cpu/gemm_tile.h"
#include "probe/cpu/memory_loops.h"

namespace gpuspeedup {

/// Four 128-bit units, as the widest have; 12 chains fill three of them at a latency
/// of 4 clocks.
const CpuKernels neonKernels{.instructionSet = "NEON",
                             .fused = true,
                             .fp32 = fmaKernelOf<float, 16>(32),
                             .fp64 = fmaKernelOf<double, 16>(16),
                             .memory = memoryLoops,
                             .gemmFp32 = gemmKernelOf<float, 16, 8>(),
                             .gemmFp64 = gemmKernelOf<double, 16, 8>(),
                             .fft = transformColumns};

} // namespace gpuspeedup
