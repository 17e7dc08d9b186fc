// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/choices/choices_json.h"

#include "model/choices/choice_value_json.h"
#include "model/choices/sides_json.h"
#include "model/choices/task_choice_json.h"
#include "model/error.h"
#include "model/input.h"
#include "model/input_json.h"
#include "model/json_node.h"
#include "model/plan/plan_input.h"
#include "model/quote_text.h"
#include "model/source_json.h"

#include <nlohmann/json.hpp>

namespace gpuspeedup {
namespace {

using nlohmann::ordered_json;

struct Price
{
    const char* key;
    std::optional<double> PlanRequest::Prices::*place;
};
constexpr Price prices[] = {{"cpu_watts", &PlanRequest::Prices::cpuWatts},
                            {"gpu_watts", &PlanRequest::Prices::gpuWatts},
                            {"cpu_price_per_hour", &PlanRequest::Prices::cpuPerHour},
                            {"gpu_price_per_hour", &PlanRequest::Prices::gpuPerHour},
                            {"port_cost", &PlanRequest::Prices::port}};

void writeFields(const SourcedScenario& fields, ordered_json& object)
{
    if (!fields.scenario.name.empty())
        object["name"] = writableJsonText(fields.scenario.name);
    if (!fields.scenario.note.empty())
        object["note"] = writableJsonText(fields.scenario.note);
    for (const Input& input : inputs())
        object[std::string(input.key)] = input.read(fields.scenario);
    for (const auto& [key, source] : fields.sources)
        object["sources"][key] = sourceJson(source);
}

void readFields(const JsonNode& node, SourcedScenario& fields)
{
    fields.scenario.name = node.text("name");
    fields.scenario.note = node.text("note");
    for (const Input& input : inputs())
        if (const auto value = node.find(input.key))
            input.write(fields.scenario, inputFrom(*value, input));
    const auto sources = node.find("sources");
    if (!sources)
        return;
    std::vector<std::string_view> keys;
    for (const Input& input : inputs())
        keys.push_back(input.key);
    sources->requireKeysAmong(keys, "the sources");
    for (const std::string_view key : keys)
        if (const auto source = sources->find(key))
            fields.sources[std::string(key)] = sourceFrom(*source);
}

void readTyped(const JsonNode& scenario, Choices& choices)
{
    const auto typed = scenario.find("typed");
    if (!typed)
        return;
    typed->requireObject();
    for (const auto& [key, ignored] : typed->value().items()) {
        const PlanInput* const input = findPlanInput(key);
        if (input == nullptr || input->key != key)
            throw Error(typed->place() + "." + quoteText(key) +
                        " is no figure of a plan; the sensitivity table lists their keys.");
        if (const auto value = typed->find(key))
            choices.typed[key] = planInputFrom(*value, *input);
    }
}

void readPrices(const JsonNode& scenario, PlanRequest::Prices& result)
{
    const auto node = scenario.find("prices");
    if (!node)
        return;
    std::vector<std::string_view> keys;
    for (const Price& price : prices)
        keys.emplace_back(price.key);
    node->requireKeysAmong(keys, "the prices");
    for (const Price& price : prices) // nothing may cost nothing
        if (const auto value = node->find(price.key))
            result.*price.place = value->zeroOrMore();
}

void readLeftOut(const JsonNode& scenario, RefinementSet& result)
{
    const auto list = scenario.find("left_out");
    for (std::size_t i = 0, size = list ? list->listSize(refinements().size()) : 0; i < size; ++i)
        result.add(namedFrom(list->element(i), refinements(), [](const RefinementInfo& info) {
                       return info.name;
                   }).refinement);
}

void requireKnownKeys(const JsonNode& node)
{
    std::vector<std::string_view> keys = {"name", "note"};
    for (const Input& input : inputs())
        keys.push_back(input.key);
    for (const std::string_view key :
         {"sources", "typed", "workload", "task", "cpu", "gpu", "cpu_baseline", "operations_from", "stack",
          "host_memory", "chunks", "launch_mode", "shared_link", "prices", "left_out", "learned"})
        keys.push_back(key);
    node.requireKeysAmong(keys, "a scenario");
}

} // namespace

ordered_json choicesJson(const Choices& choices, ProfileList& profiles)
{
    ordered_json object = ordered_json::object();
    writeFields(choices.fields, object);
    for (const auto& [key, value] : choices.typed)
        object["typed"][key] = value;
    writeTaskChoice(choices.task, object);
    writeSides(choices, profiles, object);
    for (const Price& price : prices)
        if (const auto value = choices.prices.*price.place)
            object["prices"][price.key] = *value;
    for (const RefinementInfo& info : refinements())
        if (choices.leftOut.has(info.refinement))
            object["left_out"].push_back(info.name);
    if (choices.learned)
        object["learned"] = true;
    return object;
}

Choices choicesFrom(const JsonNode& node, const ProfileList& profiles, const Catalogue& catalogue)
{
    requireKnownKeys(node);
    Choices choices;
    readFields(node, choices.fields);
    readTyped(node, choices);
    choices.task = taskChoiceFrom(node);
    readSides(node, profiles, catalogue, choices);
    readPrices(node, choices.prices);
    readLeftOut(node, choices.leftOut);
    if (const auto learned = node.find("learned"))
        choices.learned = learned->boolean();
    if (const auto problem = contradictionIn(choices))
        throw Error(node.place() + ": " + *problem);
    return choices;
}

} // namespace gpuspeedup
