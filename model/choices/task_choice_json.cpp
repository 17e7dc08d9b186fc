// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/choices/task_choice_json.h"

#include "model/choices/choices_json.h"
#include "model/error.h"
#include "model/json_node.h"
#include "model/plan/task_json.h"
#include "model/quote_text.h"
#include "model/strict_json.h"
#include "model/value_format.h"

#include <nlohmann/json.hpp>

namespace gpuspeedup {
namespace {

using nlohmann::json;
using nlohmann::ordered_json;

ordered_json workloadJson(const WorkloadChoice& choice)
{
    const Workload& workload = workloadNamed(choice.name);
    ordered_json object{{"name", choice.name}};
    for (std::size_t i = 0; i < workload.parameters.size(); ++i)
        object["parameters"][std::string(workload.parameters[i].key)] = choice.values.sizes.at(i);
    if (choice.values.dtype)
        object["dtype"] = arithmeticInfo(*choice.values.dtype).name;
    if (choice.values.fused)
        object["fused"] = *choice.values.fused;
    return object;
}

/// "n=4096", as on the command line: whose bounds and sentences are those of a file, too.
std::string settingFrom(const Workload& workload, const std::string& key, const JsonNode& node)
{
    if (!node.value().is_number())
        node.fail("a number");
    Unit unit;
    for (const WorkloadParameter& parameter : workload.parameters)
        if (parameter.key == key)
            unit = parameter.unit;
    return key + "=" + exactText(node.value().get<double>()) + std::string(baseSymbol(unit.dimension));
}

WorkloadChoice workloadFrom(const JsonNode& node)
{
    constexpr std::string_view keys[] = {"name", "parameters", "dtype", "fused"};
    node.requireKeysAmong(keys, "a workload");
    const std::string name = node.require("name", "the name of a workload").text();
    try {
        const Workload& workload = workloadNamed(name);
        std::vector<std::string> settings;
        if (const auto parameters = node.find("parameters")) {
            parameters->requireObject();
            for (const auto& [key, ignored] : parameters->value().items())
                if (const auto parameter = parameters->find(key))
                    settings.push_back(settingFrom(workload, key, *parameter));
        }
        if (const auto dtype = node.find("dtype"))
            settings.push_back("dtype=" + dtype->text());
        if (const auto fused = node.find("fused"))
            settings.push_back(fused->boolean() ? "fused=1" : "fused=0");
        return {.name = name, .values = readWorkloadValues(workload, settings)};
    } catch (const Error& error) {
        const std::string sentence = error.what();
        throw Error(sentence.starts_with(node.place()) ? sentence : node.place() + ": " + sentence);
    }
}

TaskTextChoice taskFrom(const json& object, const std::string& source)
{
    std::string text = object.dump(-1, ' ', false, json::error_handler_t::replace);
    if (text.size() > mostTaskBytes)
        throw Error(source + " is larger than " + std::to_string(mostTaskBytes / 1024) +
                    " KiB, which no task needs.");
    (void)taskFromJson(text, source, true, true);
    return {std::move(text)};
}

} // namespace

TaskTextChoice taskChoiceFromJson(std::string_view text, std::string_view source)
{
    return taskFrom(parseStrictJson(text, source), std::string(source));
}

void writeTaskChoice(const TaskChoice& choice, ordered_json& scenario)
{
    if (const auto* const workload = std::get_if<WorkloadChoice>(&choice))
        scenario["workload"] = workloadJson(*workload);
    else if (const auto* const text = std::get_if<TaskTextChoice>(&choice))
        scenario["task"] = parseStrictJson(text->json, "The task");
}

TaskChoice taskChoiceFrom(const JsonNode& scenario)
{
    const auto workload = scenario.find("workload");
    const auto task = scenario.find("task");
    if (workload && task)
        throw Error(scenario.place() + " has a workload and a task: leave one of them out.");
    if (workload)
        return workloadFrom(*workload);
    if (task)
        return taskFrom(task->value(), task->place());
    return {};
}

} // namespace gpuspeedup
