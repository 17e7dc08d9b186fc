// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/verification/verification.h"

#include "model/choices/choices_plan.h"
#include "model/plan/plan_estimate.h"

#include <algorithm>
#include <cmath>

namespace gpuspeedup {
namespace {

using Pairs = std::vector<std::pair<double, double>>;

Duration median(const std::vector<TaskTimes>& times, Duration TaskTimes::*part)
{
    std::vector<double> seconds;
    for (const TaskTimes& each : times)
        seconds.push_back((each.*part).si());
    std::ranges::sort(seconds);
    const std::size_t middle = seconds.size() / 2;
    return (seconds.size() % 2 == 1 ? seconds[middle] : (seconds[middle - 1] + seconds[middle]) / 2) * second;
}

/// Of the pairs that `pairOf` finds in the tasks.
template <class PairOf>
std::optional<VerificationError> factorsOf(std::span<const VerifiedTask> tasks, const PairOf& pairOf)
{
    Pairs cpu;
    Pairs gpu;
    Pairs speedup;
    for (const VerifiedTask& task : tasks) {
        const std::optional<std::pair<TaskTimes, TaskTimes>> pair = pairOf(task);
        if (!pair)
            continue;
        const auto& [a, b] = *pair;
        cpu.emplace_back(a.cpu.si(), b.cpu.si());
        gpu.emplace_back(a.gpu.si(), b.gpu.si());
        speedup.emplace_back(a.speedup(), b.speedup());
    }
    if (cpu.empty())
        return std::nullopt;
    return VerificationError{*typicalFactor(cpu), *typicalFactor(gpu), *typicalFactor(speedup)};
}

} // namespace

std::optional<TaskTimes> VerifiedTask::typical() const
{
    if (measured.empty())
        return std::nullopt;
    return TaskTimes{.cpu = median(measured, &TaskTimes::cpu),
                     .copyIn = median(measured, &TaskTimes::copyIn),
                     .compute = median(measured, &TaskTimes::compute),
                     .copyOut = median(measured, &TaskTimes::copyOut),
                     .gpu = median(measured, &TaskTimes::gpu)};
}

std::optional<double> typicalFactor(std::span<const std::pair<double, double>> pairs)
{
    if (pairs.empty())
        return std::nullopt;
    double sum = 0;
    for (const auto& [a, b] : pairs)
        sum += std::abs(std::log(a / b));
    return std::exp(sum / static_cast<double>(pairs.size()));
}

std::optional<VerificationError> errorOf(std::span<const VerifiedTask> tasks)
{
    return factorsOf(tasks, [](const VerifiedTask& task) -> std::optional<std::pair<TaskTimes, TaskTimes>> {
        const std::optional<TaskTimes> measured = task.typical();
        if (!measured || !task.predicted)
            return std::nullopt;
        return std::pair(*task.predicted, *measured);
    });
}

std::optional<VerificationError> noiseOf(std::span<const VerifiedTask> tasks)
{
    return factorsOf(tasks, [](const VerifiedTask& task) -> std::optional<std::pair<TaskTimes, TaskTimes>> {
        if (task.measured.size() < 2)
            return std::nullopt;
        return std::pair(task.measured[0], task.measured[1]);
    });
}

TaskTimes predictedTimes(const std::shared_ptr<const MachineProfile>& profile, std::size_t gpu,
                         const Workload& workload, const WorkloadValues& values, CpuCode code)
{
    Choices choices;
    choices.task = WorkloadChoice{.name = std::string(workload.name), .values = values};
    choices.cpu = MeasuredChoice{.profile = profile};
    choices.gpu = MeasuredChoice{.profile = profile, .gpu = gpu};
    choices.cpuBaseline = code;
    choices.stack = "c++";
    choices.hostMemory = HostMemory::pageable;
    choices.leftOut.add(Refinement::oneOff);
    const PlanEstimate e = estimate(planOf(choices, Catalogue::builtIn()));
    const auto time = [&](Phase phase) { return e.phase(phase).time; };
    return {.cpu = e.cpuTime,
            .copyIn = time(Phase::copyToGpu),
            .compute = time(Phase::kernels) + time(Phase::launching),
            .copyOut = time(Phase::copyFromGpu),
            .gpu = e.gpuTime};
}

} // namespace gpuspeedup
