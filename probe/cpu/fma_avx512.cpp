// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/cpu/fma_rounds.h"

namespace gpuspeedup {

/// Two 512-bit units; processors with one, or with 256-bit halves, reach half of it.
const FmaKernels avx512Kernels{.instructionSet = "AVX-512",
                               .fused = true,
                               .fp32 = fmaKernelOf<float, 64>(64),
                               .fp64 = fmaKernelOf<double, 64>(32)};

} // namespace gpuspeedup
