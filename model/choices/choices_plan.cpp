// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/choices/choices_plan.h"

#include "model/error.h"
#include "model/examples.h"
#include "model/machine/measured_software.h"
#include "model/machine/profile_machine.h"
#include "model/plan/task_json.h"
#include "model/workloads/array_code.h"

#include <algorithm>

namespace gpuspeedup {
namespace {

void takeCpu(Machine& machine, const ProcessorChoice& choice, const Catalogue& catalogue)
{
    if (const auto* const row = std::get_if<CatalogueChoice>(&choice))
        machine.cpu = cpuFigures(catalogue.cpu(row->id));
    else if (const auto* const measured = std::get_if<MeasuredChoice>(&choice))
        machine.cpu = cpuFigures(*measured->profile);
}

void takeGpu(Machine& machine, const ProcessorChoice& choice, const Catalogue& catalogue)
{
    if (const auto* const row = std::get_if<CatalogueChoice>(&choice)) {
        machine.gpu = gpuFigures(catalogue.gpu(row->id));
    } else if (const auto* const measured = std::get_if<MeasuredChoice>(&choice)) {
        if (measured->gpu >= measured->profile->gpus.size())
            throw Error("The measured machine has no GPU number " + std::to_string(measured->gpu + 1) +
                        ": choose another GPU, or measure again.");
        machine.gpu = gpuFigures(*measured->profile, measured->gpu);
        machine.stacks = measuredStacks(*measured->profile, machine.gpu.name);
        machine.gpuCount = gpuCount(*measured->profile, measured->gpu);
    }
}

bool isOnMatrices(const TaskKernel& kernel)
{
    return kernel.kernelClass == KernelClass::gemm || kernel.kernelClass == KernelClass::convolution;
}

/// Matrix products of 16-bit numbers run on tensor cores where the GPU has them.
Arithmetic asLibrariesCompute(const Task& task, const Machine* machine)
{
    const Arithmetic typed = task.arithmetic;
    const bool halfPrecision = typed == Arithmetic::fp16 || typed == Arithmetic::bf16;
    if (machine == nullptr || !halfPrecision || !std::ranges::any_of(task.kernels, isOnMatrices))
        return typed;
    return machine->gpu.peak.contains(onTensorCores(typed)) ? onTensorCores(typed) : typed;
}

/// The counts depend on what the software on both sides keeps in registers.
std::optional<Task> taskOf(const TaskChoice& choice, const PlanRequest& request)
{
    const bool gpuFused = !request.stack || request.stack->fuses;
    const auto* const code = std::get_if<CpuCode>(&request.cpuBaseline);
    const bool cpuFused = code == nullptr || cpuCodeInfo(*code).fuses;
    std::optional<Task> task;
    if (const auto* const chosen = std::get_if<WorkloadChoice>(&choice)) {
        const Workload& workload = workloadNamed(chosen->name);
        task = taskOf(workload, chosen->values, gpuFused, cpuFused);
        if (request.stack && request.stack->arraysApart)
            copyEachArray(*task, arrayCode(workload, chosen->values.sizes));
    } else if (const auto* const text = std::get_if<TaskTextChoice>(&choice))
        task = taskFromJson(text->json, "The task", gpuFused, cpuFused);
    if (task)
        task->arithmetic = asLibrariesCompute(*task, request.machine.get());
    return task;
}

/// What copies and launches cost are figures of a GPU.
void passOverWaiting(PlanRequest& request, const Choices& choices)
{
    request.passOverUnused = true;
    if (std::holds_alternative<std::monostate>(choices.gpu)) {
        request.hostMemory.reset();
        request.chunks.reset();
        request.launchMode.reset();
    }
    if (request.task && !request.task->chunkable)
        request.chunks.reset();
}

PlanRequest::Learning learningOf(const Choices& choices)
{
    PlanRequest::Learning learning{.cpu = nullptr, .gpu = nullptr, .workload = {}, .wanted = choices.learned};
    if (const auto* const cpu = std::get_if<MeasuredChoice>(&choices.cpu))
        learning.cpu = cpu->profile;
    if (const auto* const gpu = std::get_if<MeasuredChoice>(&choices.gpu)) {
        learning.gpu = gpu->profile;
        learning.gpuPosition = gpu->gpu;
    }
    if (const auto* const workload = std::get_if<WorkloadChoice>(&choices.task))
        learning.workload = workload->name;
    return learning;
}

/// By a person: what is named after an example is no longer it where there is a task.
bool isNamed(const Scenario& scenario)
{
    return !scenario.name.empty() && std::ranges::none_of(examples(), [&](const Scenario& example) {
        return example.name == scenario.name;
    });
}

} // namespace

std::shared_ptr<const Machine> machineOf(const Choices& choices, const Catalogue& catalogue)
{
    const bool hasCpu = !std::holds_alternative<std::monostate>(choices.cpu);
    const bool hasGpu = !std::holds_alternative<std::monostate>(choices.gpu);
    if (!hasCpu && !hasGpu)
        return nullptr;
    const auto machine = std::make_shared<Machine>();
    takeCpu(*machine, choices.cpu, catalogue);
    takeGpu(*machine, choices.gpu, catalogue);
    const bool both = !machine->cpu.name.empty() && !machine->gpu.name.empty();
    machine->name = machine->cpu.name + (both ? ", " : "") + machine->gpu.name;
    return machine;
}

PlanRequest requestOf(const Choices& choices, const Catalogue& catalogue,
                      std::span<const SoftwareStack> stacks, Waiting waiting)
{
    if (const auto problem = contradictionIn(choices))
        throw Error(*problem);
    PlanRequest request;
    request.scenario = choices.fields;
    request.keepsName = isNamed(choices.fields.scenario);
    request.typed = choices.typed;
    request.machine = machineOf(choices, catalogue);
    request.cpuBaseline = choices.cpuBaseline;
    request.operationsFrom = choices.operationsFrom;
    if (!choices.stack.empty())
        request.stack = findStack(stacks, choices.stack);
    request.task = taskOf(choices.task, request);
    request.hostMemory = choices.hostMemory;
    request.chunks = choices.chunks;
    request.launchMode = choices.launchMode;
    request.sharedLink = choices.sharedLink;
    request.prices = choices.prices;
    request.leftOut = choices.leftOut;
    request.learning = learningOf(choices);
    if (waiting == Waiting::passedOver)
        passOverWaiting(request, choices);
    return request;
}

Plan planOf(const Choices& choices, const Catalogue& catalogue, std::span<const SoftwareStack> stacks)
{
    return buildPlan(requestOf(choices, catalogue, stacks));
}

RefinementSet availableRefinements(const Choices& choices, const Catalogue& catalogue)
{
    Choices all = choices;
    all.leftOut = {};
    all.learned = true;
    const Plan plan = planOf(all, catalogue);
    RefinementSet available = plan.refinements;
    if (plan.oneOff > Duration{})
        available.add(Refinement::oneOff);
    all.leftOut = choices.leftOut; // what another switch takes from it
    if (!choices.leftOut.empty() && available.has(Refinement::learned) &&
        !planOf(all, catalogue).has(Refinement::learned))
        available.remove(Refinement::learned);
    return available;
}

} // namespace gpuspeedup
