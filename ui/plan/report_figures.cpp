// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/report_figures.h"

#include "ui/charts/chart_drawing.h"
#include "ui/theme.h"

#include <QPainter>
#include <QTextCursor>
#include <QTextDocument>
#include <qcustomplot.h>

#include <algorithm>

namespace gpuspeedup {
namespace {

constexpr int numberProperty = QTextFormat::UserProperty + 1;
constexpr int width =
    660; ///< in points of 1/96 inch: about the text of a page, so that letters stay readable

QSize sizeOf(const Chart& chart)
{
    constexpr int usual = 340;
    constexpr int besideRows = 120; // axis, legend
    constexpr int row = 30;
    constexpr int most = 800; // a page
    const auto rows = static_cast<int>(chart.y.names.size());
    return {width, rows > 0 ? std::min(besideRows + rows * row, most) : usual};
}

/// The strokes of the chart, to be repeated on any device.
QPicture strokesOf(const Chart& chart, QSize size)
{
    QCustomPlot plot;
    ChartDrawing drawing(plot);
    plot.setViewport(QRect(QPoint(), size));
    drawing.restyle({.palette = lightPalette(), .stale = false});
    drawing.show(chart, wholeState(chart));
    QPicture picture;
    QCPPainter painter;
    painter.begin(&picture);
    painter.setMode(QCPPainter::pmVectorized);
    painter.setMode(QCPPainter::pmNoCaching);
    plot.toPainter(&painter, size.width(), size.height());
    painter.end();
    return picture;
}

} // namespace

ReportFigures::ReportFigures(QTextDocument& text) : QObject(&text)
{
    text.documentLayout()->registerHandler(objectType, this);
}

void ReportFigures::add(const Chart& chart, QTextCursor& cursor)
{
    const QSize size = sizeOf(chart);
    QTextCharFormat format;
    format.setObjectType(objectType);
    format.setProperty(numberProperty, static_cast<int>(figures_.size()));
    figures_.push_back({strokesOf(chart, size), size});
    cursor.insertText(QString(QChar::ObjectReplacementCharacter), format);
}

const ReportFigures::Figure& ReportFigures::figureOf(const QTextFormat& format) const
{
    return figures_.at(static_cast<std::size_t>(format.property(numberProperty).toInt()));
}

/// As wide as the text, and no higher than a page.
QSizeF ReportFigures::intrinsicSize(QTextDocument* text, int, const QTextFormat& format)
{
    const QSizeF size = figureOf(format).size;
    const QSizeF page = text->pageSize();
    if (page.isEmpty())
        return size;
    const double margins = 2 * text->documentMargin();
    constexpr double captionRoom = 0.85;
    return size * std::min((page.width() - margins) / size.width(),
                           (page.height() - margins) * captionRoom / size.height());
}

void ReportFigures::drawObject(QPainter* painter, const QRectF& place, QTextDocument*, int,
                               const QTextFormat& format)
{
    if (!painter->clipBoundingRect().contains(place.center()))
        return; // it is on another page; the strokes have their own clipping
    const Figure& figure = figureOf(format);
    painter->save();
    painter->translate(place.topLeft());
    painter->scale(place.width() / figure.size.width(), place.height() / figure.size.height());
    painter->drawPicture(0, 0, figure.picture);
    painter->restore();
}

} // namespace gpuspeedup
