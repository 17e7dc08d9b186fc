// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/plan/plan.h"
#include "model/plan/plan_estimate.h"
#include "model/plan/plan_input.h"
#include "tests/model/random_scenario.h"

#include <cmath>
#include <memory>
#include <ostream>
#include <utility>
#include <vector>

namespace gpuspeedup {

/// How rapidcheck shows a counterexample: refinements that are on, then what the table of inputs reads.
inline void showValue(const Plan& plan, std::ostream& out)
{
    out.precision(17);
    for (const RefinementInfo& info : refinements())
        if (plan.has(info.refinement))
            out << info.name << ' ';
    out << "\nkernels " << plan.kernels.size() << ", baseline " << static_cast<int>(plan.cpuBaseline.kind)
        << ", host memory " << hostMemoryName(plan.hostMemory) << ", launch mode "
        << static_cast<int>(plan.launchMode) << ", chunks " << plan.chunks << ", copy engines "
        << plan.copyEngines << ", copies " << plan.shares().toGpuCopies << " and "
        << plan.shares().fromGpuCopies << '\n';
    for (const PlanInput& input : planInputs())
        if (input.active(plan))
            out << input.key << " = " << input.read(plan) << '\n';
}

namespace random_plan {

inline bool coin()
{
    return *rc::gen::resize(rc::kNominalSize, rc::gen::arbitrary<bool>());
}

inline double between(double from, double to)
{
    return from + (to - from) * std::log10(*logUniform(0, 1));
}

inline double wholeBetween(int from, int to)
{
    return *rc::gen::inRange(from, to + 1);
}

inline double oneOrMore(double mostExponent)
{
    return std::round(*logUniform(0, mostExponent));
}

inline double orZero(double fromExponent, double toExponent)
{
    return wholeBetween(0, 9) == 0 ? 0 : *logUniform(fromExponent, toExponent);
}

/// As measured: a fixed cost and a rate that add up, each point a few per cent off, times never falling.
inline std::shared_ptr<const TimeCurve> curve(double fixed, double rate)
{
    std::vector<TimeCurve::Point> points;
    Duration longest;
    double size = *logUniform(1, 6);
    for (double left = wholeBetween(1, 12); left > 0; --left) {
        const Duration time = between(0.9, 1.1) * (fixed + size / rate) * second;
        longest = std::max(longest, time);
        points.push_back({size, longest});
        size *= between(1.5, 30);
    }
    return std::make_shared<const TimeCurve>(points);
}

inline CopyCost copyCost()
{
    CopyCost cost{.latency = *logUniform(-6, -4.5) * second, .rate = *logUniform(9, 11) * bytePerSecond};
    if (coin())
        cost.curve = curve(cost.latency / second, cost.rate / bytePerSecond);
    cost.together = orZero(-7, -5) * second;
    return cost;
}

/// Half of the time what was measured, else varied from it.
inline PlanCopies copies(HostMemory memory)
{
    CopyCost cost = copyCost();
    if (memory == HostMemory::fresh && coin()) {
        CopyCost below = cost;
        below.rate = cost.rate * between(1, 5);
        below.curve = nullptr;
        cost.belowFreshThreshold = std::make_shared<const CopyCost>(below);
    }
    const bool varied = coin();
    return {.cost = cost,
            .rate = varied ? cost.rate * *logUniform(-1, 1) : cost.rate,
            .latency = varied ? *logUniform(-6, -4.5) * second : cost.latency,
            .stackCost = orZero(-6, -4) * second};
}

inline LinkShares shares(double total)
{
    const double in = coin() ? between(0, 1) : wholeBetween(0, 1);
    return {.toGpu = total * in,
            .fromGpu = total * (1 - in),
            .toGpuCopies = in > 0 ? oneOrMore(3) : 0,
            .fromGpuCopies = in < 1 ? oneOrMore(3) : 0};
}

/// Loops that were measured, on one core and on all.
inline void addCompiledCode(CpuBaseline& baseline)
{
    const auto passOf = [] { return curve(*logUniform(-8, -6), *logUniform(9, 12)); };
    baseline.oneCore = CompiledCode{between(0.05, 1), {}, passOf()};
    if (coin())
        baseline.allCores = CompiledCode{1, orZero(-6, -4) * second, passOf()};
    baseline.passBandwidth = baseline.bandwidth > Bandwidth{} ? baseline.bandwidth : gigabytePerSecond;
    baseline.bandwidth = baseline.passBandwidth * *logUniform(-0.5, 0.5);
    baseline.dataShare = coin() ? between(0.01, 1) : 0;
    baseline.passes = oneOrMore(3);
}

inline void addCpuSide(Plan& plan)
{
    CpuBaseline& baseline = plan.cpuBaseline;
    baseline.kind = static_cast<CpuBaseline::Kind>(wholeBetween(0, 2));
    baseline.rate = *logUniform(6, 13) * operationPerSecond;
    baseline.bandwidth = orZero(9, 12) * bytePerSecond;
    baseline.runTime = *logUniform(-6, 4) * second;
    baseline.runTimeOperations = plan.base.operations;
    baseline.curveRate = baseline.rate * *logUniform(-0.5, 0.5);
    if (coin())
        baseline.curve = curve(*logUniform(-7, -5), baseline.curveRate / operationPerSecond);
    else if (coin())
        addCompiledCode(baseline);
    plan.cpuArithmeticRate = *logUniform(9, 13) * operationPerSecond;
    plan.cpuTraffic = orZero(3, 13) * byte;
    plan.cpuBandwidth = *logUniform(9, 12) * bytePerSecond;
    plan.cpuComputeEfficiency = between(0.1, 1);
    plan.cpuMemoryEfficiency = between(0.1, 1);
}

inline void addKernels(Plan& plan)
{
    plan.gpuArithmeticRate = *logUniform(11, 15) * operationPerSecond;
    plan.traffic = orZero(3, 13) * byte;
    plan.gpuBandwidth = *logUniform(10, 13) * bytePerSecond;
    plan.gpuComputeEfficiency = between(0.1, 1);
    plan.gpuMemoryEfficiency = between(0.1, 1);
    plan.halfRateOperations = (coin() ? orZero(3, 9) : 0) * operation;
    plan.kernels.resize(coin() ? 1 : static_cast<std::size_t>(wholeBetween(2, 5)));
    const double count = static_cast<double>(plan.kernels.size());
    double workLeft = 1;
    for (PlanKernel& kernel : plan.kernels) {
        const bool last = &kernel == &plan.kernels.back();
        kernel.workShare = last ? workLeft : workLeft * between(0.1, 0.9);
        workLeft -= kernel.workShare;
        kernel.trafficShare = 1 / count;
        kernel.launchShare = 1 / count;
        kernel.calls = oneOrMore(3);
        kernel.callsPerLaunch = coin() ? 1 : between(0.1, 1);
        kernel.least = orZero(-7, -4) * second;
        kernel.relativeComputeEfficiency = between(0.5, 1);
        kernel.relativeMemoryEfficiency = between(0.5, 1);
        kernel.curveRate = plan.gpuArithmeticRate * *logUniform(-0.5, 0.5);
        if (coin())
            kernel.curve = curve(*logUniform(-6, -4.5), kernel.curveRate / operationPerSecond);
    }
}

inline void addLaunchesAndCopies(Plan& plan)
{
    plan.eachKernel = shares(1);
    plan.resident = shares(between(0.05, 1));
    plan.hostMemory = hostMemories[static_cast<std::size_t>(wholeBetween(0, 2))];
    plan.toGpu = copies(plan.hostMemory);
    plan.fromGpu = copies(plan.hostMemory);
    plan.stackLaunch = *logUniform(-6, -4) * second;
    plan.launchMode = static_cast<LaunchMode>(wholeBetween(0, 2));
    plan.launchSync = *logUniform(-6, -4) * second;
    plan.graphLaunch = *logUniform(-6, -4) * second;
    plan.graphNode = *logUniform(-7, -5) * second;
    plan.drain = orZero(-6, -5) * second;
    plan.chunks = coin() ? 0 : wholeBetween(1, 64);
    plan.copyEngines = static_cast<int>(wholeBetween(1, 2));
    plan.sharedLink = coin();
}

inline std::shared_ptr<const LearnedCurve> learnedCurve()
{
    std::array<double, LearnedCurve::points> logFactors{};
    double log = between(-1, 1);
    for (double& each : logFactors)
        each = log += between(-0.1, 0.1);
    return std::make_shared<const LearnedCurve>(logFactors);
}

inline void addMemoryAndRuns(Plan& plan)
{
    plan.gpuMemory = *logUniform(9.3, 11.5) * byte;
    plan.contextMemory = between(0, 0.5) * gigabyte;
    plan.temporaries = orZero(3, 10) * byte;
    plan.chunkable = wholeBetween(0, 3) > 0;
    plan.gpuCount = wholeBetween(1, 8);
    plan.scalingEfficiency = between(0.5, 1);
    plan.communication = orZero(3, 10) * byte;
    plan.peerRate = *logUniform(9, 12) * bytePerSecond;
    plan.oneOff = orZero(-3, 1) * second;
    plan.runs = oneOrMore(4);
    plan.learned = {coin() ? learnedCurve() : nullptr, coin() ? learnedCurve() : nullptr};
    plan.serialShare = coin() ? between(0, 0.9) : 0;
}

} // namespace random_plan

/// Each refinement on or off; figures from small devices to beyond today's; every mode.
/// Data that does not fit a GPU is rare but there: see evaluate().fault.
inline rc::Gen<Plan> anyPlan()
{
    return rc::gen::exec([] {
        using namespace random_plan;
        Plan plan;
        for (const RefinementInfo& info : refinements())
            if (coin())
                plan.refinements.add(info.refinement);
        plan.base.cpuRate = *logUniform(8, 13) * operationPerSecond;
        plan.base.gpuRate = *logUniform(10, 15) * operationPerSecond;
        plan.base.operations = *logUniform(5, 16) * operation;
        plan.base.linkRate = *logUniform(9, 12) * bytePerSecond;
        plan.base.data = orZero(3, 11) * byte;
        plan.base.launchOverhead = orZero(-6, -4) * second;
        plan.base.launches = wholeBetween(0, 9) == 0 ? 0 : oneOrMore(5);
        addCpuSide(plan);
        addKernels(plan);
        addLaunchesAndCopies(plan);
        addMemoryAndRuns(plan);
        return plan;
    });
}

} // namespace gpuspeedup
