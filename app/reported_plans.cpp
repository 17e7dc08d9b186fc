// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reported_plans.h"

#include "app/machine_folders.h"
#include "app/plan_options.h"
#include "app/plan_scenarios.h"

#include <algorithm>
#include <exception>

namespace gpuspeedup {
namespace {

/// "H200, pinned"; empty where there is nothing to tell apart.
std::string nameOf(const Combination& combination)
{
    std::string name;
    for (const std::string& value : combination.values)
        if (!value.empty())
            name += (name.empty() ? "" : ", ") + value;
    return name;
}

ReportedPlan reportedPlan(const Combination& combination)
{
    CLI::App app;
    const PlanOptions options(app);
    std::vector<std::string> lastFirst(combination.arguments.rbegin(), combination.arguments.rend());
    app.parse(std::move(lastFirst));
    const MonteCarloSettings settings{.draws = options.draws(), .seed = options.seed()};
    const Plan plan = options.plan();
    const std::string name = nameOf(combination);
    ReportedPlan reported = reportedPlan(plan, name.empty() ? plan.base.name : name, settings);
    if (!reported.subject)
        throw Error(reported.reason);
    return reported;
}

/// Of the machines of a folder each may have its own reason.
[[noreturn]] void failForAll(const std::vector<ReportedPlan>& plans)
{
    constexpr std::size_t most = 10;
    std::string reasons;
    for (std::size_t i = 0; i < std::min(plans.size(), most); ++i)
        reasons += " " + plans[i].name + ": " + plans[i].reason;
    if (plans.size() > most)
        reasons += " … and " + std::to_string(plans.size() - most) + " more.";
    throw Error("None of these " + std::to_string(plans.size()) + " has an estimate:" + reasons);
}

} // namespace

std::vector<ReportedPlan> reportedPlans(std::vector<GivenOption> options)
{
    const std::vector<std::string> scenarios = addScenarios(options);
    const MachineNames machines = addMachines(options);
    std::vector<Combination> combinations = combinationsOf(options);
    std::vector<std::string> columns = variedNames(options);
    nameMachines(columns, combinations, machines);
    nameScenarios(columns, combinations, scenarios);
    std::vector<ReportedPlan> plans;
    std::exception_ptr firstFault;
    for (const Combination& combination : combinations) {
        try {
            plans.push_back(reportedPlan(combination));
        } catch (const Error& error) {
            firstFault = firstFault ? firstFault : std::current_exception();
            plans.push_back({.name = nameOf(combination), .subject = {}, .reason = error.what()});
        }
    }
    if (std::ranges::any_of(plans, [](const ReportedPlan& plan) { return plan.subject.has_value(); }))
        return plans;
    if (machines.empty() || plans.size() == 1)
        std::rethrow_exception(firstFault);
    failForAll(plans);
}

} // namespace gpuspeedup
