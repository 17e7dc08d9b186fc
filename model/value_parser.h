// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/error.h"
#include "model/unit.h"

#include <cstddef>
#include <string_view>

namespace gpuspeedup {

enum class DecimalMark : char
{
    point = '.',
    comma = ','
};

/// How a text without unit or with a locale's decimal mark is read.
struct ValueSyntax
{
    Unit bareUnit;                                ///< a number without prefix and unit takes this one
    DecimalMark decimalMark = DecimalMark::point; ///< '.' is read as well where it is not ambiguous
    std::string_view example;                     ///< a good value, for the sentences: "40 GFLOPS"
};

struct ParsedValue
{
    double si = 0;            ///< in FLOPS, op, B/s, B, s or 1; finite and >= 0
    Unit unit;                ///< as typed, or the bare unit
    bool unitTyped = false;   ///< a prefix or unit stood in the text
    std::size_t decimals = 0; ///< digits after the decimal mark
    int exponent = 0;         ///< typed behind 'e'
};

/// Why a text is not a value. The window translates the fault; `what()` is the
/// English sentence, with the example as remedy.
enum class ValueFault
{
    empty,
    tooLong,
    notANumber,
    ambiguousGrouping,
    otherDecimalMark,
    negative,
    overflow,
    underflow,
    unknownUnit,
    unknownPrefix,
    bits,
    wrongDimension,
    zero,
    fraction
};

class ValueError : public Error
{
public:
    ValueError(ValueFault fault, const std::string& sentence) : Error(sentence), fault_(fault) {}
    [[nodiscard]] ValueFault fault() const { return fault_; }

private:
    ValueFault fault_;
};

/// Longest text that is read, in bytes of UTF-8.
inline constexpr std::size_t longestValueText = 128;

/// Reads a number with or without prefix and unit: "8 TFLOPS", "500 G",
/// "0.08 ms", "80us", "16 GiB", "1.2e12".
///
/// The text is UTF-8. Full-width digits, every kind of space and digit groups of
/// three set apart by spaces are read. `m` is milli, `M` mega; `b` (bit) is
/// refused. The prefix moves the decimal exponent before the digits are
/// converted, so "80 µs", "0.08 ms" and "0.00008" give the same double.
/// Throws ValueError. Independent of the process locale.
[[nodiscard]] ParsedValue parseValue(std::string_view text, const ValueSyntax& syntax);

} // namespace gpuspeedup
