// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/chart/svg_plot.h"

#include <algorithm>

namespace gpuspeedup {
namespace {

constexpr double gap = 6; // between an axis and its labels
constexpr double edge = 10;
constexpr double tickSpacing = 42; // of a vertical axis, at least
constexpr double mostNamesWidth = 0.42;
constexpr int fewestTicks = 2;

double widest(const std::vector<SvgTick>& ticks)
{
    double width = 0;
    for (const SvgTick& tick : ticks)
        width = std::max(width, textWidth(tick.label, svgTextSize));
    return width;
}

/// As many as stand beside each other.
std::vector<SvgTick> ticksAcross(const ChartAxis& axis, double width, const Language& language)
{
    std::vector<SvgTick> ticks;
    if (!axis.names.empty())
        return ticksOf(axis, 0, language);
    for (int most = 10; most >= fewestTicks; --most) {
        ticks = ticksOf(axis, most, language);
        if ((widest(ticks) + 2 * gap) * static_cast<double>(ticks.size()) <= width)
            break;
    }
    return ticks;
}

void fitNames(std::vector<SvgTick>& ticks, double width)
{
    for (SvgTick& tick : ticks)
        tick.label = fittedText(tick.label, svgTextSize, width);
}

bool isShown(double at, double start, double end)
{
    return at >= std::min(start, end) - 0.01 && at <= std::max(start, end) + 0.01;
}

void drawVerticalLabels(SvgPicture& picture, const SvgScale& scale, const std::vector<SvgTick>& ticks,
                        double x, SvgAnchor anchor)
{
    for (const SvgTick& tick : ticks)
        if (isShown(scale.at(tick.value), scale.start(), scale.end()))
            picture.text({x, scale.at(tick.value) + svgTextSize * 0.35}, tick.label,
                         {.size = svgTextSize, .anchor = anchor});
}

void drawLabelsBelow(SvgPicture& picture, const SvgPlot& plot)
{
    const double y = plot.area.bottom + gap + svgTextSize;
    for (const SvgTick& tick : plot.xTicks) {
        const double half = textWidth(tick.label, svgTextSize) / 2;
        const double x = plot.x.at(tick.value);
        if (isShown(x, plot.x.start(), plot.x.end()))
            picture.text({std::clamp(x, half, std::max(half, picture.width() - half)), y}, tick.label,
                         {.size = svgTextSize, .anchor = SvgAnchor::middle});
    }
    const std::string label = fittedText(plot.chart.x.label, svgTextSize, plot.area.width());
    picture.text({plot.area.left + plot.area.width() / 2, y + svgLineHeight}, label,
                 {.paint = &mutedPaint, .size = svgTextSize, .anchor = SvgAnchor::middle});
}

/// Above their axes, where they are read without turning the head.
void drawLabelsAbove(SvgPicture& picture, const SvgPlot& plot)
{
    const double y = plot.area.top - gap - 6;
    const double room = plot.second ? picture.width() / 2 - 2 * edge : picture.width() - 2 * edge;
    const std::string first = fittedText(plot.chart.y.label, svgTextSize, room);
    picture.text({edge, y}, first, {.paint = &mutedPaint, .size = svgTextSize});
    if (plot.second)
        picture.text({picture.width() - edge, y}, fittedText(plot.chart.second->label, svgTextSize, room),
                     {.paint = &mutedPaint, .size = svgTextSize, .anchor = SvgAnchor::end});
}

} // namespace

SvgPlot plotIn(const Chart& chart, const Language& language, SvgBox room)
{
    room.top += chart.y.label.empty() && !chart.second ? gap : svgLineHeight + gap;
    room.bottom -= svgTextSize + 2 * gap + (chart.x.label.empty() ? 0 : svgLineHeight);
    const int mostDown = std::max(fewestTicks, static_cast<int>(room.height() / tickSpacing));
    std::vector<SvgTick> yTicks = ticksOf(chart.y, mostDown, language);
    if (!chart.y.names.empty())
        fitNames(yTicks, room.width() * mostNamesWidth);
    std::vector<SvgTick> secondTicks;
    if (chart.second)
        secondTicks = ticksOf(*chart.second, mostDown, language);
    room.left += edge + widest(yTicks) + gap;
    room.right -= edge + mapKeyWidth(chart, language) + (chart.second ? widest(secondTicks) + gap : edge);
    room.right = std::max(room.right, room.left + 1);
    room.bottom = std::max(room.bottom, room.top + 1);

    std::vector<SvgTick> xTicks = ticksAcross(chart.x, room.width(), language);
    if (!chart.x.names.empty())
        fitNames(xTicks, room.width() / static_cast<double>(chart.x.names.size()) - gap);
    const bool namesDown = !chart.y.names.empty(); // the first at the top
    return {
        .chart = chart,
        .language = language,
        .area = room,
        .x = SvgScale(chart.x, room.left, room.right),
        .y = namesDown ? SvgScale(chart.y, room.top, room.bottom) : SvgScale(chart.y, room.bottom, room.top),
        .second = chart.second ? std::optional(SvgScale(*chart.second, room.bottom, room.top)) : std::nullopt,
        .xTicks = std::move(xTicks),
        .yTicks = std::move(yTicks),
        .secondTicks = std::move(secondTicks)};
}

void drawGrid(SvgPicture& picture, const SvgPlot& plot)
{
    const SvgStroke stroke{.paint = &gridPaint};
    const SvgBox& area = plot.area;
    if (plot.chart.x.names.empty())
        for (const SvgTick& tick : plot.xTicks) {
            const double x = plot.x.at(tick.value);
            if (isShown(x, area.left, area.right))
                picture.line({x, area.top}, {x, area.bottom}, stroke);
        }
    if (!plot.chart.y.names.empty())
        return;
    for (const SvgTick& tick : plot.yTicks) {
        const double y = plot.y.at(tick.value);
        if (isShown(y, area.top, area.bottom))
            picture.line({area.left, y}, {area.right, y}, stroke);
    }
}

void drawAxes(SvgPicture& picture, const SvgPlot& plot)
{
    const SvgStroke stroke{.paint = &mutedPaint};
    const SvgBox& area = plot.area;
    picture.line({area.left, area.bottom}, {area.right, area.bottom}, stroke);
    picture.line({area.left, area.top}, {area.left, area.bottom}, stroke);
    drawVerticalLabels(picture, plot.y, plot.yTicks, area.left - gap, SvgAnchor::end);
    if (plot.second) {
        picture.line({area.right, area.top}, {area.right, area.bottom}, stroke);
        drawVerticalLabels(picture, *plot.second, plot.secondTicks, area.right + gap, SvgAnchor::start);
    }
    drawLabelsBelow(picture, plot);
    drawLabelsAbove(picture, plot);
}

} // namespace gpuspeedup
