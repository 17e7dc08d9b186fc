// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/analysis/lever.h"
#include "model/plan/plan_estimate.h"
#include "tests/model/sample_request.h"

namespace gpuspeedup {

/// 0 where the lever cannot be pulled.
inline double gainOf(const Lever& lever, const Plan& plan)
{
    return lever.possible(plan) ? evaluate(lever.apply(plan)).speedup / evaluate(plan).speedup : 0;
}

inline std::string actionOf(const Lever& lever, const Plan& plan)
{
    return lever.action(plan, lever.apply(plan), {});
}

/// On the sample machine, 2 GB in and 1 GB out, with a stream of next to no time.
inline PlanRequest copiesRequest(HostMemory memory)
{
    Task task = sampleTask();
    task.kernels.front().kernelClass = KernelClass::streaming;
    task.kernels.front().operations = 1 * operation;
    task.kernels.front().traffic = {};
    task.kernels.front().launches = 0;
    PlanRequest request = requestOf(sampleMachine(), task);
    request.hostMemory = memory;
    return request;
}

/// 3 GB at the rate, and two copies' latency.
inline double copySeconds(double gigabytesPerSecond)
{
    return 3 / gigabytesPerSecond + 2 * 10e-6;
}

/// 1000 launches of next to no work on the sample machine, and no data.
inline PlanRequest launchesRequest()
{
    Task task = sampleTask();
    task.kernels.front().operations = 1 * operation;
    task.kernels.front().traffic = {};
    task.kernels.front().launches = 1000;
    task.buffers.front().size = task.buffers.back().size = {};
    return requestOf(sampleMachine(), task);
}

/// 2000 Gop on the sample machine, no data, no launches.
inline PlanRequest kernelRequest(KernelClass kernelClass, Arithmetic arithmetic)
{
    Task task = sampleTask();
    task.arithmetic = arithmetic;
    task.kernels.front().kernelClass = kernelClass;
    task.kernels.front().traffic = {};
    task.kernels.front().launches = 0;
    task.buffers.front().size = task.buffers.back().size = {};
    return requestOf(sampleMachine(), task);
}

} // namespace gpuspeedup
