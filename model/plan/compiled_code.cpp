// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/plan/compiled_code.h"

#include "model/machine/call_operations.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace gpuspeedup {
namespace {

using Curve = std::shared_ptr<const TimeCurve>;

/// The sums over the kernels of a task.
InstructionMix mixOf(const Task& task)
{
    InstructionMix sum{.cpuLoops = 0, .inRegisters = true};
    for (const TaskKernel& kernel : task.kernels) {
        const InstructionMix& mix = kernel.mix;
        sum.exponentials += mix.exponentials;
        sum.logarithms += mix.logarithms;
        sum.sines += mix.sines;
        sum.errorFunctions += mix.errorFunctions;
        sum.squareRoots += mix.squareRoots;
        sum.divisions += mix.divisions;
        sum.arithmetic = sum.arithmetic + (mix.arithmetic > Work{} ? mix.arithmetic : kernel.operations);
        sum.loadedAndStored = sum.loadedAndStored +
                              (mix.loadedAndStored > DataSize{} ? mix.loadedAndStored : kernel.cpuTraffic);
        sum.gathers += mix.gathers;
        sum.table = std::max(sum.table, mix.table);
        sum.cpuLoops += mix.cpuLoops;
        sum.inRegisters = sum.inRegisters && mix.inRegisters;
        sum.inOrder = sum.inOrder + mix.inOrder;
        sum.combined = sum.combined + mix.combined;
        const bool isFirst = &kernel == &task.kernels.front();
        sum.row = isFirst ? mix.row : std::min(sum.row, mix.row);
        sum.neighbours = mix.neighbours && (isFirst || sum.neighbours);
    }
    return sum;
}

/// Of the data that goes in and comes out, the part that comes out.
double storedShare(const Task& task)
{
    DataSize in;
    DataSize out;
    for (const TaskBuffer& buffer : task.buffers) {
        in = in + (buffer.fromHost ? buffer.size : DataSize{});
        out = out + (buffer.toHost ? buffer.size : DataSize{});
    }
    return in + out > DataSize{} ? out / (in + out) : 0;
}

/// p of the header, for every size that either curve was measured at.
Curve passOf(const MemoryBySize& memory, double stored)
{
    constexpr double kibibyte = 1024;
    constexpr double least = 4 * kibibyte;
    constexpr double most = 1e12;
    constexpr double step = 1.4142135623730951;
    constexpr double leastShare = 0.1; // of the time of loading alone: stores cost something, loads too
    std::vector<TimeCurve::Point> points;
    for (double size = least; size < most; size *= step) {
        const Duration read = memory.read.value->time(size);
        const Duration update = memory.update.value->time(size);
        points.push_back({size, std::max((1 - 3 * stored) * read + 3 * stored * update, leastShare * read)});
    }
    return std::make_shared<const TimeCurve>(points);
}

const Sourced<Throughput>* rateIn(const std::map<Arithmetic, Sourced<Throughput>>& rates,
                                  Arithmetic arithmetic)
{
    const auto found = rates.find(isFp64(arithmetic) ? Arithmetic::fp64 : Arithmetic::fp32);
    return found == rates.end() ? nullptr : &found->second;
}

/// Times of rows such as the task's; null where it has none, or they were not measured.
const Sourced<Curve>* rowTimes(const CpuFigures& cpu, bool allCores, const InstructionMix& mix)
{
    const auto& rows = mix.neighbours ? (allCores ? cpu.neighboursAllCores : cpu.neighboursOneCore)
                                      : (allCores ? cpu.rowsAllCores : cpu.rowsOneCore);
    return mix.row > 0 && rows ? &*rows : nullptr;
}

bool isOfNeighbours(const InstructionMix& mix, const CpuFigures& cpu, bool allCores)
{
    return mix.neighbours && rowTimes(cpu, allCores, mix) != nullptr;
}

/// r of the header, of all cores or one; nothing where it was not measured.
std::optional<Sourced<Throughput>> plainRate(const CpuFigures& cpu, bool allCores, const InstructionMix& mix,
                                             Arithmetic arithmetic)
{
    const auto& loaded = allCores ? cpu.loadedAllCores : cpu.loadedOneCore;
    const Sourced<Throughput>* const plain = rateIn(
        mix.inRegisters ? (allCores ? cpu.compiledAllCores : cpu.compiledOneCore) : loaded, arithmetic);
    const Sourced<Throughput>* const inFp32 = rateIn(loaded, Arithmetic::fp32);
    const Sourced<Curve>* const rows = rowTimes(cpu, allCores, mix);
    if (rows == nullptr || plain == nullptr || inFp32 == nullptr)
        return plain == nullptr ? std::nullopt : std::optional(*plain);
    const double each = mix.neighbours ? neighbourOperations : updateOperations;
    const double ofFp32 = plain->value / inFp32->value;
    return Sourced<Throughput>{ofFp32 * (each * mix.row * operation / rows->value->time(mix.row)),
                               rows->source};
}

/// What one core reaches of functions, gathers and scalar arithmetic, which were measured on all cores: its
/// share of what is computed in registers. What it reads from its own cache is a larger one.
double shareOfOneCore(const CpuFigures& cpu, Arithmetic arithmetic, double otherwise)
{
    const Sourced<Throughput>* const all = rateIn(cpu.compiledAllCores, arithmetic);
    const Sourced<Throughput>* const one = rateIn(cpu.compiledOneCore, arithmetic);
    return std::min(1.0, all != nullptr && one != nullptr ? one->value / all->value : otherwise);
}

/// Sorting and transforms are no loops such as were measured.
bool isOfLoops(const Task& task)
{
    return std::ranges::none_of(task.kernels, [](const TaskKernel& kernel) {
        return kernel.kernelClass == KernelClass::sort || kernel.kernelClass == KernelClass::fft;
    });
}

/// Arrays that the task goes through, its intermediate ones included.
DataSize dataOf(const Task& task)
{
    return crossingSize(task) + intermediateSize(task) - task.temporaries;
}

constexpr double fp64OfFp32 = 0.5; // assumed of functions: half of the numbers in a vector

/// o of the header, of a processor that has `share` of all cores.
Sourced<Throughput> rateInOrder(const CpuFigures& cpu, bool allCores, Throughput plain, double share)
{
    if (const auto& measured = allCores ? cpu.inOrderAllCores : cpu.inOrderOneCore)
        return *measured;
    if (!allCores && cpu.inOrderAllCores)
        return {share * cpu.inOrderAllCores->value, cpu.inOrderAllCores->source};
    constexpr double additionsOfFlop = 0.5;
    Source assumed;
    assumed.kind = Source::Kind::assumed;
    assumed.origin = "operations that wait for one another are half as fast as the scalar loop's";
    return {additionsOfFlop * (cpu.scalarAllCores ? share * cpu.scalarAllCores->value : plain), assumed};
}

/// Time of what is computed where arithmetic has the rate `plain` and the processor `share` of all cores.
Duration computeTime(const InstructionMix& mix, Duration callsOnAll, const CpuFigures& cpu,
                     Throughput inOrderRate, Throughput plain, double share)
{
    const Throughput rate = mix.isScalar() && cpu.scalarAllCores ? share * cpu.scalarAllCores->value : plain;
    const Duration inOrder = mix.inOrder / inOrderRate;
    const Duration gathers = mix.gathers > 0 && cpu.gather
                                 ? mix.gathers * cpu.gather->value->time(mix.table / byte) / share
                                 : Duration{};
    return std::max(mix.arithmetic / rate + inOrder + callsOnAll / share, gathers);
}

/// e of the header.
Curve beyondFirstCache(const TimeCurve& pass)
{
    constexpr double least = 1e-3;                            // of a pass: no time is 0
    double fastest = std::numeric_limits<double>::infinity(); // seconds a byte
    for (const TimeCurve::Point& point : pass.points())
        fastest = std::min(fastest, point.time / second / point.size);
    std::vector<TimeCurve::Point> points(pass.points().begin(), pass.points().end());
    Duration ofLarger =
        std::numeric_limits<double>::max() * second; // the smallest measured stand for smaller
    for (auto point = points.rbegin(); point != points.rend(); ++point) {
        ofLarger = std::min(ofLarger, point->time - fastest * point->size * second);
        point->time = std::max(ofLarger, least * point->time);
    }
    return std::make_shared<const TimeCurve>(points);
}

CompiledCode compiledCode(double rate, Duration start, Curve pass, bool ofNeighbours)
{
    if (ofNeighbours)
        pass = beyondFirstCache(*pass);
    return {.rate = rate, .start = start, .pass = std::move(pass), .addsUp = ofNeighbours};
}

/// Requires the loads and stores of the whole task.
void takePasses(CpuBaseline& baseline, const Task& task, DataSize loadedAndStored)
{
    DataSize traffic;
    for (const TaskKernel& kernel : task.kernels)
        traffic = traffic + kernel.cpuTraffic;
    const DataSize stated = task.kernels.front().mix.goneThrough;
    const bool isStated = task.kernels.size() == 1 && stated > DataSize{};
    const DataSize data = std::min(isStated ? stated : dataOf(task), loadedAndStored);
    if (!(traffic > DataSize{}) || !(data > DataSize{}))
        return;
    baseline.dataShare = data / traffic;
    baseline.passes = loadedAndStored / data;
}

} // namespace

bool setCompiledCode(SourcedBaseline& result, bool allCores, const CpuFigures& cpu, const Task& task)
{
    const InstructionMix mix = mixOf(task);
    const auto all = plainRate(cpu, true, mix, task.arithmetic);
    const auto one = plainRate(cpu, false, mix, task.arithmetic);
    const bool knowsGathers = !(mix.gathers > 0) || cpu.gather;
    const bool known = knowsGathers && all && one && cpu.memoryBySizeOneCore && cpu.memoryBySizeAllCores &&
                       (cpu.threadStart || cpu.cores == 1);
    const auto calls = callTime(mix, task.arithmetic, cpu.functions, fp64OfFp32);
    if (!known || !calls || !isOfLoops(task) || !(task.operations() > Work{}))
        return false;
    const double stored = storedShare(task);
    const double share = shareOfOneCore(cpu, task.arithmetic, one->value / all->value);
    const Sourced<Throughput> orderedOnAll = rateInOrder(cpu, true, all->value, 1);
    const Sourced<Throughput> orderedOnOne = rateInOrder(cpu, false, one->value, share);
    const Duration onAll = computeTime(mix, *calls, cpu, orderedOnAll.value, all->value, 1);
    const Duration onOne = computeTime(mix, *calls, cpu, orderedOnOne.value, one->value, share);

    CpuBaseline& baseline = result.baseline;
    baseline.rate = task.operations() / (allCores ? onAll : onOne);
    const double oneRate = task.operations() / onOne / baseline.rate;
    baseline.oneCore =
        compiledCode(oneRate, {}, passOf(*cpu.memoryBySizeOneCore, stored), isOfNeighbours(mix, cpu, false));
    if (allCores && cpu.threadStart) {
        const Duration combining = cpu.combine ? cpu.cores * mix.combined / cpu.combine->value : Duration{};
        baseline.allCores =
            compiledCode(1, mix.cpuLoops * cpu.threadStart->value + combining,
                         passOf(*cpu.memoryBySizeAllCores, stored), isOfNeighbours(mix, cpu, true));
    }
    const Sourced<Throughput>& arithmetic = allCores ? *all : *one;
    const Sourced<Throughput>& ordered = allCores ? orderedOnAll : orderedOnOne;
    result.rateSource = mix.isScalar() && cpu.scalarAllCores ? cpu.scalarAllCores->source : arithmetic.source;
    if (mix.inOrder / ordered.value > mix.arithmetic / arithmetic.value)
        result.rateSource = ordered.source;
    const MemoryBySize& memory = allCores ? *cpu.memoryBySizeAllCores : *cpu.memoryBySizeOneCore;
    const double largest = 1e12; // beyond all caches the rate is the largest arrays'
    baseline.bandwidth = largest * byte / memory.update.value->time(largest);
    baseline.passBandwidth = baseline.bandwidth;
    takePasses(baseline, task, mix.loadedAndStored);
    result.bandwidthSource = memory.update.source;
    return true;
}

} // namespace gpuspeedup
