// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/chart/comparison_chart.h"

#include "model/chart/chart_parts.h"
#include "model/report/cells.h"

#include <algorithm>

namespace gpuspeedup {
namespace {

constexpr double room = 0.06;
constexpr double middleOfRow = 0.5;

std::string nameOf(const ComparedPlan& plan)
{
    std::string name;
    for (const std::string& label : plan.labels)
        if (!label.empty())
            name += (name.empty() ? "" : ", ") + label;
    return name;
}

const MonteCarlo& resultOf(const ComparedPlan& plan)
{
    return plan.estimate->result;
}

/// A bar from low to high, and a point at the estimate.
void addRow(Chart& chart, ChartSeries& ranges, const MonteCarlo& result, double row)
{
    ranges.x.push_back(result.speedup.low);
    ranges.upper.push_back(result.speedup.high);
    ranges.y.push_back(row);
    chart.marks.push_back({.x = result.nominal.speedup, .y = row});
}

void addRows(Chart& chart, std::span<const ComparedPlan> plans, const Language& language)
{
    ChartSeries ranges{.name = language.text("90 % range; the point is the estimate"),
                       .role = ChartRole::speedup,
                       .kind = ChartSeries::Kind::bars};
    std::vector<std::string> names;
    for (const ComparedPlan& plan : plans) {
        if (plan.estimate)
            addRow(chart, ranges, resultOf(plan), static_cast<double>(names.size()) + middleOfRow);
        names.push_back(nameOf(plan));
    }
    chart.series = {std::move(ranges)};
    chart.y = rowAxis(std::move(names));
}

std::string planInWords(const ComparedPlan& plan, const Language& language)
{
    if (!plan.estimate)
        return language.text("%1: no estimate. %2", {nameOf(plan), language.finished(plan.reason)});
    const MonteCarlo& result = resultOf(plan);
    return language.text("%1: speedup %2, with 90 % probability between %3 and %4.",
                         {nameOf(plan), shortFactor(result.nominal.speedup, language),
                          shortFactor(result.speedup.low, language),
                          shortFactor(result.speedup.high, language)});
}

std::string descriptionOf(std::span<const ComparedPlan> plans, const Language& language)
{
    const auto speedupOf = [](const ComparedPlan& plan) {
        return plan.estimate ? resultOf(plan).nominal.speedup : 0;
    };
    std::vector<std::string> sentences;
    const auto best = std::ranges::max_element(plans, {}, speedupOf);
    if (plans.size() > 1 && best->estimate)
        sentences.push_back(language.text(
            "The largest of %1 speedups is %2: %3.",
            {std::to_string(plans.size()), shortFactor(speedupOf(*best), language), nameOf(*best)}));
    for (const ComparedPlan& plan : plans)
        sentences.push_back(planInWords(plan, language));
    return language.paragraph(sentences);
}

Table tableOf(std::span<const ComparedPlan> plans, const Language& language)
{
    std::vector<std::vector<Cell>> rows;
    for (const ComparedPlan& plan : plans) {
        if (!plan.estimate) {
            rows.push_back({nameOf(plan), std::string(), std::string(), std::string(), std::string(),
                            std::string(), language.finished(plan.reason)});
            continue;
        }
        const MonteCarlo& result = resultOf(plan);
        rows.push_back({nameOf(plan), factorCell(result.nominal.speedup, language),
                        factorCell(result.speedup.low, language), factorCell(result.speedup.high, language),
                        timeCell(result.nominal.cpuTime, language),
                        timeCell(result.nominal.gpuTime, language), std::string()});
    }
    const bool hasReasons =
        std::ranges::any_of(plans, [](const ComparedPlan& plan) { return !plan.estimate; });
    return tableOfRows({{.key = "plan", .heading = language.text("Plan"), .text = true},
                        {.key = "speedup", .heading = language.text("Speedup"), .unitInCell = true},
                        {.key = "speedup_low", .heading = language.text("90 % from"), .unitInCell = true},
                        {.key = "speedup_high", .heading = language.text("to"), .unitInCell = true},
                        {.key = "cpu_time_s", .heading = language.text("CPU time"), .unitInCell = true},
                        {.key = "gpu_time_s", .heading = language.text("GPU time"), .unitInCell = true},
                        {.key = "reason",
                         .heading = hasReasons ? language.text("Why there is no estimate") : "",
                         .text = true}},
                       std::move(rows));
}

} // namespace

Chart comparisonChart(std::span<const ComparedPlan> plans, const Language& language)
{
    Chart chart{.title = language.text("Speedups compared")};
    chart.description = descriptionOf(plans, language);
    chart.table = tableOf(plans, language);
    addRows(chart, plans, language);
    Extent extent;
    for (const std::vector<double>* values : {&chart.series.front().x, &chart.series.front().upper})
        for (const double value : *values)
            extent.take(value);
    for (const ChartMark& mark : chart.marks)
        extent.take(mark.x);
    if (chart.marks.empty())
        chart.emptyReason = language.text("None of the plans has an estimate.");
    else if (!extent.isDrawable())
        chart.emptyReason = language.text("The speedups are too large or too small for a chart.");
    if (!chart.emptyReason.empty()) {
        chart.series.clear();
        chart.marks.clear();
        return chart;
    }
    extent.take(1);
    chart.x = speedupAxis(language);
    fitLogarithmic(chart.x, extent, room);
    chart.marks.push_back(
        {.kind = ChartMark::Kind::verticalLine, .x = 1, .label = language.text("equally fast")});
    return chart;
}

} // namespace gpuspeedup
