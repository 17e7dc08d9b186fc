// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/choices/choices_json.h"

namespace gpuspeedup {

// The part of choices_json.h that is about both sides: the processors, and the code that runs on them.

/// Adds "cpu", "gpu", "cpu_baseline", "stack" and the like to `scenario`.
void writeSides(const Choices& choices, ProfileList& profiles, nlohmann::ordered_json& scenario);
/// Of these keys of `scenario`. Throws Error.
void readSides(const JsonNode& scenario, const ProfileList& profiles, const Catalogue& catalogue,
               Choices& choices);

} // namespace gpuspeedup
