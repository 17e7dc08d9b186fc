// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/provenance.h"

#include "model/error.h"
#include "model/input.h"
#include "model/json_node.h"
#include "model/profile_inputs.h"
#include "model/source_json.h"
#include "model/strict_json.h"
#include "model/value_format.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <charconv>

namespace gpuspeedup {
namespace {

using nlohmann::json;

constexpr int measuredDigits = 4;

double roundedValue(double value)
{
    const std::string text = roundedText(value, measuredDigits);
    double rounded = value;
    std::from_chars(text.data(), text.data() + text.size(), rounded);
    return rounded;
}

Source measuredSource(const MachineProfile& profile, std::size_t gpu, const ProfileChoice& choice)
{
    const bool ofCpu = choice.figure.starts_with("cpu.");
    return {.kind = Source::Kind::measured,
            .origin = profile.host.empty() ? profile.name : profile.host,
            .figure = std::string(choice.label),
            .device = ofCpu ? profile.cpu.name : profile.gpus[gpu].name,
            .moment = profile.measuredAt};
}

void dropName(Scenario& scenario)
{
    scenario.name.clear();
    scenario.note.clear();
}

} // namespace

Source SourcedScenario::sourceOf(std::string_view key) const
{
    const auto found = sources.find(key);
    return found == sources.end() ? Source{} : found->second;
}

SourcedScenario fromExample(const Scenario& example)
{
    SourcedScenario result{.scenario = example, .sources = {}};
    const Source source{
        .kind = Source::Kind::example, .origin = example.name, .figure = {}, .device = {}, .moment = {}};
    for (const Input& input : inputs())
        result.sources[std::string(input.key)] = source;
    return result;
}

SourcedScenario edited(const SourcedScenario& before, const Scenario& after)
{
    SourcedScenario result{.scenario = after, .sources = before.sources};
    for (const Input& input : inputs())
        if (input.read(before.scenario) != input.read(after))
            result.sources.erase(std::string(input.key));
    return result;
}

FigureSelection defaultFigures(const MachineProfile& profile, std::size_t gpu)
{
    FigureSelection selection;
    for (const ProfileInput& input : profileInputs(profile, gpu, {}))
        if (!input.choices.empty() && input.choices.front().figure == input.defaultFigure)
            selection[std::string(input.key)] = std::string(input.defaultFigure);
    return selection;
}

SourcedScenario withFigures(const SourcedScenario& before, const MachineProfile& profile, std::size_t gpu,
                            const FigureSelection& selection)
{
    SourcedScenario result = before;
    for (const ProfileInput& filled : profileInputs(profile, gpu, before.scenario)) {
        const auto selected = selection.find(filled.key);
        if (selected == selection.end())
            continue;
        const auto choice =
            std::find_if(filled.choices.begin(), filled.choices.end(),
                         [&](const ProfileChoice& c) { return c.figure == selected->second; });
        if (choice == filled.choices.end())
            continue;
        findInput(filled.key)->write(result.scenario, roundedValue(choice->value));
        result.sources[std::string(filled.key)] = measuredSource(profile, gpu, *choice);
    }
    if (result.scenario != before.scenario)
        dropName(result.scenario);
    return result;
}

SourcedScenario withChanges(SourcedScenario fields, const SourcedScenario& before,
                            const SourcedScenario& after)
{
    for (const Input& input : inputs()) {
        const double value = input.read(after.scenario);
        if (input.read(before.scenario) == value && before.sourceOf(input.key) == after.sourceOf(input.key))
            continue;
        input.write(fields.scenario, value);
        if (const auto source = after.sources.find(input.key); source != after.sources.end())
            fields.sources[std::string(input.key)] = source->second;
        else
            fields.sources.erase(std::string(input.key));
    }
    return fields;
}

std::string sourcesToJson(const SourcedScenario& scenario)
{
    json object = json::object();
    for (const auto& [key, source] : scenario.sources)
        if (source.kind != Source::Kind::typed)
            object[key] = sourceJson(source);
    return object.dump();
}

void readSources(std::string_view text, SourcedScenario& scenario)
{
    scenario.sources.clear();
    try {
        const json object = parseStrictJson(text, "sources");
        const JsonNode root(object, "$", "sources");
        for (const Input& input : inputs())
            if (const auto source = root.find(input.key))
                scenario.sources[std::string(input.key)] = sourceFrom(*source);
    } catch (const Error&) {
        scenario.sources.clear();
    }
}

} // namespace gpuspeedup
