// SPDX-License-Identifier: GPL-3.0-or-later
//
// Counted in shared memory by each block.
#include "probe/cuda/reference/gpu_program.h"

#include <algorithm>

namespace gpuspeedup {
namespace {

constexpr unsigned bins = 256;
constexpr unsigned threads = bins;

__global__ void count(const std::uint32_t* values, std::size_t n, std::uint32_t* counts)
{
    __shared__ std::uint32_t part[bins];
    part[threadIdx.x] = 0;
    __syncthreads();
    const std::size_t stride = std::size_t{gridDim.x} * blockDim.x;
    for (std::size_t i = std::size_t{blockIdx.x} * blockDim.x + threadIdx.x; i < n; i += stride)
        atomicAdd(&part[values[i]], 1U);
    __syncthreads();
    atomicAdd(&counts[threadIdx.x], part[threadIdx.x]);
}

} // namespace

GpuProgram histogramProgram(const DeviceTask& task)
{
    constexpr unsigned blocksOfMultiprocessor = 8;
    const unsigned most =
        blocksOfMultiprocessor * static_cast<unsigned>(task.session.properties().multiProcessorCount);
    const unsigned blocks = std::min(most, blocksFor(task.size(0), threads));
    return {.by = "a plain kernel", .enqueue = [&task, blocks] {
                check(cudaMemsetAsync(task.integersOut(0), 0, bins * sizeof(std::uint32_t), task.stream()),
                      "clearing GPU memory");
                count<<<blocks, threads, 0, task.stream()>>>(task.integersIn(0), task.size(0),
                                                             task.integersOut(0));
                check(cudaGetLastError(), "starting a kernel");
            }};
}

} // namespace gpuspeedup
