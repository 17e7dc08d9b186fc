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

constexpr std::size_t deepest = 32;

std::string positionOf(std::string_view text, std::size_t offset)
{
    const std::string_view before = text.substr(0, std::min(offset, text.size()));
    const auto line = std::count(before.begin(), before.end(), '\n') + 1;
    const std::size_t lineStart = before.rfind('\n') == std::string_view::npos ? 0 : before.rfind('\n') + 1;
    return "line " + std::to_string(line) + ", column " + std::to_string(before.size() - lineStart + 1);
}

/// Builds no values: watches depth and keys on a first pass over the text. The parser
/// itself, given a callback, needs quadratic time for long lists.
class Watch : public json::json_sax_t
{
public:
    Watch(std::string_view text, std::string_view source) : text_(text), source_(source) {}

    bool null() override { return true; }
    bool boolean(bool) override { return true; }
    bool number_integer(number_integer_t) override { return true; }
    bool number_unsigned(number_unsigned_t) override { return true; }
    bool number_float(number_float_t, const string_t&) override { return true; }
    bool string(string_t&) override { return true; }
    bool binary(binary_t&) override { return true; }
    bool start_object(std::size_t) override { return open(); }
    bool start_array(std::size_t) override { return open(); }
    bool end_object() override { return close(); }
    bool end_array() override { return close(); }
    bool key(string_t& name) override
    {
        if (!keys_.back().insert(name).second)
            throw Error(source_ + " gives the key " + quoteText(name) + " twice; keep one of them.");
        return true;
    }
    /// What is no JSON is left to the second pass, which says where.
    bool parse_error(std::size_t end, const std::string& token, const json::exception& problem) override
    {
        if (dynamic_cast<const json::out_of_range*>(&problem) != nullptr)
            throw Error(source_ + ": " + quoteText(token) + " at " + positionOf(text_, end - token.size()) +
                        " is too large; at most 1e308 can be read.");
        return false;
    }

private:
    bool open()
    {
        if (keys_.size() == deepest)
            throw Error(source_ + " is nested deeper than " + std::to_string(deepest) +
                        " levels; a valid file is not.");
        keys_.emplace_back();
        return true;
    }
    bool close()
    {
        keys_.pop_back();
        return true;
    }

    std::string_view text_;
    std::string source_;
    std::vector<std::set<std::string>> keys_; ///< of each object that is open; empty for a list
};

} // namespace

json parseStrictJson(std::string_view text, std::string_view source)
{
    if (text.find_first_not_of(" \t\r\n") == std::string_view::npos)
        throw Error(std::string(source) + " is empty; it must hold a JSON object.");
    try {
        Watch watch(text, source);
        (void)json::sax_parse(text, &watch);
        return json::parse(text);
    } catch (const json::parse_error& error) {
        const bool atEnd = error.byte > text.size();
        throw Error(std::string(source) + " is not valid JSON at " + positionOf(text, error.byte - 1) +
                    (atEnd ? ": it ends too early; is it complete?" : "; correct the text there."));
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

std::string shownJson(const json& value)
{
    return value.is_structured() ? std::string(jsonKind(value))
                                 : value.dump(-1, ' ', false, json::error_handler_t::replace);
}

} // namespace gpuspeedup
