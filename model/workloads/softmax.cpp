// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/workloads/list.h"

#include "model/workloads/sizes.h"

namespace gpuspeedup {
namespace {

constexpr WorkloadParameter parameters[] = {
    {.key = "rows", .label = "Rows", .defaultValue = 65536},
    {.key = "columns", .label = "Numbers of a row", .defaultValue = 1024},
};

WorkloadCounts count(WorkloadSizes values, const WorkloadSetting& setting)
{
    const auto [rows, columns] = sizes<2>(values);
    const double numbers = rows * columns;
    const DataSize array = numbers * setting.element;
    return {.operations = 5 * numbers * operation,
            .in = array,
            .out = array,
            .traffic = 2 * array,
            .cpuTraffic = 3 * array, // an ordinary store reads the line first
            // The search for the largest and the sum of a row each wait for the number before.
            .mix = {.exponentials = numbers,
                    .divisions = rows,
                    .arithmetic = 2 * numbers * operation,
                    .loadedAndStored = 2 * array,
                    .inOrder = 2 * numbers * operation}};
}

} // namespace

constinit const Workload softmaxWorkload = {
    .name = "softmax",
    .title = "Softmax of rows",
    .description = "Each row of a matrix becomes its exponentials divided by their sum, as in attention; one "
                   "fused loop.",
    .kernelClass = KernelClass::streaming,
    .arithmetic = Arithmetic::fp32,
    .parameters = parameters,
    .source = "derivation: for each number a comparison for the largest, a subtraction, an exponential, an "
              "addition and a multiplication; the matrix read once and written once, a row in registers or "
              "caches between",
    .count = count};

} // namespace gpuspeedup
