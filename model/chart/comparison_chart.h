// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/chart/chart.h"
#include "model/language.h"
#include "model/report/comparison_document.h"

#include <span>

namespace gpuspeedup {

/// The plans' speedups with the middle 90 % of their draws, a row for each in the order given. Plans without
/// an estimate have a row without a bar, and their reason in the table.
[[nodiscard]] Chart comparisonChart(std::span<const ComparedPlan> plans, const Language& language);

} // namespace gpuspeedup
