// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/scenario.h"
#include "model/unit.h"
#include "model/value_parser.h"

#include <span>
#include <string_view>

namespace gpuspeedup {

/// One of the seven inputs: its names, its unit, its domain. The command line,
/// the scenario file and the window's fields are all made from this one table.
struct Input
{
    std::string_view key;     ///< in scenario files
    std::string_view option;  ///< on the command line, without dashes
    std::string_view label;   ///< the published name, also the accessible name
    std::string_view symbol;  ///< in the formulas
    Unit publishedUnit;       ///< of a bare number on the command line
    std::string_view typical; ///< range to expect, never enforced
    std::string_view advice;  ///< what the figure is and where to find it
    std::string_view example; ///< a good value, for error sentences
    bool zeroAllowed = false;
    bool whole = false;
    double (*read)(const Scenario&) = nullptr; ///< in the coherent unit
    void (*write)(Scenario&, double) = nullptr;
};

/// All seven, in the published order.
[[nodiscard]] std::span<const Input> inputs();
/// The input of that key, or null.
[[nodiscard]] const Input* findInput(std::string_view key);

/// Largest count of launches: whole numbers are exact up to here.
inline constexpr double mostLaunches = 9007199254740992.0; // 2^53

/// The domain of `input`: finite, >= 0, > 0 unless zeroAllowed, whole and at most
/// 2^53 where `whole`. Throws ValueError; `shown` is the text quoted in its sentence.
void checkInput(const Input& input, double value, std::string_view shown);

/// Reads `text` for `input` and checks its domain. A bare number takes `bareUnit`,
/// whose dimension must be that of the input. Throws ValueError.
[[nodiscard]] ParsedValue parseInput(const Input& input, std::string_view text, Unit bareUnit,
                                     DecimalMark mark = DecimalMark::point);

} // namespace gpuspeedup
