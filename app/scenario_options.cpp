// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/scenario_options.h"

#include "app/usage_error.h"
#include "model/examples.h"
#include "model/input.h"
#include "model/scenario_json.h"

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

} // namespace

ScenarioOptions::ScenarioOptions(CLI::App& app) : values_(inputs().size()), format_(app)
{
    app.add_option("--scenario", file_,
                   "Scenario file (JSON) with the inputs that are not given; - is standard input")
        ->type_name("FILE");
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

Scenario ScenarioOptions::scenario() const
{
    const auto given = typed();
    Scenario scenario = examples().front();
    if (file_ && file_->empty())
        throw UsageError("--scenario: No file is named; give its name, or - for standard input.");
    if (file_) // a file without a name is not the published example
        scenario = readScenarioFile(*file_);
    const Scenario before = scenario;
    for (const auto& [key, value] : given)
        findInput(key)->write(scenario, value);
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
