// SPDX-License-Identifier: GPL-3.0-or-later
//
// A thread a path at a time, then the mean as the sum of a reduction.
#include "probe/cuda/reference/block_sum.cuh"
#include "probe/cuda/reference/gpu_program.h"
#include "probe/reference/formulas.h"

#include <algorithm>
#include <memory>

namespace gpuspeedup {
namespace {

constexpr unsigned threads = 256;

__global__ void sumPaths(std::size_t paths, float* partials)
{
    const std::size_t stride = std::size_t{gridDim.x} * blockDim.x;
    float sum = 0;
    for (std::size_t path = std::size_t{blockIdx.x} * blockDim.x + threadIdx.x; path < paths; path += stride)
        sum += pathEnd(static_cast<std::uint32_t>(path));
    sum = blockSum(sum);
    if (threadIdx.x == 0)
        partials[blockIdx.x] = sum;
}

} // namespace

GpuProgram monteCarloProgram(const DeviceTask& task)
{
    constexpr unsigned blocksOfMultiprocessor = 8;
    const unsigned most =
        blocksOfMultiprocessor * static_cast<unsigned>(task.session.properties().multiProcessorCount);
    const unsigned blocks = std::min(most, blocksFor(task.size(0), threads));
    const auto partials = std::make_shared<DeviceArray<float>>(blocks);
    return {.by = "plain kernels", .enqueue = [&task, blocks, partials] {
                const auto share = 1 / static_cast<float>(task.size(0));
                sumPaths<<<blocks, threads, 0, task.stream()>>>(task.size(0), partials->get());
                sumOfPartials<<<1, threads, 0, task.stream()>>>(partials->get(), blocks, share,
                                                                task.numbersOut(0));
                check(cudaGetLastError(), "starting a kernel");
            }};
}

} // namespace gpuspeedup
