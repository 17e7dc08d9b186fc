// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/workloads/list.h"

#include "model/workloads/sizes.h"

namespace gpuspeedup {
namespace {

constexpr Unit operations{Dimension::operations, noPrefix};
constexpr Unit bytes{Dimension::dataSize, noPrefix};

constexpr WorkloadParameter parameters[] = {
    {.key = "operations",
     .label = "Total operations",
     .defaultValue = 500e9,
     .most = 1e30,
     .whole = false,
     .unit = operations,
     .required = true},
    {.key = "data_in",
     .label = "Data from the host",
     .defaultValue = 0,
     .least = 0,
     .most = 1e24,
     .whole = false,
     .unit = bytes},
    {.key = "data_out",
     .label = "Data to the host",
     .defaultValue = 0,
     .least = 0,
     .most = 1e24,
     .whole = false,
     .unit = bytes},
    {.key = "traffic",
     .label = "Memory traffic of either side; 0 where it is not known",
     .defaultValue = 0,
     .least = 0,
     .most = 1e24,
     .whole = false,
     .unit = bytes},
    {.key = "launches", .label = "Kernel launches", .defaultValue = 1, .least = 0},
};

WorkloadCounts count(WorkloadSizes values, const WorkloadSetting& /*setting*/)
{
    const auto [work, in, out, traffic, launches] = sizes<5>(values);
    return {.operations = work * operation,
            .in = in * byte,
            .out = out * byte,
            .traffic = traffic * byte,
            .cpuTraffic = traffic * byte,
            .launches = launches};
}

} // namespace

constinit const Workload customWorkload = {.name = "custom",
                                           .title = "Own counts",
                                           .description =
                                               "Any computation whose operations and bytes are known.",
                                           .kernelClass = KernelClass::other,
                                           .arithmetic = Arithmetic::fp32,
                                           .parameters = parameters,
                                           .source = "typed",
                                           .count = count};

} // namespace gpuspeedup
