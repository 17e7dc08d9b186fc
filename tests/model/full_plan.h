// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/plan/plan.h"

#include <memory>
#include <vector>

namespace gpuspeedup {

/// Times of a fixed cost and a rate that add up, measured at sizes a factor of four apart.
inline std::shared_ptr<const TimeCurve> curveOf(double first, double last, double fixed, double rate)
{
    std::vector<TimeCurve::Point> points;
    for (double size = first; size <= last; size *= 4)
        points.push_back({size, Duration::fromSi(fixed + size / rate)});
    return std::make_shared<const TimeCurve>(points);
}

/// Every refinement on: three kernels, two of them by measured curves, pinned copies by measured curves in
/// the best number of chunks, two GPUs. Figures of the order of an H200's.
inline Plan fullPlan()
{
    Plan plan;
    for (const RefinementInfo& info : refinements())
        plan.refinements.add(info.refinement);
    plan.base = {.cpuRate = 60 * gigaflops,
                 .gpuRate = 40 * teraflops,
                 .operations = 30000 * gigaOperation,
                 .linkRate = 50 * gigabytePerSecond,
                 .data = 12 * gigabyte,
                 .launchOverhead = 3 * microsecond,
                 .launches = 240,
                 .name = "three kernels",
                 .note = {}};
    plan.cpuBaseline = {.kind = CpuBaseline::Kind::codeClass,
                        .rate = 900 * gigaflops,
                        .bandwidth = 200 * gigabytePerSecond,
                        .runTime = {},
                        .runTimeOperations = {},
                        .curve = curveOf(1e6, 1e13, 5e-6, 900e9),
                        .curveRate = 900 * gigaflops,
                        .label = "BLAS"};
    plan.cpuArithmeticRate = 1500 * gigaflops;
    plan.gpuArithmeticRate = 60 * teraflops;
    plan.traffic = 90 * gigabyte;
    plan.cpuTraffic = 90 * gigabyte;
    plan.gpuBandwidth = 4800 * gigabytePerSecond;
    plan.cpuBandwidth = 300 * gigabytePerSecond;
    plan.gpuComputeEfficiency = 0.8;
    plan.gpuMemoryEfficiency = 0.85;
    plan.cpuComputeEfficiency = 0.8;
    plan.cpuMemoryEfficiency = 0.7;
    plan.halfRateOperations = 0.2 * gigaOperation;

    PlanKernel product{
        .workShare = 0.9, .trafficShare = 0.2, .launchShare = 0.1, .calls = 12, .callsPerLaunch = 0.5};
    product.curve = curveOf(1e6, 1e13, 8e-6, 48e12);
    product.curveRate = 60 * teraflops;
    PlanKernel transform{.workShare = 0.08, .trafficShare = 0.3, .launchShare = 0.3, .calls = 24};
    transform.curve = curveOf(1e5, 1e11, 8e-6, 5e12);
    transform.curveRate = 60 * teraflops;
    const PlanKernel stream{.workShare = 0.02, .trafficShare = 0.5, .launchShare = 0.6, .calls = 48};
    plan.kernels = {product, transform, stream};

    plan.eachKernel = {.toGpu = 0.7, .fromGpu = 0.3, .toGpuCopies = 8, .fromGpuCopies = 4};
    plan.resident = {.toGpu = 0.4, .fromGpu = 0.1, .toGpuCopies = 4, .fromGpuCopies = 1};
    plan.toGpu = {.cost = {10 * microsecond, 55 * gigabytePerSecond, curveOf(256, 4.3e9, 1e-5, 55e9)},
                  .rate = 55 * gigabytePerSecond,
                  .latency = 10 * microsecond,
                  .stackCost = 5 * microsecond};
    plan.fromGpu = {.cost = {11 * microsecond, 52 * gigabytePerSecond, curveOf(256, 4.3e9, 1.1e-5, 52e9)},
                    .rate = 52 * gigabytePerSecond,
                    .latency = 11 * microsecond,
                    .stackCost = 6 * microsecond};
    plan.hostMemory = HostMemory::pinned;
    plan.resultMemory = HostMemory::pinned;
    plan.stackLaunch = 8 * microsecond;
    plan.launchSync = 9 * microsecond;
    plan.graphLaunch = 10 * microsecond;
    plan.graphNode = 0.6 * microsecond;
    plan.gpuMemory = 141 * gigabyte;
    plan.contextMemory = 0.5 * gigabyte;
    plan.temporaries = 2 * gigabyte;
    plan.gpuCount = 2;
    plan.scalingEfficiency = 0.95;
    plan.communication = 0.1 * gigabyte;
    plan.peerRate = 400 * gigabytePerSecond;
    std::array<double, LearnedCurve::points> logFactors{};
    for (std::size_t i = 0; i < logFactors.size(); ++i)
        logFactors[i] = 0.3 - 0.005 * static_cast<double>(i);
    plan.learned.cpu = std::make_shared<const LearnedCurve>(logFactors);
    plan.learned.gpu = plan.learned.cpu;
    plan.oneOff = 0.6 * second;
    plan.runs = 100;
    plan.serialShare = 0.01;
    plan.cpuWatts = 350;
    plan.gpuWatts = 700;
    plan.cpuPricePerHour = 2;
    plan.gpuPricePerHour = 9;
    plan.portCost = 5000;
    return plan;
}

} // namespace gpuspeedup
