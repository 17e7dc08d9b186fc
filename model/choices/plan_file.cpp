// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/choices/plan_file.h"

#include "model/choices/choices_json.h"
#include "model/error.h"
#include "model/estimate.h"
#include "model/json_node.h"
#include "model/profile_json.h"
#include "model/quote_text.h"
#include "model/scenario_json.h"
#include "model/strict_json.h"
#include "model/text_file.h"

#include <nlohmann/json.hpp>

namespace gpuspeedup {
namespace {

using nlohmann::json;
using nlohmann::ordered_json;

constexpr std::string_view kind = "gpu-speedup-plan";

void checkKind(const JsonNode& root)
{
    if (const auto found = root.find("kind"); found && found->text() != kind)
        found->fail(std::string(kind));
    if (root.find("schema_version"))
        root.checkSchema(planSchemaVersion);
}

ProfileList profilesFrom(const JsonNode& root)
{
    ProfileList profiles;
    const auto list = root.find("profiles");
    for (std::size_t i = 0, size = list ? list->listSize(PlanFile::mostScenarios) : 0; i < size; ++i)
        profiles.push_back(std::make_shared<const MachineProfile>(profileFrom(list->element(i))));
    return profiles;
}

PlanFile planFrom(const JsonNode& root, const Catalogue& catalogue)
{
    constexpr std::string_view keys[] = {"schema_version", "kind",     "model_version",
                                         "current",        "profiles", "scenarios"};
    checkKind(root);
    root.requireKeysAmong(keys, "a plan");
    const ProfileList profiles = profilesFrom(root);
    const JsonNode list = root.require("scenarios", "a list of scenarios");
    PlanFile plan{.scenarios = {}};
    for (std::size_t i = 0, size = list.listSize(PlanFile::mostScenarios); i < size; ++i)
        plan.scenarios.push_back(choicesFrom(list.element(i), profiles, catalogue));
    if (plan.scenarios.empty())
        throw Error(list.place() + " is empty, expected at least one scenario.");
    if (const auto current = root.find("current"))
        plan.current = current->wholeNumber(0, plan.scenarios.size() - 1);
    return plan;
}

bool isPlan(const json& document)
{
    return document.is_object() && (document.contains("kind") || document.contains("scenarios"));
}

} // namespace

std::string planFileToJson(const PlanFile& plan)
{
    ProfileList profiles;
    ordered_json scenarios = ordered_json::array();
    for (const Choices& choices : plan.scenarios)
        scenarios.push_back(choicesJson(choices, profiles));
    ordered_json document{{"schema_version", planSchemaVersion},
                          {"kind", kind},
                          {"model_version", modelVersion},
                          {"current", plan.current}};
    for (const auto& profile : profiles)
        document["profiles"].push_back(profileJson(*profile));
    document["scenarios"] = std::move(scenarios);
    return document.dump(2) + "\n";
}

PlanFile planFileFromJson(std::string_view text, std::string_view source, const Catalogue& catalogue)
{
    if (text.size() > mostPlanBytes)
        throw Error(std::string(source) + " is larger than " + std::to_string(mostPlanBytes >> 20) +
                    " MiB, which no plan needs; name another.");
    const json document = parseStrictJson(text, source);
    if (isPlan(document))
        return planFrom(JsonNode(document, "$", source), catalogue);
    Choices choices;
    choices.fields.scenario = scenarioFromJson(text, source);
    return {.scenarios = {choices}};
}

PlanFile readPlanFile(const std::string& path, const Catalogue& catalogue)
{
    return planFileFromJson(readTextFile(path, mostPlanBytes),
                            path == "-" ? "standard input" : quotePath(path), catalogue);
}

} // namespace gpuspeedup
