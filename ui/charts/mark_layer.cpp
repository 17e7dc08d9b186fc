// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/mark_layer.h"

#include "ui/locale_text.h"

#include <cmath>

namespace gpuspeedup {
namespace {

constexpr double radius = 4.5;
constexpr double apart = 6; ///< pixels between two points of a curve that a label sees
constexpr QMarginsF padding(4, 1, 4, 1);

LabelRequest::Beside besideOf(ChartMark::Kind kind)
{
    switch (kind) {
    case ChartMark::Kind::verticalLine:
        return LabelRequest::Beside::verticalLine;
    case ChartMark::Kind::horizontalLine:
        return LabelRequest::Beside::horizontalLine;
    case ChartMark::Kind::point:
        break;
    }
    return LabelRequest::Beside::point;
}

void addBetween(std::vector<QPointF>& points, const QPointF& from, const QPointF& to, const QRectF& area)
{
    const QPointF way = to - from;
    const int steps = static_cast<int>(std::min(400.0, std::hypot(way.x(), way.y()) / apart));
    for (int step = 0; step <= steps; ++step)
        if (const QPointF point = from + way * step / (steps + 1); area.contains(point))
            points.push_back(point);
}

} // namespace

MarkLayer::MarkLayer(QCustomPlot& plot, const QString& layer) : QCPLayerable(&plot, layer) {}

void MarkLayer::applyDefaultAntialiasingHint(QCPPainter* painter) const
{
    painter->setAntialiasing(true);
}

QRectF MarkLayer::area() const
{
    return mParentPlot->axisRect()->rect();
}

QPointF MarkLayer::pixelOf(const ChartMark& mark) const
{
    const QCPAxis* y = mark.onSecondAxis ? mParentPlot->yAxis2 : mParentPlot->yAxis;
    const QPointF corner = area().topLeft();
    return {mark.kind == ChartMark::Kind::horizontalLine ? corner.x()
                                                         : mParentPlot->xAxis->coordToPixel(mark.x),
            mark.kind == ChartMark::Kind::verticalLine ? corner.y() : y->coordToPixel(mark.y)};
}

bool MarkLayer::isSeen(const ChartMark& mark) const
{
    constexpr double edge = 0.5;
    return area().adjusted(-edge, -edge, edge, edge).contains(pixelOf(mark));
}

std::vector<QPointF> MarkLayer::curvePixels() const
{
    const QRectF inside = area();
    std::vector<QPointF> points;
    for (const QCPGraph* curve : curves_) {
        if (!curve->visible())
            continue;
        std::optional<QPointF> before;
        for (const QCPGraphData& point : *curve->data()) {
            const QPointF at = curve->coordsToPixels(point.key, point.value);
            if (before)
                addBetween(points, *before, at, inside);
            before = at;
        }
    }
    for (const Line& line : contours_)
        for (const QPointF& point : line)
            points.emplace_back(mParentPlot->xAxis->coordToPixel(point.x()),
                                mParentPlot->yAxis->coordToPixel(point.y()));
    return points;
}

void MarkLayer::draw(QCPPainter* painter)
{
    if (!reason_.isEmpty()) {
        constexpr double edge = 24;
        painter->setFont(font_);
        painter->setPen(QPen(colors_.text()));
        return painter->drawText(area().adjusted(edge, 0, -edge, 0), Qt::AlignCenter | Qt::TextWordWrap,
                                 reason_);
    }
    painter->setClipRect(area().adjusted(-radius, -radius, radius, radius));
    drawContours(*painter);
    std::vector<const ChartMark*> labelled;
    for (const ChartMark& mark : marks_) {
        if (!isSeen(mark))
            continue;
        drawMark(*painter, mark);
        if (!mark.label.empty())
            labelled.push_back(&mark);
    }
    drawLabels(*painter, labelled);
}

void MarkLayer::drawContours(QCPPainter& painter) const
{
    for (const auto& [color, width] :
         {std::pair{colors_.background(), 4.5}, std::pair{colors_.text(), 2.0}}) {
        painter.setPen(QPen(color, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        for (const Line& line : contours_) {
            QPolygonF pixels;
            for (const QPointF& point : line)
                pixels.append({mParentPlot->xAxis->coordToPixel(point.x()),
                               mParentPlot->yAxis->coordToPixel(point.y())});
            painter.drawPolyline(pixels);
        }
    }
}

void MarkLayer::drawMark(QCPPainter& painter, const ChartMark& mark) const
{
    const QRectF inside = area();
    const QPointF at = pixelOf(mark);
    const QColor color = colors_.of(mark.role);
    painter.setPen(QPen(color, 1.2, Qt::DashLine));
    if (mark.kind == ChartMark::Kind::verticalLine)
        return painter.drawLine(QLineF(at.x(), inside.top(), at.x(), inside.bottom()));
    if (mark.kind == ChartMark::Kind::horizontalLine)
        return painter.drawLine(QLineF(inside.left(), at.y(), inside.right(), at.y()));
    painter.setPen(QPen(colors_.background(), 1.5));
    painter.setBrush(mark.role == ChartRole::neutral ? colors_.text() : color);
    painter.drawEllipse(at, radius, radius);
}

void MarkLayer::drawLabels(QCPPainter& painter, const std::vector<const ChartMark*>& labelled)
{
    const QFontMetricsF metrics(font_);
    std::vector<LabelRequest> requests;
    for (const ChartMark* mark : labelled)
        requests.push_back(
            {besideOf(mark->kind), pixelOf(*mark), metrics.size(0, toQString(mark->label)).grownBy(padding)});
    places_ = placesOfLabels(requests, area(), curvePixels());
    painter.setFont(font_);
    QColor behind = colors_.background();
    behind.setAlphaF(0.8F);
    for (std::size_t i = 0; i < labelled.size(); ++i) {
        if (!places_[i])
            continue;
        painter.setPen(Qt::NoPen);
        painter.setBrush(behind);
        painter.drawRoundedRect(*places_[i], 3, 3);
        painter.setPen(QPen(colors_.text()));
        painter.drawText(places_[i]->marginsRemoved(padding), Qt::AlignCenter | Qt::TextDontClip,
                         toQString(labelled[i]->label));
    }
}

} // namespace gpuspeedup
