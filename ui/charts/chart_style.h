// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPalette>

class QCPAxis;
class QCustomPlot;

namespace gpuspeedup {

/// Background, axes, grid and legend of `plot` in the colours of `palette`, which
/// QCustomPlot itself ignores. Series and items are the chart's own.
void styleChart(QCustomPlot& plot, const QPalette& palette);
void styleAxis(QCPAxis& axis, const QPalette& palette);

/// Gives the legend of `plot` a row of its own, where it covers no curve.
void placeLegendAbove(QCustomPlot& plot);
/// As many entries in a row as `width` pixels hold.
void wrapLegend(QCustomPlot& plot, int width);

/// Makes charts speak: a QCustomPlot appears to assistive programs as a chart with
/// its accessible name and description. Called once, before the first chart.
void installChartAccessibility();

} // namespace gpuspeedup
