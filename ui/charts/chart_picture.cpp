// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_picture.h"

#include "ui/charts/chart_drawing.h"
#include "ui/locale_text.h"
#include "ui/theme.h"

#include <QBuffer>
#include <QPdfWriter>
#include <qcustomplot.h>

namespace gpuspeedup {
namespace {

constexpr int screenResolution = 96; ///< dots to the inch
constexpr double pointsToTheInch = 72;

/// A plot that is never a widget on a screen.
class Picture
{
public:
    Picture(const Chart& chart, const ChartState& state, QSize size) : drawing_(plot_)
    {
        plot_.setViewport(QRect(QPoint(0, 0), size));
        drawing_.restyle({.palette = lightPalette(), .stale = false});
        drawing_.showTitle(toQString(chart.title));
        drawing_.show(chart, state);
    }

    [[nodiscard]] QCustomPlot& plot() { return plot_; }

private:
    QCustomPlot plot_;
    ChartDrawing drawing_;
};

} // namespace

QImage chartImage(const Chart& chart, const ChartState& state, QSize size, double scale)
{
    Picture picture(chart, state, size);
    return picture.plot().toPixmap(size.width(), size.height(), scale).toImage();
}

QByteArray chartPdf(const Chart& chart, const ChartState& state, QSize size)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setTitle(toQString(chart.title));
    writer.setResolution(screenResolution);
    writer.setPageMargins({});
    writer.setPageSize(QPageSize(QSizeF(size) * pointsToTheInch / screenResolution, QPageSize::Point, {},
                                 QPageSize::ExactMatch));
    Picture picture(chart, state, size);
    QCPPainter painter;
    painter.begin(&writer);
    painter.setMode(QCPPainter::pmVectorized);
    painter.setMode(QCPPainter::pmNoCaching);
    picture.plot().toPainter(&painter, size.width(), size.height());
    painter.end();
    return bytes;
}

} // namespace gpuspeedup
