// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/label_places.h"

#include <algorithm>
#include <limits>

namespace gpuspeedup {
namespace {

constexpr double gap = 7; ///< between a point and its label
constexpr double besideLine = 3;
constexpr double pointRadius = 5;

std::vector<QPointF> aroundPoint(const LabelRequest& label)
{
    const double w = label.size.width();
    const double h = label.size.height();
    std::vector<QPointF> corners;
    for (const double away : {gap, 2.5 * gap, 5 * gap, 9 * gap}) {
        const double aside = std::min(away, 2.5 * gap);
        for (const QPointF& corner :
             {QPointF(aside, -away - h), QPointF(aside, away), QPointF(-aside - w, -away - h),
              QPointF(-aside - w, away), QPointF(away, -h / 2), QPointF(-away - w, -h / 2),
              QPointF(-w / 2, -away - h), QPointF(-w / 2, away)})
            corners.push_back(label.anchor + corner);
    }
    return corners;
}

/// From the top down, on the right first; then, where the line stands at the edge, moved inside.
std::vector<QPointF> alongVertical(const LabelRequest& label, const QRectF& area)
{
    std::vector<QPointF> corners;
    for (double y = area.top(); y + label.size.height() < area.bottom(); y += label.size.height())
        for (const double x :
             {label.anchor.x() + besideLine, label.anchor.x() - besideLine - label.size.width()})
            corners.emplace_back(x, y);
    return corners;
}

std::vector<QPointF> alongHorizontal(const LabelRequest& label, const QRectF& area)
{
    std::vector<QPointF> corners;
    const double step = std::max(20.0, label.size.width() / 3);
    for (double x = area.right() - besideLine - label.size.width(); x > area.left(); x -= step)
        for (const double y : {label.anchor.y() - label.size.height(), label.anchor.y()})
            corners.emplace_back(x, y);
    return corners;
}

std::vector<QPointF> candidates(const LabelRequest& label, const QRectF& area)
{
    switch (label.beside) {
    case LabelRequest::Beside::verticalLine:
        return alongVertical(label, area);
    case LabelRequest::Beside::horizontalLine:
        return alongHorizontal(label, area);
    case LabelRequest::Beside::point:
        break;
    }
    return aroundPoint(label);
}

} // namespace

std::vector<std::optional<QRectF>> placesOfLabels(const std::vector<LabelRequest>& labels, const QRectF& area,
                                                  const std::vector<QPointF>& curves)
{
    std::vector<QRectF> taken;
    for (const LabelRequest& label : labels)
        if (label.beside == LabelRequest::Beside::point)
            taken.emplace_back(label.anchor - QPointF(pointRadius, pointRadius),
                               QSizeF(2 * pointRadius, 2 * pointRadius));
    std::vector<std::optional<QRectF>> places;
    for (const LabelRequest& label : labels) {
        std::optional<QRectF> best;
        auto fewest = std::numeric_limits<std::ptrdiff_t>::max();
        for (const QPointF& corner : candidates(label, area)) {
            const QRectF place(corner, label.size);
            const auto overlaps = [&](const QRectF& other) { return place.intersects(other); };
            if (!area.contains(place) || std::any_of(taken.begin(), taken.end(), overlaps))
                continue;
            const auto covered = std::count_if(curves.begin(), curves.end(),
                                               [&](const QPointF& point) { return place.contains(point); });
            if (covered >= fewest)
                continue;
            fewest = covered;
            best = place;
            if (covered == 0)
                break;
        }
        if (best)
            taken.push_back(*best);
        places.push_back(best);
    }
    return places;
}

} // namespace gpuspeedup
