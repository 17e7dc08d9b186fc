// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "probe/cuda/cuda_support.h"
#include "probe/gpu.h"
#include "probe/gpu_limits.h"

#include <functional>
#include <memory>
#include <optional>

namespace gpuspeedup {

class GpuClock;
class Nvml;

/// The context of one GPU with what its measurements share.
class CudaSession : public GpuSession
{
public:
    CudaSession(int index, const MeasureSettings& settings);
    ~CudaSession() override;

    [[nodiscard]] GpuRecord record() const override { return record_; }
    [[nodiscard]] double freeBytes() const override;
    [[nodiscard]] const cudaDeviceProp& properties() const { return properties_; }
    [[nodiscard]] const std::optional<ArchitectureLimits>& limits() const { return limits_; }
    [[nodiscard]] cudaStream_t stream() const { return stream_->get(); }
    [[nodiscard]] GpuClock& clock() const { return *clock_; }
    [[nodiscard]] const Nvml& nvml() const { return *nvml_; }
    /// Seconds it took to create the context, the driver's own start included.
    [[nodiscard]] double contextSeconds() const { return contextSeconds_; }

    /// Makes this GPU the current one of the calling thread.
    void use() const;
    /// Seconds between two events around what `enqueue` puts on the stream.
    [[nodiscard]] double secondsOnGpu(const std::function<void()>& enqueue) const;
    /// Copies to the GPU on the stream and waits; a plain cudaMemcpy of pageable memory
    /// may return before the GPU has it, and this stream does not wait for it.
    void upload(void* device, const void* host, std::size_t bytes) const;
    /// Waits for the stream; throws what went wrong on it.
    void synchronize(const char* doing) const;
    /// Bytes that may be allocated now: 40 % of what is free.
    [[nodiscard]] std::size_t allowedBytes() const;

    void observeClock(double hertz);
    void addNote(const std::string& sentence);

private:
    void warmUp(const MeasureSettings& settings);
    void describe();

    GpuRecord record_;
    cudaDeviceProp properties_{};
    std::optional<ArchitectureLimits> limits_;
    std::unique_ptr<Stream> stream_;
    std::unique_ptr<Event> begin_;
    std::unique_ptr<Event> end_;
    std::unique_ptr<GpuClock> clock_;
    std::unique_ptr<Nvml> nvml_;
    double contextSeconds_ = 0;
};

/// The session as this folder knows it, made current on the calling thread.
[[nodiscard]] CudaSession& currentSession(GpuSession& session);

/// The record of GPU `index` as the driver describes it, without figures. Throws CudaError.
[[nodiscard]] GpuRecord describeGpu(int index);

} // namespace gpuspeedup
