// SPDX-License-Identifier: GPL-3.0-or-later
//
// By cuDNN, or by the kernel that is measured too.
#include "probe/cuda/cudnn.h"
#include "probe/cuda/image_layer.h"
#include "probe/cuda/reference/gpu_program.h"
#include "probe/measurement.h"

#include <memory>

namespace gpuspeedup {

GpuProgram conv2dProgram(const DeviceTask& task)
{
    const ConvolutionShape shape{task.size(2)};
    const float* const images = task.numbersIn(0);
    const float* const filters = task.numbersIn(1);
    float* const results = task.numbersOut(0);
    try {
        const auto layer = std::make_shared<const CudnnLayer>(shape, task.session);
        return {.by = "cuDNN", .enqueue = [=] { layer->enqueue(images, filters, results); }};
    } catch (const Unsupported&) {
        return {.by = "a plain kernel", .enqueue = [=, stream = task.stream()] {
                    enqueueConvolution(shape, images, filters, results, stream);
                }};
    }
}

} // namespace gpuspeedup
