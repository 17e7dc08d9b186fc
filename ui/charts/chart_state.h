// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/axis_scale.h"

#include <set>
#include <string>

namespace gpuspeedup {

/// How a person looks at a chart: what the chart itself does not say.
struct ChartState
{
    ViewSpan x;
    ViewSpan y;
    bool logarithmicX = false;
    bool logarithmicY = false;
    bool legend = true;
    std::set<std::string> hidden; ///< names of series

    [[nodiscard]] bool isHidden(const ChartSeries& series) const { return hidden.contains(series.name); }
};

/// The whole of `chart` on its own scales.
[[nodiscard]] ChartState wholeState(const Chart& chart);

[[nodiscard]] AxisScale scaleX(const Chart& chart, const ChartState& state);
[[nodiscard]] AxisScale scaleY(const Chart& chart, const ChartState& state);
/// The axis on the right changes its scale and range with the one on the left.
[[nodiscard]] AxisScale scaleSecond(const Chart& chart, const ChartState& state);

/// Whether two charts have the same axes and title, so that what a person chose for one holds for the other.
[[nodiscard]] bool haveSameAxes(const Chart& a, const Chart& b);

/// What is seen of `chart`, as a chart: its axes begin and end where the view does, hidden series are left
/// out.
[[nodiscard]] Chart seenPart(const Chart& chart, const ChartState& state);

} // namespace gpuspeedup
