// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <nlohmann/json_fwd.hpp>

#include <optional>
#include <string>

namespace gpuspeedup {

// What does not exist is null.

[[nodiscard]] nlohmann::ordered_json numberOrNull(std::optional<double> number);
[[nodiscard]] nlohmann::ordered_json textOrNull(const std::string& text); ///< of an empty one

} // namespace gpuspeedup
