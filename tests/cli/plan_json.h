// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/cli/cli_process.h"

#include <nlohmann/json.hpp>

#include <string_view>

namespace gpuspeedup {

/// What the command writes as JSON; null where it fails, which is printed.
[[nodiscard]] nlohmann::json jsonOf(const QStringList& arguments, const QByteArray& standardInput = {});

/// The row of a list whose `column` holds `value`; null where there is none.
[[nodiscard]] nlohmann::json rowOf(const nlohmann::json& list, std::string_view column,
                                   std::string_view value);
/// Of an estimate of a plan.
[[nodiscard]] nlohmann::json phaseOf(const nlohmann::json& estimate, std::string_view phase);
[[nodiscard]] nlohmann::json inputOf(const nlohmann::json& estimate, std::string_view key);
/// Whether the estimate says what that refinement changes.
[[nodiscard]] bool hasRefinement(const nlohmann::json& estimate, std::string_view name);

/// Within 1e-12 of it, relative. Prints what differs where not.
[[nodiscard]] bool near(const nlohmann::json& value, double expected);

} // namespace gpuspeedup
