// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <QRectF>

#include <optional>
#include <vector>

namespace gpuspeedup {

/// A label and what it belongs to, in pixels.
struct LabelRequest
{
    enum class Beside
    {
        point,
        verticalLine,  ///< at anchor.x()
        horizontalLine ///< at anchor.y()
    };

    Beside beside = Beside::point;
    QPointF anchor;
    QSizeF size;
};

/// Where the labels stand: inside `area`, over no other label and no point that has one, and over as few
/// of the points of `curves` as can be. A label without a place has none.
[[nodiscard]] std::vector<std::optional<QRectF>> placesOfLabels(const std::vector<LabelRequest>& labels,
                                                                const QRectF& area,
                                                                const std::vector<QPointF>& curves);

} // namespace gpuspeedup
