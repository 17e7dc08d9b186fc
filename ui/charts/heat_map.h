// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/axis_scale.h"
#include "ui/charts/chart_colors.h"

class QCPColorMap;
class QCPColorScale;
class QCPMarginGroup;
class QCustomPlot;

namespace gpuspeedup {

/// A map of values around 1 in a plot, with the scale of its colours on the right: one colour for gains,
/// one for losses, stronger with the logarithm of the value.
class HeatMap
{
public:
    explicit HeatMap(QCustomPlot& plot);
    ~HeatMap();
    HeatMap(const HeatMap&) = delete;
    HeatMap& operator=(const HeatMap&) = delete;

    /// Cells are spread as `x` and `y` are, whatever the spacing of the map's positions.
    void setMap(const ChartMap& map, const AxisScale& x, const AxisScale& y);
    void restyle(const ChartColors& colors);

private:
    QCustomPlot& plot_;
    QCPColorMap* cells_;
    QCPColorScale* scale_;
    QCPMarginGroup* margins_;
};

} // namespace gpuspeedup
