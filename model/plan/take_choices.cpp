// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/plan/take_figures.h"

#include "model/error.h"

#include <algorithm>

namespace gpuspeedup {
namespace {

constexpr double assumedScaling = 0.95;
const Bandwidth assumedPeerRate = 25 * gigabytePerSecond; // through the host, PCIe generation 4
constexpr double spreadOfRunTimes = 1.1;                  // of two runs of one measurement

Source assumed(std::string why)
{
    return {
        .kind = Source::Kind::assumed, .origin = std::move(why), .figure = {}, .device = {}, .moment = {}};
}

void takeCopies(Plan& plan, PlanCopies& side, const Sourced<CopyCost>& cost, std::string_view direction)
{
    side.cost = cost.value;
    side.rate = cost.value.rate;
    side.latency = cost.value.latency;
    plan.sources[std::string(direction) + "_bytes_per_second"] = cost.source;
    plan.sources[std::string(direction) + "_latency_s"] =
        cost.value.latencyAssumed ? assumed("usual for a copy that nobody measured") : cost.source;
}

/// What the smallest copy costs beyond the hardware's part, which counts where transfers do.
void addStackCost(const Plan& plan, PlanCopies& side)
{
    const bool counted = plan.has(Refinement::transfers) && side.stackCopy > Duration{};
    const Duration hardware = counted ? side.cost.time(1 * byte) : Duration{};
    side.stackCost = std::max(side.stackCopy - hardware, Duration{});
}

void takeRunTime(Plan& plan, const PlanRequest& request, Duration runTime)
{
    plan.cpuBaseline = {.kind = CpuBaseline::Kind::runTime,
                        .rate = {},
                        .bandwidth = {},
                        .runTime = runTime,
                        .runTimeOperations = plan.base.operations,
                        .curve = nullptr,
                        .curveRate = {},
                        .label = "run time as given"};
    plan.sources["cpu_run_time_s"] = {.kind = Source::Kind::typed,
                                      .origin = {},
                                      .figure = {},
                                      .device = {},
                                      .moment = {},
                                      .factor = spreadOfRunTimes};
    if (!request.operationsFrom)
        return;
    const CpuFigures cpu = plan.machine ? plan.machine->cpu : CpuFigures{};
    const SourcedBaseline code =
        baselineOf(*request.operationsFrom, cpu, request.task ? *request.task : Task{});
    plan.base.operations = runTime * code.baseline.rate;
    plan.sources["operations"] = code.rateSource;
}

void takeCode(Plan& plan, const PlanRequest& request, CpuCode code)
{
    const CpuFigures cpu = plan.machine ? plan.machine->cpu : CpuFigures{};
    SourcedBaseline found = baselineOf(code, cpu, request.task ? *request.task : Task{});
    plan.cpuBaseline = std::move(found.baseline);
    plan.sources["cpu_operations_per_second"] = std::move(found.rateSource);
    plan.sources["cpu_bandwidth"] = std::move(found.bandwidthSource);
}

/// Share of the task's launches that are library calls on matrices.
double launchesOnMatrices(const Task& task)
{
    double sum = 0;
    for (const TaskKernel& kernel : task.kernels)
        if (kernel.kernelClass == KernelClass::gemm || kernel.kernelClass == KernelClass::convolution)
            sum += kernel.launches;
    return task.launches() > 0 ? sum / task.launches() : 0;
}

/// The CPU side was measured with library calls like the task's: no peak says more.
bool hasMeasuredCalls(const PlanRequest& request)
{
    return request.machine && request.task && request.task->kernels.size() == 1 &&
           !request.typed.contains("cpu_operations_per_second") &&
           measuredCalls(request.machine->cpu.calls, request.task->kernels.front(),
                         request.task->arithmetic) != nullptr;
}

} // namespace

void takeBaseline(Plan& plan, const PlanRequest& request)
{
    const bool chosen = !std::holds_alternative<std::monostate>(request.cpuBaseline);
    if (!chosen && !hasMeasuredCalls(request))
        return;
    plan.refinements.add(Refinement::cpuBaseline);
    if (!chosen)
        return takeCode(plan, request, CpuCode::blas);
    if (const auto* rate = std::get_if<Throughput>(&request.cpuBaseline)) {
        plan.cpuBaseline.rate = *rate;
        plan.cpuBaseline.label = "rate as given";
        plan.sources["cpu_operations_per_second"] = {};
    } else if (const auto* runTime = std::get_if<Duration>(&request.cpuBaseline)) {
        takeRunTime(plan, request, *runTime);
    } else {
        takeCode(plan, request, std::get<CpuCode>(request.cpuBaseline));
    }
}

bool hasHostMemory(const Machine& machine, HostMemory in, HostMemory out)
{
    return machine.gpu.copies.toGpu.contains(in) && machine.gpu.copies.fromGpu.contains(out);
}

void setHostMemory(Plan& plan, HostMemory in, HostMemory out)
{
    const MachineCopies& copies = plan.machine->gpu.copies;
    takeCopies(plan, plan.toGpu, copies.toGpu.at(in), "to_gpu");
    takeCopies(plan, plan.fromGpu, copies.fromGpu.at(out), "from_gpu");
    addStackCost(plan, plan.toGpu);
    addStackCost(plan, plan.fromGpu);
    plan.hostMemory = in;
    plan.resultMemory = out;
    plan.copyEngines = plan.machine->gpu.copyEngines;
}

void takeTransfers(Plan& plan, const PlanRequest& request)
{
    HostMemory in = request.stack ? request.stack->hostMemory : HostMemory::pageable;
    HostMemory out = request.stack ? request.stack->resultMemory : HostMemory::pageable;
    if (request.chunks)
        in = out = HostMemory::pinned;
    if (request.hostMemory)
        in = out = *request.hostMemory;
    const bool counted = request.task || request.hostMemory || request.chunks || request.stack;
    if (!hasHostMemory(*plan.machine, in, out)) {
        if (!counted)
            return;
        throw Error("The machine has no figures for copies from " + std::string(hostMemoryName(in)) +
                    " memory: choose another kind of host memory, or measure it.");
    }
    setHostMemory(plan, in, out);
    if (counted)
        plan.refinements.add(Refinement::transfers);
    const Duration once = plan.toGpu.cost.time(plan.base.data);
    if (plan.base.data > DataSize{})
        plan.base.linkRate = plan.base.data / once;
    else
        plan.base.linkRate = plan.toGpu.rate;
    plan.sources["link_bytes_per_second"] = plan.sources["to_gpu_bytes_per_second"];
    if (request.chunks) {
        plan.chunks = *request.chunks;
        plan.refinements.add(Refinement::overlap);
    }
}

void takeStack(Plan& plan, const PlanRequest& request)
{
    if (!request.stack)
        return;
    const SoftwareStack& stack = *request.stack;
    const double onMatrices = request.task ? launchesOnMatrices(*request.task) : 0;
    const Duration own = onMatrices * stack.matrixProduct + (1 - onMatrices) * stack.launch;
    plan.stackName = stack.label;
    plan.stackLaunch = own > Duration{} ? own : plan.base.launchOverhead;
    if (own > Duration{})
        plan.sources["launch_overhead_per_launch_s"] =
            stackSource(stack, onMatrices > 0.5 ? "matrix_product_us" : "launch_us");
    plan.toGpu.stackCopy = stack.copyToGpu;
    plan.fromGpu.stackCopy = stack.copyFromGpu;
    addStackCost(plan, plan.toGpu);
    addStackCost(plan, plan.fromGpu);
    plan.refinements.add(Refinement::stack);
}

void takeLaunches(Plan& plan, const PlanRequest& request)
{
    if (!plan.machine) {
        if (request.launchMode)
            throw Error(
                "What a launch costs in that mode is a figure of the machine: give a machine or a GPU as "
                "well.");
        return;
    }
    const GpuFigures& gpu = plan.machine->gpu;
    plan.launchSync = gpu.launchSync.value;
    plan.graphLaunch = gpu.graphLaunch.value;
    plan.graphNode = gpu.graphNode.value;
    const Duration saved = plan.base.data * plan.shares().toGpu > DataSize{} ? gpu.waitSaved : Duration{};
    if (gpu.launchSync.source.kind == Source::Kind::measured) // an assumed wait is no ground for more
        plan.drain = std::max(gpu.launchSync.value - gpu.launch.value - saved, Duration{});
    plan.sources["launch_sync_s"] = gpu.launchSync.source;
    plan.sources["graph_launch_s"] = gpu.graphLaunch.source;
    plan.sources["graph_node_s"] = gpu.graphNode.source;
    plan.launchMode = request.launchMode.value_or(LaunchMode::queued);
    if (request.task || request.launchMode)
        plan.refinements.add(Refinement::launches);
}

void takeGpus(Plan& plan, const PlanRequest& request)
{
    plan.sharedLink = request.sharedLink;
    plan.scalingEfficiency = assumedScaling;
    plan.peerRate = assumedPeerRate;
    plan.sources["scaling_efficiency"] = assumed("usual for work that divides evenly");
    plan.sources["peer_bytes_per_second"] = assumed("copies between GPUs through the host");
}

void takeOneOff(Plan& plan, const PlanRequest& request)
{
    Sourced<Duration> once;
    if (plan.machine)
        once = plan.machine->gpu.start;
    if (request.stack && request.stack->start + request.stack->firstCall > Duration{}) {
        const SoftwareStack& stack = *request.stack;
        const Duration start = stack.start > Duration{} ? stack.start : once.value;
        once = {start + stack.firstCall,
                stackSource(stack, stack.start > stack.firstCall ? "start_s" : "first_call_s")};
    }
    plan.oneOff = once.value;
    plan.sources["one_off_s"] = once.source;
}

void takePrices(Plan& plan, const PlanRequest& request)
{
    const PlanRequest::Prices& prices = request.prices;
    if (plan.machine && plan.machine->cpu.watts)
        plan.cpuWatts = plan.machine->cpu.watts->value;
    if (plan.machine && plan.machine->gpu.watts)
        plan.gpuWatts = plan.machine->gpu.watts->value;
    plan.cpuWatts = prices.cpuWatts.value_or(plan.cpuWatts);
    plan.gpuWatts = prices.gpuWatts.value_or(plan.gpuWatts);
    plan.cpuPricePerHour = prices.cpuPerHour.value_or(0);
    plan.gpuPricePerHour = prices.gpuPerHour.value_or(0);
    plan.portCost = prices.port.value_or(0);
    if ((plan.cpuWatts > 0 && plan.gpuWatts > 0) || (prices.cpuPerHour && prices.gpuPerHour))
        plan.refinements.add(Refinement::cost);
}

} // namespace gpuspeedup
