// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/software/script_line.h"

#include "model/error.h"
#include "model/figure_json.h"
#include "model/json_node.h"
#include "model/strict_json.h"

#include <nlohmann/json.hpp>

namespace gpuspeedup {
namespace {

constexpr std::size_t longestLine = std::size_t{1} << 20;
constexpr std::size_t mostNotes = 100;

/// Whatever a package says, as a text that can be kept.
std::string textOf(const nlohmann::json& object, const char* key)
{
    const auto found = object.find(key);
    return found != object.end() && found->is_string() ? writableJsonText(found->get<std::string>())
                                                       : std::string();
}

std::vector<std::string> notesOf(const nlohmann::json& object)
{
    std::vector<std::string> notes;
    const auto found = object.find("notes");
    if (found == object.end() || !found->is_array())
        return notes;
    for (const nlohmann::json& note : *found)
        if (note.is_string() && notes.size() < mostNotes)
            notes.push_back(writableJsonText(note.get<std::string>()));
    return notes;
}

} // namespace

ScriptLine scriptLineFrom(std::string_view line)
{
    constexpr std::string_view source = "the script's line";
    if (line.size() > longestLine)
        throw Error("A line of the script is larger than a figure can be.");
    const nlohmann::json document = parseStrictJson(line, source);
    const JsonNode node(document, "$", source);
    node.requireObject();
    ScriptLine result{.kind = node.require("kind", "text").text(),
                      .of = textOf(document, "of"),
                      .version = textOf(document, "version"),
                      .path = textOf(document, document.contains("executable") ? "executable" : "path"),
                      .gpu = textOf(document, "gpu"),
                      .cuda = textOf(document, "cuda"),
                      .driver = textOf(document, "driver"),
                      .notes = notesOf(document),
                      .name = textOf(document, document.contains("doing") ? "doing" : "name"),
                      .figure = {},
                      .problem = textOf(document, "problem"),
                      .detail = textOf(document, "detail"),
                      .printed = textOf(document, "printed")};
    if (result.kind == "figure" && !isFigureName(result.name))
        node.require("name", "the name of a figure").fail("the name of a figure");
    if (const auto figure = node.find("figure"))
        result.figure = figureFrom(*figure);
    return result;
}

} // namespace gpuspeedup
