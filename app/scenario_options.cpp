// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/scenario_options.h"

#include "app/option_value.h"
#include "model/choices/plan_file.h"
#include "model/examples.h"
#include "model/input.h"
#include "model/nearest_name.h"
#include "model/quote_text.h"

#include <algorithm>

namespace gpuspeedup {
namespace {

std::string helpFor(const Input& input)
{
    const std::string unit = input.publishedUnit.symbol();
    return std::string(input.label) + ", such as \"" + std::string(input.example) + "\"" +
           (unit.empty() ? "" : "; a bare number is in " + unit);
}

double parseOption(const Input& input, const std::string& option, const std::string& text)
{
    try {
        return parseInput(input, text, input.publishedUnit).si;
    } catch (const ValueError& error) {
        throw UsageError(option + ": " + error.what());
    }
}

/// By name, else by number from 1 on; "#2" is the second whatever the names are.
std::size_t positionOf(const std::string& pick, const PlanFile& plan)
{
    std::vector<std::string_view> names;
    for (const Choices& choices : plan.scenarios)
        names.push_back(choices.fields.scenario.name);
    if (const auto found = std::ranges::find(names, pick); found != names.end() && !pick.empty())
        return static_cast<std::size_t>(found - names.begin());
    const std::string number = pick.substr(pick.starts_with('#') ? 1 : 0);
    if (!number.empty() && number.find_first_not_of("0123456789") == std::string::npos)
        return parseWhole("--pick", number, 1, plan.scenarios.size()) - 1;
    std::erase(names, std::string_view());
    std::string sentence = "--pick: " + quoteText(pick) + " is no scenario of this plan";
    for (const std::string& name : nearestNames(pick, names))
        sentence += (sentence.ends_with("plan") ? "; the nearest are " : ", ") + quoteText(name);
    throw UsageError(sentence + "; give a name, or a number from 1 to " +
                     std::to_string(plan.scenarios.size()) + ".");
}

} // namespace

ScenarioOptions::ScenarioOptions(CLI::App& app) : values_(inputs().size()), format_(app)
{
    app.add_option("--scenario", file_,
                   "Scenario or plan file (JSON) with what is not given; - is standard input")
        ->type_name("FILE");
    app.add_option("--pick", pick_,
                   "Scenario of the plan file, its name or number; default the one last looked at")
        ->type_name("NAME");
    for (std::size_t i = 0; i < inputs().size(); ++i)
        given_.push_back(
            app.add_option("--" + std::string(inputs()[i].option), values_[i], helpFor(inputs()[i]))
                ->type_name("VALUE")
                ->group("The seven inputs"));
}

std::map<std::string, double, std::less<>> ScenarioOptions::typed() const
{
    std::map<std::string, double, std::less<>> typed;
    for (std::size_t i = 0; i < values_.size(); ++i)
        if (given_[i]->count() > 0)
            typed.emplace(inputs()[i].key, parseOption(inputs()[i], given_[i]->get_name(), values_[i]));
    return typed;
}

Choices ScenarioOptions::choices(const Catalogue& catalogue) const
{
    if (pick_ && !file_)
        throw UsageError("--pick: Scenarios are those of a plan file; give --scenario FILE as well.");
    if (!file_) {
        Choices choices;
        choices.fields = fromExample(examples().front());
        return choices;
    }
    if (file_->empty())
        throw UsageError("--scenario: No file is named; give its name, or - for standard input.");
    PlanFile plan = readPlanFile(*file_, catalogue);
    const std::size_t picked = pick_ ? positionOf(*pick_, plan) : plan.current;
    return std::move(plan.scenarios[picked]);
}

Scenario withTypedInputs(const Scenario& before, const std::map<std::string, double, std::less<>>& typed)
{
    Scenario scenario = before;
    for (const auto& [key, value] : typed)
        if (const Input* const input = findInput(key))
            input->write(scenario, value);
    if (scenario != before) { // changed figures are no longer those of that name
        scenario.name.clear();
        scenario.note.clear();
    }
    return scenario;
}

Work parseTaskSize(const std::string& option, const std::string& text)
{
    return Work::fromSi(parseOption(*findInput("operations"), option, text));
}

} // namespace gpuspeedup
