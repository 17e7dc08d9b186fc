// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/figure.h"

#include "model/figure_unit.h"

#include <algorithm>

#include <cassert>

namespace gpuspeedup {

std::string_view statusName(FigureStatus status)
{
    switch (status) {
    case FigureStatus::ok:
        return "ok";
    case FigureStatus::warning:
        return "warning";
    case FigureStatus::failed:
        return "failed";
    case FigureStatus::unsupported:
        return "unsupported";
    case FigureStatus::invalid:
        return "invalid";
    }
    return "";
}

const FigureUnit* findFigureUnit(std::string_view name)
{
    const auto* const found = std::ranges::find(figureUnits, name, &FigureUnit::name);
    return found == figureUnits.end() ? nullptr : found;
}

Dimension dimensionOf(const Figure& figure)
{
    const FigureUnit* const unit = findFigureUnit(figure.unit);
    return unit == nullptr ? Dimension::duration : unit->dimension;
}

std::optional<TimeCurve> copyTimes(const Figure& figure)
{
    if (figure.curve.empty())
        return std::nullopt;
    std::vector<TimeCurve::Point> points;
    for (const CopyTime& copy : figure.curve)
        points.push_back({.size = copy.bytes, .time = copy.seconds.median * second});
    return TimeCurve(points);
}

std::optional<double> copyRateAt(const Figure& figure, double bytes)
{
    assert(bytes > 0);
    const auto times = copyTimes(figure);
    return times ? std::optional(bytes / times->time(bytes).si()) : std::nullopt;
}

} // namespace gpuspeedup
