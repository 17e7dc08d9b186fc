// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/error.h"
#include "model/learning/learned_side.h"
#include "model/learning/observed_work.h"
#include "model/machine_profile.h"
#include "model/plan/plan_estimate.h"
#include "model/plan/take_figures.h"

#include <cassert>

namespace gpuspeedup {
namespace {

using Side = std::shared_ptr<const LearnedSide>;

/// What an observed run leaves out, or what changes no time.
constexpr bool isBesideTheRun(Refinement refinement)
{
    return refinement == Refinement::oneOff || refinement == Refinement::serialShare ||
           refinement == Refinement::cost || refinement == Refinement::learned;
}

/// Observations correct the estimate of all figures: less than that is another prediction.
bool isWhole(const Plan& plan, RefinementSet available)
{
    for (const RefinementInfo& info : refinements())
        if (available.has(info.refinement) && !plan.has(info.refinement) && !isBesideTheRun(info.refinement))
            return false;
    return true;
}

/// Null where today's code is not a kind of code, whose time is predicted.
Side cpuSide(const Plan& plan, const PlanRequest& request)
{
    const bool isPredicted =
        plan.has(Refinement::cpuBaseline) && plan.cpuBaseline.kind == CpuBaseline::Kind::codeClass;
    if (!request.learning.cpu || !isPredicted)
        return nullptr;
    const MachineProfile& profile = *request.learning.cpu;
    const auto* const chosen = std::get_if<CpuCode>(&request.cpuBaseline);
    const CpuCode code = chosen != nullptr ? *chosen : CpuCode::blas; // as takeBaseline() takes
    return profile.learning.of(profile.observations, {ObservedSide::cpu, profile.cpu.name,
                                                      std::string(cpuSoftware(cpuCodeInfo(code).name))});
}

Side gpuSide(const PlanRequest& request)
{
    if (!request.learning.gpu)
        return nullptr;
    const MachineProfile& profile = *request.learning.gpu;
    assert(request.learning.gpuPosition < profile.gpus.size());
    return profile.learning.of(profile.observations,
                               {ObservedSide::gpu, profile.gpus[request.learning.gpuPosition].name,
                                request.stack ? request.stack->name : "c++"});
}

ObservedWork workOf(const Plan& plan, const PlanRequest& request)
{
    return observedWork(request.learning.workload, plan.base.name, plan.kernels.front().kernelClass);
}

std::shared_ptr<const LearnedCurve> curveOf(const Side& side, const Plan& plan, const PlanRequest& request)
{
    if (!side)
        return nullptr;
    const ObservedWork work = workOf(plan, request);
    return std::make_shared<const LearnedCurve>(side->curve(work.name, work.kernelClass));
}

Source sourceOf(const Side& side, const std::string& host, double factor)
{
    const std::size_t tasks = side->tasks();
    return {.kind = Source::Kind::measured,
            .origin = host,
            .figure = tasks == 1 ? "learned from one run on this machine"
                                 : "learned from " + std::to_string(tasks) + " runs on this machine",
            .device = {},
            .moment = {},
            .factor = factor};
}

} // namespace

void takeLearned(Plan& plan, const PlanRequest& request, RefinementSet available)
{
    const bool isNamed = request.refinements && request.refinements->has(Refinement::learned);
    const bool isWanted = isNamed || (!request.refinements && request.learning.wanted &&
                                      !request.leftOut.has(Refinement::learned));
    plan.refinements.remove(Refinement::learned);
    if (!isWanted)
        return;
    const bool whole = isWhole(plan, available);
    if (whole)
        plan.learned = {curveOf(cpuSide(plan, request), plan, request),
                        curveOf(gpuSide(request), plan, request)};
    if (plan.learned.cpu || plan.learned.gpu)
        plan.refinements.add(Refinement::learned);
    else if (isNamed)
        throw Error(whole ? "Nothing was learned on this machine of such a task with such software: run "
                            "gpu-speedup-cli verify with --learn, or leave the refinement learned out."
                          : "The refinement learned corrects the estimate of all figures there are: leave no "
                            "other refinement out.");
}

void takeLearnedError(Plan& plan, const PlanRequest& request)
{
    if (!plan.has(Refinement::learned))
        return;
    Plan predicted = plan;
    for (const Refinement other : {Refinement::learned, Refinement::oneOff, Refinement::serialShare})
        predicted.refinements.remove(other);
    const PlanEstimate times = evaluate(predicted);
    if (times.fault != PlanFault::none)
        return;
    const ObservedWork work = workOf(plan, request);
    const auto take = [&](const char* key, const Side& side, const MachineProfile& profile, Duration time) {
        if (!request.typed.contains(key))
            plan.sources[key] =
                sourceOf(side, profile.host, side->rangeFactor(work.name, work.kernelClass, time));
    };
    if (plan.learnsCpu())
        take("cpu_model_factor", cpuSide(plan, request), *request.learning.cpu, times.cpuTime);
    if (plan.learnsGpu())
        take("model_factor", gpuSide(request), *request.learning.gpu, times.gpuTime);
}

} // namespace gpuspeedup
