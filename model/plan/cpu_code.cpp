// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/plan/cpu_code.h"

#include "model/error.h"
#include "model/plan/compiled_code.h"
#include "model/plan/numpy_code.h"
#include "model/value_format.h"

#include <algorithm>
#include <cassert>
#include <iterator>

namespace gpuspeedup {
namespace {

constexpr CpuCodeInfo table[] = {
    {CpuCode::python, "python", "Python loop", false},
    {CpuCode::numpy, "numpy", "NumPy on one core", false},
    {CpuCode::compiled, "compiled", "compiled code on one core", true},
    {CpuCode::allCores, "all-cores", "compiled code on all cores", true},
    {CpuCode::blas, "blas", "library routines on all cores", true},
};

const Throughput pythonRate = 7e6 * operationPerSecond;
constexpr double pythonFactor = 5; // 1e6 to 3e7 op/s have been seen
const Bandwidth numpyBandwidth = 10 * gigabytePerSecond;
constexpr double streamingOfDataSheet = 0.7;

Source assumed(std::string why, double factor = 0)
{
    return {.kind = Source::Kind::assumed,
            .origin = std::move(why),
            .figure = {},
            .device = {},
            .moment = {},
            .factor = factor};
}

double fractionOfPeak(CpuCode code, const Task& task)
{
    double ceiling = 1;
    for (const TaskKernel& kernel : task.kernels)
        ceiling = std::min(ceiling, assumedEfficiency(kernel.kernelClass).cpuCeiling);
    switch (code) {
    case CpuCode::allCores:
        return std::min(0.6, ceiling);
    case CpuCode::blas:
        return std::min(0.8, ceiling);
    default:
        return std::min(0.25, ceiling);
    }
}

bool usesAllCores(CpuCode code)
{
    return code == CpuCode::allCores || code == CpuCode::blas;
}

void setRate(SourcedBaseline& result, CpuCode code, const CpuFigures& cpu, const Task& task)
{
    const std::string cores = usesAllCores(code) ? "all cores" : "one core";
    const auto peak = cpuPeak(cpu, task.arithmetic, usesAllCores(code));
    if (!peak)
        throw Error("What " + result.baseline.label + " reaches is a fraction of the peak of " + cores +
                    ", which is not known here: give a machine or a CPU, or the rate or run time of today's "
                    "code instead.");
    const double fraction = fractionOfPeak(code, task);
    result.baseline.rate = fraction * peak->value;
    result.rateSource =
        assumed(result.baseline.label + " reaches " + exactText(fraction) + " of the peak of " + cores);
}

void setMemory(SourcedBaseline& result, const std::optional<Sourced<Bandwidth>>& memory)
{
    if (!memory) {
        result.bandwidthSource = assumed("not bound by memory, whose bandwidth is not known");
        return;
    }
    const double efficiency = memoryEfficiency(memory->source, streamingOfDataSheet);
    result.baseline.bandwidth = efficiency * memory->value;
    result.bandwidthSource = efficiency == 1 ? memory->source
                                             : assumed("code reaches " + exactText(efficiency) +
                                                       " of the memory bandwidth that a data sheet gives");
}

/// Of the largest array that the task computes.
DataSize largestResult(const Task& task)
{
    DataSize largest;
    for (const TaskKernel& kernel : task.kernels)
        for (const std::size_t i : kernel.writes)
            largest = std::max(largest, task.buffers[i].size / task.buffers[i].copies);
    return largest;
}

void setNumpyMemory(SourcedBaseline& result, const CpuFigures& cpu, const Task& task)
{
    if (const auto measured = numpyBandwidthAt(cpu, largestResult(task))) {
        result.baseline.bandwidth = measured->value;
        result.bandwidthSource = measured->source;
        return;
    }
    const bool isMeasured =
        cpu.memoryFresh && cpu.memoryOneCore && cpu.memoryOneCore->source.kind == Source::Kind::measured;
    if (!isMeasured || largestResult(task) < freshThreshold) {
        result.baseline.bandwidth = numpyBandwidth;
        result.bandwidthSource = assumed("NumPy moves 10 GB/s, its temporaries newly allocated");
        return;
    }
    const Bandwidth read = cpu.memoryOneCore->value;
    const Bandwidth write = cpu.memoryFresh->value;
    result.baseline.bandwidth = 3.0 * byte / (2.0 * byte / read + 1.0 * byte / write);
    result.bandwidthSource = cpu.memoryFresh->source;
    result.bandwidthSource.figure =
        "two arrays read at one core's rate, one written to newly allocated memory";
    result.bandwidthSource.factor =
        std::max(uncertaintyFactor(cpu.memoryOneCore->source), uncertaintyFactor(cpu.memoryFresh->source));
}

/// Replaces the assumed rate by what calls like the task's only kernel took. False where none were measured.
bool setMeasuredCalls(SourcedBaseline& result, const CpuFigures& cpu, const Task& task)
{
    if (task.kernels.size() != 1 || !(task.operations() > Work{}))
        return false;
    const TaskKernel& kernel = task.kernels.front();
    const auto* const calls = measuredCalls(cpu.calls, kernel, task.arithmetic);
    if (calls == nullptr)
        return false;
    const Work ofOneCall = kernel.operations / kernel.calls;
    result.baseline.curve = calls->value;
    result.baseline.rate = ofOneCall / calls->value->time(ofOneCall / operation);
    result.baseline.curveRate = result.baseline.rate;
    result.rateSource = calls->source;
    return true;
}

/// Name of the measured calls; empty where none are of that kind and format.
std::string callsName(const std::string& measuredAs, Arithmetic arithmetic)
{
    if (measuredAs == "sort") // keys
        return measuredAs;
    if (isFp64(arithmetic))
        return measuredAs + "_fp64";
    if (arithmetic != Arithmetic::fp32)
        return {};
    return measuredAs == "gemm" ? "gemm_fp32" : measuredAs;
}

/// NumPy hands matrix products to a BLAS that uses all cores.
bool isLibraryCall(const Task& task)
{
    return !task.kernels.empty() && std::ranges::all_of(task.kernels, [](const TaskKernel& kernel) {
        return kernel.kernelClass == KernelClass::gemm;
    });
}

} // namespace

std::span<const CpuCodeInfo> cpuCodes()
{
    return table;
}

const CpuCodeInfo* findCpuCode(std::string_view name)
{
    const auto* const found = std::ranges::find(table, name, &CpuCodeInfo::name);
    return found == std::end(table) ? nullptr : found;
}

const CpuCodeInfo& cpuCodeInfo(CpuCode code)
{
    const auto* const found = std::ranges::find(table, code, &CpuCodeInfo::code);
    assert(found != std::end(table));
    return *found;
}

SourcedBaseline baselineOf(CpuCode code, const CpuFigures& cpu, const Task& task)
{
    if (code == CpuCode::numpy)
        if (std::optional<SourcedBaseline> measured = measuredNumpy(cpu, task))
            return *std::move(measured);
    if (code == CpuCode::python)
        if (std::optional<SourcedBaseline> measured = measuredPythonLoop(cpu))
            return *std::move(measured);
    if (code == CpuCode::numpy && isLibraryCall(task)) {
        SourcedBaseline library = baselineOf(CpuCode::blas, cpu, task);
        library.baseline.label = "NumPy, whose matrix products are library routines on all cores";
        return library;
    }
    SourcedBaseline result;
    result.baseline.kind = CpuBaseline::Kind::codeClass;
    result.baseline.label = cpuCodeInfo(code).label;
    if (code == CpuCode::python) {
        result.baseline.rate = pythonRate;
        result.rateSource =
            assumed("a loop in the interpreter does 7e6 operations a second, 1e6 to 3e7", pythonFactor);
        result.bandwidthSource = assumed("a loop in the interpreter is not bound by memory");
        return result;
    }
    const bool ofCalls = usesAllCores(code) && setMeasuredCalls(result, cpu, task);
    const bool isLoop = code == CpuCode::compiled || code == CpuCode::allCores;
    if (!ofCalls && isLoop && setCompiledCode(result, usesAllCores(code), cpu, task))
        return result;
    if (!ofCalls)
        setRate(result, code, cpu, task);
    if (code == CpuCode::numpy)
        setNumpyMemory(result, cpu, task);
    else // what all cores reach is no less than one core's
        setMemory(result, usesAllCores(code) || !cpu.memoryOneCore ? cpu.memoryAllCores : cpu.memoryOneCore);
    return result;
}

std::optional<Sourced<Throughput>> cpuPeak(const CpuFigures& cpu, Arithmetic arithmetic, bool allCores)
{
    const auto& peaks = allCores ? cpu.allCores : cpu.oneCore;
    const auto found = peaks.find(isFp64(arithmetic) ? Arithmetic::fp64 : Arithmetic::fp32);
    return found == peaks.end() ? std::nullopt : std::optional(found->second);
}

const Sourced<std::shared_ptr<const TimeCurve>>*
measuredCalls(const std::map<std::string, Sourced<std::shared_ptr<const TimeCurve>>, std::less<>>& calls,
              const TaskKernel& kernel, Arithmetic arithmetic)
{
    const auto found = calls.find(callsName(kernel.measuredAs, arithmetic));
    return found == calls.end() ? nullptr : &found->second;
}

double memoryEfficiency(const Source& bandwidth, double ofDataSheet)
{
    return bandwidth.kind == Source::Kind::measured ? 1 : ofDataSheet;
}

} // namespace gpuspeedup
