// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/machine_profile.h"
#include "model/plan/cpu_code.h"
#include "model/units.h"
#include "model/workloads/workload.h"

#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace gpuspeedup {

/// How long one task takes: on the CPU, and on the GPU from the first copy to the last.
struct TaskTimes
{
    Duration cpu;
    Duration copyIn;
    Duration compute; ///< kernels and their launches
    Duration copyOut;
    Duration gpu; ///< all of it; below the sum of its parts where nothing waits between them

    [[nodiscard]] double speedup() const { return cpu / gpu; }
};

/// A task that was run, beside what the model says of it.
struct VerifiedTask
{
    std::string workload; ///< template of the model
    std::string label;
    WorkloadValues values;
    std::string cpuBy; ///< what computed it: "OpenBLAS"
    std::string gpuBy;
    std::vector<TaskTimes> measured; ///< medians of each of several complete runs
    std::optional<TaskTimes> predicted;
    std::string problem; ///< why it has no times; else empty

    /// The median over the runs of each time; absent where there is none.
    [[nodiscard]] std::optional<TaskTimes> typical() const;
};

/// exp(mean |ln(a/b)|), at least 1. Requires pairs of numbers above zero; absent for none.
[[nodiscard]] std::optional<double> typicalFactor(std::span<const std::pair<double, double>> pairs);

/// How far predictions and measurements are apart, as a factor: see typicalFactor().
struct VerificationError
{
    double cpu = 1;
    double gpu = 1;
    double speedup = 1;
};

/// Of all tasks with a prediction; absent where there are none.
[[nodiscard]] std::optional<VerificationError> errorOf(std::span<const VerifiedTask> tasks);
/// The same between the first two complete runs: no prediction can be better. Absent where no task has two.
[[nodiscard]] std::optional<VerificationError> noiseOf(std::span<const VerifiedTask> tasks);

/// What the model says of the task on the machine of `profile`: C++ on both sides, `code` on the CPU, data in
/// pageable host memory that was used before, nothing that happens once. Requires gpu < profile->gpus.size().
/// Throws Error where the profile lacks what it needs.
[[nodiscard]] TaskTimes predictedTimes(const std::shared_ptr<const MachineProfile>& profile, std::size_t gpu,
                                       const Workload& workload, const WorkloadValues& values, CpuCode code);

} // namespace gpuspeedup
