// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/heat_map.h"

#include "ui/charts/axis_text.h"
#include "ui/charts/chart_style.h"
#include "ui/locale_text.h"
#include "ui/theme.h"

#include <qcustomplot.h>

#include <algorithm>
#include <cmath>
#include <limits>

namespace gpuspeedup {
namespace {

constexpr int scaleWidth = 12;
const double leastLimit = std::log(2.0); ///< of the colours: smaller differences stay faint
const double mostLimit = std::log(1e4);

/// Ticks at factors, on an axis of their logarithms.
class FactorTicker : public QCPAxisTicker
{
protected:
    QVector<double> createTickVector(double, const QCPRange& range) override
    {
        QVector<double> ticks;
        const double decades = range.upper / std::log(10.0);
        const int every = std::max(1, static_cast<int>(std::ceil(decades / 3)));
        for (int decade = 0; decade <= decades; decade += every)
            for (const double digit : decades < 2 ? QVector<double>{1, 2, 5} : QVector<double>{1})
                if (const double at = std::log(digit) + decade * std::log(10.0); at <= range.upper)
                    ticks << at << -at;
        std::sort(ticks.begin(), ticks.end());
        ticks.erase(std::unique(ticks.begin(), ticks.end()), ticks.end());
        return ticks;
    }
    QString getTickLabel(double tick, const QLocale&, QChar, int) override
    {
        ChartAxis axis;
        axis.factor = true;
        const double factor = std::exp(tick);
        return tickText(axis, factor, factor, 0);
    }
};

/// The nearest of `positions` for each of as many places spread evenly over `scale`.
std::vector<std::size_t> nearest(const std::vector<double>& positions, AxisScale scale)
{
    scale.from = positions.front();
    scale.to = positions.back();
    scale.logarithmic = scale.logarithmic && scale.from > 0;
    std::vector<std::size_t> indices;
    std::size_t at = 0;
    for (std::size_t i = 0; i < positions.size(); ++i) {
        const double share =
            static_cast<double>(i) / static_cast<double>(std::max<std::size_t>(1, positions.size() - 1));
        while (at + 1 < positions.size() && std::abs(scale.shareOf(positions[at + 1]) - share) <=
                                                std::abs(scale.shareOf(positions[at]) - share))
            ++at;
        indices.push_back(at);
    }
    return indices;
}

double limitOf(const ChartMap& map)
{
    double most = 0;
    for (const std::optional<double>& value : map.values)
        if (value)
            most = std::max(most, std::abs(std::log(*value)));
    return std::clamp(most, leastLimit, mostLimit);
}

} // namespace

HeatMap::HeatMap(QCustomPlot& plot)
    : plot_(plot),
      cells_(new QCPColorMap(plot.xAxis, plot.yAxis)),
      scale_(new QCPColorScale(&plot)),
      margins_(new QCPMarginGroup(&plot))
{
    cells_->removeFromLegend();
    cells_->setInterpolate(false);
    cells_->setTightBoundary(true);
    const auto [row, column] = [&] {
        int r = 0;
        int c = 0;
        for (int i = 0; i < plot.plotLayout()->elementCount(); ++i)
            if (plot.plotLayout()->elementAt(i) == plot.axisRect())
                plot.plotLayout()->indexToRowCol(i, r, c);
        return std::pair{r, c};
    }();
    plot.plotLayout()->addElement(row, column + 1, scale_);
    scale_->setType(QCPAxis::atRight);
    scale_->setBarWidth(scaleWidth);
    scale_->setRangeDrag(false);
    scale_->setRangeZoom(false);
    scale_->axis()->setTicker(QSharedPointer<FactorTicker>::create());
    cells_->setColorScale(scale_);
    plot.axisRect()->setMarginGroup(QCP::msTop | QCP::msBottom, margins_);
    scale_->setMarginGroup(QCP::msTop | QCP::msBottom, margins_);
}

HeatMap::~HeatMap()
{
    plot_.removePlottable(cells_);
    plot_.axisRect()->setMarginGroup(QCP::msTop | QCP::msBottom, nullptr);
    plot_.plotLayout()->remove(scale_);
    plot_.plotLayout()->simplify();
    delete margins_;
}

void HeatMap::setMap(const ChartMap& map, const AxisScale& x, const AxisScale& y)
{
    if (map.x.empty() || map.y.empty())
        return;
    const std::vector<std::size_t> columns = nearest(map.x, x);
    const std::vector<std::size_t> rows = nearest(map.y, y);
    QCPColorMapData& data = *cells_->data();
    data.setSize(static_cast<int>(columns.size()), static_cast<int>(rows.size()));
    data.setRange({map.x.front(), map.x.back()}, {map.y.front(), map.y.back()});
    for (std::size_t row = 0; row < rows.size(); ++row)
        for (std::size_t column = 0; column < columns.size(); ++column) {
            const std::optional<double>& value = map.values[rows[row] * map.x.size() + columns[column]];
            data.setCell(static_cast<int>(column), static_cast<int>(row),
                         value ? std::log(*value) : std::numeric_limits<double>::quiet_NaN());
        }
    const double limit = limitOf(map);
    cells_->setDataRange({-limit, limit});
    scale_->setLabel(toQString(map.name));
}

void HeatMap::restyle(const ChartColors& colors)
{
    const bool dark = isDark(colors.palette);
    const QColor middle = dark ? QColor(0x26, 0x2a, 0x30) : QColor(0xf4, 0xf4, 0xf2);
    QCPColorGradient gradient;
    gradient.clearColorStops();
    gradient.setColorInterpolation(QCPColorGradient::ciRGB);
    const auto shade = [&](const QColor& color) { // pale where it is a past result
        const float part = colors.stale ? 0.4F : 1.0F;
        return QColor::fromRgbF(part * color.redF() + (1 - part) * middle.redF(),
                                part * color.greenF() + (1 - part) * middle.greenF(),
                                part * color.blueF() + (1 - part) * middle.blueF());
    };
    ChartColors strong = colors;
    strong.stale = false;
    gradient.setColorStopAt(0, shade(strong.of(ChartRole::loss)));
    gradient.setColorStopAt(0.5, middle);
    gradient.setColorStopAt(1, shade(strong.of(ChartRole::gain)));
    gradient.setNanHandling(QCPColorGradient::nhTransparent);
    cells_->setGradient(gradient);
    styleAxis(*scale_->axis(), colors.palette);
    scale_->axis()->setLabelFont(smallFont(plot_.font()));
    scale_->axis()->setTickLabelFont(smallFont(plot_.font()));
}

} // namespace gpuspeedup
