// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chart_colors.h"
#include "ui/charts/chart_reading.h"

#include <qcustomplot.h>

namespace gpuspeedup {

/// A line through a place of a plot, with the points that are read there; on its layer "overlay".
class Crosshair : public QCPLayerable
{
public:
    explicit Crosshair(QCustomPlot& plot);

    void show(const Chart& chart, const ChartReading& reading);
    void hide() { reading_.reset(); }
    void setColors(const ChartColors& colors) { colors_ = colors; }

protected:
    void applyDefaultAntialiasingHint(QCPPainter* painter) const override;
    void draw(QCPPainter* painter) override;

private:
    struct Dot
    {
        double x = 0;
        double y = 0;
        bool onSecondAxis = false;
        ChartRole role = ChartRole::neutral;
    };

    std::optional<ChartReading> reading_;
    std::vector<Dot> dots_;
    ChartColors colors_;
};

} // namespace gpuspeedup
