// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/plan/plan_estimate.h"
#include "model/plan/schedule.h"

namespace gpuspeedup {

/// Kernels of one part and what launching them adds.
struct ComputePhase
{
    PhaseEstimate kernels;
    Duration launching;
};

/// One chunk's copies, kernels and launches.
struct ChunkPhases
{
    PhaseEstimate in;
    ComputePhase compute;
    PhaseEstimate out;
    Duration transfer; ///< in and out; with the published formula one quotient

    [[nodiscard]] ChunkTimes times() const
    {
        return {in.time, compute.kernels.time + compute.launching, out.time};
    }
};

/// The times of one of `chunks` equal parts of the task on the plan's GPUs. Requires chunks >= 1.
[[nodiscard]] ChunkPhases chunkPhases(const Plan& plan, double chunks) noexcept;

/// At the plan's number format.
[[nodiscard]] Throughput rateOfOneGpu(const Plan& plan);
/// That share the task; 1 without Refinement::gpus.
[[nodiscard]] double gpusOf(const Plan& plan);
/// λ, through the software stack where that counts.
[[nodiscard]] Duration launchCost(const Plan& plan);

} // namespace gpuspeedup
