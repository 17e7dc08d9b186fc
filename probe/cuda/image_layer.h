// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "probe/reference_values.h"

#include <cuda_runtime.h>

namespace gpuspeedup {

/// One layer of a network in FP32: the product of the filters and of a matrix whose column for each pixel has
/// what the filter lies on, gathered on the way. Sizes and order are ConvolutionShape's.
void enqueueConvolution(const ConvolutionShape& shape, const float* images, const float* filters,
                        float* results, cudaStream_t stream);

} // namespace gpuspeedup
