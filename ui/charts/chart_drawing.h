// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chart_colors.h"
#include "ui/charts/chart_state.h"

#include <QSharedPointer>

#include <memory>
#include <optional>
#include <utility>
#include <vector>

class QCPAbstractPlottable;
class QCPGraph;
class QCPTextElement;
class QCustomPlot;

namespace gpuspeedup {

class AxisTicker;
class BarSegments;
class HeatMap;
class MarkLayer;

/// Draws charts into a plot, of which nothing else is drawn. What stays alike from one chart to the next is
/// kept.
class ChartDrawing
{
public:
    explicit ChartDrawing(QCustomPlot& plot);
    ~ChartDrawing();
    ChartDrawing(const ChartDrawing&) = delete;
    ChartDrawing& operator=(const ChartDrawing&) = delete;

    void show(const Chart& chart, const ChartState& state);
    /// The same chart, looked at in another way.
    void showState(const Chart& chart, const ChartState& state);
    void restyle(const ChartColors& colors);
    /// Above all else; for pictures, which stand alone.
    void showTitle(const QString& title);

    /// The series whose entry in the legend is at that place; nothing where there is none.
    [[nodiscard]] std::optional<std::size_t> legendEntryAt(const QPointF& pixel) const;
    [[nodiscard]] MarkLayer& marks() { return *marks_; }

private:
    struct SeriesParts
    {
        QCPAbstractPlottable* shown = nullptr; ///< in the legend too
        QCPGraph* graph = nullptr;
        QCPGraph* lower = nullptr; ///< of a band
        BarSegments* bars = nullptr;
    };

    void rebuild(const Chart& chart);
    SeriesParts create(const Chart& chart, const ChartSeries& series);
    void fill(const Chart& chart);
    void fillSeries(const ChartSeries& series, const SeriesParts& parts) const;
    void showAxes(const Chart& chart, const ChartState& state) const;
    void showMap(const Chart& chart, const ChartState& state);
    void showLegend(const Chart& chart, const ChartState& state) const;
    void styleSeries(const ChartSeries& series, const SeriesParts& parts) const;

    QCustomPlot& plot_;
    ChartColors colors_;
    MarkLayer* marks_;
    std::unique_ptr<HeatMap> map_;
    std::optional<std::pair<bool, bool>> mapSpread_; ///< whether the map's x and y are drawn logarithmically
    QSharedPointer<AxisTicker> tickerX_;
    QSharedPointer<AxisTicker> tickerY_;
    QSharedPointer<AxisTicker> tickerSecond_;
    std::vector<SeriesParts> parts_;
    std::vector<ChartSeries> shape_; ///< of the series drawn, without their data
    QCPTextElement* title_ = nullptr;
};

} // namespace gpuspeedup
