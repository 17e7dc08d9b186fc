// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/cuda/cublas.h"
#include "probe/cuda/reference/gpu_program.h"
#include "probe/cuda/reference/plain_product.h"
#include "probe/measurement.h"

#include <memory>

namespace gpuspeedup {
namespace {

/// Null where cuBLAS is not installed.
std::shared_ptr<const Cublas<float>> findCublas(const DeviceTask& task)
{
    try {
        return std::make_shared<const Cublas<float>>(task.session);
    } catch (const Unsupported&) {
        return nullptr;
    }
}

GpuProgram productsProgram(const DeviceTask& task, std::size_t count, std::size_t rows, std::size_t columns,
                           std::size_t depth)
{
    const float* const a = task.numbersIn(0);
    const float* const b = task.numbersIn(1);
    float* const c = task.numbersOut(0);
    const auto cublas = findCublas(task);
    if (!cublas)
        return {.by = "a plain kernel", .enqueue = [=, stream = task.stream()] {
                    enqueuePlainProducts(count, rows, columns, depth, a, b, c, stream);
                }};
    if (count == 1)
        return {.by = "cuBLAS", .enqueue = [=] { cublas->multiply(rows, columns, depth, a, b, c); }};
    return {.by = "cuBLAS", .enqueue = [=] { cublas->multiplyBatch(count, rows, columns, depth, a, b, c); }};
}

} // namespace

GpuProgram gemmProgram(const DeviceTask& task)
{
    return productsProgram(task, 1, task.size(0), task.size(1), task.size(2));
}

GpuProgram batchedGemmProgram(const DeviceTask& task)
{
    return productsProgram(task, task.size(0), task.size(1), task.size(2), task.size(3));
}

GpuProgram gemvProgram(const DeviceTask& task)
{
    const auto cublas = findCublas(task);
    if (!cublas)
        return productsProgram(task, 1, task.size(0), 1, task.size(1));
    return {.by = "cuBLAS", .enqueue = [&task, cublas] {
                cublas->multiplyVector(task.size(0), task.size(1), task.numbersIn(0), task.numbersIn(1),
                                       task.numbersOut(0));
            }};
}

} // namespace gpuspeedup
