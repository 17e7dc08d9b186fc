// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/varied_plan.h"
#include "model/chart/chart_parts.h"
#include "model/chart/charts.h"
#include "model/chart/task_size_table.h"
#include "model/chart/task_sizes.h"

#include <algorithm>
#include <cmath>

namespace gpuspeedup {
namespace {

constexpr std::size_t curvePoints = 161;
constexpr std::size_t rangePoints = 17;
constexpr double farthestBreakEven = 1e6; // of the task's size; beyond, the chart would show little else
constexpr double beyondBreakEven = 5;
constexpr double roomForLabels = 0.08; // of the logarithmic axes of times and speedups, at each end

const PlanInput& taskSize()
{
    return *findPlanInput("operations");
}

/// What is drawn: the times at each size, and where the faster side changes.
struct Curves
{
    InputRange range;
    std::vector<PlanSweepPoint> points = {}; ///< those with times that can be drawn
    std::vector<double> breakEven = {};      ///< within the range
};

bool isDrawable(const PlanSweepPoint& point)
{
    return point.times && canBeDrawn(point.times->cpuTime / second) &&
           canBeDrawn(point.times->gpuTime / second) && canBeDrawn(point.times->speedup);
}

/// A hundredth to a hundred times the task, and the break-even points where they are not too far.
Curves curvesOf(const Plan& plan)
{
    Curves curves{.range = defaultRange(plan, taskSize())};
    curves.range.points = curvePoints;
    if (!canBeDrawn(curves.range.from) || !canBeDrawn(curves.range.to))
        return curves;
    const double task = taskSize().read(plan);
    curves.breakEven = solvedSizes(plan);
    std::erase_if(curves.breakEven, [task](double size) {
        return !(size < farthestBreakEven * task && size > task / farthestBreakEven && canBeDrawn(size));
    });
    if (!curves.breakEven.empty()) {
        curves.range.from = std::min(curves.range.from, curves.breakEven.front() / beyondBreakEven);
        curves.range.to = std::max(curves.range.to, curves.breakEven.back() * beyondBreakEven);
    }
    curves.points = sweepOf(plan, curves.range, growthOf(plan), 1);
    std::erase_if(curves.points, [](const PlanSweepPoint& point) { return !isDrawable(point); });
    addChangesOfSide(plan, curves.points, curves.breakEven);
    return curves;
}

std::string sizeText(double operations, const Language& language)
{
    return shortValue(taskSize(), operations, language);
}

ChartSeries line(std::string name, ChartRole role, const Curves& curves,
                 double (*read)(const PlanSweepPoint::Times&))
{
    ChartSeries series{.name = std::move(name), .role = role};
    for (const PlanSweepPoint& point : curves.points) {
        series.x.push_back(point.value);
        series.y.push_back(read(*point.times));
    }
    return series;
}

void addCurves(Chart& chart, const Curves& curves, const SpeedupRange& range, const Language& language)
{
    using Times = PlanSweepPoint::Times;
    ChartSeries speedup = line(language.text("Speedup"), ChartRole::speedup, curves,
                               [](const Times& times) { return times.speedup; });
    speedup.onSecondAxis = true;
    speedup.dashed = true;
    ChartSeries band{.name = language.text("90 % range of the speedup"),
                     .role = ChartRole::speedup,
                     .kind = ChartSeries::Kind::band,
                     .x = speedup.x,
                     .y = speedup.y,
                     .upper = speedup.y,
                     .onSecondAxis = true};
    for (std::size_t i = 0; i < band.x.size(); ++i) {
        const double factor = range.factorAt(band.x[i]);
        band.y[i] /= factor;
        band.upper[i] *= factor;
    }
    chart.series = {std::move(band),
                    line(language.text("CPU time"), ChartRole::cpu, curves,
                         [](const Times& times) { return times.cpuTime / second; }),
                    line(language.text("GPU time"), ChartRole::gpu, curves,
                         [](const Times& times) { return times.gpuTime / second; }),
                    std::move(speedup)};
}

/// False where they cannot be drawn.
bool addAxes(Chart& chart, const Curves& curves, bool dataGrows, const Language& language)
{
    Extent times;
    Extent speedups;
    for (const ChartSeries& series : chart.series)
        for (const std::vector<double>* values : {&series.y, &series.upper})
            for (const double value : *values)
                (series.onSecondAxis ? speedups : times).take(value);
    if (!times.isDrawable() || !speedups.isDrawable())
        return false;
    chart.x = {.label = language.text(dataGrows ? "Task size, its data growing along" : "Task size"),
               .unit = taskSize().unit,
               .logarithmic = true,
               .from = curves.range.from,
               .to = curves.range.to};
    chart.y = {.label = language.text("Time"), .unit = {Dimension::duration, noPrefix}};
    fitLogarithmic(chart.y, times, roomForLabels);
    chart.second = speedupAxis(language);
    fitLogarithmic(*chart.second, speedups, roomForLabels);
    return true;
}

void addMarks(Chart& chart, const ChartSubject& subject, const Curves& curves, const Language& language)
{
    const double task = taskSize().read(subject.plan);
    const PlanEstimate& e = subject.estimate;
    chart.marks.push_back({.kind = ChartMark::Kind::verticalLine,
                           .x = task,
                           .label = language.text("this task, %1", {sizeText(task, language)})});
    chart.marks.push_back({.role = ChartRole::cpu, .x = task, .y = e.cpuTime / second});
    chart.marks.push_back({.role = ChartRole::gpu, .x = task, .y = e.gpuTime / second});
    VariedPlan varied(subject.plan, taskSize());
    for (const double size : curves.breakEven)
        chart.marks.push_back({.x = size,
                               .y = varied.at(size).cpuTime / second,
                               .label = language.text("break-even, %1", {sizeText(size, language)})});
}

/// Requires a size at which the faster side changes.
std::string changeInWords(VariedPlan& varied, double size, const Language& language)
{
    constexpr double beside = 1.001;
    constexpr double sameTime = 1e-3; // else the GPU time jumps there
    const bool aheadAbove = varied.at(size * beside).speedup > 1;
    const PlanEstimate e = varied.at(size);
    const std::string where = sizeText(size, language);
    if (std::abs(e.speedup - 1) > sameTime)
        return aheadAbove
                   ? language.text("The GPU time jumps at %1: the GPU is ahead for larger tasks.", {where})
                   : language.text("The GPU time jumps at %1: the GPU is ahead for smaller tasks.", {where});
    const std::string time = shortTime(e.cpuTime, language);
    return aheadAbove
               ? language.text("Break-even at %1, where both take %2: the GPU is ahead for larger tasks.",
                               {where, time})
               : language.text("Break-even at %1, where both take %2: the GPU is ahead for smaller tasks.",
                               {where, time});
}

std::string descriptionOf(const ChartSubject& subject, const Curves& curves, const Language& language)
{
    const PlanEstimate& e = subject.estimate;
    const Quantiles<double> likely = likelySpeedup(subject);
    const PlanSweepPoint& first = curves.points.front();
    const PlanSweepPoint& last = curves.points.back();
    std::vector<std::string> sentences = {
        language.text(growthOf(subject.plan).data ? "CPU time, GPU time and speedup for tasks from %1 to %2; "
                                                    "data grows in proportion, launches stay."
                                                  : "CPU time, GPU time and speedup for tasks from %1 to %2; "
                                                    "data and launches stay as they are.",
                      {sizeText(first.value, language), sizeText(last.value, language)}),
        language.text(
            "This task, %1: %2 on the CPU, %3 with the GPU, speedup %4, with 90 % probability between "
            "%5 and %6.",
            {sizeText(taskSize().read(subject.plan), language), shortTime(e.cpuTime, language),
             shortTime(e.gpuTime, language), shortFactor(e.speedup, language),
             shortFactor(likely.low, language), shortFactor(likely.high, language)})};
    VariedPlan varied(subject.plan, taskSize());
    for (const double size : curves.breakEven)
        sentences.push_back(changeInWords(varied, size, language));
    if (curves.breakEven.empty())
        sentences.push_back(e.speedup > 1 ? language.text("The GPU is ahead at every size shown.")
                                          : language.text("The GPU is ahead at no size shown."));
    sentences.push_back(language.text(
        "The speedup is %1 at the smallest size shown and %2 at the largest.",
        {shortFactor(first.times->speedup, language), shortFactor(last.times->speedup, language)}));
    return language.paragraph(sentences);
}

Chart draw(const ChartSubject& subject, const Language& language)
{
    Chart chart{.title = language.text("Time and speedup over the size of the task")};
    const Curves curves = curvesOf(subject.plan);
    const bool enough = curves.points.size() >= InputRange::fewestPoints;
    if (enough) {
        const SpeedupRange range(subject, curves.points.front().value, curves.points.back().value,
                                 rangePoints);
        addCurves(chart, curves, range, language);
        if (addAxes(chart, curves, growthOf(subject.plan).data, language)) {
            addMarks(chart, subject, curves, language);
            chart.description = descriptionOf(subject, curves, language);
            chart.table = taskSizeTable(subject, &range, language);
            return chart;
        }
    }
    chart.series.clear();
    chart.emptyReason = language.text("Tasks near this one are too large or too small for a chart.");
    chart.description = chart.emptyReason;
    chart.table = taskSizeTable(subject, nullptr, language);
    return chart;
}

} // namespace

const ChartKind taskSizeChart{
    .key = "task_size",
    .title = translatable("Task size"),
    .explanation = translatable(
        "How long both sides take for smaller and larger tasks, and how much faster the GPU is. Where "
        "the lines of CPU and GPU cross, both are equally fast."),
    .draw = draw};

} // namespace gpuspeedup
