// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/choices/choices.h"
#include "model/machine/catalogue.h"

#include <nlohmann/json_fwd.hpp>

#include <memory>
#include <string_view>
#include <vector>

namespace gpuspeedup {

class JsonNode;

/// The measured machines of a plan file; its scenarios name them by position.
using ProfileList = std::vector<std::shared_ptr<const MachineProfile>>;

/// One scenario of a plan file. Profiles that `profiles` does not hold yet are added to it.
[[nodiscard]] nlohmann::ordered_json choicesJson(const Choices& choices, ProfileList& profiles);

/// Reads a scenario of a plan file: see plan_file.h. A processor gets the id of its row in `catalogue`.
/// Throws Error.
[[nodiscard]] Choices choicesFrom(const JsonNode& node, const ProfileList& profiles,
                                  const Catalogue& catalogue);

/// The task that a task file describes, in the form in which plan files keep it. `source` names the text in
/// errors. Throws Error as taskFromJson().
[[nodiscard]] TaskTextChoice taskChoiceFromJson(std::string_view text, std::string_view source);

} // namespace gpuspeedup
