// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/cuda/throughput.h"

#include "probe/reference_values.h"

namespace gpuspeedup {
namespace {

constexpr int threads = 256;

template <class Number> __global__ void fillKernel(Number* to, std::size_t count, std::uint32_t first)
{
    const std::size_t step = std::size_t{gridDim.x} * threads;
    for (std::size_t i = std::size_t{blockIdx.x} * threads + threadIdx.x; i < count; i += step)
        to[i] = hashedNumber<Number>(first + static_cast<std::uint32_t>(i));
}

__global__ void fillBitsKernel(std::uint32_t* to, std::size_t count, std::uint32_t first, std::uint32_t mask)
{
    const std::size_t step = std::size_t{gridDim.x} * threads;
    for (std::size_t i = std::size_t{blockIdx.x} * threads + threadIdx.x; i < count; i += step)
        to[i] = hashedBits(first + static_cast<std::uint32_t>(i)) & mask;
}

int blocksFor(const CudaSession& session)
{
    return 8 * session.properties().multiProcessorCount;
}

void finish(const CudaSession& session)
{
    check(cudaGetLastError(), "filling GPU memory");
    session.synchronize("filling GPU memory");
}

} // namespace

void fillHashed(const CudaSession& session, float* to, std::size_t count, std::uint32_t first)
{
    fillKernel<<<blocksFor(session), threads, 0, session.stream()>>>(to, count, first);
    finish(session);
}

void fillHashed(const CudaSession& session, double* to, std::size_t count, std::uint32_t first)
{
    fillKernel<<<blocksFor(session), threads, 0, session.stream()>>>(to, count, first);
    finish(session);
}

void fillHashed(const CudaSession& session, std::uint32_t* to, std::size_t count, std::uint32_t first,
                std::uint32_t mask)
{
    fillBitsKernel<<<blocksFor(session), threads, 0, session.stream()>>>(to, count, first, mask);
    finish(session);
}

} // namespace gpuspeedup
