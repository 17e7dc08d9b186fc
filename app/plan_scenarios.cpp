// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plan_scenarios.h"

#include "model/choices/plan_file.h"

#include <algorithm>

namespace gpuspeedup {

std::vector<std::string> valuesOf(const std::vector<GivenOption>& options, std::string_view name)
{
    const auto found = std::ranges::find(options, name, &GivenOption::name);
    return found == options.end() ? std::vector<std::string>() : found->values;
}

std::vector<std::string> addScenarios(std::vector<GivenOption>& options)
{
    const std::vector<std::string> files = valuesOf(options, "--scenario");
    const bool isOneFile = files.size() == 1 && !files.front().empty() && files.front() != "-";
    if (!isOneFile || !valuesOf(options, "--pick").empty())
        return {};
    Catalogue catalogue = Catalogue::builtIn();
    for (const std::string& file : valuesOf(options, "--catalogue"))
        catalogue.addFile(file);
    std::vector<std::string> names;
    GivenOption pick{.name = "--pick", .values = {}};
    for (const Choices& choices : readPlanFile(files.front(), catalogue).scenarios) {
        pick.values.push_back("#" + std::to_string(pick.values.size() + 1));
        const std::string& name = choices.fields.scenario.name;
        names.push_back(name.empty() ? "Scenario " + pick.values.back().substr(1) : name);
    }
    if (names.size() < 2)
        return {};
    options.insert(options.begin(), std::move(pick));
    return names;
}

void nameScenarios(std::vector<std::string>& columns, std::vector<Combination>& combinations,
                   const std::vector<std::string>& names)
{
    const auto column = std::ranges::find(columns, "pick");
    if (names.empty() || column == columns.end())
        return;
    const auto place = static_cast<std::size_t>(column - columns.begin());
    *column = "scenario";
    for (Combination& one : combinations)
        one.values[place] = names[std::stoul(one.values[place].substr(1)) - 1];
}

} // namespace gpuspeedup
