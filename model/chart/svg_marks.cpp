// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/chart/svg_plot.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace gpuspeedup {
namespace {

constexpr double dotRadius = 4.5;
constexpr double away = 8;      // of a label from its mark
constexpr double padding = 2;   // around a label
constexpr double spacing = 6;   // of the points by which lines are avoided
constexpr double perPoint = 12; // cost of covering one, in pixels of distance

using Kind = ChartMark::Kind;

struct Label
{
    const ChartMark* mark = nullptr;
    SvgPoint at; ///< the mark; of a line its end
    std::string words;
    double width = 0;
};

/// Of pixels, which need no std::hypot: its newest version is of a C library newer than the rest asks for.
double lengthOf(double x, double y)
{
    return std::sqrt(x * x + y * y);
}

void addLine(std::vector<SvgPoint>& points, SvgPoint from, SvgPoint to)
{
    const double length = lengthOf(to.x - from.x, to.y - from.y);
    const int steps = std::max(1, static_cast<int>(length / spacing));
    for (int step = 0; step < steps; ++step)
        points.push_back({from.x + step * (to.x - from.x) / steps, from.y + step * (to.y - from.y) / steps});
}

/// Points along everything a label should leave readable.
std::vector<SvgPoint> drawnPoints(const SvgPlot& plot)
{
    std::vector<SvgPoint> points;
    for (const ChartSeries& series : plot.chart.series) {
        for (const std::vector<SvgPoint>& line : linesOf(series, plot))
            for (std::size_t i = 1; i < line.size(); ++i)
                addLine(points, line[i - 1], line[i]);
        for (const SvgBox& bar : barsOf(series, plot))
            for (double y = bar.top; y < bar.bottom; y += spacing)
                addLine(points, {bar.left, y}, {bar.right, y});
    }
    return points;
}

std::vector<Label> labelsOf(const SvgPlot& plot)
{
    std::vector<Label> labels;
    for (const ChartMark& mark : plot.chart.marks) {
        if (!std::isfinite(mark.x) || !std::isfinite(mark.y))
            continue;
        SvgPoint at{plot.x.at(mark.x), plot.values(mark.onSecondAxis).at(mark.y)};
        if (mark.kind == Kind::verticalLine)
            at.y = plot.area.top;
        if (mark.kind == Kind::horizontalLine)
            at.x = plot.area.right;
        if (!plot.area.holds(at))
            continue;
        const std::string words = fittedText(mark.label, svgTextSize, plot.area.width() * 0.6);
        labels.push_back({&mark, at, words, textWidth(words, svgTextSize)});
    }
    return labels;
}

SvgBox boxAt(double left, double top, double width)
{
    return {left - padding, top - padding, left + width + padding, top + svgTextSize + padding};
}

/// Places around a point, the nearest first.
std::vector<SvgBox> placesAround(const Label& label)
{
    std::vector<SvgBox> places;
    const auto [x, y] = label.at;
    for (double far = away; far < 220; far += svgTextSize)
        for (const double top : {y - svgTextSize - far, y + far, y - svgTextSize / 2})
            for (const double left : {x + far, x - far - label.width, x - label.width / 2})
                if (top != y - svgTextSize / 2 || left != x - label.width / 2)
                    places.push_back(boxAt(left, top, label.width));
    return places;
}

/// Places beside a line across the plot.
std::vector<SvgBox> placesAlong(const Label& label, const SvgBox& area)
{
    std::vector<SvgBox> places;
    if (label.mark->kind == Kind::verticalLine)
        for (double top = area.top + padding; top < area.bottom; top += svgTextSize / 2)
            for (const double left : {label.at.x + away / 2, label.at.x - away / 2 - label.width})
                places.push_back(boxAt(left, top, label.width));
    else
        for (double right = area.right - away; right > area.left; right -= away)
            for (const double top : {label.at.y - svgTextSize - away / 2, label.at.y + away / 2})
                places.push_back(boxAt(right - label.width, top, label.width));
    return places;
}

double distance(const SvgBox& box, SvgPoint p)
{
    const double x = std::max({box.left - p.x, 0.0, p.x - box.right});
    const double y = std::max({box.top - p.y, 0.0, p.y - box.bottom});
    return lengthOf(x, y);
}

/// The best place for a label, or none: within the area, free of `taken`, near its mark, over few lines.
std::optional<SvgBox> placeFor(const Label& label, const SvgPlot& plot, const std::vector<SvgBox>& taken,
                               const std::vector<SvgPoint>& drawn)
{
    const SvgBox& area = plot.area;
    std::optional<SvgBox> best;
    double least = std::numeric_limits<double>::infinity();
    const bool isPoint = label.mark->kind == Kind::point;
    for (const SvgBox& box : isPoint ? placesAround(label) : placesAlong(label, area)) {
        if (!area.holds({box.left, box.top}) || !area.holds({box.right, box.bottom}) ||
            std::ranges::any_of(taken, [&](const SvgBox& other) { return box.meets(other); }))
            continue;
        const auto covered = std::ranges::count_if(drawn, [&](SvgPoint p) { return box.holds(p); });
        const double cost = distance(box, label.at) + perPoint * static_cast<double>(covered);
        if (cost < least) {
            least = cost;
            best = box;
        }
    }
    return best;
}

void drawMark(SvgPicture& picture, const Label& label, const SvgBox& area)
{
    const ChartPaint& paint = paintOf(label.mark->role);
    const SvgStroke stroke{.paint = &paint, .width = 1.5, .dashed = true};
    switch (label.mark->kind) {
    case Kind::point:
        picture.dot(label.at, dotRadius + 1.5, groundPaint);
        picture.dot(label.at, dotRadius, paint);
        break;
    case Kind::verticalLine:
        picture.line({label.at.x, area.top}, {label.at.x, area.bottom}, stroke);
        break;
    case Kind::horizontalLine:
        picture.line({area.left, label.at.y}, {area.right, label.at.y}, stroke);
        break;
    }
}

/// From a point to a label that had to go further away.
void drawLeader(SvgPicture& picture, const Label& label, const SvgBox& box)
{
    constexpr double far = 2 * away;
    if (label.mark->kind == Kind::point && distance(box, label.at) > far)
        picture.line(
            label.at,
            {std::clamp(label.at.x, box.left, box.right), std::clamp(label.at.y, box.top, box.bottom)},
            {.paint = &mutedPaint});
}

} // namespace

void drawMarks(SvgPicture& picture, const SvgPlot& plot)
{
    const std::vector<Label> labels = labelsOf(plot);
    std::vector<SvgPoint> drawn = drawnPoints(plot);
    std::vector<SvgBox> taken;
    for (const Label& label : labels) {
        drawMark(picture, label, plot.area);
        if (label.mark->kind == Kind::point)
            taken.push_back({label.at.x - dotRadius, label.at.y - dotRadius, label.at.x + dotRadius,
                             label.at.y + dotRadius});
        if (label.mark->kind == Kind::verticalLine)
            addLine(drawn, {label.at.x, plot.area.top}, {label.at.x, plot.area.bottom});
        if (label.mark->kind == Kind::horizontalLine)
            addLine(drawn, {plot.area.left, label.at.y}, {plot.area.right, label.at.y});
    }
    for (const Label& label : labels) {
        if (label.words.empty())
            continue;
        const std::optional<SvgBox> box = placeFor(label, plot, taken, drawn);
        if (!box)
            continue;
        taken.push_back(*box);
        drawLeader(picture, label, *box);
        picture.box(*box, groundPaint, 0.8);
        picture.text({(box->left + box->right) / 2, box->bottom - padding - svgTextSize * 0.15}, label.words,
                     {.size = svgTextSize, .anchor = SvgAnchor::middle});
    }
}

} // namespace gpuspeedup
