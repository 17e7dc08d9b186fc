// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/verification/null_json.h"

#include "model/json_node.h"

#include <nlohmann/json.hpp>

namespace gpuspeedup {

using nlohmann::ordered_json;

ordered_json numberOrNull(std::optional<double> number)
{
    return number ? ordered_json(*number) : ordered_json(nullptr);
}

ordered_json textOrNull(const std::string& text)
{
    return text.empty() ? ordered_json(nullptr) : ordered_json(writableJsonText(text));
}

} // namespace gpuspeedup
