// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/verification/verification.h"

#include "model/choices/choices_plan.h"
#include "model/median.h"
#include "model/plan/arithmetic.h"
#include "model/plan/plan_estimate.h"
#include "model/value_format.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <sstream>

namespace gpuspeedup {
namespace {

using Pairs = std::vector<std::pair<double, double>>;

template <class Times, class PartOf> Duration median(const std::vector<Times>& times, const PartOf& partOf)
{
    std::vector<double> seconds;
    for (const Times& each : times)
        seconds.push_back(std::invoke(partOf, each).si());
    return medianOf(std::move(seconds)) * second;
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
        if (!a.gpu || !b.gpu)
            continue;
        gpu.emplace_back(a.gpu->whole.si(), b.gpu->whole.si());
        speedup.emplace_back(*a.speedup(), *b.speedup());
    }
    if (cpu.empty())
        return std::nullopt;
    return VerificationError{*typicalFactor(cpu), typicalFactor(gpu), typicalFactor(speedup)};
}

/// The sizes that are `told`, the number format where it is not the usual one, and what was fused.
template <class IsTold> std::string textOfSizes(const VerifiedTask& task, const IsTold& told)
{
    const Workload* const workload = findWorkload(task.workload);
    if (workload == nullptr)
        return {};
    std::string text;
    const auto add = [&](std::string_view key, std::string_view value) {
        text.append(text.empty() ? "" : " ").append(key).append("=").append(value);
    };
    for (std::size_t i = 0; i < std::min(task.values.sizes.size(), workload->parameters.size()); ++i)
        if (told(workload->parameters[i], task.values.sizes[i]))
            add(workload->parameters[i].key, exactText(task.values.sizes[i]));
    if (task.values.dtype && *task.values.dtype != workload->arithmetic)
        add("dtype", arithmeticInfo(*task.values.dtype).name);
    if (task.values.fused)
        add("fused", *task.values.fused ? "1" : "0");
    return text;
}

/// "m=18 n=18 k=18" as "m=n=k=18": neighbours of one letter that are equal.
std::string withEqualSizesJoined(const std::string& text)
{
    std::string joined;
    std::string valueBefore;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find(' ', begin), text.size());
        const std::string word = text.substr(begin, end - begin);
        const std::string value = word.find('=') == 1 ? word.substr(1) : std::string();
        if (!value.empty() && value == valueBefore)
            joined.insert(joined.size() - value.size(), "=" + word.substr(0, 1));
        else
            joined.append(joined.empty() ? "" : " ").append(word);
        valueBefore = value;
        begin = end + 1;
    }
    return joined;
}

} // namespace

std::optional<Duration> TaskTimes::gpuTime() const
{
    return gpu ? std::optional(gpu->whole) : std::nullopt;
}

std::optional<double> TaskTimes::speedup() const
{
    return gpu ? std::optional(cpu / gpu->whole) : std::nullopt;
}

std::optional<TaskTimes> VerifiedTask::typical() const
{
    if (measured.empty())
        return std::nullopt;
    TaskTimes times{.cpu = median(measured, &TaskTimes::cpu), .gpu = {}};
    std::vector<GpuTimes> onGpu;
    for (const TaskTimes& each : measured)
        if (each.gpu)
            onGpu.push_back(*each.gpu);
    if (!onGpu.empty())
        times.gpu = GpuTimes{.copyIn = median(onGpu, &GpuTimes::copyIn),
                             .compute = median(onGpu, &GpuTimes::compute),
                             .copyOut = median(onGpu, &GpuTimes::copyOut),
                             .whole = median(onGpu, &GpuTimes::whole)};
    return times;
}

std::vector<std::string> stacksOf(std::span<const VerifiedTask> tasks)
{
    std::vector<std::string> stacks;
    for (const VerifiedTask& task : tasks)
        if (std::ranges::find(stacks, task.stack) == stacks.end())
            stacks.push_back(task.stack);
    return stacks;
}

std::span<const std::string_view> verifiedWorkloads()
{
    static constexpr std::string_view names[] = {
        "gemm",    "batched-gemm", "gemv",          "elementwise", "reduction", "fft",  "conv2d",
        "stencil", "nbody",        "black-scholes", "monte-carlo", "sort",      "spmv", "histogram"};
    return names;
}

std::string sizesText(const VerifiedTask& task)
{
    return textOfSizes(task, [](const WorkloadParameter&, double) { return true; });
}

WorkloadValues valuesOfSizes(const Workload& workload, const std::string& text)
{
    std::istringstream stream(text);
    std::vector<std::string> settings;
    for (std::string word; stream >> word;)
        settings.push_back(word);
    WorkloadValues values = readWorkloadValues(workload, settings);
    if (text.find("dtype=") == std::string::npos)
        values.dtype = workload.arithmetic;
    return values;
}

std::string ownSizesText(const VerifiedTask& task)
{
    const Workload* const workload = findWorkload(task.workload);
    const double defaultOfFirst = workload->parameters.front().defaultValue;
    return withEqualSizesJoined(textOfSizes(task, [&](const WorkloadParameter& parameter, double size) {
        const bool isLikeFirst = parameter.defaultValue == defaultOfFirst;
        return isLikeFirst || parameter.required || size != parameter.defaultValue;
    }));
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

TaskTimes predictedTimes(const std::shared_ptr<const MachineProfile>& profile, std::optional<std::size_t> gpu,
                         const Workload& workload, const WorkloadValues& values, CpuCode code,
                         std::string_view stack)
{
    Choices choices;
    choices.task = WorkloadChoice{.name = std::string(workload.name), .values = values};
    choices.cpu = MeasuredChoice{.profile = profile};
    choices.cpuBaseline = code;
    if (gpu) {
        choices.gpu = MeasuredChoice{.profile = profile, .gpu = *gpu};
        choices.stack = std::string(stack);
        if (stack == "c++")
            choices.hostMemory = HostMemory::pageable;
    }
    choices.leftOut.add(Refinement::oneOff);
    const PlanEstimate e = estimate(planOf(choices, Catalogue::builtIn()));
    const auto time = [&](Phase phase) { return e.phase(phase).time; };
    TaskTimes times{.cpu = e.cpuTime, .gpu = {}};
    if (gpu)
        times.gpu = GpuTimes{.copyIn = time(Phase::copyToGpu),
                             .compute = time(Phase::kernels) + time(Phase::launching),
                             .copyOut = time(Phase::copyFromGpu),
                             .whole = e.gpuTime};
    return times;
}

} // namespace gpuspeedup
