// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plan_options.h"

#include "app/given_choices.h"
#include "app/option_value.h"
#include "app/usage_error.h"
#include "model/analysis/monte_carlo.h"
#include "model/choices/choices_plan.h"

#include <algorithm>

namespace gpuspeedup {
namespace {

constexpr std::size_t mostSeed = 4'294'967'295;

/// What is wrong with a plan is wrong on the command line.
template <typename Make> auto asUsage(Make make)
{
    try {
        return make();
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
           "auto (all that there are figures for), auto,learned (corrected by what was measured, too), none, "
           "names joined by commas, or -NAME to leave one out of auto")
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
    return std::ranges::any_of(own_, [](const CLI::Option* option) { return option->count() > 0; }) ||
           !scenarioChoices().isPublished();
}

const Choices& PlanOptions::scenarioChoices() const
{
    if (!scenarioChoices_)
        scenarioChoices_ = scenario_.choices(scenario_.hasFile() ? machine_.catalogue() : Catalogue());
    return *scenarioChoices_;
}

Scenario PlanOptions::scenario() const
{
    return withTypedInputs(scenarioChoices().fields.scenario, scenario_.typed());
}

/// Where the scenario is no more than its fields, all that is given stands beside them.
Choices PlanOptions::allChoices(const Choices& given) const
{
    const Choices& before = scenarioChoices();
    if (!before.isPublished()) {
        Choices all = withGiven(before, given);
        if (software_.refusesOverlap())
            all.chunks.reset();
        if (all != before) { // changed choices are no longer those of that name
            all.fields.scenario.name.clear();
            all.fields.scenario.note.clear();
        }
        return all;
    }
    Choices all = given;
    all.leftOut = before.leftOut;
    all.fields = scenario_.hasFile() ? edited(before.fields, scenario()) : fromExample(scenario());
    return all;
}

PlanRequest PlanOptions::request(const Choices& given, const Choices& all,
                                 const std::vector<SoftwareStack>& stacks) const
{
    const Waiting waiting = scenarioChoices().isPublished() ? Waiting::kept : Waiting::passedOver;
    PlanRequest request = asUsage([&] { return requestOf(all, machine_.catalogue(), stacks, waiting); });
    if (given.chunks)
        request.chunks = given.chunks; // of a task that cannot be divided: refused
    applyRefinements(request);
    return request;
}

PlanOptions::Asked PlanOptions::asked(GpuOfProfile gpu) const
{
    const Choices& scenario = scenarioChoices();
    const std::vector<SoftwareStack> stacks = software_.stacks();
    Choices given;
    given.typed = scenario_.typed();
    if (std::holds_alternative<WorkloadChoice>(scenario.task))
        given.task = scenario.task; // --precision may change its format
    machine_.apply(given, !scenario_.hasFile(),
                   gpu); // of a plan, another scenario may name rows of one's own
    software_.apply(given, stacks);
    task_.apply(given);
    run_.apply(given);
    checkContradictions(given);
    const Choices all = allChoices(given);
    checkCompany(given, all);
    const bool saysTask = !std::holds_alternative<std::monostate>(all.task) || scenario_.hasFile() ||
                          given.typed.contains("operations");
    return {given, all, request(given, all, stacks), saysTask};
}

Plan PlanOptions::plan() const
{
    const Asked all = asked();
    return asUsage([&] {
        Plan plan = buildPlan(all.request);
        checkUse(all.given, plan);
        if (std::ranges::count(splitAtCommas(refine_), refinementInfo(Refinement::learned).name) > 0 &&
            !plan.has(Refinement::learned))
            throw UsageError("--refine: Nothing was learned on this machine of such a task with such "
                             "software; name both sides' code, such as --cpu-baseline all-cores and --stack "
                             "c++, or run gpu-speedup-cli verify with --learn first.");
        return plan;
    });
}

void PlanOptions::applyRefinements(PlanRequest& request) const
{
    const std::string option = "--refine";
    if (refine_ == "auto")
        return;
    RefinementSet chosen;
    RefinementSet leftOut;
    bool isAuto = false;
    if (refine_ != "none")
        for (const std::string& part : splitAtCommas(refine_)) {
            if (part == "auto") { // what names with a minus leave out of
                isAuto = true;
                continue;
            }
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
        throw UsageError("--refine: Names are those that count, and -NAMES those that do not; give either.");
    if (isAuto && !chosen.empty()) {
        chosen.remove(Refinement::learned);
        if (!chosen.empty())
            throw UsageError("--refine: auto takes all that there are figures for but learned; name that one "
                             "beside it, or none.");
        request.learning.wanted = true;
        return;
    }
    if (!leftOut.empty()) {
        for (const RefinementInfo& info : refinements())
            if (leftOut.has(info.refinement))
                request.leftOut.add(info.refinement);
        return;
    }
    request.refinements = chosen;
    request.leftOut = {};
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
