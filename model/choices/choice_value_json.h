// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/json_node.h"
#include "model/plan/plan_input.h"

#include <string>

namespace gpuspeedup {

/// A value inside the domain of `input`. Throws Error.
[[nodiscard]] double planInputFrom(const JsonNode& node, const PlanInput& input);

/// The one of `values` whose name stands there; `nameOf` gives the name of each. Throws Error.
template <typename Values, typename NameOf>
[[nodiscard]] auto namedFrom(const JsonNode& node, const Values& values, NameOf nameOf)
{
    const std::string name = node.text();
    std::string names;
    for (const auto& value : values) {
        if (nameOf(value) == name)
            return value;
        names += (names.empty() ? "" : ", ") + std::string(nameOf(value));
    }
    node.fail("one of " + names);
}

} // namespace gpuspeedup
