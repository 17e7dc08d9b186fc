// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/learning/typed_observation.h"

#include "model/error.h"
#include "model/estimate.h"
#include "model/learning/observed_work.h"
#include "model/machine_profile.h"
#include "model/plan/plan_estimate.h"
#include "model/plan/plan_input.h"
#include "model/value_format.h"
#include "model/verification/verification.h"

#include <algorithm>
#include <cassert>
#include <string_view>

namespace gpuspeedup {
namespace {

/// The estimate that a run is compared with: of all figures there are, for no other is corrected by it;
/// nothing learned, nothing beside the run.
Plan predictedPlan(PlanRequest request)
{
    request.learning.wanted = false;
    request.refinements.reset();
    request.leftOut = {};
    Plan plan = buildPlan(request);
    for (const Refinement other : {Refinement::oneOff, Refinement::serialShare})
        plan.refinements.remove(other);
    return plan;
}

/// "operations=1e+12 data_bytes=…" where no template has sizes of its own.
std::string sizesOf(const Choices& choices, const Plan& plan)
{
    if (const auto* const workload = std::get_if<WorkloadChoice>(&choices.task)) {
        VerifiedTask task;
        task.workload = workload->name;
        task.values = workload->values;
        return sizesText(task);
    }
    return "operations=" + exactText(plan.base.operations.si()) +
           " data_bytes=" + exactText(plan.base.data.si()) + " launches=" + exactText(plan.base.launches);
}

ObservedWork workOf(const PlanRequest& request, const Plan& plan)
{
    ObservedWork work =
        observedWork(request.learning.workload, plan.base.name, plan.kernels.front().kernelClass);
    if (work.name.empty())
        throw Error("A time is kept under the name of its task: choose a workload, or give the task a name.");
    return work;
}

/// Typed figures that say what the task is, or how it is run; all others replace those of the machine.
constexpr std::string_view ofTask[] = {
    "operations",    "data_bytes",      "launches", "cpu_traffic_bytes",   "gpu_traffic_bytes",
    "to_gpu_copies", "from_gpu_copies", "gpus",     "communication_bytes", "one_off_s",
    "runs",          "serial_share"};

void refuseTypedFigures(const PlanRequest& request)
{
    for (const auto& [key, value] : request.typed) {
        const PlanInput* const input = findPlanInput(key);
        if (input != nullptr && std::ranges::count(ofTask, input->key) == 0)
            throw Error(
                "A time is compared with what the machine's own figures say, and another is typed for "
                "this one: " +
                std::string(input->label) + ". Leave it out, then add the time.");
    }
}

std::string cpuOf(const PlanRequest& request, const Plan& plan)
{
    const bool isPredicted =
        plan.has(Refinement::cpuBaseline) && plan.cpuBaseline.kind == CpuBaseline::Kind::codeClass;
    if (!request.learning.cpu || !isPredicted)
        throw Error(
            "Only the time of a kind of code on a measured CPU is predicted: choose such a CPU and the kind "
            "of today's code.");
    return request.learning.cpu->cpu.name;
}

std::string gpuOf(const PlanRequest& request)
{
    if (!request.learning.gpu)
        throw Error("A GPU time is kept with the GPU that was measured: choose a GPU of a measured machine.");
    return request.learning.gpu->gpus[request.learning.gpuPosition].name;
}

} // namespace

ObservedPair typedObservation(const PlanRequest& request, const Choices& choices, ObservedSide side,
                              Duration measured, std::string moment)
{
    assert(measured > Duration{});
    refuseTypedFigures(request);
    const bool isCpu = side == ObservedSide::cpu;
    const Plan plan = predictedPlan(request);
    const std::string device = isCpu ? cpuOf(request, plan) : gpuOf(request);
    ObservedWork work = workOf(request, plan);
    const PlanEstimate e = estimate(plan);
    const auto* const code = std::get_if<CpuCode>(&request.cpuBaseline);
    return {.workload = std::move(work.name),
            .kernelClass = work.kernelClass,
            .sizes = sizesOf(choices, plan),
            .stack = request.stack ? request.stack->name : "c++",
            .cpuCode = std::string(cpuCodeInfo(code != nullptr ? *code : CpuCode::blas).name),
            .side = side,
            .device = device,
            .predicted = isCpu ? e.cpuTime : e.gpuTime,
            .measured = measured,
            .moment = std::move(moment),
            .modelVersion = std::string(modelVersion),
            .origin = ObservedPair::Origin::user};
}

} // namespace gpuspeedup
