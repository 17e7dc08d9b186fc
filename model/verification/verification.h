// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/machine_profile.h"
#include "model/plan/cpu_code.h"
#include "model/units.h"
#include "model/workloads/workload.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace gpuspeedup {

/// How long one task takes on the GPU, from the first copy to the last.
struct GpuTimes
{
    Duration copyIn;
    Duration compute; ///< kernels and their launches
    Duration copyOut;
    Duration whole; ///< all of it; below the sum of its parts where nothing waits between them

    bool operator==(const GpuTimes&) const = default;
};

/// How long one task takes on both sides.
struct TaskTimes
{
    Duration cpu;
    std::optional<GpuTimes> gpu; ///< absent where there is no GPU, or where this task does not run on it

    [[nodiscard]] std::optional<Duration> gpuTime() const;
    [[nodiscard]] std::optional<double> speedup() const;
    bool operator==(const TaskTimes&) const = default;
};

/// A task that was run, beside what the model says of it.
struct VerifiedTask
{
    std::string workload; ///< template of the model
    std::string label;
    WorkloadValues values;
    std::string stack = "c++";           ///< software of the GPU side, a name of softwareStacks()
    CpuCode cpuCode = CpuCode::allCores; ///< what the prediction takes the CPU side for
    std::string cpuBy;                   ///< what computed it: "OpenBLAS"
    std::string gpuBy;                   ///< empty: nothing did
    std::vector<TaskTimes> measured;     ///< medians of each of several complete runs
    std::optional<TaskTimes> predicted;
    std::string problem; ///< why times are missing; else empty

    /// The median over the runs of each time; absent where there is none. The GPU's are those of the runs
    /// that have them.
    [[nodiscard]] std::optional<TaskTimes> typical() const;
    bool operator==(const VerifiedTask&) const = default;
};

/// Names of the stacks of `tasks`, each once, in their order.
[[nodiscard]] std::vector<std::string> stacksOf(std::span<const VerifiedTask> tasks);

/// What one call of verify found.
struct Verification
{
    std::vector<VerifiedTask> tasks = {};
    std::string machine = {}; ///< name of the profile: "node7"
    std::string cpu = {};     ///< "Intel Xeon Platinum 8468"
    std::string gpu = {};     ///< empty: the CPU alone was checked
    std::string noGpu = {};   ///< why it was, one sentence; else empty
    /// What makes the rows worth less, or why software has none, one sentence each.
    std::vector<std::string> warnings = {};
    std::string measuredAt = {};   ///< ISO 8601, in UTC
    std::string modelVersion = {}; ///< that predicted; empty: not known
    bool thorough = false;
    bool complete = true;            ///< false: cancelled, `tasks` holds what there was until then
    bool gpuWasBusy = false;         ///< with other programs: nothing is to be learned from the rows
    bool cpuWasBusy = false;         ///< the same: nothing is to be learned from CPU times
    bool isOfAnotherMachine = false; ///< the profile is: nothing is to be learned from the rows

    bool operator==(const Verification&) const = default;
};

/// The templates there is real work for, in the order of their list.
[[nodiscard]] std::span<const std::string_view> verifiedWorkloads();

/// "m=18 n=18 k=18", and the number format where it is not the usual one: as --set takes them.
[[nodiscard]] std::string sizesText(const VerifiedTask& task);
/// What sizesText() wrote of a task of `workload`. Throws Error where that is none.
[[nodiscard]] WorkloadValues valuesOfSizes(const Workload& workload, const std::string& text);
/// For readers "m=n=k=18": without what is the template's default, but with those that are as large as the
/// first by default.
[[nodiscard]] std::string ownSizesText(const VerifiedTask& task);

/// exp(mean |ln(a/b)|), at least 1. Requires pairs of numbers above zero; absent for none.
[[nodiscard]] std::optional<double> typicalFactor(std::span<const std::pair<double, double>> pairs);

/// How far predictions and measurements are apart, as a factor: see typicalFactor().
struct VerificationError
{
    double cpu = 1;
    std::optional<double> gpu; ///< absent where no task ran on a GPU
    std::optional<double> speedup;
};

/// Of all tasks with a prediction; absent where there are none.
[[nodiscard]] std::optional<VerificationError> errorOf(std::span<const VerifiedTask> tasks);
/// The same between the first two complete runs: how far times are apart that nothing changed. Absent where
/// no task has two.
[[nodiscard]] std::optional<VerificationError> noiseOf(std::span<const VerifiedTask> tasks);

/// What the model says of the task on the machine of `profile`: `stack` on the GPU, `code` on the CPU,
/// nothing that happens once. With C++ data is in pageable host memory that was used before, other stacks
/// copy as they do. Without `gpu` the CPU alone. Requires *gpu < profile->gpus.size(). Throws Error where the
/// profile lacks what it needs.
[[nodiscard]] TaskTimes predictedTimes(const std::shared_ptr<const MachineProfile>& profile,
                                       std::optional<std::size_t> gpu, const Workload& workload,
                                       const WorkloadValues& values, CpuCode code,
                                       std::string_view stack = "c++");

} // namespace gpuspeedup
