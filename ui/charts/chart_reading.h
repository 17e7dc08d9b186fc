// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chart_state.h"

#include <QString>

#include <optional>
#include <vector>

namespace gpuspeedup {

/// Where the crosshair is: on a chart with names, at a place along them and along the other axis.
struct CrosshairPlace
{
    double x = 0;
    double y = 0;
};

/// What a chart says at a place.
struct ChartReading
{
    struct Point
    {
        std::size_t series = 0;
        double x = 0;
        double y = 0;
    };

    QString text; ///< empty: nothing is there
    CrosshairPlace at;
    bool across = false;       ///< the place has a height too: on a map or a point, not on lines
    std::vector<Point> points; ///< on the lines
};

/// The value of `series` at `x`, on the scales of the axes; nothing outside its data.
[[nodiscard]] std::optional<double> interpolated(const ChartSeries& series, const std::vector<double>& values,
                                                 double x, const AxisScale& xScale, const AxisScale& yScale);

/// The values of all series that are not hidden at x, of the map's cell, or of the piece of a bar;
/// where points have labels, that of the nearest.
[[nodiscard]] ChartReading readingAt(const Chart& chart, const ChartState& state, CrosshairPlace place);

/// The next place with data from `from` in steps of (right, down); at the first ones where there is no
/// `from`.
[[nodiscard]] CrosshairPlace nextPlace(const Chart& chart, const ChartState& state,
                                       const std::optional<CrosshairPlace>& from, int right, int down);

} // namespace gpuspeedup
