// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/workloads/list.h"

#include "model/workloads/sizes.h"

namespace gpuspeedup {
namespace {

constexpr WorkloadParameter parameters[] = {
    {.key = "n", .label = "Options", .defaultValue = 1e7},
};

constexpr double arrayOperations = 30; // of the formula, written with arrays: see array_code.cpp
constexpr double arraysEach = 2.4;     // one or two read, one written

WorkloadCounts count(WorkloadSizes values, const WorkloadSetting& setting)
{
    const auto [n] = sizes<1>(values);
    const DataSize array = n * setting.element;
    const DataSize in = 3 * array;  // price, strike, time
    const DataSize out = 2 * array; // call, put
    const DataSize unfused = arrayOperations * arraysEach * array;
    return {.operations = 60 * n * operation,
            .in = in,
            .out = out,
            .traffic = setting.gpuFused ? in + out : unfused,
            .cpuTraffic = setting.cpuFused ? in + out : unfused,
            // N(d1), N(d2), the discounted strike, and what is being computed
            .temporaries = setting.gpuFused ? DataSize{} : 4 * array,
            .launches = setting.gpuFused ? 1 : arrayOperations,
            .copiesIn = 3,
            .copiesOut = 2,
            // d1 and d2, their two normal distributions by the error function, the discount; 20 sums and
            // products beside
            .mix = {.exponentials = n,
                    .logarithms = n,
                    .errorFunctions = 2 * n,
                    .squareRoots = n,
                    .divisions = 2 * n,
                    .arithmetic = 20 * n * operation}};
}

} // namespace

constinit const Workload blackScholesWorkload = {
    .name = "black-scholes",
    .title = "Black–Scholes prices",
    .description = "Prices of European call and put options by the closed formula.",
    .kernelClass = KernelClass::streaming,
    .arithmetic = Arithmetic::fp64, // of a NumPy array where nothing is said
    .parameters = parameters,
    .source = "assumption: 60 operations for each option, exp, log and erf counted as several; 30 array "
              "operations where nothing is fused",
    .countsAssumed = true,
    .fusable = true,
    .count = count};

} // namespace gpuspeedup
