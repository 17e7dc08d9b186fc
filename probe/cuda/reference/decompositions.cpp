// SPDX-License-Identifier: GPL-3.0-or-later
//
// By cuSOLVER, which alone can; in place, so the matrix is copied beside itself first.
#include "probe/cuda/cusolver.h"
#include "probe/cuda/reference/gpu_program.h"

#include <memory>

namespace gpuspeedup {
namespace {

void enqueueCopy(const DeviceTask& task)
{
    check(cudaMemcpyAsync(task.numbersOut(0), task.numbersIn(0), task.in.at(0).size() * sizeof(float),
                          cudaMemcpyDeviceToDevice, task.stream()),
          "copying within GPU memory");
}

} // namespace

/// The rows exchanged stand behind the matrix, as one result.
GpuProgram luProgram(const DeviceTask& task)
{
    const auto decomposition = std::make_shared<CusolverDecomposition>(task.size(0), task.session);
    decomposition->prepareLu(task.numbersOut(0));
    return {.by = "cuSOLVER", .enqueue = [&task, decomposition] {
                const auto pivots = reinterpret_cast<int*>(task.integersOut(0) + task.in.at(0).size());
                enqueueCopy(task);
                decomposition->enqueueLu(task.numbersOut(0), pivots);
            }};
}

GpuProgram choleskyProgram(const DeviceTask& task)
{
    const auto decomposition = std::make_shared<CusolverDecomposition>(task.size(0), task.session);
    decomposition->prepareCholesky(task.numbersOut(0));
    return {.by = "cuSOLVER", .enqueue = [&task, decomposition] {
                enqueueCopy(task);
                decomposition->enqueueCholesky(task.numbersOut(0));
            }};
}

} // namespace gpuspeedup
