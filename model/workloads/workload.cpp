// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/workloads/workload.h"

#include "model/error.h"
#include "model/input.h"
#include "model/nearest_name.h"
#include "model/quote_text.h"
#include "model/value_format.h"
#include "model/workloads/array_code.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace gpuspeedup {
namespace {

/// "a, b and c".
std::string listed(std::span<const std::string> names)
{
    std::string text;
    for (std::size_t i = 0; i < names.size(); ++i)
        text += (i == 0 ? "" : i + 1 < names.size() ? ", " : " and ") + names[i];
    return text;
}

/// "m = 1e200, n = 2, k = 3", as the user would write them.
std::string sizesText(const Workload& workload, WorkloadSizes sizes)
{
    std::string text;
    for (std::size_t i = 0; i < sizes.size(); ++i)
        text += (i > 0 ? ", " : "") + std::string(workload.parameters[i].key) + " = " + exactText(sizes[i]);
    return text;
}

void checkCounts(const Workload& workload, WorkloadSizes sizes, const WorkloadCounts& counts)
{
    const auto fail = [&](const std::string& problem) {
        throw Error("Workload " + std::string(workload.name) + " with " + sizesText(workload, sizes) + " " +
                    problem + ".");
    };
    if (!std::isfinite(counts.operations.si()))
        fail("has more operations than a number can hold; choose smaller sizes");
    for (const DataSize bytes :
         {counts.in, counts.out, counts.traffic, counts.cpuTraffic, counts.temporaries})
        if (!std::isfinite(bytes.si()))
            fail("has more bytes than a number can hold; choose smaller sizes");
    if (!(std::max({counts.launches, counts.copiesIn, counts.copiesOut}) <= mostLaunches))
        fail("has more than 2^53 launches or copies; choose smaller sizes");
    if (counts.operations <= Work{})
        fail("has no operations; choose larger sizes");
}

/// On a GPU several calls on whole arrays are what runs where nothing is fused.
void takeArrayCode(Task& task, const Workload& workload, WorkloadSizes sizes, bool gpuFused)
{
    const ArrayCode code = arrayCode(workload, sizes);
    task.kernels.front().arrayCode = code.steps;
    if (!gpuFused && !workload.fusable && code.steps.size() > 1)
        runAsArrayCode(task, code);
}

} // namespace

const Workload* findWorkload(std::string_view name)
{
    const auto found = std::find_if(workloads().begin(), workloads().end(),
                                    [&](const Workload* workload) { return workload->name == name; });
    return found == workloads().end() ? nullptr : *found;
}

const Workload& workloadNamed(std::string_view name)
{
    if (const Workload* workload = findWorkload(name))
        return *workload;
    std::vector<std::string_view> names;
    names.reserve(workloads().size());
    for (const Workload* workload : workloads())
        names.push_back(workload->name);
    throw Error("There is no workload " + quoteText(name) + "; the nearest are " +
                listed(nearestNames(name, names)) + ".");
}

WorkloadValues defaultValues(const Workload& workload)
{
    WorkloadValues values;
    values.sizes.reserve(workload.parameters.size());
    for (const WorkloadParameter& parameter : workload.parameters)
        values.sizes.push_back(parameter.defaultValue);
    return values;
}

Task taskOf(const Workload& workload, const WorkloadValues& values, bool gpuFused, bool cpuFused)
{
    assert(values.sizes.size() == workload.parameters.size());
    const Arithmetic arithmetic = values.dtype.value_or(workload.arithmetic);
    const WorkloadCounts counts = workload.count(values.sizes, {.element = arithmeticInfo(arithmetic).element,
                                                                .gpuFused = values.fused.value_or(gpuFused),
                                                                .cpuFused = values.fused.value_or(cpuFused)});
    checkCounts(workload, values.sizes, counts);
    Task task{.name = std::string(workload.name),
              .kernels = {{.name = std::string(workload.name),
                           .kernelClass = workload.kernelClass,
                           .operations = counts.operations,
                           .traffic = counts.traffic,
                           .cpuTraffic = counts.cpuTraffic,
                           .launches = counts.launches,
                           .measuredAs = std::string(workload.measuredAs),
                           .mix = counts.mix,
                           .reads = {0},
                           .writes = {1}}},
              .buffers = {{.name = "in", .size = counts.in, .fromHost = true, .copies = counts.copiesIn},
                          {.name = "out",
                           .size = counts.out,
                           .fromHost = false,
                           .toHost = true,
                           .copies = counts.copiesOut}},
              .temporaries = counts.temporaries,
              .arithmetic = arithmetic,
              .chunkable = counts.chunkable,
              .countsAssumed = workload.countsAssumed,
              .countsSource = std::string(workload.source)};
    takeArrayCode(task, workload, values.sizes, values.fused.value_or(gpuFused));
    return task;
}

} // namespace gpuspeedup
