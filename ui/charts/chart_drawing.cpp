// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_drawing.h"

#include "model/chart/contour.h"
#include "ui/charts/axis_ticker.h"
#include "ui/charts/bar_segments.h"
#include "ui/charts/chart_style.h"
#include "ui/charts/heat_map.h"
#include "ui/charts/mark_layer.h"
#include "ui/locale_text.h"
#include "ui/theme.h"

#include <qcustomplot.h>

#include <algorithm>

namespace gpuspeedup {
namespace {

constexpr double lineWidth = 2;
constexpr float fillOfBand = 0.18F;
constexpr float fillOfArea = 0.3F;
constexpr int pointSize = 7;
constexpr QSize iconSize(18, 12);
constexpr QMargins aroundEntry(0, 0, 0, 2); // or descenders are cut off where pixels are finer

QVector<double> listOf(const std::vector<double>& values)
{
    return {values.begin(), values.end()};
}

ChartSeries shapeOf(const ChartSeries& series)
{
    return {.name = series.name,
            .role = series.role,
            .kind = series.kind,
            .x = {},
            .y = {},
            .upper = {},
            .onSecondAxis = series.onSecondAxis,
            .dashed = series.dashed,
            .shape = series.shape,
            .labels = {}};
}

bool isSameShape(const ChartSeries& a, const ChartSeries& b)
{
    return a.name == b.name && a.role == b.role && a.kind == b.kind && a.onSecondAxis == b.onSecondAxis &&
           a.dashed == b.dashed && a.shape == b.shape;
}

QCPScatterStyle::ScatterShape scatterShape(PointShape shape)
{
    switch (shape) {
    case PointShape::circle:
        break;
    case PointShape::square:
        return QCPScatterStyle::ssSquare;
    case PointShape::diamond:
        return QCPScatterStyle::ssDiamond;
    case PointShape::triangle:
        return QCPScatterStyle::ssTriangle;
    case PointShape::invertedTriangle:
        return QCPScatterStyle::ssTriangleInverted;
    }
    return QCPScatterStyle::ssCircle;
}

void showScale(QCPAxis& axis, const AxisScale& scale, bool reversed = false)
{
    axis.setScaleType(scale.logarithmic ? QCPAxis::stLogarithmic : QCPAxis::stLinear);
    axis.setRange(scale.from, scale.to);
    axis.setRangeReversed(reversed);
}

/// Bins are drawn as steps: the last value lasts until the last bin's end.
void fillArea(QCPGraph& graph, const ChartSeries& series)
{
    QVector<double> y = listOf(series.y);
    if (!y.isEmpty() && y.size() < static_cast<qsizetype>(series.x.size()))
        y.append(y.back());
    graph.setData(listOf(series.x), y, true);
}

std::vector<BarSegment> segmentsOf(const ChartSeries& series)
{
    std::vector<BarSegment> segments;
    for (std::size_t i = 0; i < series.x.size(); ++i)
        segments.push_back({series.y[i], series.x[i], series.upper[i]});
    return segments;
}

std::vector<MarkLayer::Line> linesOf(const std::vector<Polyline>& contours)
{
    std::vector<MarkLayer::Line> lines;
    for (const Polyline& contour : contours) {
        MarkLayer::Line& line = lines.emplace_back();
        for (const ChartPoint& point : contour)
            line.emplace_back(point.x, point.y);
    }
    return lines;
}

} // namespace

ChartDrawing::ChartDrawing(QCustomPlot& plot)
    : plot_(plot),
      tickerX_(QSharedPointer<AxisTicker>::create(*plot.xAxis)),
      tickerY_(QSharedPointer<AxisTicker>::create(*plot.yAxis)),
      tickerSecond_(QSharedPointer<AxisTicker>::create(*plot.yAxis2))
{
    placeLegendAbove(plot);
    plot.legend->setIconSize(iconSize);
    plot.legend->setIconTextPadding(5);
    plot.addLayer(QStringLiteral("bands"), plot.layer(QStringLiteral("main")), QCustomPlot::limBelow);
    plot.addLayer(QStringLiteral("marks"), plot.layer(QStringLiteral("axes")), QCustomPlot::limBelow);
    marks_ = new MarkLayer(plot, QStringLiteral("marks")); // the plot deletes it
    plot.xAxis->setTicker(tickerX_);
    plot.yAxis->setTicker(tickerY_);
    plot.yAxis2->setTicker(tickerSecond_);
    plot.setNoAntialiasingOnDrag(false);
}

ChartDrawing::~ChartDrawing() = default;

void ChartDrawing::show(const Chart& chart, const ChartState& state)
{
    const bool sameSeries =
        std::equal(chart.series.begin(), chart.series.end(), shape_.begin(), shape_.end(), isSameShape);
    const bool sameBars = chart.x.names.empty() == tickerX_->chartAxis().names.empty();
    if (!sameSeries || !sameBars)
        rebuild(chart);
    tickerX_->setAxis(chart.x);
    tickerY_->setAxis(chart.y);
    if (chart.second)
        tickerSecond_->setAxis(*chart.second);
    if (chart.map.has_value() != (map_ != nullptr)) {
        map_ = chart.map ? std::make_unique<HeatMap>(plot_) : nullptr;
        if (map_)
            map_->restyle(colors_);
    }
    fill(chart);
    showState(chart, state);
}

void ChartDrawing::rebuild(const Chart& chart)
{
    for (const SeriesParts& parts : parts_) {
        if (parts.lower != nullptr)
            plot_.removeGraph(parts.lower);
        plot_.removePlottable(parts.shown);
    }
    parts_.clear();
    shape_.clear();
    tickerX_->setAxis(chart.x);
    for (const ChartSeries& series : chart.series) {
        parts_.push_back(create(chart, series));
        shape_.push_back(shapeOf(series));
        styleSeries(series, parts_.back());
    }
    std::vector<const QCPGraph*> curves;
    for (const SeriesParts& parts : parts_)
        if (parts.graph != nullptr && parts.lower == nullptr)
            curves.push_back(parts.graph);
    marks_->setCurves(std::move(curves));
    plot_.legend->setWrap(0); // to be arranged anew
}

ChartDrawing::SeriesParts ChartDrawing::create(const Chart& chart, const ChartSeries& series)
{
    SeriesParts parts;
    if (series.kind == ChartSeries::Kind::bars) {
        const bool upright = !chart.x.names.empty();
        parts.bars =
            new BarSegments(upright ? plot_.xAxis : plot_.yAxis, upright ? plot_.yAxis : plot_.xAxis);
        parts.shown = parts.bars;
    } else {
        QCPAxis* values = series.onSecondAxis ? plot_.yAxis2 : plot_.yAxis;
        if (series.kind == ChartSeries::Kind::band) {
            parts.lower = plot_.addGraph(plot_.xAxis, values);
            parts.lower->removeFromLegend();
        }
        parts.graph = plot_.addGraph(plot_.xAxis, values);
        parts.graph->removeFromLegend();
        parts.shown = parts.graph;
    }
    if (parts.lower != nullptr) {
        parts.graph->setChannelFillGraph(parts.lower);
        parts.graph->setLayer(QStringLiteral("bands"));
    }
    if (series.kind == ChartSeries::Kind::points)
        parts.graph->setLineStyle(QCPGraph::lsNone);
    if (series.kind == ChartSeries::Kind::area)
        parts.graph->setLineStyle(QCPGraph::lsStepLeft);
    parts.shown->setName(toQString(series.name));
    if (!series.name.empty())
        parts.shown->addToLegend();
    return parts;
}

void ChartDrawing::fill(const Chart& chart)
{
    for (std::size_t i = 0; i < parts_.size(); ++i)
        fillSeries(chart.series[i], parts_[i]);
    mapSpread_.reset();
    marks_->setMarks(chart.marks);
    marks_->setContours(chart.map ? linesOf(contourOf(*chart.map, 1)) : std::vector<MarkLayer::Line>());
}

void ChartDrawing::fillSeries(const ChartSeries& series, const SeriesParts& parts) const
{
    switch (series.kind) {
    case ChartSeries::Kind::line:
    case ChartSeries::Kind::points:
        return parts.graph->setData(listOf(series.x), listOf(series.y),
                                    series.kind == ChartSeries::Kind::line);
    case ChartSeries::Kind::band:
        parts.lower->setData(listOf(series.x), listOf(series.y), true);
        return parts.graph->setData(listOf(series.x), listOf(series.upper), true);
    case ChartSeries::Kind::area:
        return fillArea(*parts.graph, series);
    case ChartSeries::Kind::bars:
        return parts.bars->setSegments(segmentsOf(series));
    }
}

void ChartDrawing::showState(const Chart& chart, const ChartState& state)
{
    showAxes(chart, state);
    const bool empty = !chart.emptyReason.empty();
    for (std::size_t i = 0; i < parts_.size(); ++i) {
        parts_[i].shown->setVisible(!state.isHidden(chart.series[i]));
        if (parts_[i].lower != nullptr)
            parts_[i].lower->setVisible(!state.isHidden(chart.series[i]));
    }
    marks_->setReason(toQString(chart.emptyReason));
    showMap(chart, state);
    for (QCPAxis* axis : {plot_.xAxis, plot_.yAxis, plot_.yAxis2}) {
        axis->setTickLabels(!empty); // else those of an earlier chart
        axis->grid()->setVisible(!empty && axis != plot_.yAxis2);
    }
    showLegend(chart, state);
}

void ChartDrawing::showMap(const Chart& chart, const ChartState& state)
{
    const AxisScale x = scaleX(chart, state);
    const AxisScale y = scaleY(chart, state);
    const std::pair spread(x.logarithmic, y.logarithmic);
    if (map_ && mapSpread_ != spread)
        map_->setMap(*chart.map, x, y);
    mapSpread_ = spread;
}

void ChartDrawing::showAxes(const Chart& chart, const ChartState& state) const
{
    showScale(*plot_.xAxis, scaleX(chart, state));
    showScale(*plot_.yAxis, scaleY(chart, state), !chart.y.names.empty());
    plot_.xAxis->setLabel(toQString(chart.x.label));
    plot_.yAxis->setLabel(toQString(chart.y.label));
    plot_.yAxis2->setVisible(chart.second.has_value());
    if (!chart.second)
        return;
    showScale(*plot_.yAxis2, scaleSecond(chart, state));
    plot_.yAxis2->setLabel(toQString(chart.second->label));
}

void ChartDrawing::showLegend(const Chart& chart, const ChartState& state) const
{
    plot_.legend->setVisible(state.legend && chart.emptyReason.empty() && plot_.legend->itemCount() > 0);
    for (std::size_t i = 0; i < parts_.size(); ++i) {
        QCPPlottableLegendItem* item = plot_.legend->itemWithPlottable(parts_[i].shown);
        if (item == nullptr)
            continue;
        const bool hidden = state.isHidden(chart.series[i]);
        QFont font = smallFont(plot_.font());
        font.setStrikeOut(hidden);
        item->setFont(font);
        item->setMargins(aroundEntry);
        item->setTextColor(hidden ? colors_.palette.color(QPalette::PlaceholderText)
                                  : colors_.palette.color(QPalette::WindowText));
    }
    wrapLegend(plot_, plot_.viewport().width());
}

void ChartDrawing::restyle(const ChartColors& colors)
{
    colors_ = colors;
    styleChart(plot_, colors.palette);
    const QFont small = smallFont(plot_.font());
    for (QCPAxis* axis : {plot_.xAxis, plot_.yAxis, plot_.yAxis2}) {
        axis->setTickLabelFont(small);
        axis->setLabelFont(small);
        axis->setSubTicks(false);
    }
    for (std::size_t i = 0; i < parts_.size(); ++i)
        styleSeries(shape_[i], parts_[i]);
    marks_->setColors(colors);
    marks_->setFont(small);
    if (map_)
        map_->restyle(colors);
    if (title_ != nullptr)
        title_->setTextColor(colors.text());
}

void ChartDrawing::styleSeries(const ChartSeries& series, const SeriesParts& parts) const
{
    const QColor color = colors_.of(series.role);
    const auto faint = [&](float part) {
        QColor fill = color;
        fill.setAlphaF(part * color.alphaF());
        return fill;
    };
    if (parts.bars != nullptr)
        return parts.bars->setBrush(color);
    QPen pen(color, lineWidth, series.dashed ? Qt::DashLine : Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin);
    switch (series.kind) {
    case ChartSeries::Kind::band:
        parts.lower->setPen(Qt::NoPen);
        parts.graph->setPen(Qt::NoPen);
        parts.graph->setBrush(faint(fillOfBand));
        return;
    case ChartSeries::Kind::area:
        pen.setWidthF(1.2);
        parts.graph->setPen(pen);
        parts.graph->setBrush(faint(fillOfArea));
        return;
    case ChartSeries::Kind::points:
        parts.graph->setScatterStyle(
            QCPScatterStyle(scatterShape(series.shape), QPen(color, 1.5), faint(0.5F), pointSize));
        return;
    default:
        parts.graph->setPen(pen);
    }
}

void ChartDrawing::showTitle(const QString& title)
{
    QFont font = plot_.font();
    font.setBold(true);
    plot_.plotLayout()->insertRow(0);
    title_ = new QCPTextElement(&plot_, title, font);
    title_->setTextColor(colors_.text());
    plot_.plotLayout()->addElement(0, 0, title_);
}

std::optional<std::size_t> ChartDrawing::legendEntryAt(const QPointF& pixel) const
{
    for (std::size_t i = 0; i < parts_.size(); ++i)
        if (const QCPPlottableLegendItem* item = plot_.legend->itemWithPlottable(parts_[i].shown);
            item != nullptr && item->realVisibility() && item->outerRect().contains(pixel.toPoint()))
            return i;
    return {};
}

} // namespace gpuspeedup
