// SPDX-License-Identifier: GPL-3.0-or-later
//
// A thread for each channel of a pixel; a block keeps its part of the image as numbers in shared memory.
#include "probe/cuda/reference/gpu_program.h"
#include "probe/reference/formulas.h"

namespace gpuspeedup {
namespace {

constexpr int border = filterEdge / 2;
constexpr int channels = imageChannels;
constexpr int blockWidth = 32 * channels; ///< samples: 32 pixels
constexpr int blockHeight = 8;
constexpr int tileWidth = blockWidth + 2 * border * channels;
constexpr int tileHeight = blockHeight + 2 * border;

__device__ int clamped(int place, int count)
{
    return min(max(place, 0), count - 1);
}

/// `width` and `height` in pixels. Beyond its edges the image goes on as at the edge.
__global__ void filter(const unsigned char* from, unsigned char* to, int width, int height,
                       FilterWeights weights)
{
    __shared__ float tile[tileHeight][tileWidth];
    const int samples = width * channels;
    const int left = static_cast<int>(blockIdx.x) * blockWidth;
    const int top = static_cast<int>(blockIdx.y) * blockHeight;
    const int threadX = static_cast<int>(threadIdx.x);
    const int threadY = static_cast<int>(threadIdx.y);
    for (int row = threadY; row < tileHeight; row += blockHeight) {
        const std::size_t line = clamped(top + row - border, height);
        for (int column = threadX; column < tileWidth; column += blockWidth) {
            const int pixel = left / channels + column / channels - border; // of the first of a pixel on
            tile[row][column] = from[line * samples + clamped(pixel, width) * channels + column % channels];
        }
    }
    __syncthreads();
    const int x = left + threadX;
    const int y = top + threadY;
    if (x >= samples || y >= height)
        return;
    float sum = 0.5F; // rounds to the nearest
#pragma unroll
    for (int row = 0; row < static_cast<int>(filterEdge); ++row)
#pragma unroll
        for (int column = 0; column < static_cast<int>(filterEdge); ++column)
            sum += weights.weights[row][column] * tile[threadY + row][threadX + column * channels];
    to[static_cast<std::size_t>(y) * samples + x] = static_cast<unsigned char>(sum);
}

} // namespace

GpuProgram imageFilterProgram(const DeviceTask& task)
{
    return {.by = "a plain kernel", .enqueue = [&task] {
                const auto width = static_cast<int>(task.size(0));
                const auto height = static_cast<int>(task.size(1));
                const dim3 threads(blockWidth, blockHeight);
                const dim3 blocks(blocksFor(task.size(0) * imageChannels, blockWidth),
                                  blocksFor(task.size(1), blockHeight));
                filter<<<blocks, threads, 0, task.stream()>>>(
                    reinterpret_cast<const unsigned char*>(task.integersIn(0)),
                    reinterpret_cast<unsigned char*>(task.integersOut(0)), width, height, FilterWeights{});
                check(cudaGetLastError(), "starting a kernel");
            }};
}

} // namespace gpuspeedup
