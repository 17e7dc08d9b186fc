// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/verification/verification_event.h"

#include "model/error.h"
#include "model/json_node.h"
#include "model/strict_json.h"
#include "model/verification/verification_json.h"

#include <nlohmann/json.hpp>

#include <array>

namespace gpuspeedup {
namespace {

using nlohmann::json;
using nlohmann::ordered_json;
using Kind = VerificationEvent::Kind;

constexpr std::size_t mostLineBytes = 64 << 20;
constexpr std::size_t mostSteps = 10'000'000;
constexpr std::array<std::string_view, 4> kindNames = {"started", "progress", "row", "finished"};

Kind readKind(const JsonNode& node)
{
    const std::string name = node.text();
    for (std::size_t i = 0; i < kindNames.size(); ++i)
        if (kindNames[i] == name)
            return static_cast<Kind>(i);
    node.fail("one of started, progress, row, finished");
}

} // namespace

std::string verificationEventToJson(const VerificationEvent& event)
{
    ordered_json object{{"schema_version", verificationSchemaVersion},
                        {"event", kindNames[static_cast<std::size_t>(event.kind)]}};
    switch (event.kind) {
    case Kind::started:
        object["rows"] = event.rows;
        break;
    case Kind::progress:
        object["done"] = event.done;
        object["steps"] = event.steps;
        object["doing"] = writableJsonText(event.doing);
        if (event.secondsLeft)
            object["left_s"] = *event.secondsLeft;
        break;
    case Kind::row:
        object["index"] = event.index;
        if (event.task)
            object["row"] = verifiedTaskJson(*event.task);
        break;
    case Kind::finished:
        break;
    }
    if (event.verification)
        object["verification"] = verificationJson(*event.verification);
    return object.dump();
}

VerificationEvent verificationEventFromJson(std::string_view line)
{
    if (line.size() > mostLineBytes)
        throw Error("the line is larger than " + std::to_string(mostLineBytes >> 20) +
                    " MiB, which no event is.");
    const json document = parseStrictJson(line, "the line");
    const JsonNode node(document, "$", "the line");
    node.requireObject();
    node.checkSchema(verificationSchemaVersion);
    VerificationEvent event;
    event.kind = readKind(node.require("event", "one of started, progress, row, finished"));
    switch (event.kind) {
    case Kind::started:
        event.rows = node.wholeNumber("rows", mostSteps);
        break;
    case Kind::progress:
        event.done = node.wholeNumber("done", mostSteps);
        event.steps = node.wholeNumber("steps", mostSteps);
        event.doing = node.text("doing");
        if (const auto left = node.find("left_s"))
            event.secondsLeft = left->zeroOrMore();
        break;
    case Kind::row:
        event.index = node.wholeNumber("index", mostSteps);
        event.task = verifiedTaskFrom(node.require("row", "an object"));
        break;
    case Kind::finished:
        break;
    }
    if (event.kind == Kind::started || event.kind == Kind::finished)
        event.verification = verificationFrom(node.require("verification", "an object"));
    return event;
}

} // namespace gpuspeedup
