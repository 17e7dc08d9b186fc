// SPDX-License-Identifier: GPL-3.0-or-later
//
// By cuFFT, or pass by pass by a plain kernel; in one dimension or two.
#include "probe/cuda/cufft.h"
#include "probe/cuda/reference/gpu_program.h"
#include "probe/measurement.h"

#include <bit>
#include <memory>
#include <utility>

namespace gpuspeedup {
namespace {

constexpr unsigned threads = 256;

/// Butterfly number `i` of a pass of a transform of 2·`half` numbers, which are `step` apart and stand in
/// groups of `group` transformed ones before it. Source: Stockham, AFIPS Spring Joint Computer Conference,
/// 1966; radix 2.
__device__ void combine(const float2* from, float2* to, std::size_t half, std::size_t step, std::size_t group,
                        std::size_t i)
{
    const std::size_t place = i % group;
    float sine;
    float cosine;
    sincospif(-static_cast<float>(place) / static_cast<float>(group), &sine, &cosine);
    const float2 a = from[i * step];
    const float2 b = from[(i + half) * step];
    const float2 turned = make_float2(cosine * b.x - sine * b.y, cosine * b.y + sine * b.x);
    const std::size_t first = (i - place) * 2 + place;
    to[first * step] = make_float2(a.x + turned.x, a.y + turned.y);
    to[(first + group) * step] = make_float2(a.x - turned.x, a.y - turned.y);
}

__global__ void pass(const float2* from, float2* to, std::size_t n, std::size_t group)
{
    const std::size_t i = std::size_t{blockIdx.x} * blockDim.x + threadIdx.x;
    if (i < n / 2)
        combine(from, to, n / 2, 1, group, i);
}

/// The same of each row.
__global__ void passOfRows(const float2* from, float2* to, std::size_t rows, std::size_t columns,
                           std::size_t group)
{
    const std::size_t i = std::size_t{blockIdx.x} * blockDim.x + threadIdx.x;
    const std::size_t half = columns / 2;
    const std::size_t row = i / half;
    if (row < rows)
        combine(from + row * columns, to + row * columns, half, 1, group, i % half);
}

/// The same of each column.
__global__ void passOfColumns(const float2* from, float2* to, std::size_t rows, std::size_t columns,
                              std::size_t group)
{
    const std::size_t i = std::size_t{blockIdx.x} * blockDim.x + threadIdx.x;
    const std::size_t column = i % columns;
    if (i / columns < rows / 2)
        combine(from + column, to + column, rows / 2, columns, group, i / columns);
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

/// Rows, then columns.
GpuProgram plainProgramOfRows(const DeviceTask& task)
{
    const auto other = std::make_shared<DeviceArray<float2>>(task.size(0) * task.size(1));
    return {.by = "plain kernels", .enqueue = [&task, other] {
                const std::size_t rows = task.size(0);
                const std::size_t columns = task.size(1);
                const unsigned blocks = blocksFor(rows * columns / 2, threads);
                const auto result = reinterpret_cast<float2*>(task.numbersOut(0));
                const float2* from = reinterpret_cast<const float2*>(task.numbersIn(0));
                std::size_t left = rows * columns; // halved by each pass; the last one writes the result
                const auto next = [&] {
                    left /= 2;
                    return std::countr_zero(left) % 2 == 0 ? result : other->get();
                };
                for (std::size_t group = 1; group < columns; group *= 2) {
                    float2* const to = next();
                    passOfRows<<<blocks, threads, 0, task.stream()>>>(from, to, rows, columns, group);
                    from = to;
                }
                for (std::size_t group = 1; group < rows; group *= 2) {
                    float2* const to = next();
                    passOfColumns<<<blocks, threads, 0, task.stream()>>>(from, to, rows, columns, group);
                    from = to;
                }
                check(cudaGetLastError(), "starting a kernel");
            }};
}

} // namespace

GpuProgram fft2dProgram(const DeviceTask& task)
{
    try {
        const auto cufft = std::make_shared<const Cufft>();
        const auto plan = cufft->plan(task.size(0), task.size(1), task.session);
        const auto from = reinterpret_cast<std::complex<float>*>(task.numbersIn(0));
        const auto to = reinterpret_cast<std::complex<float>*>(task.numbersOut(0));
        return {.by = "cuFFT", .enqueue = [=] { cufft->enqueue(*plan, from, to); }};
    } catch (const Unsupported&) {
        return plainProgramOfRows(task);
    }
}

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
