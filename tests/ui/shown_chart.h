// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/exactly.h"
#include "tests/ui/sample_charts.h"
#include "ui/charts/chart_view.h"
#include "ui/theme.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>
#include <qcustomplot.h>

namespace gpuspeedup {

/// A chart in a window, and its plot.
struct ShownChart
{
    explicit ShownChart(const Chart& chart, QSize size = {700, 420})
    {
        view.resize(size);
        view.setChart(chart);
        view.show();
        view.setFocus();
        settle();
    }

    void settle() const { QTest::qWait(10); }
    [[nodiscard]] QCustomPlot& plot() const { return *view.findChild<QCustomPlot*>(); }
    [[nodiscard]] QPoint middle() const { return plot().axisRect()->rect().center(); }
    void press(int key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(&plot(), Qt::Key(key), modifiers);
    }
    void wheel(QPoint at, int steps)
    {
        QWheelEvent event(at, plot().mapToGlobal(at), {}, {0, 120 * steps}, Qt::NoButton, Qt::NoModifier,
                          Qt::NoScrollPhase, false);
        QApplication::sendEvent(&plot(), &event);
        settle();
    }
    [[nodiscard]] QCPAbstractPlottable* named(const char* name) const
    {
        for (int i = 0; i < plot().plottableCount(); ++i)
            if (plot().plottable(i)->name() == QLatin1String(name))
                return plot().plottable(i);
        qFatal("no series is called %s", name);
    }

    ChartView view;
};

/// Whether the axis shows that range.
inline bool isWhole(const QCPAxis& axis, double from, double to)
{
    return within(1e-9, axis.range().lower, from) && within(1e-9, axis.range().upper, to);
}

} // namespace gpuspeedup
