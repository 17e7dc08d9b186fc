// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/unit.h"
#include "model/value_parser.h"

#include <string>

namespace gpuspeedup {

/// The shortest decimal text that reads back as exactly `value`. Never in
/// exponent form between 1e-5 and 1e15. Requires a finite value. Source of the
/// digits: std::to_chars, independent of the locale.
[[nodiscard]] std::string exactText(double value, DecimalMark mark = DecimalMark::point);

/// `value` rounded to `digits` significant digits, trailing zeros cut, exponent
/// form outside 1e-5 … 1e15. Requires a finite value and 1 <= digits <= 17.
[[nodiscard]] std::string roundedText(double value, int digits, DecimalMark mark = DecimalMark::point);

/// The decimal prefix that brings a value into [1, 1000), or the closest there is.
/// Only seconds take prefixes below 1; seconds and counts take none above 1.
[[nodiscard]] Unit engineeringUnit(double si, Dimension dimension);

/// The unit a value is shown in: `preferred` while the number in it lies in
/// [0.1, 10000) or is zero, else engineeringUnit.
[[nodiscard]] Unit displayUnit(double si, Unit preferred);

/// "40 GFLOPS": every digit of `si`, in `unit`. Reads back as exactly `si` where
/// the prefix is decimal.
[[nodiscard]] std::string exactQuantityText(double si, Unit unit, DecimalMark mark = DecimalMark::point);
/// "96.9 GB": rounded to `digits` significant digits, in displayUnit(si, preferred).
[[nodiscard]] std::string quantityText(double si, Unit preferred, int digits = 4,
                                       DecimalMark mark = DecimalMark::point);
/// A time for people: "129 ms", "12.5 s", "2.78 h", "3.1 days", "41 years".
[[nodiscard]] std::string durationText(double seconds, int digits = 4, DecimalMark mark = DecimalMark::point);

} // namespace gpuspeedup
