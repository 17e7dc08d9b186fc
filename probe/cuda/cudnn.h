// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "probe/cuda/throughput.h"
#include "probe/reference_values.h"

#include <memory>

namespace gpuspeedup {

/// One layer of a network by cuDNN, found at run time and never linked, in FP32 without TF32. The prototypes
/// and values are those of NVIDIA's cuDNN API Reference. Sizes and order are ConvolutionShape's.
class CudnnLayer
{
public:
    /// Throws Unsupported where cuDNN is not installed or has no algorithm for such a layer.
    CudnnLayer(const ConvolutionShape& shape, const CudaSession& session);
    ~CudnnLayer();
    CudnnLayer(const CudnnLayer&) = delete;
    CudnnLayer& operator=(const CudnnLayer&) = delete;

    void enqueue(const float* images, const float* filters, float* results) const;

private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

} // namespace gpuspeedup
