// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/value_step.h"

#include <algorithm>
#include <cmath>

namespace gpuspeedup {
namespace {

constexpr double mostExact = 9007199254740992.0; // 2^53
constexpr std::size_t mostDecimals = 15;

std::string withDecimals(long long count, std::size_t decimals, DecimalMark mark)
{
    std::string digits = std::to_string(count);
    if (decimals == 0)
        return digits;
    if (digits.size() <= decimals)
        digits.insert(0, decimals + 1 - digits.size(), '0');
    digits.insert(digits.size() - decimals, 1, static_cast<char>(mark));
    return digits;
}

} // namespace

std::optional<std::string> steppedText(const ParsedValue& value, int steps, bool zeroAllowed, bool whole,
                                       DecimalMark mark)
{
    std::size_t decimals = value.decimals;
    double counted =
        value.si / value.unit.factor() * std::pow(10.0, static_cast<double>(decimals) - value.exponent);
    if (!(counted < mostExact))
        return {};
    counted = std::round(counted);

    while (!zeroAllowed && !whole && counted > 0 && counted + steps <= 0 && decimals < mostDecimals) {
        counted *= 10;
        ++decimals;
    }
    const double stepped = std::max(counted + steps, zeroAllowed ? 0.0 : 1.0);
    std::string text = withDecimals(std::llround(stepped), decimals, mark);
    if (value.exponent != 0)
        text += "e" + std::to_string(value.exponent);
    const std::string symbol = value.unit.symbol();
    return symbol.empty() ? text : text + " " + symbol;
}

} // namespace gpuspeedup
