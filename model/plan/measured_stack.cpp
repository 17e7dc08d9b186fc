// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/plan/measured_stack.h"

#include "model/plan/take_figures.h"

#include <algorithm>
#include <cmath>

namespace gpuspeedup {
namespace {

void replace(SoftwareStack& stack, Duration& cost, std::string_view column,
             const std::optional<Sourced<Duration>>& measured)
{
    if (!measured)
        return;
    cost = measured->value;
    stack.measured.insert_or_assign(std::string(column), measured->source);
}

void takeCopies(Plan& plan, PlanCopies& side, const std::optional<Sourced<CopyCost>>& cost,
                const std::string& direction)
{
    if (!cost)
        return;
    side.cost = cost->value;
    side.rate = cost->value.rate;
    side.latency = cost->value.latency;
    side.stackCost = {}; // the measured time has it
    plan.sources[direction + "_bytes_per_second"] = cost->source;
    plan.sources[direction + "_latency_s"] = cost->source;
}

/// What the host does for one kernel: each operation of an array program, its slices, and launches that a
/// library makes inside a call, which cost what the hardware takes.
Duration hostTime(const Plan& plan, const MeasuredStack& measured, const TaskKernel& kernel)
{
    double operations = 0;
    double slices = 0;
    for (const ArrayStep& step : kernel.arrayCode)
        (step.isOperation() ? operations : slices) += step.calls;
    const double own = kernel.arrayCode.empty() ? kernel.launches : std::min(operations, kernel.launches);
    return own * plan.stackLaunch + (kernel.launches - own) * plan.base.launchOverhead +
           slices * measured.slice;
}

/// Its size as MeasuredStack::calls counts it.
double sizeOf(const ArrayStep& step)
{
    return step.operations > 0 && step.kind != ArrayStep::Kind::sort ? step.operations : step.elements;
}

/// Where the whole task is calls of a library that were measured, they tell its time on the GPU and on the
/// host. The work over which the curve reaches is what sweeps and solutions ask for.
bool takeLibraryCalls(Plan& plan, const MeasuredStack& measured, const Task& task)
{
    if (task.kernels.size() != 1 || task.kernels.front().arrayCode.size() != 1)
        return false;
    const TaskKernel& kernel = task.kernels.front();
    const ArrayStep& step = kernel.arrayCode.front();
    const auto calls = measured.calls.find(step.kind);
    if (calls == measured.calls.end() || !measured.launch || !(step.calls > 0) ||
        task.arithmetic != Arithmetic::fp32 || !(sizeOf(step) > 0))
        return false;
    const double operations = kernel.operations / operation / step.calls;
    constexpr int halvings = 30;
    std::vector<TimeCurve::Point> points;
    for (int power = -halvings; power <= halvings; ++power) {
        const double scale = std::ldexp(1.0, power);
        const Duration time = calls->second.value->time(sizeOf(step) * scale);
        constexpr double least = 0.01; // of it is the GPU's: the launch is counted apart
        points.push_back({operations * scale, std::max(time - measured.launch->value, least * time)});
    }
    useCallCurve(plan, 0, {std::make_shared<const TimeCurve>(points), calls->second.source});
    plan.kernels.front().callsPerLaunch = step.calls / kernel.launches;
    plan.stackLaunch = measured.launch->value;
    plan.drain = {};
    return true;
}

} // namespace

const MeasuredStack* measuredStack(const PlanRequest& request)
{
    if (!request.stack || !request.machine)
        return nullptr;
    const auto found = request.machine->stacks.find(request.stack->name);
    return found == request.machine->stacks.end() ? nullptr : &found->second;
}

PlanRequest withMeasuredStack(PlanRequest request)
{
    const MeasuredStack* const measured = measuredStack(request);
    if (measured == nullptr)
        return request;
    SoftwareStack& stack = *request.stack;
    stack.label = measured->label;
    replace(stack, stack.launch, "launch_us", measured->launch);
    replace(stack, stack.matrixProduct, "matrix_product_us",
            measured->matrixProduct ? measured->matrixProduct : measured->launch);
    replace(stack, stack.copyToGpu, "copy_to_gpu_us", measured->copyToGpu);
    replace(stack, stack.copyFromGpu, "copy_from_gpu_us", measured->copyFromGpu);
    replace(stack, stack.start, "start_s", measured->start);
    replace(stack, stack.firstCall, "first_call_s", measured->firstCall);
    return request;
}

void takeMeasuredCopies(Plan& plan, const PlanRequest& request)
{
    const MeasuredStack* const measured = measuredStack(request);
    if (measured == nullptr || request.hostMemory || request.chunks || !plan.has(Refinement::transfers))
        return;
    takeCopies(plan, plan.toGpu, measured->toGpu, "to_gpu");
    takeCopies(plan, plan.fromGpu, measured->fromGpu, "from_gpu");
}

void takeMeasuredKernels(Plan& plan, const PlanRequest& request)
{
    const MeasuredStack* const measured = measuredStack(request);
    if (measured == nullptr || !request.task)
        return;
    const Task& task = *request.task;
    if (measured->drain)
        plan.drain = *measured->drain;
    if (takeLibraryCalls(plan, *measured, task))
        return;
    Duration host;
    for (const TaskKernel& kernel : task.kernels)
        host = host + hostTime(plan, *measured, kernel);
    if (task.launches() > 0)
        plan.stackLaunch = host / task.launches();
    const bool isStreaming = std::ranges::all_of(
        task.kernels, [](const TaskKernel& kernel) { return kernel.kernelClass == KernelClass::streaming; });
    if (!isStreaming || !measured->elementwise || !(plan.gpuBandwidth > Bandwidth{}))
        return;
    plan.gpuMemoryEfficiency = std::min(1.0, measured->elementwise->value / plan.gpuBandwidth);
    plan.sources["gpu_memory_efficiency"] = measured->elementwise->source;
}

} // namespace gpuspeedup
