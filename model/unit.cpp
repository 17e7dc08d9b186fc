// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/unit.h"

#include <cmath>

namespace gpuspeedup {
namespace {

constexpr Prefix prefixes[] = {nano, micro, milli, noPrefix, kilo, mega, giga, tera, peta};

constexpr UnitSpelling spellings[] = {
    {"FLOPS", Dimension::operationRate},
    {"FLOP/s", Dimension::operationRate},
    {"FLOPs/s", Dimension::operationRate},
    {"FLOPs", Dimension::operationRate},
    {"Flops", Dimension::operationRate},
    {"flops", Dimension::operationRate},
    {"Flop/s", Dimension::operationRate},
    {"flop/s", Dimension::operationRate},
    {"OPS", Dimension::operationRate},
    {"op/s", Dimension::operationRate},
    {"ops/s", Dimension::operationRate},
    {"operations/s", Dimension::operationRate},
    {"op", Dimension::operations},
    {"ops", Dimension::operations},
    {"operation", Dimension::operations},
    {"operations", Dimension::operations},
    {"FLOP", Dimension::operations},
    {"FLOPs", Dimension::operations},
    {"flop", Dimension::operations},
    {"B/s", Dimension::bandwidth},
    {"bytes/s", Dimension::bandwidth},
    {"byte/s", Dimension::bandwidth},
    {"B", Dimension::dataSize},
    {"byte", Dimension::dataSize},
    {"bytes", Dimension::dataSize},
    {"s", Dimension::duration},
    {"sec", Dimension::duration},
    {"second", Dimension::duration},
    {"seconds", Dimension::duration},
    {"launch", Dimension::count},
    {"launches", Dimension::count},
};

} // namespace

std::string_view dimensionName(Dimension dimension)
{
    switch (dimension) {
    case Dimension::operationRate:
        return "rate of operations";
    case Dimension::callRate:
        return "rate of calls";
    case Dimension::operations:
        return "number of operations";
    case Dimension::bandwidth:
        return "transfer rate";
    case Dimension::dataSize:
        return "data size";
    case Dimension::duration:
        return "time";
    case Dimension::count:
        return "count";
    }
    return {};
}

std::string_view baseSymbol(Dimension dimension)
{
    switch (dimension) {
    case Dimension::operationRate:
        return "FLOPS";
    case Dimension::callRate:
        return "op/s";
    case Dimension::operations:
        return "op";
    case Dimension::bandwidth:
        return "B/s";
    case Dimension::dataSize:
        return "B";
    case Dimension::duration:
        return "s";
    case Dimension::count:
        return "";
    }
    return {};
}

std::span<const Prefix> decimalPrefixes()
{
    return prefixes;
}

std::string Unit::symbol() const
{
    return std::string(prefix.symbol) + std::string(baseSymbol(dimension));
}

double Unit::factor() const
{
    return std::ldexp(std::pow(10.0, prefix.power10), prefix.power2);
}

std::span<const UnitSpelling> unitSpellings()
{
    return spellings;
}

} // namespace gpuspeedup
