// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/scenario.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace gpuspeedup {

/// Of the scenario file; a file without `schema_version` is read as version 1.
inline constexpr int scenarioSchemaVersion = 1;
inline constexpr std::size_t mostScenarioBytes = std::size_t{1} << 20;

/// The scenario as a JSON object with SI keys; reads back as the same scenario,
/// every number to the last bit.
[[nodiscard]] std::string scenarioToJson(const Scenario& scenario);

/// Reads a scenario. Inputs that the text does not give keep the value of
/// `defaults`. `source` names the text in errors: a file name or "standard input".
///
/// Throws Error for text that is not JSON, for an unknown key, a newer schema, or
/// a value of the wrong kind or outside its domain; the sentence gives the JSON
/// path, the value and what was expected.
[[nodiscard]] Scenario scenarioFromJson(std::string_view text, std::string_view source,
                                        const Scenario& defaults = {});

/// Reads the file, or standard input where `path` is "-". Throws Error.
[[nodiscard]] Scenario readScenarioFile(const std::string& path, const Scenario& defaults = {});

} // namespace gpuspeedup
