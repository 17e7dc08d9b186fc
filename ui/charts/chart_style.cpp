// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_style.h"

#include "ui/theme.h"

#include <QAccessibleWidget>
#include <qcustomplot.h>

#include <algorithm>
#include <numeric>
#include <vector>

namespace gpuspeedup {
namespace {

QAccessibleInterface* chartInterface(const QString& className, QObject* object)
{
    if (className != QLatin1String("QCustomPlot"))
        return nullptr;
    return new QAccessibleWidget(static_cast<QWidget*>(object), QAccessible::Chart);
}

/// Places of the grid that wrapping left empty are none.
std::vector<const QCPLayoutElement*> entriesOf(const QCPLegend& legend)
{
    std::vector<const QCPLayoutElement*> entries;
    for (int i = 0; i < legend.elementCount(); ++i)
        if (const QCPLayoutElement* entry = legend.elementAt(i))
            entries.push_back(entry);
    return entries;
}

/// What entries need in rows of `columns` of them.
int widthOf(const std::vector<const QCPLayoutElement*>& entries, int columns, int spacing)
{
    std::vector<int> widths(static_cast<std::size_t>(columns));
    for (std::size_t i = 0; i < entries.size(); ++i) {
        int& width = widths[i % widths.size()];
        width = std::max(width, entries[i]->minimumOuterSizeHint().width());
    }
    return std::accumulate(widths.begin(), widths.end(), (columns - 1) * spacing);
}

} // namespace

void styleAxis(QCPAxis& axis, const QPalette& palette)
{
    const QColor text = palette.color(QPalette::WindowText);
    const QColor line = palette.color(QPalette::PlaceholderText);
    axis.setBasePen(QPen(line));
    axis.setTickPen(QPen(line));
    axis.setSubTickPen(Qt::NoPen);
    axis.setTickLabelColor(text);
    axis.setLabelColor(text);
    axis.grid()->setPen(QPen(themeColors(palette).grid));
    axis.grid()->setZeroLinePen(Qt::NoPen);
}

void styleChart(QCustomPlot& plot, const QPalette& palette)
{
    plot.setBackground(palette.color(QPalette::Base));
    for (QCPAxis* axis : {plot.xAxis, plot.yAxis, plot.yAxis2})
        styleAxis(*axis, palette);
    QColor behindLegend = palette.color(QPalette::Base);
    behindLegend.setAlphaF(0.85F);
    plot.legend->setBrush(behindLegend);
    plot.legend->setBorderPen(Qt::NoPen);
    plot.legend->setTextColor(palette.color(QPalette::WindowText));
}

void placeLegendAbove(QCustomPlot& plot)
{
    plot.legend->setVisible(true);
    plot.legend->setFillOrder(QCPLayoutGrid::foColumnsFirst);
    plot.legend->setMargins(QMargins(12, 4, 0, 0));
    plot.plotLayout()->insertRow(0);
    auto* row = new QCPLayoutGrid;
    plot.plotLayout()->addElement(0, 0, row); // first, so that what is added to it finds its plot
    row->addElement(0, 0, plot.legend);
    row->addElement(0, 1, new QCPLayoutElement); // takes the width that is left
    row->setColumnStretchFactor(0, 0.001);
    plot.plotLayout()->setRowStretchFactor(0, 0.001);
    plot.plotLayout()->setRowSpacing(0);
}

void wrapLegend(QCustomPlot& plot, int width)
{
    QCPLegend& legend = *plot.legend;
    const std::vector<const QCPLayoutElement*> entries = entriesOf(legend);
    const int room = width - legend.margins().left() - legend.margins().right();
    int columns = std::max(1, static_cast<int>(entries.size()));
    while (columns > 1 && widthOf(entries, columns, legend.columnSpacing()) > room)
        --columns;
    if (columns == legend.wrap())
        return;
    legend.setWrap(columns);
    legend.setFillOrder(QCPLayoutGrid::foColumnsFirst, true);
}

void installChartAccessibility()
{
    static const bool once = [] {
        QAccessible::installFactory(chartInterface);
        return true;
    }();
    (void)once;
}

} // namespace gpuspeedup
