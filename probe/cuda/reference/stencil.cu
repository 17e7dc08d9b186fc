// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/cuda/reference/gpu_program.h"
#include "probe/reference/formulas.h"

#include <memory>

namespace gpuspeedup {
namespace {

/// One thread a cell; a warp has cells of one line.
__global__ void step(const float* from, float* to, unsigned n)
{
    const unsigned x = blockIdx.x * blockDim.x + threadIdx.x;
    const unsigned y = blockIdx.y * blockDim.y + threadIdx.y;
    const unsigned z = blockIdx.z;
    if (x >= n || y >= n)
        return;
    const std::size_t line = n;
    const std::size_t layer = line * n;
    const std::size_t i = z * layer + y * line + x;
    if (x == 0 || x == n - 1 || y == 0 || y == n - 1 || z == 0 || z == n - 1)
        to[i] = from[i];
    else
        to[i] =
            stencilCentre * from[i] + stencilNeighbour * (from[i - 1] + from[i + 1] + from[i - line] +
                                                          from[i + line] + from[i - layer] + from[i + layer]);
}

} // namespace

GpuProgram stencilProgram(const DeviceTask& task)
{
    const std::size_t cells = task.out.at(0).size();
    const auto other = std::make_shared<DeviceArray<float>>(cells);
    return {.by = "a plain kernel", .enqueue = [&task, other] {
                const auto n = static_cast<unsigned>(task.size(0));
                const auto steps = static_cast<unsigned>(task.size(3));
                const dim3 threads(32, 8);
                const dim3 blocks((n + threads.x - 1) / threads.x, (n + threads.y - 1) / threads.y, n);
                const float* from = task.numbersIn(0);
                for (unsigned i = 0; i < steps; ++i) { // so that the last one writes the result
                    float* const to = (steps - i) % 2 == 1 ? task.numbersOut(0) : other->get();
                    step<<<blocks, threads, 0, task.stream()>>>(from, to, n);
                    from = to;
                }
                check(cudaGetLastError(), "starting a kernel");
            }};
}

} // namespace gpuspeedup
