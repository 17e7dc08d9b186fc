// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/choices/choice_value_json.h"

#include "model/error.h"
#include "model/strict_json.h"

#include <nlohmann/json.hpp>

namespace gpuspeedup {

double planInputFrom(const JsonNode& node, const PlanInput& input)
{
    if (!node.value().is_number())
        node.fail("a number");
    const auto value = node.value().get<double>();
    try {
        checkPlanInput(input, value, shownJson(node.value()));
    } catch (const Error& error) {
        throw Error(node.place() + ": " + error.what());
    }
    return value;
}

} // namespace gpuspeedup
