// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/plan/build_plan.h"

#include "model/error.h"
#include "model/input.h"
#include "model/plan/measured_stack.h"
#include "model/plan/plan_input.h"
#include "model/plan/take_figures.h"
#include "model/quote_text.h"
#include "model/value_format.h"

namespace gpuspeedup {
namespace {

Plan published(const PlanRequest& request)
{
    Plan plan;
    plan.base = request.scenario.scenario;
    for (const Input& input : inputs())
        plan.sources[std::string(input.key)] = request.scenario.sourceOf(input.key);
    return plan;
}

/// The refinement that uses a typed input which nothing else has turned on.
std::optional<Refinement> refinementOf(std::string_view key)
{
    struct Use
    {
        std::string_view key;
        Refinement refinement;
    };
    constexpr Use uses[] = {
        {"gpus", Refinement::gpus},
        {"scaling_efficiency", Refinement::gpus},
        {"communication_bytes", Refinement::gpus},
        {"peer_bytes_per_second", Refinement::gpus},
        {"one_off_s", Refinement::oneOff},
        {"runs", Refinement::oneOff},
        {"serial_share", Refinement::serialShare},
        {"gpu_traffic_bytes", Refinement::roofline},
        {"gpu_bandwidth", Refinement::roofline},
        {"gpu_compute_efficiency", Refinement::roofline},
        {"gpu_memory_efficiency", Refinement::roofline},
        {"half_rate_operations", Refinement::roofline},
        {"cpu_traffic_bytes", Refinement::roofline},
        {"cpu_bandwidth", Refinement::roofline},
        {"cpu_compute_efficiency", Refinement::roofline},
        {"cpu_memory_efficiency", Refinement::roofline},
    };
    for (const Use& use : uses)
        if (use.key == key)
            return use.refinement;
    return std::nullopt;
}

/// A typed rate of the link holds for both directions and for every size.
void typeLinkRate(Plan& plan, double value)
{
    for (PlanCopies* side : {&plan.toGpu, &plan.fromGpu}) {
        side->rate = Bandwidth::fromSi(value);
        side->cost = {.latency = side->latency, .rate = side->rate, .curve = nullptr};
    }
    plan.sources["to_gpu_bytes_per_second"] = {};
    plan.sources["from_gpu_bytes_per_second"] = {};
}

const PlanInput& typedInput(std::string_view key)
{
    const PlanInput* const input = findPlanInput(key);
    if (input == nullptr)
        throw Error(quoteText(key) + " is no input of a plan; the sensitivity table lists them.");
    return *input;
}

void typeInput(Plan& plan, const PlanInput& input, double value)
{
    try {
        checkPlanInput(input, value, roundedText(value, 6));
    } catch (const Error& error) {
        throw Error(std::string(input.label) + ": " + error.what());
    }
    if (const Input* const one = findInput(input.key))
        one->write(plan.base, value);
    plan.sources[std::string(input.key)] = {};
    if (input.key == "link_bytes_per_second" && plan.has(Refinement::transfers))
        typeLinkRate(plan, value);
    else
        input.write(plan, value);
}

void checkContradictions(const PlanRequest& request)
{
    const bool baseline = !std::holds_alternative<std::monostate>(request.cpuBaseline);
    if (baseline && request.typed.contains("cpu_operations_per_second"))
        throw Error("A CPU rate and a CPU baseline are both given: leave one of them out.");
    if (request.chunks && request.hostMemory && *request.hostMemory != HostMemory::pinned)
        throw Error("Copies overlap kernels from pinned host memory only, and " +
                    std::string(hostMemoryName(*request.hostMemory)) +
                    " memory is given: take pinned, or no overlap.");
    if (!request.machine && (request.chunks || request.hostMemory))
        throw Error(
            "What copies from host memory cost is a figure of the machine: give a machine or a GPU as "
            "well.");
    if (request.chunks && request.task && !request.task->chunkable)
        throw Error("The parts of this task cannot be computed one after the other, so that its copies do "
                    "not overlap its kernels: leave the overlap out.");
    if (request.operationsFrom && request.typed.contains("operations"))
        throw Error("Operations are given, and also follow from the run time: leave one of them out.");
    if (request.operationsFrom && !std::holds_alternative<Duration>(request.cpuBaseline))
        throw Error("Operations follow from a kind of code only together with its run time: give both.");
}

/// A CPU alone is a machine too.
bool hasCopies(const Machine& machine)
{
    return !machine.gpu.copies.toGpu.empty() || !machine.gpu.copies.fromGpu.empty();
}

/// Those that something typed belongs to.
void addRefinementsOfTyped(RefinementSet& set, const PlanRequest& request)
{
    for (const auto& [key, value] : request.typed)
        if (const auto refinement = refinementOf(typedInput(key).key))
            set.add(*refinement);
}

/// Leaves on what was asked for; refuses what there are no figures for.
void chooseRefinements(Plan& plan, const PlanRequest& request)
{
    RefinementSet available = plan.refinements;
    addRefinementsOfTyped(available, request);
    if (plan.oneOff > Duration{})
        available.add(Refinement::oneOff);
    available.add(Refinement::learned); // takeLearned() knows
    for (const RefinementInfo& info : refinements())
        if (request.refinements->has(info.refinement) && !available.has(info.refinement))
            throw Error("The refinement " + std::string(info.name) +
                        " has no figures to work with: give the task, machine or option it needs.");
    plan.refinements = *request.refinements;
}

} // namespace

Plan buildPlan(const PlanRequest& given)
{
    checkContradictions(given);
    const PlanRequest request = withMeasuredStack(given);
    Plan plan = published(request);
    if (request.machine)
        takeMachine(plan, request.machine);
    if (request.task)
        takeTask(plan, *request.task);
    if (request.keepsName) {
        plan.base.name = request.scenario.scenario.name;
        plan.base.note = request.scenario.scenario.note;
    }
    takeBaseline(plan, request);
    if (request.machine && (hasCopies(*request.machine) || request.hostMemory || request.chunks))
        takeTransfers(plan, request);
    takeStack(plan, request);
    takeMeasuredCopies(plan, request);
    takeLaunches(plan, request);
    takeMeasuredKernels(plan, request);
    takeGpus(plan, request);
    takeOneOff(plan, request);
    takePrices(plan, request);
    const RefinementSet available = plan.refinements;
    if (request.refinements)
        chooseRefinements(plan, request);
    else
        addRefinementsOfTyped(plan.refinements, request);
    plan.refinements.remove(request.leftOut);
    takeLearned(plan, request, available);
    for (const auto& [key, value] : request.typed)
        typeInput(plan, typedInput(key), value);
    for (const auto& [key, value] : request.typed)
        if (!request.passOverUnused)
            checkTypedUse(plan, key);
    if (request.operationsFrom && plan.has(Refinement::serialShare)) // the rest is not the GPU's
        plan.base.operations = (1 - plan.serialShare) * plan.base.operations;
    if (plan.cpuBaseline.kind == CpuBaseline::Kind::runTime)
        plan.cpuBaseline.runTimeOperations = plan.base.operations;
    takeLearnedError(plan, request);
    return plan;
}

void checkTypedUse(const Plan& plan, std::string_view key)
{
    const PlanInput& input = typedInput(key);
    const bool isPublished = findInput(input.key) != nullptr; // belongs to every plan
    if (!isPublished && !input.active(plan))
        throw Error(std::string(input.label) +
                    " has no effect on this plan: give what it belongs to as well, or leave it out.");
}

} // namespace gpuspeedup
