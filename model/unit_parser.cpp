// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/unit_parser.h"

#include <algorithm>

namespace gpuspeedup {
namespace {

struct PrefixSpelling
{
    std::string_view text;
    Prefix prefix;
};

constexpr PrefixSpelling prefixSpellings[] = {
    {"", noPrefix},        {"n", nano},           {"u", micro},          {"m", milli},
    {"k", kilo},           {"K", kilo},           {"M", mega},           {"G", giga},
    {"T", tera},           {"P", peta},           {"Ki", {"Ki", 0, 10}}, {"Mi", {"Mi", 0, 20}},
    {"Gi", {"Gi", 0, 30}}, {"Ti", {"Ti", 0, 40}}, {"Pi", {"Pi", 0, 50}},
};

constexpr std::string_view bitSpellings[] = {"b", "bit", "bits", "b/s", "bit/s", "bits/s", "bps"};

constexpr char lowerPrefixes[] = {'g', 't', 'p'}; // mistaken for G, T, P

constexpr Dimension measured[] = {Dimension::operationRate, Dimension::operations, Dimension::bandwidth,
                                  Dimension::dataSize, Dimension::duration};

std::string_view behindPrefix(std::string_view text, std::size_t prefixLength)
{
    text.remove_prefix(prefixLength);
    while (prefixLength > 0 && text.starts_with(' '))
        text.remove_prefix(1);
    return text;
}

bool isSpelling(std::string_view name, Dimension dimension)
{
    return std::any_of(unitSpellings().begin(), unitSpellings().end(),
                       [&](const UnitSpelling& s) { return s.dimension == dimension && s.text == name; });
}

bool isBitSpelling(std::string_view name)
{
    return std::find(std::begin(bitSpellings), std::end(bitSpellings), name) != std::end(bitSpellings);
}

/// "Gb", and "gb", which is typed as often.
bool isBits(std::string_view text)
{
    const auto isBitsBehind = [&](std::string_view prefix) {
        return text.starts_with(prefix) && isBitSpelling(behindPrefix(text, prefix.size()));
    };
    return std::any_of(std::begin(prefixSpellings), std::end(prefixSpellings),
                       [&](const PrefixSpelling& p) { return isBitsBehind(p.text); }) ||
           std::any_of(std::begin(lowerPrefixes), std::end(lowerPrefixes), [&](const char& lower) {
               return isBitsBehind({&lower, 1});
           });
}

bool isOfBytes(Dimension dimension)
{
    return dimension == Dimension::dataSize || dimension == Dimension::bandwidth;
}

bool takesBinaryPrefix(Dimension dimension)
{
    return isOfBytes(dimension) || dimension == Dimension::count;
}

} // namespace

std::optional<Unit> parseUnit(std::string_view text, Dimension dimension)
{
    for (const PrefixSpelling& spelling : prefixSpellings) {
        if (!text.starts_with(spelling.text) ||
            (spelling.prefix.power2 != 0 && !takesBinaryPrefix(dimension)))
            continue;
        const std::string_view name = behindPrefix(text, spelling.text.size());
        if (name.empty() || isSpelling(name, dimension))
            return Unit{dimension, spelling.prefix};
    }
    return {};
}

UnitProblem diagnoseUnit(std::string_view text, Dimension wanted)
{
    for (const Dimension other : measured)
        if (other != wanted && parseUnit(text, other))
            return {ValueFault::wrongDimension, "is a " + std::string(dimensionName(other)) + ", not a " +
                                                    std::string(dimensionName(wanted))};
    if (isOfBytes(wanted) && isBits(text))
        return {ValueFault::bits, "is in bits, where bytes (B, of 8 bits) are expected"};
    for (const char lower : lowerPrefixes)
        if (text.starts_with(lower) && (text.size() == 1 || isSpelling(behindPrefix(text, 1), wanted)))
            return {ValueFault::unknownPrefix, std::string("has the unknown prefix ") + lower + " (capital " +
                                                   static_cast<char>(lower - 'a' + 'A') + " is known)"};
    const std::string symbol(baseSymbol(wanted));
    if (symbol.empty())
        return {ValueFault::unknownUnit, "has a unit, where a count has none"};
    return {ValueFault::unknownUnit, "has an unknown unit (" + symbol + " is known)"};
}

} // namespace gpuspeedup
