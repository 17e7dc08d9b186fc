// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/cpu/fma_rounds.h"
#include "probe/cpu/memory_loops.h"

namespace gpuspeedup {

/// Two multiplications and two additions a clock at best; many do two of either.
const CpuKernels sse2Kernels{.instructionSet = "SSE2",
                             .fused = false,
                             .fp32 = fmaKernelOf<float, 16>(16),
                             .fp64 = fmaKernelOf<double, 16>(8),
                             .memory = memoryLoops};

} // namespace gpuspeedup
