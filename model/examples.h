// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/language.h"
#include "model/scenario.h"

#include <span>
#include <string>
#include <string_view>

namespace gpuspeedup {

/// The examples of the published calculator and its articles, the default first.
[[nodiscard]] std::span<const Scenario> examples();

/// Name of `scenario` for people: that of an example in their language, one of their own as it is.
[[nodiscard]] std::string nameOf(const Scenario& scenario, const Language& language);
[[nodiscard]] std::string scenarioNameText(std::string_view name, const Language& language);

} // namespace gpuspeedup
