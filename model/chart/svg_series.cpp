// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/chart/svg_clip.h"
#include "model/chart/svg_plot.h"

#include <algorithm>
#include <cmath>
#include <initializer_list>

namespace gpuspeedup {
namespace {

using Kind = ChartSeries::Kind;

constexpr double bandOpacity = 0.2;
constexpr double areaOpacity = 0.35;
constexpr double barPart = 0.68; // of the room a name has
constexpr double lineWidth = 2;
constexpr double dotRadius = 3.5;

/// Points there are both coordinates for.
std::size_t sizeOf(const ChartSeries& series)
{
    return std::min(series.x.size(), series.y.size());
}

bool isPoint(double x, double y)
{
    return std::isfinite(x) && std::isfinite(y);
}

void drawBand(SvgPicture& picture, const SvgPlot& plot, const ChartSeries& series)
{
    const SvgScale& scale = plot.values(series.onSecondAxis);
    const std::size_t count = std::min(sizeOf(series), series.upper.size());
    std::vector<SvgPoint> corners;
    std::vector<SvgPoint> back;
    for (std::size_t i = 0; i < count; ++i) {
        if (!isPoint(series.x[i], series.y[i]) || !std::isfinite(series.upper[i]))
            continue;
        const double x = plot.x.at(series.x[i]);
        corners.push_back({x, scale.at(series.upper[i])});
        back.push_back({x, scale.at(series.y[i])});
    }
    corners.insert(corners.end(), back.rbegin(), back.rend());
    picture.polygon(clippedPolygon(std::move(corners), plot.area), paintOf(series.role), bandOpacity);
}

/// The outline of a distribution: a step for each bin.
std::vector<SvgPoint> stepsOf(const SvgPlot& plot, const ChartSeries& series)
{
    const SvgScale& scale = plot.values(series.onSecondAxis);
    const double bottom = plot.area.bottom;
    std::vector<SvgPoint> corners;
    const std::size_t bins = series.x.empty() ? 0 : std::min(series.x.size() - 1, series.y.size());
    for (std::size_t i = 0; i < bins; ++i) {
        if (!isPoint(series.x[i], series.y[i]) || !std::isfinite(series.x[i + 1]))
            continue;
        const double y = scale.at(series.y[i]);
        if (corners.empty())
            corners.push_back({plot.x.at(series.x[i]), bottom});
        corners.push_back({plot.x.at(series.x[i]), y});
        corners.push_back({plot.x.at(series.x[i + 1]), y});
    }
    if (!corners.empty())
        corners.push_back({corners.back().x, bottom});
    return corners;
}

void drawArea(SvgPicture& picture, const SvgPlot& plot, const ChartSeries& series)
{
    const std::vector<SvgPoint> steps = stepsOf(plot, series);
    picture.polygon(clippedPolygon(steps, plot.area), paintOf(series.role), areaOpacity);
    for (const std::vector<SvgPoint>& part : clippedPath(steps, plot.area))
        picture.path(part, {.paint = &paintOf(series.role), .width = 1.5, .dashed = series.dashed});
}

} // namespace

void drawPoint(SvgPicture& picture, SvgPoint at, double radius, const ChartPaint& paint, PointShape shape)
{
    const auto polygon = [&](std::initializer_list<SvgPoint> offsets) {
        std::vector<SvgPoint> corners;
        for (const SvgPoint& offset : offsets)
            corners.push_back({at.x + radius * offset.x, at.y + radius * offset.y});
        picture.polygon(corners, paint, 1);
    };
    switch (shape) { // of about the same area
    case PointShape::circle:
        return picture.dot(at, radius, paint);
    case PointShape::square:
        return polygon({{-0.9, -0.9}, {0.9, -0.9}, {0.9, 0.9}, {-0.9, 0.9}});
    case PointShape::diamond:
        return polygon({{0, -1.3}, {1.3, 0}, {0, 1.3}, {-1.3, 0}});
    case PointShape::triangle:
        return polygon({{0, -1.3}, {1.25, 0.9}, {-1.25, 0.9}});
    case PointShape::invertedTriangle:
        return polygon({{0, 1.3}, {1.25, -0.9}, {-1.25, -0.9}});
    }
}

std::vector<std::vector<SvgPoint>> linesOf(const ChartSeries& series, const SvgPlot& plot)
{
    if (series.kind == Kind::area)
        return clippedPath(stepsOf(plot, series), plot.area);
    std::vector<std::vector<SvgPoint>> lines;
    std::vector<SvgPoint> line;
    const auto finish = [&] {
        for (std::vector<SvgPoint>& part : clippedPath(line, plot.area))
            lines.push_back(std::move(part));
        line.clear();
    };
    const SvgScale& scale = plot.values(series.onSecondAxis);
    for (std::size_t i = 0; series.kind == Kind::line && i < sizeOf(series); ++i) {
        if (isPoint(series.x[i], series.y[i]))
            line.push_back({plot.x.at(series.x[i]), scale.at(series.y[i])});
        else
            finish();
    }
    finish();
    return lines;
}

std::vector<SvgBox> barsOf(const ChartSeries& series, const SvgPlot& plot)
{
    std::vector<SvgBox> bars;
    const bool lying = !plot.chart.y.names.empty() || plot.chart.x.names.empty();
    const SvgScale& along = lying ? plot.x : plot.values(series.onSecondAxis);
    const SvgScale& across = lying ? plot.y : plot.x;
    const bool isBars = series.kind == Kind::bars;
    const std::size_t count = isBars ? std::min(sizeOf(series), series.upper.size()) : 0;
    for (std::size_t i = 0; i < count; ++i) {
        if (!isPoint(series.x[i], series.y[i]) || !std::isfinite(series.upper[i]))
            continue;
        const double start = along.at(series.x[i]);
        const double end = along.at(series.upper[i]);
        const auto [from, to] = std::minmax(start, end);
        const double first = across.at(series.y[i] - barPart / 2);
        const double last = across.at(series.y[i] + barPart / 2);
        const auto [side, other] = std::minmax(first, last);
        const SvgBox whole = lying ? SvgBox{from, side, to, other} : SvgBox{side, from, other, to};
        const SvgBox bar{std::max(whole.left, plot.area.left), std::max(whole.top, plot.area.top),
                         std::min(whole.right, plot.area.right), std::min(whole.bottom, plot.area.bottom)};
        if (bar.width() > 0 && bar.height() > 0)
            bars.push_back(bar);
    }
    return bars;
}

void drawSurfaces(SvgPicture& picture, const SvgPlot& plot)
{
    for (const ChartSeries& series : plot.chart.series) {
        if (series.kind == Kind::band)
            drawBand(picture, plot, series);
        else if (series.kind == Kind::area)
            drawArea(picture, plot, series);
        for (const SvgBox& bar : barsOf(series, plot))
            picture.box(bar, paintOf(series.role));
    }
}

void drawLines(SvgPicture& picture, const SvgPlot& plot)
{
    for (const ChartSeries& series : plot.chart.series) {
        const ChartPaint& paint = paintOf(series.role);
        if (series.kind == Kind::line)
            for (const std::vector<SvgPoint>& line : linesOf(series, plot))
                picture.path(line, {.paint = &paint, .width = lineWidth, .dashed = series.dashed});
        if (series.kind != Kind::points)
            continue;
        for (std::size_t i = 0; i < sizeOf(series); ++i) {
            const SvgPoint at{plot.x.at(series.x[i]), plot.values(series.onSecondAxis).at(series.y[i])};
            if (isPoint(series.x[i], series.y[i]) && plot.area.holds(at))
                drawPoint(picture, at, dotRadius, paint, series.shape);
        }
    }
}

} // namespace gpuspeedup
