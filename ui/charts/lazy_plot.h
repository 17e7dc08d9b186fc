// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <qcustomplot.h>

namespace gpuspeedup {

/// Draws itself when it is painted: once, however many changes and sizes came
/// before. A QCustomPlot draws at each resize, three times until a window is open.
/// Without Q_OBJECT, so that it is a QCustomPlot by its class name too.
class LazyPlot : public QCustomPlot
{
public:
    using QCustomPlot::QCustomPlot;

    /// In place of replot().
    void redraw()
    {
        isDrawn_ = false;
        update();
    }
    /// What lies above all else, such as a crosshair, and nothing below it.
    void redrawOverlay()
    {
        if (isDrawn_)
            layer(QStringLiteral("overlay"))->replot();
    }

protected:
    void resizeEvent(QResizeEvent*) override
    {
        setViewport(rect());
        redraw();
    }

    void paintEvent(QPaintEvent* event) override
    {
        if (!isDrawn_) {
            isDrawn_ = true;
            replot(rpQueuedRefresh);
        }
        QCustomPlot::paintEvent(event);
        if (hasFocus())
            drawFocusFrame();
    }

private:
    void drawFocusFrame()
    {
        constexpr double width = 2;
        QPainter painter(this);
        painter.setPen(QPen(palette().color(QPalette::Highlight), width));
        painter.drawRect(QRectF(rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2));
    }

    bool isDrawn_ = false;
};

} // namespace gpuspeedup
