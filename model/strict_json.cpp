// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/strict_json.h"

#include "model/error.h"
#include "model/quote_text.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

namespace gpuspeedup {
namespace {

using nlohmann::json;

constexpr int deepest = 32;

std::string positionOf(std::string_view text, std::size_t offset)
{
    const std::string_view before = text.substr(0, std::min(offset, text.size()));
    const auto line = std::count(before.begin(), before.end(), '\n') + 1;
    const std::size_t lineStart = before.rfind('\n') == std::string_view::npos ? 0 : before.rfind('\n') + 1;
    return "line " + std::to_string(line) + ", column " + std::to_string(before.size() - lineStart + 1);
}

/// Builds no values: watches depth and keys while the parser runs.
class Watch
{
public:
    explicit Watch(std::string_view source) : source_(source) {}

    bool operator()(int depth, json::parse_event_t event, const json& parsed)
    {
        using Event = json::parse_event_t;
        const bool opens = event == Event::object_start || event == Event::array_start;
        if (opens && depth >= deepest) // depth counts what is open already
            throw Error(source_ + " is nested deeper than " + std::to_string(deepest) +
                        " levels; a valid file is not.");
        if (event == Event::object_start)
            keys_.emplace_back();
        else if (event == Event::object_end && !keys_.empty())
            keys_.pop_back();
        else if (event == Event::key && !keys_.empty() &&
                 !keys_.back().insert(parsed.get<std::string>()).second)
            throw Error(source_ + " gives the key " + quoteText(parsed.get<std::string>()) +
                        " twice; keep one of them.");
        return true;
    }

private:
    std::string source_;
    std::vector<std::set<std::string>> keys_;
};

} // namespace

json parseStrictJson(std::string_view text, std::string_view source)
{
    if (text.find_first_not_of(" \t\r\n") == std::string_view::npos)
        throw Error(std::string(source) + " is empty; it must hold a JSON object.");
    try {
        return json::parse(text, Watch(source));
    } catch (const json::parse_error& error) {
        const bool atEnd = error.byte > text.size();
        throw Error(std::string(source) + " is not valid JSON at " + positionOf(text, error.byte - 1) +
                    (atEnd ? ": it ends too early; is it complete?" : "; correct the text there."));
    } catch (const json::out_of_range&) {
        throw Error(std::string(source) + " holds a number that is too large; at most 1e308 can be read.");
    }
}

std::string_view jsonKind(const json& value)
{
    switch (value.type()) {
    case json::value_t::object:
        return "an object";
    case json::value_t::array:
        return "a list";
    case json::value_t::string:
        return "text";
    case json::value_t::boolean:
        return "true or false";
    case json::value_t::number_integer:
    case json::value_t::number_unsigned:
    case json::value_t::number_float:
        return "a number";
    default:
        return "nothing (null)";
    }
}

} // namespace gpuspeedup
