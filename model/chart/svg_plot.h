// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/chart/svg_picture.h"
#include "model/chart/svg_scale.h"

#include <optional>
#include <vector>

namespace gpuspeedup {

/// A chart and where it lies in a picture.
struct SvgPlot
{
    const Chart& chart;
    const Language& language;
    SvgBox area; ///< between the axes
    SvgScale x;
    SvgScale y;
    std::optional<SvgScale> second;
    std::vector<SvgTick> xTicks;
    std::vector<SvgTick> yTicks;
    std::vector<SvgTick> secondTicks;

    [[nodiscard]] const SvgScale& values(bool onSecondAxis) const
    {
        return onSecondAxis && second ? *second : y;
    }
};

inline constexpr double svgTextSize = 12;
inline constexpr double svgLineHeight = 18;

/// Lines of text below each other: how much of the picture the legend takes.
[[nodiscard]] std::size_t legendRows(const Chart& chart, const Language& language, double width);
void drawLegend(SvgPicture& picture, const Chart& chart, const Language& language, const SvgBox& box);

/// The plot in what a picture has left of `room`, with its ticks.
[[nodiscard]] SvgPlot plotIn(const Chart& chart, const Language& language, SvgBox room);
void drawGrid(SvgPicture& picture, const SvgPlot& plot);
void drawAxes(SvgPicture& picture, const SvgPlot& plot);

void drawPoint(SvgPicture& picture, SvgPoint at, double radius, const ChartPaint& paint, PointShape shape);

/// Bands, areas and bars; then lines and points.
void drawSurfaces(SvgPicture& picture, const SvgPlot& plot);
void drawLines(SvgPicture& picture, const SvgPlot& plot);
/// Lines of a series within the area, each without gap.
[[nodiscard]] std::vector<std::vector<SvgPoint>> linesOf(const ChartSeries& series, const SvgPlot& plot);
/// Bars of a series as far as they lie within the area; none of another kind.
[[nodiscard]] std::vector<SvgBox> barsOf(const ChartSeries& series, const SvgPlot& plot);

/// The width that the key of a map's colours takes on the right; 0 without map.
[[nodiscard]] double mapKeyWidth(const Chart& chart, const Language& language);
[[nodiscard]] bool hasGaps(const ChartMap& map);
/// Cells, the line where the values are 1, and what the colours mean.
void drawMap(SvgPicture& picture, const SvgPlot& plot);

/// Lines and points with their labels, which neither meet each other nor leave the plot; a label that finds
/// no room is left to the chart's table.
void drawMarks(SvgPicture& picture, const SvgPlot& plot);

} // namespace gpuspeedup
