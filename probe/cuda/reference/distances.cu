// SPDX-License-Identifier: GPL-3.0-or-later
//
// A thread for each pair; a block keeps the points of its rows and columns in shared memory.
#include "probe/cuda/reference/gpu_program.h"
#include "probe/reference/formulas.h"

namespace gpuspeedup {
namespace {

constexpr unsigned width = 32; ///< pairs of a block beside each other
constexpr unsigned height = 8;
constexpr unsigned apart = pairDimensions + 1; ///< points in shared memory, so that banks differ

/// `count` points from `first` on, as far as there are so many.
__device__ void load(const float* points, unsigned first, unsigned count, unsigned all, float* to)
{
    for (unsigned i = threadIdx.y * width + threadIdx.x; i < count * pairDimensions; i += width * height) {
        const unsigned point = i / pairDimensions;
        if (first + point < all)
            to[point * apart + i % pairDimensions] = points[std::size_t{first} * pairDimensions + i];
    }
}

__global__ void distances(const float* points, const float* others, float* to, unsigned n, unsigned m)
{
    __shared__ float rows[height * apart];
    __shared__ float columns[width * apart];
    const unsigned column = blockIdx.x * width + threadIdx.x;
    // Few blocks lie below one another in a grid: each goes on downwards.
    for (unsigned top = blockIdx.y * height; top < n; top += gridDim.y * height) {
        __syncthreads();
        load(points, top, height, n, rows);
        load(others, blockIdx.x * width, width, m, columns);
        __syncthreads();
        const unsigned row = top + threadIdx.y;
        if (row >= n || column >= m)
            continue;
        float sum = 0;
#pragma unroll
        for (unsigned k = 0; k < pairDimensions; ++k) {
            const float difference = rows[threadIdx.y * apart + k] - columns[threadIdx.x * apart + k];
            sum += difference * difference;
        }
        to[std::size_t{row} * m + column] = sum;
    }
}

} // namespace

GpuProgram distancesProgram(const DeviceTask& task)
{
    return {.by = "a plain kernel", .enqueue = [&task] {
                constexpr unsigned mostBlocks = 65535;
                const auto n = static_cast<unsigned>(task.size(0));
                const auto m = static_cast<unsigned>(task.size(1));
                const dim3 blocks(blocksFor(m, width), std::min(mostBlocks, blocksFor(n, height)));
                distances<<<blocks, dim3(width, height), 0, task.stream()>>>(
                    task.numbersIn(0), task.numbersIn(1), task.numbersOut(0), n, m);
                check(cudaGetLastError(), "starting a kernel");
            }};
}

} // namespace gpuspeedup
