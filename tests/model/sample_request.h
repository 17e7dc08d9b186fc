// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/examples.h"
#include "model/plan/build_plan.h"
#include "model/plan/plan_input.h"
#include "tests/exactly.h"
#include "tests/model/sample_machine.h"

namespace gpuspeedup {

/// In FP32: 2000 Gop on 2 GB in and 1 GB out, 30 GB of traffic, ten launches.
inline Task sampleTask()
{
    Task task;
    task.name = "sample";
    task.kernels = {{.name = "product",
                     .kernelClass = KernelClass::gemm,
                     .operations = 2000 * gigaOperation,
                     .traffic = 30 * gigabyte,
                     .cpuTraffic = 40 * gigabyte,
                     .launches = 10,
                     .reads = {0},
                     .writes = {1}}};
    task.buffers = {{.name = "in", .size = 2 * gigabyte},
                    {.name = "out", .size = 1 * gigabyte, .fromHost = false, .toHost = true}};
    task.temporaries = 3 * gigabyte;
    task.countsSource = "a derivation";
    return task;
}

inline PlanRequest requestOf(Machine machine, std::optional<Task> task = sampleTask())
{
    PlanRequest request;
    request.scenario = fromExample(examples().front());
    request.machine = std::make_shared<const Machine>(std::move(machine));
    request.task = std::move(task);
    return request;
}

inline Source sourceOfKey(const Plan& plan, std::string_view key)
{
    return sourceOf(plan, *findPlanInput(key));
}

inline bool comesFrom(const Plan& plan, std::string_view key, Source::Kind kind, std::string_view origin)
{
    const Source source = sourceOfKey(plan, key);
    if (source.kind == kind && source.origin == origin)
        return true;
    qWarning().noquote() << exactly(key) << "is" << exactly(sourceKindName(source.kind)) << "of"
                         << QString::fromStdString(source.origin);
    return false;
}

} // namespace gpuspeedup
