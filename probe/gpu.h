// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/machine_profile.h"
#include "probe/measurement.h"

#include <memory>
#include <span>
#include <string>
#include <vector>

namespace gpuspeedup {

/// What is known of the GPUs before anything is measured. No CUDA type crosses
/// this header; probe/cuda implements it, or probe/cuda/not_built.cpp where there
/// was no nvcc.
struct GpuSurvey
{
    std::vector<GpuRecord> gpus; ///< without figures
    std::string notice;          ///< why `gpus` is empty, one sentence with the remedy; else empty
};

/// Asks the driver. Never throws: what goes wrong is the notice.
[[nodiscard]] GpuSurvey surveyGpus();

/// A CUDA context on one GPU with the buffers its measurements share.
class GpuSession
{
public:
    virtual ~GpuSession() = default;
    /// Name, link, clocks and notes as known so far; filled in while measuring.
    [[nodiscard]] virtual GpuRecord record() const = 0;
    /// Bytes of its memory that nobody uses now; 0 where that is not known.
    [[nodiscard]] virtual double freeBytes() const { return record().memoryBytes; }
};

/// Creates the context of GPU `index` and warms the GPU up. Throws Error.
[[nodiscard]] std::unique_ptr<GpuSession> openGpu(int index, const MeasureSettings& settings);

/// A measurement of one GPU. What `run` throws becomes the figure's status and reason.
struct GpuMeasurement
{
    const char* name;  ///< "fp32", "copy.h2d.pinned"
    const char* label; ///< "FP32"
    const char* unit;
    double quickSeconds; ///< expected, for the time left; 0: only a thorough run measures it
    double thoroughSeconds;
    Figure (*run)(GpuSession& session, const MeasureSettings& settings);
};

/// In the order in which they are measured; empty where CUDA is not built in.
[[nodiscard]] std::span<const GpuMeasurement> gpuMeasurements();

} // namespace gpuspeedup
