// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/value_format.h"

#include <array>
#include <cassert>
#include <charconv>
#include <cmath>
#include <cstdlib>

namespace gpuspeedup {
namespace {

/// Decimal digits d1 d2 … dn and an exponent: 0.d1d2…dn · 10^point.
struct Decimal
{
    bool negative = false;
    std::string digits;
    int point = 0;
};

/// Takes "d.ddde±xx" apart.
Decimal takeApart(std::string_view scientific)
{
    Decimal result;
    if (scientific.starts_with('-')) {
        result.negative = true;
        scientific.remove_prefix(1);
    }
    const std::size_t e = scientific.find('e');
    for (const char c : scientific.substr(0, e))
        if (c != '.')
            result.digits += c;
    std::string_view exponent = scientific.substr(e + 1);
    if (exponent.starts_with('+'))
        exponent.remove_prefix(1);
    std::from_chars(exponent.data(), exponent.data() + exponent.size(), result.point);
    ++result.point;
    while (result.digits.size() > 1 && result.digits.back() == '0')
        result.digits.pop_back();
    if (result.digits == "0")
        result.point = 1;
    return result;
}

Decimal exactDecimal(double value)
{
    assert(std::isfinite(value));
    std::array<char, 32> text{};
    const auto end =
        std::to_chars(text.data(), text.data() + text.size(), value, std::chars_format::scientific).ptr;
    return takeApart({text.data(), end});
}

Decimal roundedDecimal(double value, int digits)
{
    assert(std::isfinite(value) && digits >= 1 && digits <= 17);
    std::array<char, 40> text{};
    const auto end = std::to_chars(text.data(), text.data() + text.size(), value,
                                   std::chars_format::scientific, digits - 1)
                         .ptr;
    return takeApart({text.data(), end});
}

std::string write(const Decimal& d, DecimalMark mark)
{
    constexpr int smallestPoint = -4; // 0.00001
    constexpr int largestPoint = 15;
    const char markChar = static_cast<char>(mark);
    const int count = static_cast<int>(d.digits.size());
    std::string text = d.negative ? "-" : "";
    if (d.point < smallestPoint || d.point > largestPoint) {
        text += d.digits[0];
        if (count > 1)
            (text += markChar).append(d.digits, 1);
        return text += "e" + std::to_string(d.point - 1);
    }
    if (d.point <= 0) {
        (text += '0') += markChar;
        return text.append(static_cast<std::size_t>(-d.point), '0') += d.digits;
    }
    const auto whole = static_cast<std::size_t>(d.point);
    if (count <= d.point)
        return (text += d.digits).append(whole - d.digits.size(), '0');
    text.append(d.digits, 0, whole) += markChar;
    return text.append(d.digits, whole);
}

std::string withUnit(std::string number, const Unit& unit)
{
    const std::string symbol = unit.symbol();
    return symbol.empty() ? number : number + " " + symbol;
}

} // namespace

std::string exactText(double value, DecimalMark mark)
{
    return write(exactDecimal(value), mark);
}

std::string roundedText(double value, int digits, DecimalMark mark)
{
    return write(roundedDecimal(value, digits), mark);
}

Unit engineeringUnit(double si, Dimension dimension)
{
    const bool noMultiples = dimension == Dimension::duration || dimension == Dimension::count;
    const bool noParts = dimension != Dimension::duration;
    Unit best{dimension, noParts ? noPrefix : nano};
    for (const Prefix& prefix : decimalPrefixes()) { // ascending
        const bool allowed = !(noMultiples && prefix.power10 > 0) && !(noParts && prefix.power10 < 0);
        const Unit candidate{dimension, prefix};
        if (allowed && std::abs(si) >= candidate.factor())
            best = candidate;
    }
    return best;
}

Unit displayUnit(double si, Unit preferred)
{
    const double inPreferred = std::abs(si) / preferred.factor();
    const bool fits = si == 0 || (inPreferred >= 0.1 && inPreferred < 10'000);
    return fits ? preferred : engineeringUnit(si, preferred.dimension);
}

std::string exactQuantityText(double si, Unit unit, DecimalMark mark)
{
    if (unit.prefix.power2 != 0)
        return withUnit(exactText(std::ldexp(si, -unit.prefix.power2), mark), unit);
    Decimal d = exactDecimal(si);
    if (si != 0)
        d.point -= unit.prefix.power10;
    return withUnit(write(d, mark), unit);
}

std::string quantityText(double si, Unit preferred, int digits, DecimalMark mark)
{
    const Unit unit = displayUnit(si, preferred);
    Decimal d = roundedDecimal(unit.prefix.power2 != 0 ? std::ldexp(si, -unit.prefix.power2) : si, digits);
    if (si != 0)
        d.point -= unit.prefix.power10;
    return withUnit(write(d, mark), unit);
}

std::string durationText(double seconds, int digits, DecimalMark mark)
{
    struct Scale
    {
        double from;
        double length;
        const char* name;
    };
    constexpr Scale scales[] = {
        {3.15576e7, 3.15576e7, "years"}, {2 * 86400.0, 86400.0, "days"}, {10'000.0, 3600.0, "h"}};
    for (const Scale& scale : scales)
        if (std::abs(seconds) >= scale.from)
            return roundedText(seconds / scale.length, digits, mark) + " " + scale.name;
    return quantityText(seconds, {Dimension::duration, noPrefix}, digits, mark);
}

} // namespace gpuspeedup
