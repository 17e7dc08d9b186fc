// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/json_schema.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <set>

namespace gpuspeedup {
namespace {

using nlohmann::json;

class Checker
{
public:
    explicit Checker(const json& root) : root_(root) {}

    std::string check(const json& value, const json& schema, const std::string& path) const
    {
        static const std::set<std::string> words = {"$schema",    "$defs",           "$ref",
                                                    "title",      "description",     "type",
                                                    "properties", "required",        "additionalProperties",
                                                    "items",      "const",           "enum",
                                                    "minimum",    "exclusiveMinimum"};
        for (const auto& [word, rule] : schema.items())
            if (!words.contains(word))
                return path + ": the check does not know " + word;
        if (schema.contains("$ref"))
            return check(value, root_.at(json::json_pointer(schema["$ref"].get<std::string>().substr(1))),
                         path);
        if (schema.contains("const") && value != schema["const"])
            return path + " is not " + schema["const"].dump();
        if (schema.contains("enum") && std::ranges::find(schema["enum"], value) == schema["enum"].end())
            return path + " is none of " + schema["enum"].dump();
        if (schema.contains("type") && !hasType(value, schema["type"]))
            return path + " is " + value.dump() + ", no " + schema["type"].dump();
        if (value.is_number() && schema.contains("minimum") && !(value >= schema["minimum"]))
            return path + " is too small";
        if (value.is_number() && schema.contains("exclusiveMinimum") && !(value > schema["exclusiveMinimum"]))
            return path + " is too small";
        if (value.is_object())
            return checkObject(value, schema, path);
        if (value.is_array() && schema.contains("items"))
            for (std::size_t i = 0; i < value.size(); ++i)
                if (std::string fault =
                        check(value[i], schema["items"], path + "[" + std::to_string(i) + "]");
                    !fault.empty())
                    return fault;
        return {};
    }

private:
    static bool hasType(const json& value, const json& type)
    {
        if (type.is_array())
            return std::ranges::any_of(type, [&](const json& each) { return hasType(value, each); });
        return type == value.type_name(); // "object", "array", "string", "number", "boolean", "null"
    }

    std::string checkObject(const json& value, const json& schema, const std::string& path) const
    {
        const json properties = schema.value("properties", json::object());
        for (const json& key : schema.value("required", json::array()))
            if (!value.contains(key.get<std::string>()))
                return path + " lacks " + key.get<std::string>();
        for (const auto& [key, member] : value.items()) {
            if (!properties.contains(key)) {
                if (!schema.value("additionalProperties", true))
                    return path + " has " + key + ", which the schema does not";
                continue;
            }
            if (std::string fault = check(member, properties[key], path + "." + key); !fault.empty())
                return fault;
        }
        return {};
    }

    const json& root_;
};

} // namespace

std::string disobedience(const json& value, const json& schema)
{
    return Checker(schema).check(value, schema, "$");
}

} // namespace gpuspeedup
