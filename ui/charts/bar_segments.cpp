// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/bar_segments.h"

#include <algorithm>

namespace gpuspeedup {
namespace {

constexpr double thickness = 0.64; ///< of a bar; the rest of its place is empty
constexpr double mostPixels = 34;
constexpr double fewestPixels = 1; ///< of a segment's length

} // namespace

QRectF BarSegments::rectOf(const BarSegment& segment) const
{
    const QPointF a = coordsToPixels(segment.position - thickness / 2, segment.from);
    const QPointF b = coordsToPixels(segment.position + thickness / 2, segment.to);
    QRectF rect = QRectF(a, b).normalized();
    const bool horizontal = mKeyAxis->orientation() == Qt::Vertical;
    const auto limit = [](double length, double most) { return std::max(0.0, length - most) / 2; };
    if (horizontal) {
        const double spare = limit(rect.height(), mostPixels);
        rect.adjust(0, spare, 0, -spare);
        rect.setWidth(std::max(rect.width(), fewestPixels));
    } else {
        const double spare = limit(rect.width(), mostPixels);
        rect.adjust(spare, 0, -spare, 0);
        rect.setHeight(std::max(rect.height(), fewestPixels));
    }
    return rect;
}

double BarSegments::selectTest(const QPointF&, bool, QVariant*) const
{
    return -1; // nothing is selected: values are read by the crosshair
}

QCPRange BarSegments::getKeyRange(bool& foundRange, QCP::SignDomain) const
{
    foundRange = false; // ranges are those of the chart's axes
    return {};
}

QCPRange BarSegments::getValueRange(bool& foundRange, QCP::SignDomain, const QCPRange&) const
{
    foundRange = false;
    return {};
}

void BarSegments::draw(QCPPainter* painter)
{
    constexpr double gap = 1; // between pieces of a bar, so that two of one lightness can be told apart
    painter->setPen(Qt::NoPen);
    painter->setBrush(mBrush);
    painter->setAntialiasing(true);
    const QRectF clip = QRectF(clipRect()).adjusted(-2, -2, 2, 2);
    const bool horizontal = mKeyAxis->orientation() == Qt::Vertical;
    for (const BarSegment& segment : segments_) {
        if (segment.from == segment.to)
            continue;
        QRectF rect = rectOf(segment).intersected(clip);
        if (horizontal && rect.width() > 3 * gap)
            rect.adjust(0, 0, -gap, 0);
        else if (!horizontal && rect.height() > 3 * gap)
            rect.adjust(0, gap, 0, 0);
        painter->drawRect(rect);
    }
}

void BarSegments::drawLegendIcon(QCPPainter* painter, const QRectF& rect) const
{
    painter->setPen(Qt::NoPen);
    painter->setBrush(mBrush);
    const double side = std::min(rect.width(), rect.height()) * 0.7;
    painter->drawRect(QRectF(rect.center() - QPointF(side, side) / 2, QSizeF(side, side)));
}

} // namespace gpuspeedup
