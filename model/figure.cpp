// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/figure.h"

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

Dimension dimensionOf(const Figure& figure)
{
    if (figure.unit == "FLOP/s")
        return Dimension::operationRate;
    if (figure.unit == "op/s")
        return Dimension::callRate;
    return figure.unit == "B/s" ? Dimension::bandwidth : Dimension::duration;
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
