// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/language.h"
#include "model/plan/plan_input.h"
#include "model/report/document.h"
#include "model/units.h"

#include <string>
#include <vector>

namespace gpuspeedup {

// Cells of the tables about plans: what programs read and what readers see.

[[nodiscard]] Cell timeCell(Duration time, const Language& language = {});   ///< "129 ms"
[[nodiscard]] Cell factorCell(double factor, const Language& language = {}); ///< "96.9×"
[[nodiscard]] Cell shareCell(double share, const Language& language = {});   ///< "48.4 %"
/// A probability: "97.3 %", or "over 99.9 %", for a sample of draws proves no certainty.
[[nodiscard]] Cell chanceCell(double probability, const Language& language = {});
/// A value of `input` in its unit, a whole number in full.
[[nodiscard]] Cell inputCell(const PlanInput& input, double value, const Language& language = {});

/// Three digits, with a minus sign that begins no formula.
[[nodiscard]] std::string numberText(double number, const Language& language = {});
[[nodiscard]] std::string factorText(double factor, const Language& language = {});
[[nodiscard]] std::string shareText(double share, const Language& language = {});
[[nodiscard]] std::string chanceText(double probability, const Language& language = {});

/// A table of a few rows, each with a cell for every column.
[[nodiscard]] Table tableOfRows(std::vector<Column> columns, std::vector<std::vector<Cell>> rows);

} // namespace gpuspeedup
