// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/learning/observation_json.h"

#include "model/json_node.h"

#include <nlohmann/json.hpp>

namespace gpuspeedup {
namespace {

using nlohmann::ordered_json;

ordered_json pairJson(const ObservedPair& pair)
{
    ordered_json object;
    object["workload"] = writableJsonText(pair.workload);
    object["kernel_class"] = kernelClassName(pair.kernelClass);
    object["sizes"] = writableJsonText(pair.sizes);
    object["stack"] = writableJsonText(pair.stack);
    object["cpu_code"] = writableJsonText(pair.cpuCode);
    object["side"] = observedSideName(pair.side);
    object["device"] = writableJsonText(pair.device);
    object["predicted_s"] = pair.predicted.si();
    object["measured_s"] = pair.measured.si();
    object["moment"] = pair.moment;
    object["model_version"] = pair.modelVersion;
    object["origin"] = observationOriginName(pair.origin);
    object["use"] = observationUseName(useOf(pair));
    return object;
}

/// The value of a list that has the name at `key`.
template <typename Value, std::size_t Size, typename Name>
Value named(const JsonNode& node, std::string_view key, const Value (&values)[Size], Name nameOf)
{
    std::string expected = "one of";
    for (const Value value : values) {
        expected += (value == values[0] ? " " : ", ") + std::string(nameOf(value));
        if (node.text(key) == nameOf(value))
            return value;
    }
    node.require(key, expected).fail(expected);
}

std::string requiredText(const JsonNode& node, std::string_view key, std::string_view expected)
{
    std::string text = node.text(key);
    if (text.empty())
        node.failMissing(key, expected);
    return text;
}

Duration requiredTime(const JsonNode& node, std::string_view key)
{
    return node.require(key, "a time in seconds").positive() * second;
}

ObservedPair pairFrom(const JsonNode& node)
{
    constexpr ObservedSide sides[] = {ObservedSide::cpu, ObservedSide::gpu};
    constexpr ObservedPair::Origin origins[] = {ObservedPair::Origin::verify, ObservedPair::Origin::user};
    node.requireObject();
    ObservedPair pair{.workload = requiredText(node, "workload", "the name of a workload"),
                      .kernelClass = named(node, "kernel_class", kernelClasses, kernelClassName),
                      .sizes = node.text("sizes"),
                      .stack = node.text("stack"),
                      .cpuCode = node.text("cpu_code"),
                      .side = named(node, "side", sides, observedSideName),
                      .device = requiredText(node, "device", "the name of a processor"),
                      .predicted = requiredTime(node, "predicted_s"),
                      .measured = requiredTime(node, "measured_s"),
                      .moment = {},
                      .modelVersion = node.text("model_version"),
                      .origin = named(node, "origin", origins, observationOriginName)};
    if (const auto moment = node.find("moment"))
        pair.moment = momentFrom(*moment);
    const std::string_view use = observationUseName(useOf(pair));
    if (const auto said = node.find("use"); said && said->text() != use)
        said->fail(std::string(use) + ", which follows from the task");
    return pair;
}

} // namespace

ordered_json observationsJson(const std::vector<ObservedPair>& observations)
{
    ordered_json list = ordered_json::array();
    for (const ObservedPair& pair : observations)
        list.push_back(pairJson(pair));
    return list;
}

std::vector<ObservedPair> observationsFrom(const JsonNode& list)
{
    std::vector<ObservedPair> observations;
    for (std::size_t i = 0, size = list.listSize(mostObservations); i < size; ++i)
        observations.push_back(pairFrom(list.element(i)));
    return observations;
}

std::string momentFrom(const JsonNode& node)
{
    const std::string text = node.text();
    constexpr std::string_view pattern = "0000-00-00T00:00:00Z";
    bool fits = text.size() == pattern.size();
    for (std::size_t i = 0; fits && i < pattern.size(); ++i)
        fits = pattern[i] == '0' ? text[i] >= '0' && text[i] <= '9' : text[i] == pattern[i];
    if (!fits && !text.empty())
        node.fail("a time in UTC such as 2026-11-20T23:40:00Z");
    return text;
}

} // namespace gpuspeedup
