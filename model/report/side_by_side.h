// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/language.h"
#include "model/report/comparison_document.h"

namespace gpuspeedup {

/// Plans in the order given, one row each: label, speedup with its range, probability that the GPU wins, both
/// times; then every choice and input in which they differ, so that it can be seen why. A plan without
/// estimate has its reason in the last column, which is there only then.
///
/// Each plan has one label.
[[nodiscard]] Table sideBySideTable(const std::vector<ComparedPlan>& plans, const Language& language = {});

} // namespace gpuspeedup
