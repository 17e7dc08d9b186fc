// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/plan/plan_estimate.h"

#include <optional>

namespace gpuspeedup {

/// Times on the GPU side of a plan, from the first copy to the last.
struct GpuSide
{
    PhaseEstimate copyToGpu;
    PhaseEstimate kernels;
    Duration launching; ///< what launching adds to the kernels
    PhaseEstimate copyFromGpu;
    Duration communication;
    Duration hidden; ///< by overlap
    Duration total;  ///< (kernels + copies) + launching, + communication − hidden
    double chunks = 1;
    bool fits = true; ///< as a whole
};

/// Rate of all GPUs of the plan together at its number format.
[[nodiscard]] Throughput gpuRate(const Plan& plan);

/// Nothing where the data does not fit the GPU's memory and cannot be divided.
[[nodiscard]] std::optional<GpuSide> gpuSide(const Plan& plan) noexcept;

/// Bytes on one GPU while the task runs, and how many it has room for: 0.9 of the
/// memory less the context.
[[nodiscard]] DataSize workingSet(const Plan& plan);
[[nodiscard]] DataSize roomOnGpu(const Plan& plan);

} // namespace gpuspeedup
