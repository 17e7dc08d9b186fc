// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/choices/choices.h"

#include <nlohmann/json_fwd.hpp>

namespace gpuspeedup {

class JsonNode;

// The part of choices_json.h that is about the task.

/// Adds "workload" or "task" to `scenario`.
void writeTaskChoice(const TaskChoice& choice, nlohmann::ordered_json& scenario);
/// Of the keys "workload" and "task" of `scenario`. Throws Error.
[[nodiscard]] TaskChoice taskChoiceFrom(const JsonNode& scenario);

} // namespace gpuspeedup
