// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/repeated_options.h"

#include <string>
#include <vector>

namespace gpuspeedup {

/// A plan file stands for all of its scenarios unless one is picked: as so many --pick, added to `options`.
/// Their names, "Scenario 2" for one without; nothing where there are not several. Throws Error.
[[nodiscard]] std::vector<std::string> addScenarios(std::vector<GivenOption>& options);

/// Scenarios are told apart by their names: the values of --pick in `combinations` become those of
/// addScenarios(), and its name in `columns`, of variedNames(), becomes "scenario".
void nameScenarios(std::vector<std::string>& columns, std::vector<Combination>& combinations,
                   const std::vector<std::string>& names);

/// The values of the option, such as "--gpu"; none where it was not given.
[[nodiscard]] std::vector<std::string> valuesOf(const std::vector<GivenOption>& options,
                                                std::string_view name);

} // namespace gpuspeedup
