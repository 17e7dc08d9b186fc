// SPDX-License-Identifier: GPL-3.0-or-later
//
// A thread for each body; a block reads the others by tiles.
// Source: Nyland, Harris, Prins, GPU Gems 3, chapter 31.
#include "probe/cuda/reference/gpu_program.h"
#include "probe/reference/formulas.h"

namespace gpuspeedup {
namespace {

constexpr unsigned threads = 128;

__global__ void step(const float4* from, float4* to, unsigned n)
{
    __shared__ float4 tile[threads];
    const unsigned i = blockIdx.x * blockDim.x + threadIdx.x;
    const float4 here = i < n ? from[i] : make_float4(0, 0, 0, 0);
    float3 push = make_float3(0, 0, 0);
    for (unsigned first = 0; first < n; first += threads) {
        const unsigned other = first + threadIdx.x;
        tile[threadIdx.x] = other < n ? from[other] : make_float4(0, 0, 0, 0); // without mass
        __syncthreads();
#pragma unroll 16
        for (unsigned j = 0; j < threads; ++j) {
            const float dx = tile[j].x - here.x;
            const float dy = tile[j].y - here.y;
            const float dz = tile[j].z - here.z;
            const float inverse = rsqrtf(dx * dx + dy * dy + dz * dz + softening);
            const float weight = tile[j].w * inverse * inverse * inverse;
            push.x += weight * dx;
            push.y += weight * dy;
            push.z += weight * dz;
        }
        __syncthreads();
    }
    if (i < n)
        to[i] = make_float4(here.x + bodyTimeStep * push.x, here.y + bodyTimeStep * push.y,
                            here.z + bodyTimeStep * push.z, here.w);
}

} // namespace

GpuProgram nbodyProgram(const DeviceTask& task)
{
    return {.by = "a plain kernel", .enqueue = [&task] {
                const auto n = static_cast<unsigned>(task.size(0));
                step<<<blocksFor(n, threads), threads, 0, task.stream()>>>(
                    reinterpret_cast<const float4*>(task.numbersIn(0)),
                    reinterpret_cast<float4*>(task.numbersOut(0)), n);
                check(cudaGetLastError(), "starting a kernel");
            }};
}

} // namespace gpuspeedup
