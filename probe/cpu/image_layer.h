// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "probe/cpu/cpu_kernels.h"
#include "probe/cpu/thread_team.h"
#include "probe/reference_values.h"

namespace gpuspeedup {

/// One layer of a network on the whole team, in FP32: the product of the filters and of a matrix whose column
/// for each pixel has what the filter lies on, gathered on the way. Sizes and order are ConvolutionShape's.
void convolve(const ConvolutionShape& shape, const float* images, const float* filters, float* results,
              const CpuKernels& kernels, ThreadTeam& team);

} // namespace gpuspeedup
