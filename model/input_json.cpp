// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/input_json.h"

#include "model/input.h"
#include "model/json_node.h"
#include "model/strict_json.h"

#include <nlohmann/json.hpp>

namespace gpuspeedup {
namespace {

std::string expectedFor(const Input& input)
{
    const Unit unit{input.publishedUnit.dimension, noPrefix};
    const std::string symbol = unit.symbol();
    return std::string(input.whole ? "a whole number" : "a number") +
           (input.zeroAllowed ? ", zero or more" : " above zero") + (symbol.empty() ? "" : ", in " + symbol);
}

} // namespace

double inputFrom(const JsonNode& node, const Input& input)
{
    if (!node.value().is_number())
        node.fail(expectedFor(input));
    const auto value = node.value().get<double>();
    try {
        checkInput(input, value, shownJson(node.value()));
    } catch (const ValueError&) {
        node.fail(expectedFor(input));
    }
    return value;
}

} // namespace gpuspeedup
