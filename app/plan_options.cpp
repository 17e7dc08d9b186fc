// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plan_options.h"

#include "app/option_value.h"
#include "app/usage_error.h"
#include "model/analysis/monte_carlo.h"

#include <algorithm>

namespace gpuspeedup {
namespace {

constexpr std::size_t mostSeed = 4'294'967'295;

bool fuses(const std::optional<SoftwareStack>& stack)
{
    return !stack || stack->fuses;
}

bool fuses(const PlanRequest& request)
{
    const auto* const code = std::get_if<CpuCode>(&request.cpuBaseline);
    return code == nullptr || cpuCodeInfo(*code).fuses;
}

[[noreturn]] void refuse(const std::string& sentence)
{
    throw UsageError(sentence);
}

void checkContradictions(const PlanRequest& request)
{
    const PlanRequest::Prices& prices = request.prices;
    const bool baseline = !std::holds_alternative<std::monostate>(request.cpuBaseline);
    if (baseline && request.typed.contains("cpu_operations_per_second"))
        refuse("--cpu-rate: --cpu-baseline says how fast the CPU is as well; leave one of them out.");
    if (request.operationsFrom && (request.task || request.typed.contains("operations")))
        refuse(
            "--cpu-baseline: The operations follow from the run time, and are given as well; leave the kind "
            "of code or the operations out.");
    if (request.chunks && request.hostMemory && *request.hostMemory != HostMemory::pinned)
        refuse("--overlap: Only copies from pinned memory run beside kernels; take --host-memory pinned, or "
               "leave one of them out.");
    if (request.sharedLink && !request.typed.contains("gpus"))
        refuse("--shared-link: Only several GPUs share a link; give --gpus as well.");
    if (prices.cpuPerHour.has_value() != prices.gpuPerHour.has_value())
        refuse("--cpu-price: Prices are compared; give --cpu-price and --gpu-price, or neither.");
    if (prices.port && !prices.cpuPerHour)
        refuse("--port-cost: It is paid back by cheaper hours; give --cpu-price and --gpu-price as well.");
}

/// What copies and launches cost are figures of a GPU.
void checkMachineGiven(const PlanRequest& request)
{
    const bool hasGpu = request.machine && !request.machine->gpu.name.empty();
    const auto need = [&](bool given, const std::string& option) {
        if (given && !hasGpu)
            refuse(option + ": What that costs is a figure of the GPU; give --gpu NAME or --machine FILE as "
                            "well.");
    };
    need(request.hostMemory.has_value(), "--host-memory");
    need(request.chunks.has_value(), "--overlap");
    need(request.launchMode.has_value(), "--launch-mode");
}

/// What is given and changes nothing is a misunderstanding.
void checkUse(const PlanRequest& request, const Plan& plan)
{
    const bool watts = request.prices.cpuWatts || request.prices.gpuWatts;
    if (watts && !(plan.cpuWatts > 0 && plan.gpuWatts > 0))
        refuse("--cpu-watts: Energy is compared; give --cpu-watts and --gpu-watts, or neither.");
    if (request.typed.contains("runs") && !(plan.oneOff > Duration{}))
        refuse("--runs: There are no one-off costs to divide; give --one-off, --stack or a machine as well.");
}

/// What buildPlan() refuses is wrong on the command line.
Plan planOf(const PlanRequest& request)
{
    try {
        Plan plan = buildPlan(request);
        checkUse(request, plan);
        return plan;
    } catch (const UsageError&) {
        throw;
    } catch (const Error& error) {
        throw UsageError(error.what());
    }
}

} // namespace

PlanOptions::PlanOptions(CLI::App& app)
    : scenario_(app),
      declaredBefore_(app.get_options().size()),
      machine_(app),
      task_(app),
      software_(app),
      run_(app)
{
    constexpr const char* group = "Refinements and chance";
    app.add_option(
           "--refine", refine_,
           "auto (all that there are figures for), none, names joined by commas, or -NAME to leave one "
           "out of auto")
        ->type_name("LIST")
        ->capture_default_str()
        ->group(group);
    app.add_option("--seed", seed_, "Of the random draws; the same seed gives the same ranges; default 1")
        ->type_name("NUMBER")
        ->group(group);
    app.add_option("--draws", draws_, "Random draws for the ranges; default 10000")
        ->type_name("COUNT")
        ->group(group);
    own_ = std::as_const(app).get_options();
    own_.erase(own_.begin(), own_.begin() + static_cast<std::ptrdiff_t>(declaredBefore_));
}

bool PlanOptions::refined() const
{
    return std::ranges::any_of(own_, [](const CLI::Option* option) { return option->count() > 0; });
}

PlanRequest PlanOptions::request() const
{
    PlanRequest request;
    const Scenario scenario = scenario_.scenario();
    request.scenario = scenario_.hasFile() ? SourcedScenario{scenario, {}} : fromExample(scenario);
    request.typed = scenario_.typed();
    request.machine = machine_.machine();
    software_.apply(request);
    request.task = task_.task(
        {.machine = request.machine.get(), .gpuFused = fuses(request.stack), .cpuFused = fuses(request)});
    run_.apply(request);
    checkContradictions(request);
    checkMachineGiven(request);
    applyRefinements(request);
    return request;
}

Plan PlanOptions::plan() const
{
    return planOf(request());
}

void PlanOptions::applyRefinements(PlanRequest& request) const
{
    const std::string option = "--refine";
    if (refine_ == "auto")
        return;
    RefinementSet chosen;
    RefinementSet leftOut;
    if (refine_ != "none")
        for (const std::string& part : splitAtCommas(refine_)) {
            if (part == "auto") // what names with a minus leave out of
                continue;
            const bool without = part.starts_with('-');
            const RefinementInfo* const info = findRefinement(without ? part.substr(1) : part);
            if (info == nullptr) {
                std::vector<std::string_view> names = {"auto", "none"};
                for (const RefinementInfo& known : refinements())
                    names.push_back(known.name);
                failUnknownName(option, part, names);
            }
            (without ? leftOut : chosen).add(info->refinement);
        }
    if (!chosen.empty() && !leftOut.empty())
        refuse("--refine: Names are those that count, and -NAMES those that do not; give either.");
    if (chosen.empty() && refine_ != "none")
        chosen = planOf(request).refinements;
    for (const RefinementInfo& info : refinements())
        if (leftOut.has(info.refinement))
            chosen.remove(info.refinement);
    request.refinements = chosen;
}

std::uint64_t PlanOptions::seed() const
{
    return seed_ ? parseWhole("--seed", *seed_, 0, mostSeed) : 1;
}

std::size_t PlanOptions::draws() const
{
    using Settings = MonteCarloSettings;
    return draws_ ? parseWhole("--draws", *draws_, Settings::fewestDraws, Settings::mostDraws)
                  : Settings().draws;
}

} // namespace gpuspeedup
