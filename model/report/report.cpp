// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/report/report.h"

#include "model/analysis/monte_carlo.h"
#include "model/chart/comparison_chart.h"
#include "model/error.h"
#include "model/report/cell_text.h"
#include "model/report/cells.h"
#include "model/report/method.h"
#include "model/report/plan_blocks.h"
#include "model/report/side_by_side.h"

#include <algorithm>

namespace gpuspeedup {
namespace {

constexpr std::size_t mostBesideEachOther = 6;
constexpr std::size_t mapPoints = 61; // along each axis

/// A plan whose map cannot be computed has no inputs for one.
void addMap(ChartSubject& subject)
{
    if (subject.mapX == nullptr || subject.mapY == nullptr)
        return;
    InputRange x = defaultRange(subject.plan, *subject.mapX);
    InputRange y = defaultRange(subject.plan, *subject.mapY);
    x.points = y.points = mapPoints;
    try {
        subject.map = mapOf(subject.plan, x, y);
    } catch (const Error&) {
        subject.mapX = subject.mapY = nullptr;
    }
}

ComparedPlan comparedPlan(const ReportedPlan& plan)
{
    ComparedPlan compared{.labels = {plan.name}, .estimate = {}, .reason = plan.reason};
    if (plan.subject)
        compared.estimate = RangedPlan{plan.subject->plan, *plan.subject->chance};
    return compared;
}

/// Few scenarios beside each other, a row for each figure: a page is higher than wide.
Table turned(const Table& table, const Language& language)
{
    std::vector<Column> columns = {{.key = "figure", .heading = language.text("Figure"), .text = true}};
    std::vector<std::vector<Cell>> rows;
    const std::vector<std::size_t> shown = shownColumns(table);
    for (std::size_t i = 1; i < shown.size(); ++i)
        rows.push_back({table.columns[shown[i]].heading});
    std::vector<Cell> cells(table.columns.size());
    for (std::size_t row = 0; row < table.rows; ++row) {
        table.fill(row, cells);
        std::string name = roundedCell(cells[shown.front()], table.columns[shown.front()], language.mark);
        if (name.empty()) // a column without heading is not shown
            name = language.text("Scenario %1", {std::to_string(row + 1)});
        columns.push_back({.key = std::to_string(row), .heading = std::move(name), .text = true});
        for (std::size_t i = 1; i < shown.size(); ++i)
            rows[i - 1].push_back(cells[shown[i]]);
    }
    return tableOfRows(std::move(columns), std::move(rows));
}

void addComparison(std::span<const ReportedPlan> plans, Report& report)
{
    const Language& language = report.language;
    std::vector<ComparedPlan> compared;
    for (const ReportedPlan& plan : plans)
        compared.push_back(comparedPlan(plan));
    Chart chart = comparisonChart(compared, language);
    Table table = sideBySideTable(compared, language);
    if (plans.size() <= mostBesideEachOther)
        table = turned(table, language);
    report.blocks.emplace_back(ReportHeading{.level = 2, .text = language.text("Side by side")});
    report.blocks.emplace_back(
        ReportTable{.caption = language.text("Results, and the figures in which the scenarios differ"),
                    .table = std::move(table)});
    report.blocks.emplace_back(ReportFigure{
        .name = "comparison",
        .explanation = language.text("The speedup of each scenario with the range in which it lies with a "
                                     "probability of 90 %."),
        .chart = std::move(chart)});
}

std::string titleFor(std::span<const ReportedPlan> plans, const ReportSettings& settings,
                     const Language& language)
{
    if (!settings.title.empty())
        return settings.title;
    if (plans.size() > 1)
        return language.text("GPU speedup report: %1 scenarios", {std::to_string(plans.size())});
    return plans.front().name.empty() ? language.text("GPU speedup report")
                                      : language.text("GPU speedup report: %1", {plans.front().name});
}

} // namespace

ReportSettings::ReportSettings()
{
    for (const ChartKind& kind : gpuspeedup::charts())
        charts.push_back(&kind);
}

ReportedPlan reportedPlan(const Plan& plan, std::string name, const MonteCarloSettings& settings)
{
    ReportedPlan reported{.name = std::move(name), .subject = {}, .seed = settings.seed, .reason = {}};
    try {
        ChartSubject subject = chartSubject(plan);
        subject.chance = monteCarlo(plan, subject.uncertain, settings);
        addMap(subject);
        reported.subject = std::move(subject);
    } catch (const Error& error) {
        reported.reason = error.what();
    }
    return reported;
}

Report reportOf(std::span<const ReportedPlan> plans, const ReportSettings& settings, const Language& language)
{
    Report report{.title = titleFor(plans, settings, language), .language = language, .blocks = {}};
    if (!settings.date.empty())
        report.blocks.emplace_back(ReportParagraph{settings.date});
    const bool several = plans.size() > 1;
    if (several)
        addComparison(plans, report);
    std::size_t number = 0;
    for (const ReportedPlan& plan : plans) {
        ++number;
        if (several)
            report.blocks.emplace_back(ReportHeading{
                .level = 2,
                .text =
                    plan.name.empty() ? language.text("Scenario %1", {std::to_string(number)}) : plan.name});
        const PlanPlace place{.level = several ? 3 : 2,
                              .prefix = several ? std::to_string(number) + "-" : std::string()};
        addPlan(plan, settings.charts, place, report);
    }
    addMethod(plans, report);
    return report;
}

} // namespace gpuspeedup
