// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/task_size_chart.h"

#include "model/value_format.h"
#include "ui/charts/chart_style.h"
#include "ui/charts/lazy_plot.h"
#include "ui/charts/log_ticker.h"
#include "ui/live_estimate.h"
#include "ui/locale_text.h"
#include "ui/theme.h"

#include <QEvent>
#include <QVBoxLayout>
#include <qcustomplot.h>

#include <algorithm>
#include <cmath>

namespace gpuspeedup {
namespace {

constexpr std::size_t curvePoints = 161;
constexpr double farthestBreakEven = 1e6; // of the task's size; beyond, the chart would show little else
constexpr double beyondBreakEven = 5;
constexpr double roomForLabels = 0.08; // of the logarithmic time axis, at each end
constexpr int markerSize = 8;
constexpr int shownDigits = 3;
constexpr Unit operationsUnit{Dimension::operations, giga};

/// A hundredth to a hundred times the task, and the break-even point where it is not too far.
SweepRange chartRange(const Outlook& outlook)
{
    SweepRange range = defaultSweepRange(outlook.scenario);
    range.points = curvePoints;
    const std::optional<Work> even = outlook.verdict.breakEven.operations;
    const Work task = outlook.scenario.operations;
    if (even && *even<farthestBreakEven * task&& * even> task / farthestBreakEven) {
        range.from = std::min(range.from, *even / beyondBreakEven);
        range.to = std::max(range.to, *even * beyondBreakEven);
    }
    return range;
}

/// Nothing where tasks of that range cannot be computed, or not drawn: the axes
/// of QCustomPlot end at 1e250.
std::optional<Sweep> drawableSweep(const Scenario& scenario, const SweepRange& range)
{
    try {
        Sweep sweep(scenario, range);
        const SweepPoint first = sweep[0];
        const SweepPoint last = sweep[sweep.size() - 1];
        const Duration shortest = std::min(first.cpuTime, first.gpuTime);
        const Duration longest = std::max(last.cpuTime, last.gpuTime);
        if (shortest > Duration{} && QCPRange::validRange(first.operations.si(), last.operations.si()) &&
            QCPRange::validRange(shortest.si(), longest.si()))
            return sweep;
    } catch (const Error&) {
        return {};
    }
    return {};
}

/// Whether a label beside `size` stands to its right: else the edge of the chart would cut it off.
bool hasRoomToTheRight(const QCPRange& axis, double size)
{
    constexpr double farthest = 0.6; // of the logarithmic axis
    return std::log(size / axis.lower) < farthest * std::log(axis.upper / axis.lower);
}

} // namespace

struct TaskSizeChart::Parts
{
    LazyPlot* plot = nullptr;
    QCPGraph* cpu = nullptr;
    QCPGraph* gpu = nullptr;
    QCPGraph* task = nullptr; ///< the two times of the current task
    QCPGraph* even = nullptr; ///< the break-even point
    QCPItemLine* taskLine = nullptr;
    QCPItemText* taskLabel = nullptr;
    QCPItemText* evenLabel = nullptr;
    QCPItemText* emptyLabel = nullptr; ///< why there is nothing to see
    bool stale = false;

    void create(QWidget* parent);
    void restyle(const QPalette& palette) const;
    void showCurves(const Sweep& sweep) const;
    void showTask(const Outlook& outlook) const;
    void showBreakEven(const Outlook& outlook, const SweepRange& range) const;
    void clear() const;
};

void TaskSizeChart::Parts::create(QWidget* parent)
{
    plot = new LazyPlot(parent);
    plot->setMinimumSize(260, 130);
    plot->setAccessibleName(tr("CPU and GPU time by task size"));
    for (QCPAxis* axis : {plot->xAxis, plot->yAxis}) {
        axis->setScaleType(QCPAxis::stLogarithmic);
        axis->setSubTicks(false);
        axis->setNumberPrecision(0);
    }
    plot->xAxis->setTicker(QSharedPointer<LogTicker>::create(Dimension::operations));
    plot->yAxis->setTicker(QSharedPointer<LogTicker>::create(Dimension::duration, 6));
    plot->xAxis->setLabel(tr("Task size (operations)"));
    plot->yAxis->setLabel(tr("Time"));
    placeLegendAbove(*plot);

    cpu = plot->addGraph();
    cpu->setName(tr("CPU"));
    gpu = plot->addGraph();
    gpu->setName(tr("GPU"));
    task = plot->addGraph();
    even = plot->addGraph();
    for (QCPGraph* marker : {task, even}) { // these have labels of their own
        marker->setLineStyle(QCPGraph::lsNone);
        marker->removeFromLegend();
    }
    taskLine = new QCPItemLine(plot);
    taskLine->start->setTypeX(QCPItemPosition::ptPlotCoords);
    taskLine->start->setTypeY(QCPItemPosition::ptAxisRectRatio);
    taskLine->end->setTypeX(QCPItemPosition::ptPlotCoords);
    taskLine->end->setTypeY(QCPItemPosition::ptAxisRectRatio);
    taskLabel = new QCPItemText(plot);
    taskLabel->position->setTypeY(QCPItemPosition::ptAxisRectRatio);
    evenLabel = new QCPItemText(plot);
    emptyLabel = new QCPItemText(plot);
    emptyLabel->position->setType(QCPItemPosition::ptAxisRectRatio);
    emptyLabel->position->setCoords(0.5, 0.5);
    emptyLabel->setText(tr("Tasks near this one are too large or too small for a chart."));
    for (QCPItemText* label : {taskLabel, evenLabel, emptyLabel}) {
        label->setFont(smallFont(plot->font()));
        label->setPadding(QMargins(6, 3, 6, 3));
    }
}

void TaskSizeChart::Parts::restyle(const QPalette& palette) const
{
    styleChart(*plot, palette);
    const ThemeColors& colors = themeColors(palette);
    const QColor text = palette.color(stale ? QPalette::Disabled : QPalette::Active, QPalette::WindowText);
    const auto shade = [&](QColor color) {
        color.setAlphaF(stale ? 0.4F : 1.0F);
        return color;
    };
    cpu->setPen(QPen(shade(colors.cpu), 2));
    gpu->setPen(QPen(shade(colors.gpu), 2));
    task->setPen(QPen(text, 1.5));
    task->setScatterStyle(
        QCPScatterStyle(QCPScatterStyle::ssCircle, text, palette.color(QPalette::Base), markerSize));
    even->setPen(QPen(text, 1.5));
    even->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssDiamond, text, text, markerSize + 2));
    taskLine->setPen(QPen(palette.color(QPalette::PlaceholderText), 1, Qt::DashLine));
    for (QCPItemText* label : {taskLabel, evenLabel, emptyLabel})
        label->setColor(text);
    plot->redraw();
}

void TaskSizeChart::Parts::showCurves(const Sweep& sweep) const
{
    QVector<double> sizes;
    QVector<double> cpuTimes;
    QVector<double> gpuTimes;
    for (std::size_t i = 0; i < sweep.size(); ++i) {
        const SweepPoint point = sweep[i];
        sizes.append(point.operations.si());
        cpuTimes.append(point.cpuTime.si());
        gpuTimes.append(point.gpuTime.si());
    }
    cpu->setData(sizes, cpuTimes, true);
    gpu->setData(sizes, gpuTimes, true);
    plot->xAxis->setRange(sizes.front(), sizes.back());
    const double shortest = std::min(cpuTimes.front(), gpuTimes.front());
    const double longest = std::max(cpuTimes.back(), gpuTimes.back());
    const double margin = std::min(std::pow(longest / shortest, roomForLabels), 100.0);
    plot->yAxis->setRange(shortest / margin, longest * margin);
}

void TaskSizeChart::Parts::showTask(const Outlook& outlook) const
{
    const double size = outlook.scenario.operations.si();
    task->setData({size, size}, {outlook.estimate.cpuTime.si(), outlook.estimate.gpuTime.si()}, true);
    taskLine->start->setCoords(size, 0);
    taskLine->end->setCoords(size, 1);
    taskLabel->position->setCoords(size, 0);
    taskLabel->setPositionAlignment(
        (hasRoomToTheRight(plot->xAxis->range(), size) ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignTop);
    taskLabel->setText(
        tr("this task, %1").arg(toQString(quantityText(size, operationsUnit, shownDigits, decimalMark()))));
}

void TaskSizeChart::Parts::showBreakEven(const Outlook& outlook, const SweepRange& range) const
{
    const std::optional<Work> at = outlook.verdict.breakEven.operations;
    const bool visible = at && *at > range.from && *at < range.to;
    even->setVisible(visible);
    evenLabel->setVisible(visible);
    if (!visible)
        return;
    const double time = *at / outlook.scenario.cpuRate / second;
    even->setData({at->si()}, {time}, true);
    evenLabel->position->setCoords(at->si(), time);
    // Below right or above left of the point, where no curve runs.
    evenLabel->setPositionAlignment(hasRoomToTheRight(plot->xAxis->range(), at->si())
                                        ? Qt::AlignLeft | Qt::AlignTop
                                        : Qt::AlignRight | Qt::AlignBottom);
    evenLabel->setText(
        tr("break-even, %1")
            .arg(toQString(quantityText(at->si(), operationsUnit, shownDigits, decimalMark()))));
}

void TaskSizeChart::Parts::clear() const
{
    for (QCPGraph* graph : {cpu, gpu, task, even})
        graph->data()->clear();
    for (QCPAbstractItem* item : std::initializer_list<QCPAbstractItem*>{taskLine, taskLabel, evenLabel})
        item->setVisible(false);
}

TaskSizeChart::TaskSizeChart(QWidget* parent) : QWidget(parent), parts_(std::make_unique<Parts>())
{
    installChartAccessibility();
    parts_->create(this);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(parts_->plot);
    parts_->restyle(palette());
}

TaskSizeChart::~TaskSizeChart() = default;

void TaskSizeChart::show(const Outlook& outlook, bool stale)
{
    const SweepRange range = chartRange(outlook);
    const std::optional<Sweep> sweep = drawableSweep(outlook.scenario, range);
    parts_->emptyLabel->setVisible(!sweep);
    if (sweep) {
        parts_->showCurves(*sweep);
        parts_->taskLine->setVisible(true);
        parts_->taskLabel->setVisible(true);
        parts_->showTask(outlook);
        parts_->showBreakEven(outlook, range);
        parts_->plot->setAccessibleDescription(
            toQString(verdictText(outlook.verdict, outlook.scenario, outlook.estimate)));
    } else {
        parts_->clear();
        parts_->plot->setAccessibleDescription(parts_->emptyLabel->text());
    }
    for (QCPAxis* axis : {parts_->plot->xAxis, parts_->plot->yAxis})
        axis->setTickLabels(sweep.has_value()); // else those of an earlier task
    const bool restyle = stale != parts_->stale;
    parts_->stale = stale;
    if (restyle)
        parts_->restyle(palette());
    parts_->plot->redraw();
}

void TaskSizeChart::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && parts_->plot != nullptr)
        parts_->restyle(palette());
}

} // namespace gpuspeedup
