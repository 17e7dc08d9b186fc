// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/workloads/list.h"

#include "model/workloads/sizes.h"

#include <cmath>

namespace gpuspeedup {
namespace {

constexpr WorkloadParameter parameters[] = {
    {.key = "n", .label = "Keys", .defaultValue = 1e8, .least = 2},
    {.key = "key_bytes", .label = "Bytes of a key", .defaultValue = 4, .most = 16},
};

/// The GPU sorts by one byte of the key in each pass; every pass reads and writes all
/// keys, and one more reading counts the bytes. On the CPU the passes that leave the
/// cache depend on its size, so the traffic there is not known.
WorkloadCounts count(WorkloadSizes values, const WorkloadSetting& /*setting*/)
{
    const auto [n, keyBytes] = sizes<2>(values);
    const DataSize keys = keyBytes * n * byte;
    return {.operations = n * std::log2(n) * operation,
            .in = keys,
            .out = keys,
            .traffic = (2 * keyBytes + 1) * keys,
            .cpuTraffic = DataSize{},
            .temporaries = keys, // passes go to and fro between two arrays
            .launches = keyBytes + 2,
            .chunkable = false};
}

} // namespace

constinit const Workload sortWorkload = {
    .name = "sort",
    .title = "Sort",
    .description = "Keys without values in order; the operations are the compares of a sort on the CPU.",
    .kernelClass = KernelClass::sort,
    .arithmetic = Arithmetic::fp32, // the GPU's rate of 32-bit operations
    .parameters = parameters,
    .source = "Onesweep, arXiv 2206.01784: radix sort of 8 bits a pass; n log2 n compares on the CPU",
    .measuredAs = "sort",
    .count = count};

} // namespace gpuspeedup
