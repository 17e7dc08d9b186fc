// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/learning/observation.h"

#include <nlohmann/json_fwd.hpp>

#include <vector>

namespace gpuspeedup {

class JsonNode;

/// A list, for the key "observations" of a profile. What a pair is used for stands beside it for readers.
[[nodiscard]] nlohmann::ordered_json observationsJson(const std::vector<ObservedPair>& observations);
/// Throws Error, as all figures of a profile, for more than mostObservations, a side, class or origin
/// nobody knows, times that cannot be, or a "use" that is not that of the task.
[[nodiscard]] std::vector<ObservedPair> observationsFrom(const JsonNode& list);

/// A profile's time as it is written: "2026-11-20T23:40:00Z"; may be empty. Throws Error.
[[nodiscard]] std::string momentFrom(const JsonNode& node);

} // namespace gpuspeedup
