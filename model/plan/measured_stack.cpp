// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/plan/measured_stack.h"

#include <algorithm>

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

double callsOf(const Task& task)
{
    double calls = 0;
    for (const TaskKernel& kernel : task.kernels) {
        double own = 0;
        for (const ArrayStep& step : kernel.arrayCode)
            own += step.calls;
        // A batch is one call, and what is written as one kernel is too.
        const bool isOneCall = kernel.calls > 1 || kernel.arrayCode.size() == 1;
        const double most = isOneCall && kernel.launches > own ? own : kernel.launches;
        calls += kernel.arrayCode.empty() ? kernel.launches : std::min(most, kernel.launches);
    }
    return calls;
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
    const double launches = task.launches();
    const double calls = std::min(callsOf(task), launches);
    if (calls < launches)
        plan.stackLaunch =
            (calls * plan.stackLaunch + (launches - calls) * plan.base.launchOverhead) / launches;
    const bool isStreaming = std::ranges::all_of(
        task.kernels, [](const TaskKernel& kernel) { return kernel.kernelClass == KernelClass::streaming; });
    if (!isStreaming || !measured->elementwise || !(plan.gpuBandwidth > Bandwidth{}))
        return;
    plan.gpuMemoryEfficiency = std::min(1.0, measured->elementwise->value / plan.gpuBandwidth);
    plan.sources["gpu_memory_efficiency"] = measured->elementwise->source;
}

} // namespace gpuspeedup
