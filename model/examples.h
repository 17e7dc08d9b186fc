// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/scenario.h"

#include <span>

namespace gpuspeedup {

/// The examples of the published calculator and its articles, the default first.
[[nodiscard]] std::span<const Scenario> examples();

} // namespace gpuspeedup
