// SPDX-License-Identifier: GPL-3.0-or-later
//
// By cuSPARSE, or by a kernel in which some threads share a row.
#include "probe/cuda/cusparse.h"
#include "probe/cuda/reference/gpu_program.h"
#include "probe/measurement.h"

#include <memory>

namespace gpuspeedup {
namespace {

constexpr unsigned threads = 256;
constexpr unsigned threadsOfRow = 8;

__global__ void multiply(std::size_t rows, const std::uint32_t* begins, const std::uint32_t* columns,
                         const float* elements, const float* x, float* y)
{
    const std::size_t row = (std::size_t{blockIdx.x} * blockDim.x + threadIdx.x) / threadsOfRow;
    const unsigned lane = threadIdx.x % threadsOfRow;
    float sum = 0;
    if (row < rows)
        for (std::size_t i = begins[row] + lane; i < begins[row + 1]; i += threadsOfRow)
            sum += elements[i] * x[columns[i]];
    for (unsigned distance = threadsOfRow / 2; distance > 0; distance /= 2)
        sum += __shfl_down_sync(~0U, sum, distance, threadsOfRow);
    if (lane == 0 && row < rows)
        y[row] = sum;
}

GpuProgram plainProgram(const DeviceTask& task)
{
    return {.by = "a plain kernel", .enqueue = [&task] {
                const std::size_t rows = task.size(0);
                multiply<<<blocksFor(rows * threadsOfRow, threads), threads, 0, task.stream()>>>(
                    rows, task.integersIn(0), task.integersIn(1), task.numbersIn(2), task.numbersIn(3),
                    task.numbersOut(0));
                check(cudaGetLastError(), "starting a kernel");
            }};
}

} // namespace

GpuProgram spmvProgram(const DeviceTask& task)
{
    try {
        const auto product =
            std::make_shared<const CusparseProduct>(CompressedRows{.rows = task.size(0),
                                                                   .elements = task.size(1),
                                                                   .begins = task.integersIn(0),
                                                                   .columns = task.integersIn(1),
                                                                   .values = task.numbersIn(2)},
                                                    task.numbersIn(3), task.numbersOut(0), task.session);
        return {.by = "cuSPARSE", .enqueue = [product] { product->enqueue(); }};
    } catch (const Unsupported&) {
        return plainProgram(task);
    }
}

} // namespace gpuspeedup
