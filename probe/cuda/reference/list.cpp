// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/cuda/reference/gpu_program.h"
#include "probe/measurement.h"
#include "probe/reference/reference.h"

#include <memory>

namespace gpuspeedup {
namespace {

struct Entry
{
    std::string_view name; ///< as ReferenceWorkload's
    GpuProgram (*make)(const DeviceTask& task);
};

constexpr Entry list[] = {
    {"gemm", gemmProgram},
    {"batched-gemm", batchedGemmProgram},
    {"gemv", gemvProgram},
    {"elementwise", elementwiseProgram},
    {"reduction", reductionProgram},
    {"fft", fftProgram},
    {"conv2d", conv2dProgram},
    {"stencil", stencilProgram},
    {"nbody", nbodyProgram},
    {"black-scholes", blackScholesProgram},
    {"monte-carlo", monteCarloProgram},
    {"sort", sortProgram},
    {"spmv", spmvProgram},
    {"histogram", histogramProgram},
    {"scan", scanProgram},
    {"fft2d", fft2dProgram},
    {"lu", luProgram},
    {"cholesky", choleskyProgram},
    {"kmeans", kmeansProgram},
    {"image-filter", imageFilterProgram},
    {"softmax", softmaxProgram},
    {"distances", distancesProgram},
    {"conjugate-gradient", conjugateGradientProgram},
};

GpuProgram makeProgram(std::string_view name, const DeviceTask& task)
{
    for (const Entry& entry : list)
        if (entry.name == name)
            return entry.make(task);
    throw Unsupported("There is no GPU code for " + std::string(name) + ".");
}

std::vector<DeviceArray<std::uint32_t>> arraysFor(const std::vector<ReferenceArray>& host)
{
    std::vector<DeviceArray<std::uint32_t>> arrays;
    for (const ReferenceArray& array : host)
        arrays.emplace_back(array.bytes().size() / sizeof(std::uint32_t));
    return arrays;
}

/// The task on the GPU, and the host's arrays that belong to it.
class OnGpu
{
public:
    OnGpu(std::string_view name, ReferenceTask& task, const CudaSession& session)
        : host_(task), device_(task, session), program_(makeProgram(name, device_))
    {}

    [[nodiscard]] const std::string& by() const { return program_.by; }
    void enqueueCopyIn() const
    {
        for (std::size_t i = 0; i < device_.in.size(); ++i) {
            const auto bytes = std::as_const(host_.in[i]).bytes();
            check(cudaMemcpyAsync(device_.in[i].get(), bytes.data(), bytes.size(), cudaMemcpyHostToDevice,
                                  device_.stream()),
                  "copying to the GPU");
        }
    }
    void enqueueProgram() const { program_.enqueue(); }
    void enqueueCopyOut() const
    {
        for (std::size_t i = 0; i < device_.out.size(); ++i) {
            const auto bytes = host_.gpuOut[i].bytes();
            check(cudaMemcpyAsync(bytes.data(), device_.out[i].get(), bytes.size(), cudaMemcpyDeviceToHost,
                                  device_.stream()),
                  "copying from the GPU");
        }
    }
    void wait(const char* doing) const { device_.session.synchronize(doing); }

private:
    ReferenceTask& host_;
    DeviceTask device_;
    GpuProgram program_;
};

} // namespace

DeviceTask::DeviceTask(const ReferenceTask& task, const CudaSession& owner)
    : session(owner), sizes(task.values.sizes), in(arraysFor(task.in)), out(arraysFor(task.gpuOut))
{}

GpuReference makeGpuReference(const ReferenceWorkload& workload, ReferenceTask& task, GpuSession& session)
{
    const auto on = std::make_shared<const OnGpu>(workload.name, task, currentSession(session));
    return {.by = on->by(),
            .copyIn =
                [on] {
                    on->enqueueCopyIn();
                    on->wait("copying to the GPU");
                },
            .compute =
                [on] {
                    on->enqueueProgram();
                    on->wait("computing on the GPU");
                },
            .copyOut =
                [on] {
                    on->enqueueCopyOut();
                    on->wait("copying from the GPU");
                },
            .whole =
                [on] {
                    on->enqueueCopyIn();
                    on->enqueueProgram();
                    on->enqueueCopyOut();
                    on->wait("computing on the GPU");
                }};
}

} // namespace gpuspeedup
