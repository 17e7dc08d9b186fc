// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/crosshair.h"

namespace gpuspeedup {
namespace {

constexpr double dotRadius = 4;

} // namespace

Crosshair::Crosshair(QCustomPlot& plot) : QCPLayerable(&plot, QStringLiteral("overlay")) {}

void Crosshair::show(const Chart& chart, const ChartReading& reading)
{
    reading_ = reading;
    dots_.clear();
    for (const ChartReading::Point& point : reading.points)
        dots_.push_back(
            {point.x, point.y, chart.series[point.series].onSecondAxis, chart.series[point.series].role});
}

void Crosshair::applyDefaultAntialiasingHint(QCPPainter* painter) const
{
    painter->setAntialiasing(true);
}

void Crosshair::draw(QCPPainter* painter)
{
    if (!reading_)
        return;
    const QRectF area = mParentPlot->axisRect()->rect();
    painter->setClipRect(area);
    painter->setPen(QPen(colors_.text(), 1, Qt::DotLine));
    const double x = mParentPlot->xAxis->coordToPixel(reading_->at.x);
    painter->drawLine(QLineF(x, area.top(), x, area.bottom()));
    if (reading_->across) {
        const double y = mParentPlot->yAxis->coordToPixel(reading_->at.y);
        painter->drawLine(QLineF(area.left(), y, area.right(), y));
    }
    painter->setClipping(false);
    for (const Dot& dot : dots_) {
        const QCPAxis* y = dot.onSecondAxis ? mParentPlot->yAxis2 : mParentPlot->yAxis;
        const QPointF at(mParentPlot->xAxis->coordToPixel(dot.x), y->coordToPixel(dot.y));
        if (!area.contains(at))
            continue;
        painter->setPen(QPen(colors_.background(), 1.5));
        painter->setBrush(colors_.of(dot.role));
        painter->drawEllipse(at, dotRadius, dotRadius);
    }
}

} // namespace gpuspeedup
