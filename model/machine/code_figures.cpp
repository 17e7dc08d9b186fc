// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/machine/code_figures.h"

#include "model/machine/call_operations.h"

#include <algorithm>

namespace gpuspeedup {
namespace {

/// How the figures of an arithmetic begin.
struct Format
{
    Arithmetic arithmetic;
    std::string_view name;
};

constexpr Format formats[] = {{Arithmetic::fp32, "fp32"}, {Arithmetic::fp64, "fp64"}};

std::string_view figureName(MathFunction function)
{
    switch (function) {
    case MathFunction::exponential:
        return "exp";
    case MathFunction::logarithm:
        return "log";
    case MathFunction::sine:
        return "sin";
    case MathFunction::errorFunction:
        return "erf";
    case MathFunction::squareRoot:
        return "sqrt";
    case MathFunction::division:
        break;
    }
    return "div";
}

FunctionRates functionRates(const MeasuredFigures& measured)
{
    FunctionRates rates;
    for (const auto& [arithmetic, format] : formats)
        for (const MathFunction function : mathFunctions) {
            const std::string name = std::string(format) + "." + std::string(figureName(function));
            if (const Figure* figure = measured.find("functions." + name, unitOfCalls))
                rates[{arithmetic, function}] = {
                    Throughput::fromSi(figure->value->median),
                    measured.source("Calls of functions", spreadFactor(*figure->value))};
        }
    return rates;
}

using SourcedCurve = Sourced<std::shared_ptr<const TimeCurve>>;

/// Time of going once through arrays of a size, from rates by size. Absent where not measured.
std::optional<SourcedCurve> passTimes(const MeasuredFigures& measured, const std::string& name,
                                      const std::string& label)
{
    const Figure* figure = measured.find(name, unitOf<Bandwidth>);
    if (figure == nullptr || figure->bySize.empty())
        return {};
    std::vector<TimeCurve::Point> points;
    for (const RateAtSize& at : figure->bySize)
        points.push_back({.size = at.size, .time = at.size / at.rate.median * second});
    return SourcedCurve{std::make_shared<const TimeCurve>(points),
                        measured.source(label, spreadFactor(*figure->value))};
}

/// Of elements of 4 bytes, by the bytes of the table; beyond the largest one as there.
std::optional<SourcedCurve> gatherTimes(const MeasuredFigures& measured)
{
    constexpr double elementBytes = 4;
    constexpr double beyond = 1e6;
    const Figure* figure = measured.find("throughput.gather", unitOf<Bandwidth>);
    if (figure == nullptr || figure->bySize.empty())
        return {};
    std::vector<TimeCurve::Point> points;
    for (const RateAtSize& at : figure->bySize)
        points.push_back({.size = elementBytes * at.size, .time = elementBytes / at.rate.median * second});
    points.push_back({.size = beyond * points.back().size, .time = points.back().time});
    return SourcedCurve{std::make_shared<const TimeCurve>(points),
                        measured.source("Gather", spreadFactor(*figure->value))};
}

/// Of one row, by its numbers.
std::optional<SourcedCurve> rowTimes(const MeasuredFigures& measured, const std::string& name,
                                     double operationsEach, const std::string& label)
{
    const Figure* figure = measured.find(name, unitOf<Throughput>);
    if (figure == nullptr || figure->bySize.empty())
        return {};
    std::vector<TimeCurve::Point> points;
    for (const RateAtSize& at : figure->bySize)
        points.push_back({.size = at.size, .time = operationsEach * at.size / at.rate.median * second});
    return SourcedCurve{std::make_shared<const TimeCurve>(points),
                        measured.source(label, spreadFactor(*figure->value))};
}

std::optional<MemoryBySize> memoryBySize(const MeasuredFigures& measured, const std::string& cores,
                                         const std::string& label)
{
    auto read = passTimes(measured, "memory.by_size.read." + cores, "Arrays by size, " + label);
    auto update = passTimes(measured, "memory.by_size.update." + cores, "Arrays by size, " + label);
    if (!read || !update)
        return {};
    return MemoryBySize{std::move(*read), std::move(*update)};
}

} // namespace

void measureCode(const MeasuredFigures& measured, CpuFigures& cpu)
{
    for (const Format& format : formats) {
        const auto take = [&](std::string_view name, std::string_view label,
                              std::map<Arithmetic, Sourced<Throughput>>& rates) {
            if (auto rate = measured.first<Throughput>({std::string(format.name) + std::string(name)}, label))
                rates[format.arithmetic] = std::move(*rate);
        };
        take(".compiled.all_cores", "Compiled loop, all cores", cpu.compiledAllCores);
        take(".compiled.one_core", "Compiled loop, one core", cpu.compiledOneCore);
        take(".loaded.all_cores", "Loop over arrays, all cores", cpu.loadedAllCores);
        take(".loaded.one_core", "Loop over arrays, one core", cpu.loadedOneCore);
    }
    cpu.scalarAllCores = measured.first<Throughput>({"fp32.scalar.all_cores"}, "Scalar loop, all cores");
    cpu.inOrderAllCores = measured.first<Throughput>({"fp32.in_order.all_cores"}, "Running sum, all cores");
    cpu.inOrderOneCore = measured.first<Throughput>({"fp32.in_order.one_core"}, "Running sum, one core");
    const auto rows = [&](const std::string& name, double operationsEach, const std::string& label) {
        return rowTimes(measured, "fp32." + name, operationsEach, label);
    };
    cpu.rowsAllCores = rows("rows.all_cores", updateOperations, "Loop over rows, all cores");
    cpu.rowsOneCore = rows("rows.one_core", updateOperations, "Loop over rows, one core");
    cpu.neighboursAllCores =
        rows("neighbours.all_cores", neighbourOperations, "Sums of neighbours, all cores");
    cpu.neighboursOneCore = rows("neighbours.one_core", neighbourOperations, "Sums of neighbours, one core");
    cpu.functions = functionRates(measured);
    cpu.memoryBySizeAllCores = memoryBySize(measured, "all_cores", "all cores");
    cpu.memoryBySizeOneCore = memoryBySize(measured, "one_core", "one core");
    cpu.gather = gatherTimes(measured);
    cpu.threadStart = measured.first<Duration>({"thread_start"}, "Starting all threads");
    cpu.combine = measured.first<Bandwidth>({"memory.combine"}, "Adding up the threads' results");
}

void measureCode(const MeasuredFigures& measured, GpuFigures& gpu)
{
    gpu.functions = functionRates(measured);
    for (const auto& [arithmetic, format] : formats)
        if (auto one = measured.first<Throughput>({"one_thread." + std::string(format)}, "One thread"))
            gpu.oneThread[arithmetic] = std::move(*one);
    const auto trip = measured.first<Duration>({"launch.round_trip"}, {});
    const auto in = gpu.copies.toGpu.find(HostMemory::pageable);
    const auto out = gpu.copies.fromGpu.find(HostMemory::pageable);
    if (!trip || in == gpu.copies.toGpu.end() || out == gpu.copies.fromGpu.end())
        return;
    const DataSize small = 4096.0 * byte; // as of the round trip
    const Duration apart =
        in->second.value.time(small) + gpu.launchSync.value + out->second.value.time(small);
    gpu.waitSaved = std::max(apart - trip->value, Duration{});
}

} // namespace gpuspeedup
