// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chart_drawing.h"
#include "ui/charts/chart_view.h"
#include "ui/charts/crosshair.h"
#include "ui/charts/lazy_plot.h"

namespace gpuspeedup {

/// For the sources of ChartView alone.
struct ChartView::Parts
{
    LazyPlot* plot = nullptr;
    std::unique_ptr<ChartDrawing> drawing;
    Crosshair* crosshair = nullptr;
    Chart chart;
    ChartState state;
    bool stale = false;
    std::optional<CrosshairPlace> place; ///< of the crosshair
    QPointF pressedAt;
    std::optional<ChartState> pressedState; ///< while a button is down
    bool dragged = false;

    [[nodiscard]] QRectF area() const { return plot->axisRect()->rect(); }
    /// Shares of what is seen.
    [[nodiscard]] QPointF shareAt(const QPointF& pixel) const
    {
        const QRectF rect = area();
        const double up = (rect.bottom() - pixel.y()) / rect.height();
        return {(pixel.x() - rect.left()) / rect.width(), plot->yAxis->rangeReversed() ? 1 - up : up};
    }
    [[nodiscard]] CrosshairPlace placeAt(const QPointF& pixel) const
    {
        return {plot->xAxis->pixelToCoord(pixel.x()), plot->yAxis->pixelToCoord(pixel.y())};
    }
    void restyle(const QPalette& palette) const
    {
        const ChartColors colors{palette, stale};
        drawing->restyle(colors);
        drawing->showState(chart, state); // hidden series keep their colour in the legend
        crosshair->setColors(colors);
        plot->redraw();
    }
};

} // namespace gpuspeedup
