// SPDX-License-Identifier: GPL-3.0-or-later
//
// Three kernels an iteration. Scalar products are added up in GPU memory, where the next kernel reads them;
// each iteration has its own, so that they are set to zero once.
#include "probe/cuda/reference/block_sum.cuh"
#include "probe/cuda/reference/gpu_program.h"

#include <algorithm>
#include <memory>

namespace gpuspeedup {
namespace {

constexpr unsigned threads = 256;

/// Adds the block's sum to *total.
__device__ void addSum(float value, double* total)
{
    const float sum = blockSum(value);
    if (threadIdx.x == 0)
        atomicAdd(total, static_cast<double>(sum));
}

struct Vectors
{
    const float* b;
    float* x;
    float* p; ///< direction
    float* q; ///< A·p
    float* r; ///< residual
};

/// squares[i] and products[i]: r·r before iteration i and p·q in it.
struct Scalars
{
    double* squares;
    double* products;
};

__global__ void begin(Vectors v, std::size_t count, double* square)
{
    float sum = 0;
    const std::size_t stride = std::size_t{gridDim.x} * blockDim.x;
    for (std::size_t i = std::size_t{blockIdx.x} * blockDim.x + threadIdx.x; i < count; i += stride) {
        const float b = v.b[i];
        v.x[i] = 0;
        v.p[i] = b;
        v.r[i] = b;
        sum += b * b;
    }
    addSum(sum, square);
}

__global__ void apply(Vectors v, unsigned n, double* product)
{
    float sum = 0;
    const std::size_t count = std::size_t{n} * n;
    const std::size_t stride = std::size_t{gridDim.x} * blockDim.x;
    for (std::size_t i = std::size_t{blockIdx.x} * blockDim.x + threadIdx.x; i < count; i += stride) {
        const auto x = static_cast<unsigned>(i % n);
        const float here = v.p[i];
        float value = 4 * here;
        value -= i >= n ? v.p[i - n] : 0;
        value -= i + n < count ? v.p[i + n] : 0;
        value -= x > 0 ? v.p[i - 1] : 0;
        value -= x + 1 < n ? v.p[i + 1] : 0;
        v.q[i] = value;
        sum += here * value;
    }
    addSum(sum, product);
}

__global__ void advance(Vectors v, std::size_t count, Scalars scalars, unsigned iteration)
{
    const auto step = static_cast<float>(scalars.squares[iteration] / scalars.products[iteration]);
    float sum = 0;
    const std::size_t stride = std::size_t{gridDim.x} * blockDim.x;
    for (std::size_t i = std::size_t{blockIdx.x} * blockDim.x + threadIdx.x; i < count; i += stride) {
        v.x[i] += step * v.p[i];
        const float rest = v.r[i] - step * v.q[i];
        v.r[i] = rest;
        sum += rest * rest;
    }
    addSum(sum, &scalars.squares[iteration + 1]);
}

__global__ void turn(Vectors v, std::size_t count, const double* squares, unsigned iteration)
{
    const auto share = static_cast<float>(squares[iteration + 1] / squares[iteration]);
    const std::size_t stride = std::size_t{gridDim.x} * blockDim.x;
    for (std::size_t i = std::size_t{blockIdx.x} * blockDim.x + threadIdx.x; i < count; i += stride)
        v.p[i] = v.r[i] + share * v.p[i];
}

/// Beside b and x.
struct OnDevice
{
    OnDevice(std::size_t count, std::size_t iterations)
        : p(count), q(count), r(count), scalars(2 * iterations + 1)
    {}
    DeviceArray<float> p;
    DeviceArray<float> q;
    DeviceArray<float> r;
    DeviceArray<double> scalars;
};

void enqueueAll(const DeviceTask& task, const OnDevice& on, unsigned blocks)
{
    const std::size_t n = task.size(0);
    const std::size_t count = n * n;
    const auto iterations = static_cast<unsigned>(task.size(1));
    const Vectors v{task.numbersIn(0), task.numbersOut(0), on.p.get(), on.q.get(), on.r.get()};
    const Scalars scalars{on.scalars.get(), on.scalars.get() + iterations + 1};
    const cudaStream_t stream = task.stream();
    check(cudaMemsetAsync(on.scalars.get(), 0, on.scalars.size() * sizeof(double), stream),
          "clearing GPU memory");
    begin<<<blocks, threads, 0, stream>>>(v, count, scalars.squares);
    for (unsigned i = 0; i < iterations; ++i) {
        apply<<<blocks, threads, 0, stream>>>(v, static_cast<unsigned>(n), &scalars.products[i]);
        advance<<<blocks, threads, 0, stream>>>(v, count, scalars, i);
        turn<<<blocks, threads, 0, stream>>>(v, count, scalars.squares, i);
    }
    check(cudaGetLastError(), "starting a kernel");
}

} // namespace

GpuProgram conjugateGradientProgram(const DeviceTask& task)
{
    constexpr unsigned blocksOfMultiprocessor = 8;
    const unsigned most =
        blocksOfMultiprocessor * static_cast<unsigned>(task.session.properties().multiProcessorCount);
    const std::size_t count = task.size(0) * task.size(0);
    const unsigned blocks = std::min(most, blocksFor(count, threads));
    const auto on = std::make_shared<const OnDevice>(count, task.size(1));
    return {.by = "plain kernels", .enqueue = [&task, blocks, on] { enqueueAll(task, *on, blocks); }};
}

} // namespace gpuspeedup
