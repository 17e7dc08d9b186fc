// SPDX-License-Identifier: GPL-3.0-or-later
//
// A thread for a point at a time: it looks for the nearest centre, and adds the point to those of its cluster
// in shared memory; each block adds its sums to all. Five launches an iteration.
#include "probe/cuda/reference/gpu_program.h"
#include "probe/reference/formulas.h"

#include <algorithm>
#include <memory>

namespace gpuspeedup {
namespace {

constexpr unsigned threads = 128;
constexpr unsigned centreNumbers = clusters * pointDimensions;
constexpr unsigned apart = pointDimensions + 1; ///< clusters in shared memory, so that banks differ

__global__ void assign(const float* points, std::size_t n, const float* centres, std::uint32_t* labels,
                       float* sums, std::uint32_t* counts)
{
    __shared__ float centre[centreNumbers];
    __shared__ float sum[clusters * apart];
    __shared__ std::uint32_t count[clusters];
    for (unsigned i = threadIdx.x; i < centreNumbers; i += blockDim.x)
        centre[i] = centres[i];
    for (unsigned i = threadIdx.x; i < clusters * apart; i += blockDim.x)
        sum[i] = 0;
    for (unsigned i = threadIdx.x; i < clusters; i += blockDim.x)
        count[i] = 0;
    __syncthreads();
    const std::size_t stride = std::size_t{gridDim.x} * blockDim.x;
    for (std::size_t i = std::size_t{blockIdx.x} * blockDim.x + threadIdx.x; i < n; i += stride) {
        float point[pointDimensions];
#pragma unroll
        for (unsigned k = 0; k < pointDimensions; k += 4) {
            const float4 four = *reinterpret_cast<const float4*>(points + i * pointDimensions + k);
            point[k] = four.x;
            point[k + 1] = four.y;
            point[k + 2] = four.z;
            point[k + 3] = four.w;
        }
        unsigned nearest = 0;
        float least = 0;
        for (unsigned cluster = 0; cluster < clusters; ++cluster) {
            float distance = 0;
#pragma unroll
            for (unsigned k = 0; k < pointDimensions; ++k) {
                const float difference = point[k] - centre[cluster * pointDimensions + k];
                distance += difference * difference;
            }
            if (cluster == 0 || distance < least) {
                least = distance;
                nearest = cluster;
            }
        }
        labels[i] = nearest;
        atomicAdd(&count[nearest], 1U);
#pragma unroll
        for (unsigned k = 0; k < pointDimensions; ++k)
            atomicAdd(&sum[nearest * apart + k], point[k]);
    }
    __syncthreads();
    for (unsigned i = threadIdx.x; i < centreNumbers; i += blockDim.x)
        if (count[i / pointDimensions] > 0)
            atomicAdd(&sums[i], sum[i / pointDimensions * apart + i % pointDimensions]);
    for (unsigned i = threadIdx.x; i < clusters; i += blockDim.x)
        if (count[i] > 0)
            atomicAdd(&counts[i], count[i]);
}

/// Sums become means; a cluster without points keeps its centre.
__global__ void divide(float* sums, const std::uint32_t* counts, const float* centres)
{
    const unsigned i = blockIdx.x * blockDim.x + threadIdx.x;
    if (i >= centreNumbers)
        return;
    const std::uint32_t count = counts[i / pointDimensions];
    sums[i] = count > 0 ? sums[i] / static_cast<float>(count) : centres[i];
}

/// Beside points and labels.
struct Clusters
{
    DeviceArray<float> centres{centreNumbers};
    DeviceArray<float> sums{centreNumbers}; ///< the new centres
    DeviceArray<std::uint32_t> counts{clusters};
};

void enqueueIteration(const DeviceTask& task, const Clusters& on, const float* centres, unsigned blocks)
{
    constexpr std::size_t bytes = centreNumbers * sizeof(float);
    const cudaStream_t stream = task.stream();
    check(cudaMemsetAsync(on.sums.get(), 0, bytes, stream), "clearing GPU memory");
    check(cudaMemsetAsync(on.counts.get(), 0, clusters * sizeof(std::uint32_t), stream),
          "clearing GPU memory");
    assign<<<blocks, threads, 0, stream>>>(task.numbersIn(0), task.size(0), centres, task.integersOut(0),
                                           on.sums.get(), on.counts.get());
    divide<<<centreNumbers / threads, threads, 0, stream>>>(on.sums.get(), on.counts.get(), centres);
    check(cudaGetLastError(), "starting a kernel");
    check(cudaMemcpyAsync(on.centres.get(), on.sums.get(), bytes, cudaMemcpyDeviceToDevice, stream),
          "copying within GPU memory");
}

} // namespace

GpuProgram kmeansProgram(const DeviceTask& task)
{
    constexpr unsigned blocksOfMultiprocessor = 8;
    const unsigned most =
        blocksOfMultiprocessor * static_cast<unsigned>(task.session.properties().multiProcessorCount);
    const unsigned blocks = std::min(most, blocksFor(task.size(0), threads));
    const auto on = std::make_shared<const Clusters>();
    return {.by = "plain kernels", .enqueue = [&task, blocks, on] {
                for (std::size_t i = 0; i < task.size(3); ++i) // the first points are the centres at first
                    enqueueIteration(task, *on, i == 0 ? task.numbersIn(0) : on->centres.get(), blocks);
            }};
}

} // namespace gpuspeedup
