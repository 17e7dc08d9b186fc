// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <nlohmann/json_fwd.hpp>

#include <string>
#include <string_view>

namespace gpuspeedup {

/// Parses a JSON document for the readers of this folder. `source` names it in errors.
///
/// Refuses what readers would otherwise pass over: a key given twice, nesting
/// deeper than 32, numbers a double cannot hold. Throws Error with one sentence
/// that gives line and column, or the JSON path.
[[nodiscard]] nlohmann::json parseStrictJson(std::string_view text, std::string_view source);

/// "a number", "text", "true or false", "a list", "an object" or "nothing (null)".
[[nodiscard]] std::string_view jsonKind(const nlohmann::json& value);

/// A value as it stands in the file, for an error sentence; of a list or an object its kind.
[[nodiscard]] std::string shownJson(const nlohmann::json& value);

} // namespace gpuspeedup
