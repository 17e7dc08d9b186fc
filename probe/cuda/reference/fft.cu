// SPDX-License-Identifier: GPL-3.0-or-later
//
// By cuFFT, or pass by pass by a plain kernel.
#include "probe/cuda/cufft.h"
#include "probe/cuda/reference/gpu_program.h"
#include "probe/measurement.h"

#include <memory>
#include <utility>

namespace gpuspeedup {
namespace {

constexpr unsigned threads = 256;

/// A pass of a transform of n numbers, which stand in groups of `group` transformed ones before it.
/// Source: Stockham, AFIPS Spring Joint Computer Conference, 1966; radix 2.
__global__ void pass(const float2* from, float2* to, std::size_t n, std::size_t group)
{
    const std::size_t i = std::size_t{blockIdx.x} * blockDim.x + threadIdx.x;
    if (i >= n / 2)
        return;
    const std::size_t place = i % group;
    float sine;
    float cosine;
    sincospif(-static_cast<float>(place) / static_cast<float>(group), &sine, &cosine);
    const float2 a = from[i];
    const float2 b = from[i + n / 2];
    const float2 turned = make_float2(cosine * b.x - sine * b.y, cosine * b.y + sine * b.x);
    const std::size_t first = (i - place) * 2 + place;
    to[first] = make_float2(a.x + turned.x, a.y + turned.y);
    to[first + group] = make_float2(a.x - turned.x, a.y - turned.y);
}

GpuProgram plainProgram(const DeviceTask& task)
{
    const auto other = std::make_shared<DeviceArray<float2>>(task.size(0));
    return {.by = "plain kernels", .enqueue = [&task, other] {
                const std::size_t n = task.size(0);
                const auto result = reinterpret_cast<float2*>(task.numbersOut(0));
                unsigned passes = 0;
                while ((std::size_t{1} << passes) < n)
                    ++passes;
                const float2* from = reinterpret_cast<const float2*>(task.numbersIn(0));
                for (unsigned i = 0; i < passes; ++i) { // so that the last one writes the result
                    float2* const to = (passes - i) % 2 == 1 ? result : other->get();
                    pass<<<blocksFor(n / 2, threads), threads, 0, task.stream()>>>(from, to, n,
                                                                                   std::size_t{1} << i);
                    from = to;
                }
                check(cudaGetLastError(), "starting a kernel");
            }};
}

} // namespace

GpuProgram fftProgram(const DeviceTask& task)
{
    try {
        const auto cufft = std::make_shared<const Cufft>();
        const auto plan = cufft->plan(task.size(0), task.session);
        const auto from = reinterpret_cast<std::complex<float>*>(task.numbersIn(0));
        const auto to = reinterpret_cast<std::complex<float>*>(task.numbersOut(0));
        return {.by = "cuFFT", .enqueue = [=] { cufft->enqueue(*plan, from, to); }};
    } catch (const Unsupported&) {
        return plainProgram(task);
    }
}

} // namespace gpuspeedup
