// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/plan/plan_estimate.h"

#include "model/error.h"
#include "model/estimate.h"
#include "model/plan/gpu_side.h"
#include "model/unit.h"
#include "model/value_format.h"

namespace gpuspeedup {
namespace {

struct PhaseText
{
    std::string_view name;
    std::string_view label;
};

constexpr PhaseText phaseTexts[phaseCount] = {
    {"serial", "Part that stays on the CPU"},
    {"copy_to_gpu", "Copies to the GPU"},
    {"kernels", "Kernels"},
    {"launching", "Launch overhead"},
    {"copy_from_gpu", "Copies from the GPU"},
    {"communication", "Communication between GPUs"},
    {"one_off", "One-off costs per run"},
    {"hidden", "Hidden by overlap"},
};

std::string gigabytes(DataSize size)
{
    return quantityText(size / byte, {Dimension::dataSize, giga}, 3);
}

[[noreturn]] void refuse(const Plan& plan, PlanFault fault)
{
    if (fault == PlanFault::doesNotFit)
        throw Error("The task needs " + gigabytes(workingSet(plan)) + " of GPU memory and " +
                    gigabytes(roomOnGpu(plan)) +
                    " can be used, and its data cannot be computed in parts: take a GPU with more memory, "
                    "several GPUs, or a smaller task.");
    throw EstimateOutOfRange("The times are outside what can be computed: bring operations, data and rates "
                             "closer to usual sizes.");
}

} // namespace

std::string_view phaseName(Phase phase)
{
    return phaseTexts[static_cast<std::size_t>(phase)].name;
}

std::string_view phaseLabel(Phase phase)
{
    return phaseTexts[static_cast<std::size_t>(phase)].label;
}

std::string_view boundName(Bound bound)
{
    switch (bound) {
    case Bound::none:
        return "";
    case Bound::compute:
        return "compute";
    case Bound::memory:
        return "memory bandwidth";
    case Bound::link:
        return "link bandwidth";
    case Bound::latency:
        return "latency of copies";
    case Bound::launch:
        return "cost of launches";
    }
    return "";
}

PlanEstimate estimate(const Plan& plan)
{
    const PlanEstimate result = evaluate(plan);
    if (result.fault == PlanFault::outOfRange && plan.refinements.empty())
        static_cast<void>(estimate(plan.base)); // names the figure
    if (result.fault != PlanFault::none)
        refuse(plan, result.fault);
    return result;
}

std::vector<RefinementEffect> effectsOf(const Plan& plan)
{
    Plan step = plan;
    step.refinements = {};
    PlanEstimate before = evaluate(step);
    std::vector<RefinementEffect> effects;
    for (const RefinementInfo& info : refinements()) {
        if (before.fault != PlanFault::none)
            return {};
        if (!plan.has(info.refinement) || info.refinement == Refinement::cost)
            continue;
        step.refinements.add(info.refinement);
        const PlanEstimate after = evaluate(step);
        if (after.fault != PlanFault::none)
            return {};
        effects.push_back({info.refinement, before.cpuTime, after.cpuTime, before.gpuTime, after.gpuTime,
                           before.speedup, after.speedup});
        before = after;
    }
    return effects;
}

std::optional<PlanCost> costOf(const Plan& plan, const PlanEstimate& estimate)
{
    if (!plan.has(Refinement::cost))
        return std::nullopt;
    constexpr double secondsPerHour = 3600;
    const double gpus = plan.has(Refinement::gpus) ? plan.gpuCount : 1;
    PlanCost cost;
    cost.cpuJoules = plan.cpuWatts * (estimate.cpuTime / second);
    cost.gpuJoules = (plan.cpuWatts + gpus * plan.gpuWatts) * (estimate.gpuTime / second);
    cost.cpuPrice = plan.cpuPricePerHour * (estimate.cpuTime / second) / secondsPerHour;
    cost.gpuPrice = plan.gpuPricePerHour * (estimate.gpuTime / second) / secondsPerHour;
    if (plan.cpuPricePerHour > 0)
        cost.priceRatio = plan.gpuPricePerHour / plan.cpuPricePerHour;
    if (cost.cpuPrice > cost.gpuPrice)
        cost.paybackRuns = plan.portCost / (cost.cpuPrice - cost.gpuPrice);
    return cost;
}

} // namespace gpuspeedup
