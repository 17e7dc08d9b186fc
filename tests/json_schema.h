// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <nlohmann/json_fwd.hpp>

#include <string>

namespace gpuspeedup {

/// Where and why `value` does not obey `schema`; empty where it does. Knows the words of JSON Schema that the
/// project's schemas use, and refuses others.
[[nodiscard]] std::string disobedience(const nlohmann::json& value, const nlohmann::json& schema);

} // namespace gpuspeedup
