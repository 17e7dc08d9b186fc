// SPDX-License-Identifier: GPL-3.0-or-later
//
// A warp for each row, whose numbers stay in its registers.
#include "probe/cuda/reference/gpu_program.h"
#include "probe/reference/formulas.h"

namespace gpuspeedup {
namespace {

constexpr unsigned warp = 32;
constexpr unsigned rowsOfBlock = 8;
constexpr unsigned numbersEach = softmaxColumns / warp;

__global__ void softmax(const float* from, float* to, std::size_t rows)
{
    const std::size_t row = std::size_t{blockIdx.x} * rowsOfBlock + threadIdx.x / warp;
    if (row >= rows) // the whole warp
        return;
    const std::size_t first = row * softmaxColumns + threadIdx.x % warp;
    float numbers[numbersEach];
    float largest = -INFINITY;
#pragma unroll
    for (unsigned i = 0; i < numbersEach; ++i) {
        numbers[i] = from[first + i * warp];
        largest = fmaxf(largest, numbers[i]);
    }
    for (unsigned distance = warp / 2; distance > 0; distance /= 2)
        largest = fmaxf(largest, __shfl_xor_sync(~0U, largest, distance));
    float sum = 0;
#pragma unroll
    for (unsigned i = 0; i < numbersEach; ++i) {
        numbers[i] = expf(numbers[i] - largest);
        sum += numbers[i];
    }
    for (unsigned distance = warp / 2; distance > 0; distance /= 2)
        sum += __shfl_xor_sync(~0U, sum, distance);
    const float inverse = 1 / sum;
#pragma unroll
    for (unsigned i = 0; i < numbersEach; ++i)
        to[first + i * warp] = numbers[i] * inverse;
}

} // namespace

GpuProgram softmaxProgram(const DeviceTask& task)
{
    return {.by = "a plain kernel", .enqueue = [&task] {
                const std::size_t rows = task.size(0);
                softmax<<<blocksFor(rows, rowsOfBlock), rowsOfBlock * warp, 0, task.stream()>>>(
                    task.numbersIn(0), task.numbersOut(0), rows);
                check(cudaGetLastError(), "starting a kernel");
            }};
}

} // namespace gpuspeedup
