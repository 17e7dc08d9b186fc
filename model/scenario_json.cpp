// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/scenario_json.h"

#include "model/error.h"
#include "model/input.h"
#include "model/input_json.h"
#include "model/json_node.h"
#include "model/quote_text.h"
#include "model/strict_json.h"
#include "model/text_file.h"
#include "model/utf8.h"
#include "model/value_format.h"

#include <nlohmann/json.hpp>

namespace gpuspeedup {
namespace {

using nlohmann::json;

constexpr std::size_t longestText = 2000; // bytes of a name or note

[[noreturn]] void fail(std::string_view source, std::string_view key, const json& value,
                       std::string_view expected)
{
    throw Error(std::string(source) + ": $." + std::string(key) + " is " + quoteText(shownJson(value)) +
                ", expected " + std::string(expected) + ".");
}

/// Text that may be shown on a terminal.
bool isPlain(std::string_view text)
{
    while (!text.empty()) {
        const CodePoint c = decodeUtf8(text);
        if (!c.valid || isControl(c.value))
            return false;
        text.remove_prefix(c.length);
    }
    return true;
}

std::string readText(const json& value, std::string_view key, std::string_view source)
{
    if (!value.is_string() || value.get_ref<const std::string&>().size() > longestText ||
        !isPlain(value.get_ref<const std::string&>()))
        fail(source, key, value, "one line of text of at most 2000 bytes, without control characters");
    return value.get<std::string>();
}

void checkSchema(const json& object, std::string_view source)
{
    const auto found = object.find("schema_version");
    if (found == object.end())
        return;
    if (!found->is_number_integer() || *found < 1)
        fail(source, "schema_version", *found, "the whole number 1");
    if (*found > scenarioSchemaVersion)
        throw Error(std::string(source) + ": $.schema_version is " + shownJson(*found) +
                    ", written by a newer version of this program, which is needed to read it.");
}

[[noreturn]] void failOnUnknownKey(std::string_view source, const std::string& key)
{
    std::string known = "schema_version, name, note";
    for (const Input& input : inputs())
        known += ", " + std::string(input.key);
    throw Error(std::string(source) + ": $." + quoteText(key) + " is not a key of a scenario; the keys are " +
                known + ".");
}

} // namespace

std::string scenarioToJson(const Scenario& scenario)
{
    std::string text = "{\n  \"schema_version\": " + std::to_string(scenarioSchemaVersion);
    const auto quotedJson = [](const std::string& s) {
        return json(s).dump(-1, ' ', false, json::error_handler_t::replace);
    };
    if (!scenario.name.empty())
        text += ",\n  \"name\": " + quotedJson(scenario.name);
    if (!scenario.note.empty())
        text += ",\n  \"note\": " + quotedJson(scenario.note);
    for (const Input& input : inputs())
        text += ",\n  \"" + std::string(input.key) + "\": " + exactText(input.read(scenario));
    return text + "\n}\n";
}

Scenario scenarioFromJson(std::string_view text, std::string_view source, const Scenario& defaults)
{
    const json object = parseStrictJson(text, source);
    if (!object.is_object())
        throw Error(std::string(source) + ": $ is " + std::string(jsonKind(object)) +
                    ", expected an object such as {\"operations\": 5e11}.");
    checkSchema(object, source);

    Scenario scenario = defaults;
    for (const auto& [key, value] : object.items()) {
        if (key == "schema_version")
            continue;
        if (key == "name") {
            scenario.name = readText(value, key, source);
            continue;
        }
        if (key == "note") {
            scenario.note = readText(value, key, source);
            continue;
        }
        const Input* const input = findInput(key);
        if (input == nullptr)
            failOnUnknownKey(source, key);
        input->write(scenario, inputFrom(JsonNode(value, "$." + key, source), *input));
    }
    return scenario;
}

Scenario readScenarioFile(const std::string& path, const Scenario& defaults)
{
    return scenarioFromJson(readTextFile(path, mostScenarioBytes),
                            path == "-" ? "standard input" : quotePath(path), defaults);
}

} // namespace gpuspeedup
