// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/choices/edits.h"

#include "model/examples.h"
#include "model/input.h"
#include "model/learning/verified_observations.h"
#include "model/plan/plan_input.h"

#include <algorithm>
#include <cassert>
#include <span>

namespace gpuspeedup {
namespace {

using Keys = std::span<const std::string_view>;

// What each choice gives of the table of plan_input.h.
constexpr std::string_view ofCpu[] = {"cpu_operations_per_second", "cpu_bandwidth", "cpu_compute_efficiency",
                                      "cpu_memory_efficiency"};
constexpr std::string_view ofGpu[] = {"gpu_operations_per_second",
                                      "link_bytes_per_second",
                                      "launch_overhead_per_launch_s",
                                      "gpu_bandwidth",
                                      "gpu_compute_efficiency",
                                      "gpu_memory_efficiency",
                                      "half_rate_operations",
                                      "to_gpu_bytes_per_second",
                                      "from_gpu_bytes_per_second",
                                      "to_gpu_latency_s",
                                      "from_gpu_latency_s",
                                      "launch_sync_s",
                                      "graph_launch_s",
                                      "graph_node_s",
                                      "peer_bytes_per_second",
                                      "one_off_s"};
constexpr std::string_view ofTask[] = {"operations",        "data_bytes",          "launches",
                                       "cpu_traffic_bytes", "gpu_traffic_bytes",   "to_gpu_copies",
                                       "from_gpu_copies",   "half_rate_operations"};
constexpr std::string_view ofKindOfTask[] = {"cpu_compute_efficiency", "cpu_memory_efficiency",
                                             "gpu_compute_efficiency", "gpu_memory_efficiency",
                                             "communication_bytes"};
constexpr std::string_view ofStack[] = {"launch_overhead_per_launch_s", "one_off_s"};
constexpr std::string_view ofHostMemory[] = {"link_bytes_per_second", "to_gpu_bytes_per_second",
                                             "from_gpu_bytes_per_second", "to_gpu_latency_s",
                                             "from_gpu_latency_s"};

template <typename Choice> bool isOpen(const Choice& choice)
{
    return std::holds_alternative<std::monostate>(choice);
}

void forget(Choices& choices, std::string_view key)
{
    if (const auto found = choices.typed.find(key); found != choices.typed.end())
        choices.typed.erase(found);
}

void forget(Choices& choices, Keys keys)
{
    for (const std::string_view key : keys)
        forget(choices, key);
}

/// Figures that were changed are no longer those of the example whose name they have.
void dropExampleName(Choices& choices)
{
    Scenario& scenario = choices.fields.scenario;
    const auto isIt = [&](const Scenario& example) { return example.name == scenario.name; };
    const auto example = std::ranges::find_if(examples(), isIt);
    if (scenario.name.empty() || example == examples().end())
        return;
    scenario.name.clear();
    if (scenario.note == example->note)
        scenario.note.clear();
}

/// A choice, not the field, gives the input of that key.
bool isGiven(const Choices& choices, std::string_view key)
{
    if (key == "cpu_operations_per_second")
        return !isOpen(choices.cpu);
    if (key == "operations" || key == "data_bytes" || key == "launches")
        return !isOpen(choices.task);
    if (key == "launch_overhead_per_launch_s")
        return !isOpen(choices.gpu) || !choices.stack.empty();
    return !isOpen(choices.gpu);
}

/// "gemm"; empty for a task that its file describes.
std::string_view kindOf(const TaskChoice& task)
{
    const auto* const workload = std::get_if<WorkloadChoice>(&task);
    return workload == nullptr ? std::string_view() : workload->name;
}

void dropBaseline(Choices& choices)
{
    choices.cpuBaseline = {};
    choices.operationsFrom.reset();
}

} // namespace

Choices withTyped(Choices choices, std::string_view key, double value)
{
    assert(findPlanInput(key) != nullptr);
    const Choices before = choices;
    if (key == "cpu_run_time_s") { // a baseline is nothing else than a figure somebody typed
        const std::optional<CpuCode> from = choices.operationsFrom;
        return withBaseline(std::move(choices), Duration::fromSi(value), from);
    }
    if (key == "cpu_operations_per_second")
        dropBaseline(choices);
    if (key == "operations")
        choices.operationsFrom.reset();
    const Input* const field = findInput(key);
    if (field == nullptr || isGiven(choices, key)) {
        choices.typed[std::string(key)] = value;
    } else {
        Scenario after = choices.fields.scenario;
        field->write(after, value);
        choices.fields = edited(choices.fields, after);
        forget(choices, key);
    }
    if (choices != before) // the same value again leaves everything as it is
        dropExampleName(choices);
    return choices;
}

Choices withoutTyped(Choices choices, std::string_view key)
{
    forget(choices, key);
    return choices;
}

bool isTyped(const Choices& choices, std::string_view key)
{
    return choices.typed.contains(key);
}

Choices withTask(Choices choices, TaskChoice task)
{
    const bool sameKind = !kindOf(task).empty() && kindOf(task) == kindOf(choices.task);
    choices.task = std::move(task);
    forget(choices, ofTask);
    if (!sameKind)
        forget(choices, ofKindOfTask);
    if (!isOpen(choices.task))
        choices.operationsFrom.reset();
    dropExampleName(choices);
    return choices;
}

Choices withCpu(Choices choices, ProcessorChoice cpu)
{
    if (auto* const measured = std::get_if<MeasuredChoice>(&cpu))
        measured->gpu = 0;
    choices.cpu = std::move(cpu);
    forget(choices, ofCpu);
    dropExampleName(choices);
    return choices;
}

Choices withGpu(Choices choices, ProcessorChoice gpu)
{
    choices.gpu = std::move(gpu);
    forget(choices, ofGpu);
    dropExampleName(choices);
    return choices;
}

Choices withBaseline(Choices choices, CpuBaselineChoice baseline, std::optional<CpuCode> operationsFrom)
{
    const bool operationsFollow = std::holds_alternative<Duration>(baseline) && isOpen(choices.task);
    choices.cpuBaseline = baseline;
    choices.operationsFrom = operationsFollow ? operationsFrom : std::nullopt;
    forget(choices, "cpu_run_time_s");
    if (!isOpen(baseline)) {
        forget(choices, "cpu_operations_per_second");
        forget(choices, "cpu_bandwidth");
    }
    if (choices.operationsFrom)
        forget(choices, "operations");
    dropExampleName(choices);
    return choices;
}

Choices withStack(Choices choices, std::string_view stack)
{
    choices.stack = stack;
    forget(choices, ofStack);
    dropExampleName(choices);
    return choices;
}

Choices withHostMemory(Choices choices, std::optional<HostMemory> memory)
{
    choices.hostMemory = memory;
    if (memory && *memory != HostMemory::pinned)
        choices.chunks.reset();
    forget(choices, ofHostMemory);
    dropExampleName(choices);
    return choices;
}

Choices withChunks(Choices choices, std::optional<double> chunks)
{
    choices.chunks = chunks;
    if (chunks && choices.hostMemory != HostMemory::pinned)
        choices = withHostMemory(std::move(choices), HostMemory::pinned);
    dropExampleName(choices);
    return choices;
}

Choices withLaunchMode(Choices choices, std::optional<LaunchMode> mode)
{
    choices.launchMode = mode;
    dropExampleName(choices);
    return choices;
}

Choices withObservation(Choices choices, const ObservedPair& pair)
{
    const bool isCpu = pair.side == ObservedSide::cpu;
    auto* const choice = std::get_if<MeasuredChoice>(isCpu ? &choices.cpu : &choices.gpu);
    if (choice == nullptr)
        return choices;
    const std::shared_ptr<const MachineProfile> before = choice->profile;
    const auto after = std::make_shared<MachineProfile>(*before);
    addObservations(*after, {pair});
    for (ProcessorChoice* const side : {&choices.cpu, &choices.gpu}) // one machine stays one
        if (auto* const measured = std::get_if<MeasuredChoice>(side);
            measured != nullptr && measured->profile == before)
            measured->profile = after;
    return choices;
}

Choices withRefinement(Choices choices, Refinement refinement, bool on)
{
    if (refinement == Refinement::learned) {
        choices.learned = on;
        return choices;
    }
    if (!on) {
        choices.leftOut.add(refinement);
        return choices;
    }
    choices.leftOut.remove(refinement);
    const bool saidOnce = choices.typed.contains("runs") || choices.typed.contains("one_off_s");
    if (refinement == Refinement::oneOff && !saidOnce) // counts only where somebody says for how many runs
        choices.typed["runs"] = 1;
    return choices;
}

} // namespace gpuspeedup
