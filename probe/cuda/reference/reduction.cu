// SPDX-License-Identifier: GPL-3.0-or-later
//
// Each block a part, then one block the sums of all.
#include "probe/cuda/reference/block_sum.cuh"
#include "probe/cuda/reference/gpu_program.h"

#include <algorithm>
#include <memory>

namespace gpuspeedup {
namespace {

constexpr unsigned threads = 256;

__global__ void sumParts(const float* a, std::size_t n, float* partials)
{
    const std::size_t stride = std::size_t{gridDim.x} * blockDim.x;
    float sum = 0;
    for (std::size_t i = std::size_t{blockIdx.x} * blockDim.x + threadIdx.x; i < n; i += stride)
        sum += a[i];
    sum = blockSum(sum);
    if (threadIdx.x == 0)
        partials[blockIdx.x] = sum;
}

} // namespace

GpuProgram reductionProgram(const DeviceTask& task)
{
    constexpr unsigned blocksOfMultiprocessor = 8;
    const unsigned most =
        blocksOfMultiprocessor * static_cast<unsigned>(task.session.properties().multiProcessorCount);
    const unsigned blocks = std::min(most, blocksFor(task.size(0), threads));
    const auto partials = std::make_shared<DeviceArray<float>>(blocks);
    return {
        .by = "plain kernels", .enqueue = [&task, blocks, partials] {
            sumParts<<<blocks, threads, 0, task.stream()>>>(task.numbersIn(0), task.size(0), partials->get());
            sumOfPartials<<<1, threads, 0, task.stream()>>>(partials->get(), blocks, 1, task.numbersOut(0));
            check(cudaGetLastError(), "starting a kernel");
        }};
}

} // namespace gpuspeedup
