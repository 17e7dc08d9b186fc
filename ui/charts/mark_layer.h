// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chart_colors.h"
#include "ui/charts/label_places.h"

#include <qcustomplot.h>

#include <vector>

namespace gpuspeedup {

/// The marks of a chart with their labels, placed anew whenever it is drawn, and the lines at which its map
/// is 1.
class MarkLayer : public QCPLayerable
{
public:
    using Line = std::vector<QPointF>; ///< in coordinates of the axes

    /// On the layer `layer` of `plot`.
    MarkLayer(QCustomPlot& plot, const QString& layer);

    void setMarks(std::vector<ChartMark> marks) { marks_ = std::move(marks); }
    void setContours(std::vector<Line> contours) { contours_ = std::move(contours); }
    /// Not empty: stands in the middle, in place of all else.
    void setReason(const QString& reason) { reason_ = reason; }
    void setColors(const ChartColors& colors) { colors_ = colors; }
    void setFont(const QFont& font) { font_ = font; }
    /// Curves that labels keep away from.
    void setCurves(std::vector<const QCPGraph*> curves) { curves_ = std::move(curves); }

    /// Where the labels of the last drawing are; for tests.
    [[nodiscard]] const std::vector<std::optional<QRectF>>& places() const { return places_; }

protected:
    void applyDefaultAntialiasingHint(QCPPainter* painter) const override;
    void draw(QCPPainter* painter) override;

private:
    [[nodiscard]] QRectF area() const;
    [[nodiscard]] QPointF pixelOf(const ChartMark& mark) const;
    [[nodiscard]] bool isSeen(const ChartMark& mark) const;
    [[nodiscard]] std::vector<QPointF> curvePixels() const;
    void drawContours(QCPPainter& painter) const;
    void drawMark(QCPPainter& painter, const ChartMark& mark) const;
    void drawLabels(QCPPainter& painter, const std::vector<const ChartMark*>& labelled);

    std::vector<ChartMark> marks_;
    std::vector<Line> contours_;
    std::vector<const QCPGraph*> curves_;
    std::vector<std::optional<QRectF>> places_;
    QString reason_;
    ChartColors colors_;
    QFont font_;
};

} // namespace gpuspeedup
