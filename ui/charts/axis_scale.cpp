// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/axis_scale.h"

#include <algorithm>
#include <cmath>

namespace gpuspeedup {
namespace {

constexpr double narrowest = 1e-4;    ///< part of the whole; closer, doubles would show
constexpr double farBelow = -100;     ///< share of what a logarithmic axis has no place for
constexpr double smallestPart = 1e-6; ///< of the upper end, where no value says where to begin

/// The least value above zero along an axis, and below `to`; nothing where there is none.
double leastAboveZero(const ChartAxis& axis, const std::vector<const std::vector<double>*>& values)
{
    double least = axis.to;
    for (const std::vector<double>* of : values)
        for (const double value : *of)
            if (value > 0)
                least = std::min(least, value);
    return least < axis.to ? least : smallestPart * axis.to;
}

AxisScale wholeOf(const ChartAxis& axis, bool logarithmic,
                  const std::vector<const std::vector<double>*>& values)
{
    AxisScale whole{axis.from, axis.to, logarithmic && axis.canBeLogarithmic && axis.to > 0};
    if (!axis.names.empty())
        return {std::min(0.0, axis.from), static_cast<double>(axis.names.size()), false};
    if (whole.logarithmic && whole.from <= 0)
        whole.from = leastAboveZero(axis, values);
    return whole;
}

} // namespace

double AxisScale::at(double share) const
{
    return between(from, to, share);
}

double AxisScale::shareOf(double value) const
{
    if (!logarithmic)
        return (value - from) / (to - from);
    return value > 0 ? std::log(value / from) / std::log(to / from) : farBelow;
}

double AxisScale::between(double a, double b, double share) const
{
    if (logarithmic && a > 0 && b > 0)
        return a * std::pow(b / a, share);
    return a + share * (b - a);
}

ViewSpan ViewSpan::zoomed(double factor, double at) const
{
    const double length = std::clamp((to - from) * factor, narrowest, 1.0);
    const double fixed = from + at * (to - from);
    const double start = std::clamp(fixed - at * length, 0.0, 1.0 - length);
    return {start, start + length};
}

ViewSpan ViewSpan::moved(double distance) const
{
    const double length = to - from;
    const double start = std::clamp(from + distance * length, 0.0, std::max(0.0, 1.0 - length));
    return {start, start + length};
}

AxisScale visiblePart(const AxisScale& whole, const ViewSpan& span)
{
    if (span.isWhole())
        return whole;
    return {whole.at(span.from), whole.at(span.to), whole.logarithmic};
}

ViewSpan spanOf(const AxisScale& whole, const AxisScale& part)
{
    const double length = std::clamp(whole.shareOf(part.to) - whole.shareOf(part.from), narrowest, 1.0);
    const double start = std::clamp(whole.shareOf(part.from), 0.0, 1.0 - length);
    return {start, start + length};
}

AxisScale wholeX(const Chart& chart, bool logarithmic)
{
    std::vector<const std::vector<double>*> values;
    for (const ChartSeries& series : chart.series)
        values.push_back(&series.x);
    return wholeOf(chart.x, logarithmic, values);
}

AxisScale wholeY(const Chart& chart, bool logarithmic)
{
    std::vector<const std::vector<double>*> values;
    for (const ChartSeries& series : chart.series)
        if (!series.onSecondAxis)
            values.push_back(&series.y);
    return wholeOf(chart.y, logarithmic, values);
}

AxisScale wholeSecond(const Chart& chart, bool logarithmic)
{
    std::vector<const std::vector<double>*> values;
    for (const ChartSeries& series : chart.series)
        if (series.onSecondAxis)
            values.push_back(&series.y);
    return wholeOf(chart.second.value_or(ChartAxis{}), logarithmic, values);
}

} // namespace gpuspeedup
