// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "probe/cuda/session.h"
#include "probe/reference/reference_task.h"

#include <functional>
#include <string>
#include <vector>

namespace gpuspeedup {

/// The arrays of a task on the GPU.
struct DeviceTask
{
    DeviceTask(const ReferenceTask& task, const CudaSession& session);

    [[nodiscard]] float* numbersIn(std::size_t i) const { return reinterpret_cast<float*>(in.at(i).get()); }
    [[nodiscard]] float* numbersOut(std::size_t i) const { return reinterpret_cast<float*>(out.at(i).get()); }
    [[nodiscard]] std::uint32_t* integersIn(std::size_t i) const { return in.at(i).get(); }
    [[nodiscard]] std::uint32_t* integersOut(std::size_t i) const { return out.at(i).get(); }
    [[nodiscard]] cudaStream_t stream() const { return session.stream(); }
    /// Size number `index` of the template.
    [[nodiscard]] std::size_t size(std::size_t index) const
    {
        return static_cast<std::size_t>(sizes.at(index));
    }

    const CudaSession& session;
    std::vector<double> sizes;
    std::vector<DeviceArray<std::uint32_t>> in; ///< four bytes an element, as the host's
    std::vector<DeviceArray<std::uint32_t>> out;
};

/// What happens between the copies.
struct GpuProgram
{
    std::string by;                ///< as GpuReference::by
    std::function<void()> enqueue; ///< puts it on the stream
};

// One function for each workload, in the file its name suggests; the list is list.cpp. `task` outlives the
// program.

[[nodiscard]] GpuProgram elementwiseProgram(const DeviceTask& task);
[[nodiscard]] GpuProgram reductionProgram(const DeviceTask& task);
[[nodiscard]] GpuProgram gemmProgram(const DeviceTask& task);
[[nodiscard]] GpuProgram batchedGemmProgram(const DeviceTask& task);
[[nodiscard]] GpuProgram gemvProgram(const DeviceTask& task);
[[nodiscard]] GpuProgram fftProgram(const DeviceTask& task);
[[nodiscard]] GpuProgram conv2dProgram(const DeviceTask& task);
[[nodiscard]] GpuProgram stencilProgram(const DeviceTask& task);
[[nodiscard]] GpuProgram blackScholesProgram(const DeviceTask& task);
[[nodiscard]] GpuProgram monteCarloProgram(const DeviceTask& task);
[[nodiscard]] GpuProgram sortProgram(const DeviceTask& task);
[[nodiscard]] GpuProgram spmvProgram(const DeviceTask& task);
[[nodiscard]] GpuProgram histogramProgram(const DeviceTask& task);
[[nodiscard]] GpuProgram nbodyProgram(const DeviceTask& task);
[[nodiscard]] GpuProgram scanProgram(const DeviceTask& task);
[[nodiscard]] GpuProgram fft2dProgram(const DeviceTask& task);
[[nodiscard]] GpuProgram luProgram(const DeviceTask& task);
[[nodiscard]] GpuProgram choleskyProgram(const DeviceTask& task);
[[nodiscard]] GpuProgram kmeansProgram(const DeviceTask& task);
[[nodiscard]] GpuProgram imageFilterProgram(const DeviceTask& task);
[[nodiscard]] GpuProgram softmaxProgram(const DeviceTask& task);
[[nodiscard]] GpuProgram distancesProgram(const DeviceTask& task);
[[nodiscard]] GpuProgram conjugateGradientProgram(const DeviceTask& task);

/// Blocks of `threads` for `count` elements, one thread each.
[[nodiscard]] inline unsigned blocksFor(std::size_t count, unsigned threads)
{
    return static_cast<unsigned>((count + threads - 1) / threads);
}

} // namespace gpuspeedup
