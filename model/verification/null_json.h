// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/json_node.h"

#include <nlohmann/json.hpp>

#include <optional>
#include <string>

namespace gpuspeedup {

/// What does not exist is null.
template <class Number> nlohmann::ordered_json numberOrNull(const std::optional<Number>& number)
{
    return number ? nlohmann::ordered_json(*number) : nlohmann::ordered_json(nullptr);
}

inline nlohmann::ordered_json textOrNull(const std::string& text)
{
    return text.empty() ? nlohmann::ordered_json(nullptr) : nlohmann::ordered_json(writableJsonText(text));
}

} // namespace gpuspeedup
