// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/measure_event.h"

#include "model/error.h"
#include "model/figure_json.h"
#include "model/json_node.h"
#include "model/profile_json.h"
#include "model/strict_json.h"

#include <nlohmann/json.hpp>

#include <array>

namespace gpuspeedup {
namespace {

using nlohmann::json;
using nlohmann::ordered_json;
using Kind = MeasureEvent::Kind;

constexpr std::size_t mostSteps = 100'000;
constexpr std::array<std::string_view, 4> kindNames = {"started", "progress", "result", "finished"};

Kind readKind(const JsonNode& node)
{
    const std::string name = node.text();
    for (std::size_t i = 0; i < kindNames.size(); ++i)
        if (kindNames[i] == name)
            return static_cast<Kind>(i);
    node.fail("one of started, progress, result, finished");
}

std::vector<MeasureEvent::Step> readSteps(const JsonNode& node)
{
    std::vector<MeasureEvent::Step> steps;
    for (std::size_t i = 0, size = node.listSize(mostSteps); i < size; ++i) {
        const JsonNode step = node.element(i);
        steps.push_back({.name = step.require("name", "text").text(),
                         .label = step.text("label"),
                         .expectedSeconds = step.positive("expected_s").value_or(0)});
    }
    return steps;
}

} // namespace

std::string eventToJson(const MeasureEvent& event)
{
    ordered_json object{{"schema_version", profileSchemaVersion},
                        {"event", kindNames[static_cast<std::size_t>(event.kind)]}};
    if (event.kind == Kind::started) {
        object["steps"] = ordered_json::array();
        for (const MeasureEvent::Step& step : event.steps) {
            ordered_json element{{"name", writableJsonText(step.name)},
                                 {"label", writableJsonText(step.label)}};
            if (step.expectedSeconds > 0)
                element["expected_s"] = step.expectedSeconds;
            object["steps"].push_back(std::move(element));
        }
    }
    if (!event.name.empty())
        object["name"] = writableJsonText(event.name);
    object["done"] = event.done;
    if (event.figure)
        object["figure"] = figureJson(*event.figure);
    if (event.profile)
        object["profile"] = profileJson(*event.profile);
    return object.dump();
}

MeasureEvent eventFromJson(std::string_view line)
{
    if (line.size() > mostProfileBytes)
        throw Error("the line is larger than " + std::to_string(mostProfileBytes / 1024) +
                    " KiB, which no event is.");
    const json document = parseStrictJson(line, "the line");
    const JsonNode node(document, "$", "the line");
    node.requireObject();
    node.checkSchema(profileSchemaVersion);
    MeasureEvent event;
    event.kind = readKind(node.require("event", "one of started, progress, result, finished"));
    event.done = node.wholeNumber("done", mostSteps);
    event.name = node.text("name");
    if (event.kind == Kind::started)
        event.steps = readSteps(node.require("steps", "a list"));
    if ((event.kind == Kind::progress || event.kind == Kind::result) && event.name.empty())
        node.failMissing("name", "the name of a step");
    if (event.kind == Kind::result)
        event.figure = figureFrom(node.require("figure", "an object"));
    if (event.kind == Kind::finished)
        event.profile = profileFrom(node.require("profile", "an object"));
    else if (const auto profile = node.find("profile"); profile && event.kind == Kind::started)
        event.profile = profileFrom(*profile);
    return event;
}

} // namespace gpuspeedup
