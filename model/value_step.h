// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/value_parser.h"

#include <optional>
#include <string>

namespace gpuspeedup {

/// The text after the last shown digit of a value moved by `steps`: "80 µs" and
/// one step up give "81 µs", "0.5 GB" gives "0.6 GB". The number of decimals stays.
///
/// A step that would reach zero or less stops at zero where that is allowed, else
/// goes on with the next finer digit: "1 GFLOPS" and one step down give
/// "0.9 GFLOPS". Nothing where the value has too many digits to count exactly.
[[nodiscard]] std::optional<std::string> steppedText(const ParsedValue& value, int steps, bool zeroAllowed,
                                                     bool whole, DecimalMark mark = DecimalMark::point);

} // namespace gpuspeedup
