// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace gpuspeedup {

/// The sum over the block, for its first thread. Requires blockDim.x to be a multiple of the warp, up to
/// 1024.
__device__ inline float blockSum(float value)
{
    constexpr unsigned warp = 32;
    __shared__ float sums[warp];
    for (unsigned distance = warp / 2; distance > 0; distance /= 2)
        value += __shfl_down_sync(~0U, value, distance);
    if (threadIdx.x % warp == 0)
        sums[threadIdx.x / warp] = value;
    __syncthreads();
    if (threadIdx.x >= warp)
        return 0;
    value = threadIdx.x < blockDim.x / warp ? sums[threadIdx.x] : 0;
    for (unsigned distance = warp / 2; distance > 0; distance /= 2)
        value += __shfl_down_sync(~0U, value, distance);
    return value;
}

/// One block: the sum of `count` partial sums times `factor`.
__global__ inline void sumOfPartials(const float* partials, unsigned count, float factor, float* result)
{
    float sum = 0;
    for (unsigned i = threadIdx.x; i < count; i += blockDim.x)
        sum += partials[i];
    sum = blockSum(sum);
    if (threadIdx.x == 0)
        *result = factor * sum;
}

} // namespace gpuspeedup
