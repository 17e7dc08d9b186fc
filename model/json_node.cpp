// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/json_node.h"

#include "model/error.h"
#include "model/quote_text.h"
#include "model/strict_json.h"
#include "model/utf8.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>

namespace gpuspeedup {
namespace {

using nlohmann::json;

// Far beyond every machine, and no quotient of two leaves the numbers of a double.
constexpr double leastValue = 1e-24;
constexpr double mostValue = 1e24;

bool holdsControl(std::string_view text)
{
    while (!text.empty()) {
        const CodePoint c = decodeUtf8(text);
        if (isControl(c.value))
            return true;
        text.remove_prefix(c.length);
    }
    return false;
}

} // namespace

JsonNode::JsonNode(const json& value, std::string path, std::string_view source)
    : value_(&value), path_(std::move(path)), source_(source)
{}

std::optional<JsonNode> JsonNode::find(std::string_view key) const
{
    requireObject();
    const auto found = value_->find(key);
    if (found == value_->end() || found->is_null())
        return std::nullopt;
    return JsonNode(*found, path_ + "." + std::string(key), source_);
}

JsonNode JsonNode::require(std::string_view key, std::string_view expected) const
{
    const std::optional<JsonNode> found = find(key);
    if (!found)
        failMissing(key, expected);
    return *found;
}

JsonNode JsonNode::element(std::size_t index) const
{
    return {value_->at(index), path_ + "[" + std::to_string(index) + "]", source_};
}

void JsonNode::requireObject() const
{
    if (!value_->is_object())
        fail("an object");
}

void JsonNode::requireKeysAmong(std::span<const std::string_view> keys, std::string_view owner) const
{
    requireObject();
    for (const auto& [key, ignored] : value_->items()) {
        if (std::find(keys.begin(), keys.end(), key) != keys.end())
            continue;
        std::string known;
        for (const std::string_view name : keys)
            known += (known.empty() ? "" : ", ") + std::string(name);
        throw Error(place() + "." + quoteText(key) + " is not a key of " + std::string(owner) +
                    "; the keys are " + known + ".");
    }
}

std::size_t JsonNode::listSize(std::size_t most) const
{
    if (!value_->is_array())
        fail("a list");
    if (value_->size() > most)
        throw Error(place() + " has " + std::to_string(value_->size()) + " elements, expected at most " +
                    std::to_string(most) + ".");
    return value_->size();
}

std::string JsonNode::text() const
{
    const std::string* text = value_->get_ptr<const std::string*>();
    if (text == nullptr || text->size() > longestJsonText)
        fail("text of at most " + std::to_string(longestJsonText) + " bytes");
    if (holdsControl(*text))
        fail("text without control characters");
    return *text;
}

bool JsonNode::boolean() const
{
    if (!value_->is_boolean())
        fail("true or false");
    return value_->get<bool>();
}

double JsonNode::positive() const
{
    if (!value_->is_number() || !(value_->get<double>() >= leastValue) || value_->get<double>() > mostValue)
        fail("a number from 1e-24 to 1e24");
    return value_->get<double>();
}

double JsonNode::zeroOrMore() const
{
    if (!value_->is_number() || !(value_->get<double>() >= 0) || value_->get<double>() > mostValue)
        fail("a number, zero or more and at most 1e24");
    return value_->get<double>();
}

std::size_t JsonNode::wholeNumber(std::size_t least, std::size_t most) const
{
    const double number = value_->is_number() ? value_->get<double>() : -1;
    if (number != std::floor(number) || number < static_cast<double>(least) ||
        number > static_cast<double>(most))
        fail("a whole number from " + std::to_string(least) + " to " + std::to_string(most));
    return static_cast<std::size_t>(number);
}

std::string JsonNode::text(std::string_view key) const
{
    const std::optional<JsonNode> found = find(key);
    return found ? found->text() : std::string();
}

std::size_t JsonNode::wholeNumber(std::string_view key, std::size_t most) const
{
    const std::optional<JsonNode> found = find(key);
    return found ? found->wholeNumber(0, most) : 0;
}

std::optional<double> JsonNode::positive(std::string_view key) const
{
    const std::optional<JsonNode> found = find(key);
    return found ? std::optional(found->positive()) : std::nullopt;
}

void JsonNode::checkSchema(int known) const
{
    const std::string expected =
        known == 1 ? "the whole number 1" : "a whole number from 1 to " + std::to_string(known);
    const JsonNode version = require("schema_version", expected);
    if (!version.value().is_number_integer() || version.value() < 1)
        version.fail(expected);
    if (version.value() > known)
        throw Error(place() + ".schema_version is " + quoteText(shownJson(version.value())) +
                    ", written by a newer version of this program, which is needed to read it.");
}

std::string JsonNode::place() const
{
    return std::string(source_) + ": " + path_;
}

void JsonNode::fail(std::string_view expected) const
{
    throw Error(place() + " is " + quoteText(shownJson(*value_)) + ", expected " + std::string(expected) +
                ".");
}

void JsonNode::failMissing(std::string_view key, std::string_view expected) const
{
    throw Error(place() + "." + std::string(key) + " is missing, expected " + std::string(expected) + ".");
}

std::string writableJsonText(std::string_view text)
{
    std::string result;
    while (!text.empty()) {
        const CodePoint c = decodeUtf8(text);
        const std::string_view piece = !c.valid ? "?" : isControl(c.value) ? " " : text.substr(0, c.length);
        if (result.size() + piece.size() > longestJsonText)
            break;
        result += piece;
        text.remove_prefix(c.length);
    }
    return result;
}

} // namespace gpuspeedup
