// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/chart/svg_clip.h"

#include <algorithm>

namespace gpuspeedup {
namespace {

/// The side of a box: what is inside has a distance of 0 or more.
struct Side
{
    double x;
    double y;
    double offset;

    [[nodiscard]] double distance(SvgPoint p) const { return x * p.x + y * p.y + offset; }
};

SvgPoint between(SvgPoint from, SvgPoint to, double part)
{
    return {from.x + part * (to.x - from.x), from.y + part * (to.y - from.y)};
}

SvgPoint inside(SvgPoint p, const SvgBox& box)
{
    return {std::clamp(p.x, box.left, box.right), std::clamp(p.y, box.top, box.bottom)};
}

std::vector<SvgPoint> clippedAt(const std::vector<SvgPoint>& corners, const Side& side)
{
    std::vector<SvgPoint> kept;
    for (std::size_t i = 0; i < corners.size(); ++i) {
        const SvgPoint from = corners[i];
        const SvgPoint to = corners[(i + 1) % corners.size()];
        const double before = side.distance(from);
        const double after = side.distance(to);
        if (before >= 0)
            kept.push_back(from);
        if ((before < 0) != (after < 0))
            kept.push_back(between(from, to, before / (before - after)));
    }
    return kept;
}

} // namespace

std::optional<std::pair<SvgPoint, SvgPoint>> clippedLine(SvgPoint from, SvgPoint to, const SvgBox& box)
{
    double first = 0;
    double last = 1;
    const Side sides[] = {{1, 0, -box.left}, {-1, 0, box.right}, {0, 1, -box.top}, {0, -1, box.bottom}};
    for (const Side& side : sides) {
        const double before = side.distance(from);
        const double after = side.distance(to);
        if (before < 0 && after < 0)
            return std::nullopt;
        if (before < 0)
            first = std::max(first, before / (before - after));
        else if (after < 0)
            last = std::min(last, before / (before - after));
    }
    if (first > last)
        return std::nullopt;
    return std::pair(inside(between(from, to, first), box), inside(between(from, to, last), box));
}

std::vector<std::vector<SvgPoint>> clippedPath(std::span<const SvgPoint> points, const SvgBox& box)
{
    std::vector<std::vector<SvgPoint>> parts;
    bool joined = false; // the last line ended within the box
    for (std::size_t i = 1; i < points.size(); ++i) {
        const auto line = clippedLine(points[i - 1], points[i], box);
        if (line && !joined)
            parts.push_back({line->first});
        if (line)
            parts.back().push_back(line->second);
        joined = line && box.holds(points[i]);
    }
    return parts;
}

std::vector<SvgPoint> clippedPolygon(std::vector<SvgPoint> corners, const SvgBox& box)
{
    const Side sides[] = {{1, 0, -box.left}, {-1, 0, box.right}, {0, 1, -box.top}, {0, -1, box.bottom}};
    for (const Side& side : sides)
        corners = clippedAt(corners, side);
    for (SvgPoint& corner : corners)
        corner = inside(corner, box);
    return corners;
}

} // namespace gpuspeedup
