// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/plan/take_figures.h"

#include "model/error.h"
#include "model/plan/kernel_class.h"

#include <algorithm>

namespace gpuspeedup {
namespace {

const DataSize assumedContext = 0.5 * gigabyte; // a CUDA context with its libraries takes 0.3 to 0.6 GB
constexpr double dataSheetStreaming = 0.85;     // β of streaming kernels against a data sheet's bandwidth
constexpr double cpuDataSheetStreaming = 0.7;   // the same of the CPU
constexpr double spreadOfStreaming = 1.1;       // of streaming code against the streams that were measured

Source assumed(std::string why, double factor = 0)
{
    return {.kind = Source::Kind::assumed,
            .origin = std::move(why),
            .figure = {},
            .device = {},
            .moment = {},
            .factor = factor};
}

/// Sizes follow from the task exactly; its operations and traffic may be an assumption.
Source counted(const Task& task, bool exactly)
{
    const auto kind = exactly ? Source::Kind::counted : Source::Kind::assumed;
    return {.kind = kind, .origin = task.countsSource, .figure = {}, .device = {}, .moment = {}};
}

/// `value`, if there is one, into `place`, and its source beside it.
template <typename T> void take(Plan& plan, std::string_view key, T& place, const Sourced<T>* value)
{
    if (value == nullptr)
        return;
    place = value->value;
    plan.sources[std::string(key)] = value->source;
}

template <typename K, typename T> const Sourced<T>* find(const std::map<K, Sourced<T>>& list, const K& key)
{
    const auto found = list.find(key);
    return found == list.end() ? nullptr : &found->second;
}

std::string formatsOf(const GpuFigures& gpu)
{
    std::string names;
    for (const auto& [arithmetic, rate] : gpu.peak)
        names += (names.empty() ? "" : ", ") + std::string(arithmeticInfo(arithmetic).name);
    return names;
}

void takePrecision(Plan& plan, Arithmetic arithmetic)
{
    plan.arithmetic = arithmetic;
    const Machine& machine = *plan.machine;
    const Sourced<Throughput>* gpu = find(machine.gpu.peak, arithmetic);
    if (gpu == nullptr && !machine.gpu.peak.empty())
        throw Error(machine.gpu.name + " has no figure for " + std::string(arithmeticInfo(arithmetic).label) +
                    ": take another precision, of " + formatsOf(machine.gpu) + ".");
    plan.gpuArithmeticRate = plan.base.gpuRate;
    plan.cpuArithmeticRate = plan.base.cpuRate;
    take(plan, "gpu_operations_per_second", plan.gpuArithmeticRate, gpu);
    if (const auto cpu = cpuPeak(machine.cpu, arithmetic, true))
        take(plan, "cpu_operations_per_second", plan.cpuArithmeticRate, &*cpu);
    plan.refinements.add(Refinement::precision);
}

/// η and β of each kernel relative to those of the first; measured calls where there are any.
void takeKernels(Plan& plan, const Task& task)
{
    if (task.kernels.empty() || task.kernels.size() > Plan::mostKernels)
        throw Error("A task has 1 to " + std::to_string(Plan::mostKernels) + " kernels, and this one has " +
                    std::to_string(task.kernels.size()) + ": join some of them.");
    const KernelEfficiency first = assumedEfficiency(task.kernels.front().kernelClass);
    plan.gpuComputeEfficiency = first.compute;
    plan.gpuMemoryEfficiency = first.memory;
    plan.cpuComputeEfficiency = std::min(first.compute, first.cpuCeiling);
    plan.cpuMemoryEfficiency = first.cpuMemory;
    plan.kernels.clear();
    for (const TaskKernel& kernel : task.kernels) {
        const KernelEfficiency own = assumedEfficiency(kernel.kernelClass);
        PlanKernel part{.workShare = kernel.operations / plan.base.operations,
                        .trafficShare = plan.traffic > DataSize{} ? kernel.traffic / plan.traffic : 0,
                        .launchShare = plan.base.launches > 0 ? kernel.launches / plan.base.launches : 0,
                        .calls = kernel.calls,
                        .callsPerLaunch = kernel.launches > 0 ? kernel.calls / kernel.launches : 1,
                        .relativeComputeEfficiency = own.compute / first.compute,
                        .relativeMemoryEfficiency = own.memory / first.memory,
                        .curve = nullptr,
                        .curveRate = {},
                        .kernelClass = kernel.kernelClass};
        plan.kernels.push_back(std::move(part));
    }
}

/// A call of a library of matrices, which does more than launch a kernel.
bool isMatrixCall(const TaskKernel& kernel)
{
    return kernel.kernelClass == KernelClass::gemm || kernel.kernelClass == KernelClass::spmv ||
           kernel.measuredAs == "gemv";
}

Duration smallestMatrixCall(const GpuFigures& gpu)
{
    const auto calls = gpu.calls.find("gemm_fp32");
    return calls == gpu.calls.end() ? Duration{} : calls->second.value->smallestTime();
}

/// What FP64 reaches of FP32's rate on this GPU.
double fp64ShareOf(const GpuFigures& gpu)
{
    const auto* const fp64 = find(gpu.peak, Arithmetic::fp64);
    const auto* const fp32 = find(gpu.peak, Arithmetic::fp32);
    constexpr double ofConsumerGpus = 1.0 / 64;
    return fp64 != nullptr && fp32 != nullptr ? std::min(1.0, fp64->value / fp32->value) : ofConsumerGpus;
}

/// η of kernels that call functions: other threads compute meanwhile, so that the longer of the two counts.
/// No kernel is shorter than what one of its threads does, no library call than the smallest that was
/// measured.
void takeMixes(Plan& plan, const Task& task)
{
    const GpuFigures& gpu = plan.machine->gpu;
    const Throughput peak = plan.gpuArithmeticRate;
    const auto one = gpu.oneThread.find(task.arithmetic);
    for (std::size_t i = 0; i < task.kernels.size(); ++i) {
        const TaskKernel& own = task.kernels[i];
        PlanKernel& kernel = plan.kernels[i];
        const auto calls = callTime(own.mix, task.arithmetic, gpu.functions, fp64ShareOf(gpu));
        const double plain = plan.gpuComputeEfficiency * kernel.relativeComputeEfficiency;
        if (calls && *calls > own.operations / (plain * peak))
            kernel.relativeComputeEfficiency = own.operations / *calls / peak / plan.gpuComputeEfficiency;
        if (one != gpu.oneThread.end())
            kernel.least = own.mix.span / one->second.value;
        if (isMatrixCall(own))
            kernel.least = std::max(kernel.least, own.calls * smallestMatrixCall(gpu));
    }
}

void takeMeasuredCalls(Plan& plan, const Task& task)
{
    for (std::size_t i = 0; i < task.kernels.size(); ++i)
        if (const auto* const calls =
                measuredCalls(plan.machine->gpu.calls, task.kernels[i], task.arithmetic))
            useCallCurve(plan, i, *calls);
}

/// A measured bandwidth is what streaming code reaches: β counts against that, where a data sheet's
/// `streaming` is 1.
void takeMemoryEfficiency(const Source& bandwidth, double streaming, KernelClass kernelClass,
                          double& efficiency, Source& source)
{
    if (bandwidth.kind != Source::Kind::measured)
        return;
    efficiency = std::min(1.0, efficiency / streaming);
    if (kernelClass == KernelClass::streaming)
        source = assumed("streaming code reaches the bandwidth that was measured", spreadOfStreaming);
}

void takeBandwidths(Plan& plan, KernelClass kernelClass)
{
    const Machine& machine = *plan.machine;
    if (machine.cpu.memoryAllCores) {
        take(plan, "cpu_bandwidth", plan.cpuBandwidth, &*machine.cpu.memoryAllCores);
        takeMemoryEfficiency(machine.cpu.memoryAllCores->source, cpuDataSheetStreaming, kernelClass,
                             plan.cpuMemoryEfficiency, plan.sources["cpu_memory_efficiency"]);
    }
    if (!machine.gpu.memory)
        return;
    take(plan, "gpu_bandwidth", plan.gpuBandwidth, &*machine.gpu.memory);
    takeMemoryEfficiency(machine.gpu.memory->source, dataSheetStreaming, kernelClass,
                         plan.gpuMemoryEfficiency, plan.sources["gpu_memory_efficiency"]);
    plan.refinements.add(Refinement::roofline);
}

LinkShares sharesOf(const TaskCopies& copies, DataSize all)
{
    const double total = all > DataSize{} ? all / byte : 1;
    return {.toGpu = copies.toGpu / byte / total,
            .fromGpu = copies.fromGpu / byte / total,
            .toGpuCopies = copies.toGpuCount,
            .fromGpuCopies = copies.fromGpuCount};
}

void takeData(Plan& plan, const Task& task)
{
    const TaskCopies each = copiesOfEachKernel(task);
    const TaskCopies resident = copiesWhenResident(task);
    plan.base.data = each.toGpu + each.fromGpu;
    plan.eachKernel = sharesOf(each, plan.base.data);
    plan.resident = sharesOf(resident, plan.base.data);
    plan.bytesFollowFormat = task.bytesFollowFormat;
    plan.onGpuShare = plan.base.data > DataSize{} ? crossingSize(task) / plan.base.data : 0;
    plan.temporaries = intermediateSize(task);
    plan.chunkable = task.chunkable;
    if (task.kernels.size() > 1 || task.repeats > 1)
        plan.refinements.add(Refinement::stages);
}

} // namespace

void useCallCurve(Plan& plan, std::size_t index, const Sourced<std::shared_ptr<const TimeCurve>>& calls)
{
    PlanKernel& kernel = plan.kernels[index];
    kernel.curve = calls.value;
    kernel.curveRate = plan.gpuArithmeticRate;
    if (index == 0) { // the curve holds what such calls reach
        for (PlanKernel& other : plan.kernels)
            other.relativeComputeEfficiency *= plan.gpuComputeEfficiency;
        plan.gpuComputeEfficiency = 1;
        plan.sources["gpu_compute_efficiency"] = calls.source;
    }
    kernel.relativeComputeEfficiency = 1 / plan.gpuComputeEfficiency;
}

void takeMachine(Plan& plan, const std::shared_ptr<const Machine>& machine)
{
    plan.machine = machine;
    take(plan, "cpu_operations_per_second", plan.base.cpuRate, find(machine->cpu.allCores, Arithmetic::fp32));
    take(plan, "gpu_operations_per_second", plan.base.gpuRate, find(machine->gpu.peak, Arithmetic::fp32));
    if (machine->gpu.launch.value > Duration{})
        take(plan, "launch_overhead_per_launch_s", plan.base.launchOverhead, &machine->gpu.launch);
}

void takeTask(Plan& plan, const Task& task)
{
    plan.base.operations = task.operations();
    plan.base.launches = task.launches();
    plan.base.name = task.name;
    plan.base.note.clear();
    plan.traffic = {};
    plan.cpuTraffic = {};
    for (const TaskKernel& kernel : task.kernels) {
        plan.traffic = plan.traffic + kernel.traffic;
        plan.cpuTraffic = plan.cpuTraffic + kernel.cpuTraffic;
    }
    for (const char* key : {"launches", "data_bytes", "to_gpu_copies", "from_gpu_copies"})
        plan.sources[key] = counted(task, true);
    for (const char* key : {"operations", "gpu_traffic_bytes", "cpu_traffic_bytes"})
        plan.sources[key] = counted(task, !task.countsAssumed);
    plan.sources["half_rate_operations"] = assumed("no launch is too small for the full rate");
    takeData(plan, task);
    takeKernels(plan, task);
    if (!plan.machine)
        return;
    takePrecision(plan, task.arithmetic);
    const std::string why = "usual for " + std::string(kernelClassName(task.kernels.front().kernelClass));
    for (const char* key : {"gpu_compute_efficiency", "gpu_memory_efficiency", "cpu_compute_efficiency",
                            "cpu_memory_efficiency"})
        plan.sources[key] = assumed(why);
    takeBandwidths(plan, task.kernels.front().kernelClass);
    takeMixes(plan, task);
    takeMeasuredCalls(plan, task);
    if (plan.machine->gpu.memorySize) {
        plan.gpuMemory = plan.machine->gpu.memorySize->value;
        plan.contextMemory = assumedContext;
        plan.refinements.add(Refinement::memoryFit);
    }
}

} // namespace gpuspeedup
