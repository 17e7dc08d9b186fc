// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_state.h"

namespace gpuspeedup {
namespace {

bool isSameAxis(const ChartAxis& a, const ChartAxis& b)
{
    return a.label == b.label && a.unit == b.unit && a.logarithmic == b.logarithmic &&
           a.canBeLogarithmic == b.canBeLogarithmic && a.names == b.names && a.percent == b.percent &&
           a.factor == b.factor;
}

void take(ChartAxis& axis, const AxisScale& scale)
{
    if (!axis.names.empty())
        return;
    axis.from = scale.from;
    axis.to = scale.to;
    axis.logarithmic = scale.logarithmic;
}

} // namespace

ChartState wholeState(const Chart& chart)
{
    ChartState state;
    state.logarithmicX = chart.x.logarithmic;
    state.logarithmicY = chart.y.logarithmic;
    return state;
}

AxisScale scaleX(const Chart& chart, const ChartState& state)
{
    return visiblePart(wholeX(chart, state.logarithmicX), state.x);
}

AxisScale scaleY(const Chart& chart, const ChartState& state)
{
    return visiblePart(wholeY(chart, state.logarithmicY), state.y);
}

AxisScale scaleSecond(const Chart& chart, const ChartState& state)
{
    if (!chart.second)
        return {};
    const bool asDrawn = state.logarithmicY == chart.y.logarithmic;
    const bool logarithmic = asDrawn ? chart.second->logarithmic : state.logarithmicY;
    return visiblePart(wholeSecond(chart, logarithmic), state.y);
}

bool haveSameAxes(const Chart& a, const Chart& b)
{
    if (a.second.has_value() != b.second.has_value())
        return false;
    return a.title == b.title && isSameAxis(a.x, b.x) && isSameAxis(a.y, b.y) &&
           (!a.second || isSameAxis(*a.second, *b.second));
}

Chart seenPart(const Chart& chart, const ChartState& state)
{
    Chart seen = chart;
    take(seen.x, scaleX(chart, state));
    take(seen.y, scaleY(chart, state));
    if (seen.second)
        take(*seen.second, scaleSecond(chart, state));
    std::erase_if(seen.series, [&](const ChartSeries& series) { return state.isHidden(series); });
    return seen;
}

} // namespace gpuspeedup
