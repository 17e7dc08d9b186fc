// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/advice.h"
#include "model/chart/chart_parts.h"
#include "model/chart/charts.h"
#include "model/plan/published_results.h"
#include "model/report/cells.h"

#include <algorithm>

namespace gpuspeedup {
namespace {

constexpr std::size_t mostLevers = 6;
constexpr double room = 0.05;           // of the axis, right of the longest bar
constexpr double farthestCpuTime = 2.5; // of the longest bar; beyond, the bars would be too short to read
constexpr double halfBar = 0.5;

/// A bar: the plan as it is, or with one lever pulled.
struct Row
{
    std::string key;
    std::string name;
    PlanEstimate estimate;
    std::array<Duration, phaseCount> parts;

    [[nodiscard]] Duration part(Phase phase) const { return parts[static_cast<std::size_t>(phase)]; }
};

/// Phases drawn in one colour.
struct Group
{
    std::string_view name;
    ChartRole role;
    std::vector<Phase> phases;
};

/// In the order of a run; the bars of one group need not touch.
const std::vector<Phase>& orderOfBars()
{
    static const std::vector<Phase> order{Phase::oneOff,     Phase::serial,    Phase::copyToGpu,
                                          Phase::kernels,    Phase::launching, Phase::communication,
                                          Phase::copyFromGpu};
    return order;
}

const std::vector<Group>& groups()
{
    static const std::vector<Group> all{
        {translatable("One-off costs"), ChartRole::oneOff, {Phase::oneOff}},
        {translatable("Stays on the CPU"), ChartRole::serial, {Phase::serial}},
        {translatable("Copies"), ChartRole::transfer, {Phase::copyToGpu, Phase::copyFromGpu}},
        {translatable("Kernels"), ChartRole::kernels, {Phase::kernels}},
        {translatable("Launches"), ChartRole::launches, {Phase::launching}},
        {translatable("Between GPUs"), ChartRole::communication, {Phase::communication}}};
    return all;
}

std::vector<Row> rowsOf(const ChartSubject& subject, const Language& language)
{
    std::vector<Row> rows{
        {"now", language.text("Now"), subject.estimate, visibleParts(subject.plan, subject.estimate)}};
    const std::vector<Advice> all = advise(subject.plan);
    for (std::size_t i = 0; i < std::min(all.size(), mostLevers); ++i) {
        const Lever& lever = *all[i].lever;
        rows.push_back({std::string(lever.key), language.text(lever.title), all[i].estimate,
                        visibleParts(lever.apply(subject.plan), all[i].estimate)});
    }
    return rows;
}

bool occurs(const std::vector<Row>& rows, Phase phase)
{
    return std::ranges::any_of(rows, [phase](const Row& row) { return row.part(phase) > Duration{}; });
}

ChartSeries barsOf(const Group& group, const std::vector<Row>& rows, const Language& language)
{
    ChartSeries series{
        .name = language.text(group.name), .role = group.role, .kind = ChartSeries::Kind::bars};
    for (std::size_t i = 0; i < rows.size(); ++i) {
        Duration start;
        for (const Phase phase : orderOfBars()) {
            const Duration end = start + rows[i].part(phase);
            if (std::ranges::find(group.phases, phase) != group.phases.end() && end > start) {
                series.x.push_back(start / second);
                series.y.push_back(static_cast<double>(i) + halfBar);
                series.upper.push_back(end / second);
            }
            start = end;
        }
    }
    return series;
}

/// "Kernels 62.5 ms (48.4 %)" for each part there is.
std::vector<std::string> partsInWords(const Row& row, const Language& language)
{
    std::vector<std::string> words;
    for (const Group& group : groups()) {
        Duration time;
        for (const Phase phase : group.phases)
            time = time + row.part(phase);
        if (time > Duration{})
            words.push_back(language.text("%1 %2 (%3)", {language.text(group.name), shortTime(time, language),
                                                         shortShare(time / row.estimate.gpuTime, language)}));
    }
    return words;
}

std::string descriptionOf(const std::vector<Row>& rows, const Language& language)
{
    const PlanEstimate& now = rows.front().estimate;
    std::vector<std::string> sentences = {
        language.text("The run takes %1 on the CPU and %2 with the GPU now: %3.",
                      {shortTime(now.cpuTime, language), shortTime(now.gpuTime, language),
                       language.openListing(partsInWords(rows.front(), language))})};
    if (const Duration hidden = now.phase(Phase::hidden).time; hidden > Duration{})
        sentences.push_back(
            language.text("Another %1 runs beside the rest and is left out.", {shortTime(hidden, language)}));
    if (rows.size() == 1)
        sentences.push_back(language.text("None of the changes looked at would make it 1 % faster."));
    else
        sentences.push_back(language.text("What each change would bring by itself follows."));
    for (std::size_t i = 1; i < rows.size(); ++i)
        sentences.push_back(language.text("%1: %2 with the GPU, speedup %3.",
                                          {rows[i].name, shortTime(rows[i].estimate.gpuTime, language),
                                           shortFactor(rows[i].estimate.speedup, language)}));
    return language.paragraph(sentences);
}

Table tableOf(const Plan& plan, const std::vector<Row>& rows, const Language& language)
{
    std::vector<Column> columns = {
        {.key = "change", .heading = ""},
        {.key = "label", .heading = language.text("Change"), .text = true},
        {.key = "gpu_time_s", .heading = language.text("GPU time"), .unitInCell = true},
        {.key = "speedup", .heading = language.text("Speedup"), .unitInCell = true}};
    std::vector<Phase> shown;
    for (const Phase phase : orderOfBars())
        if (occurs(rows, phase)) {
            const bool bothWays = phase == Phase::copyToGpu && !plan.has(Refinement::transfers) &&
                                  !occurs(rows, Phase::copyFromGpu);
            shown.push_back(phase);
            columns.push_back({.key = std::string(phaseName(phase)) + "_s",
                               .heading = language.text(bothWays ? translatable("Copies to the GPU and back")
                                                                 : phaseLabel(phase)),
                               .unitInCell = true});
        }
    columns.push_back({.key = "cpu_time_s", .heading = language.text("CPU time"), .unitInCell = true});
    std::vector<std::vector<Cell>> cells;
    for (const Row& row : rows) {
        cells.push_back({row.key, row.name, timeCell(row.estimate.gpuTime, language),
                         factorCell(row.estimate.speedup, language)});
        for (const Phase phase : shown)
            cells.back().push_back(timeCell(row.part(phase), language));
        cells.back().push_back(timeCell(row.estimate.cpuTime, language));
    }
    return tableOfRows(std::move(columns), std::move(cells));
}

/// The axis of times, and the CPU time on it; at its end where it lies far beyond.
void addTimes(Chart& chart, const std::vector<Row>& rows, const Language& language)
{
    const Duration cpuTime = rows.front().estimate.cpuTime;
    Duration longest;
    for (const Row& row : rows)
        longest = std::max(longest, row.estimate.gpuTime);
    const bool isNear = cpuTime <= farthestCpuTime * longest;
    chart.x = {.label = language.text("Time"),
               .unit = {Dimension::duration, noPrefix},
               .canBeLogarithmic = false,
               .to = (1 + room) * (isNear ? std::max(longest, cpuTime) : longest) / second};
    const std::string text = shortTime(cpuTime, language);
    chart.marks.push_back({.kind = ChartMark::Kind::verticalLine,
                           .role = ChartRole::cpu,
                           .x = isNear ? cpuTime / second : chart.x.to,
                           .label = isNear ? language.text("CPU, %1", {text})
                                           : language.text("CPU, %1, far to the right", {text})});
}

Chart draw(const ChartSubject& subject, const Language& language)
{
    Chart chart{.title = language.text("What the GPU time is spent on, now and after each change")};
    const std::vector<Row> rows = rowsOf(subject, language);
    chart.description = descriptionOf(rows, language);
    chart.table = tableOf(subject.plan, rows, language);
    if (!std::ranges::all_of(rows,
                             [](const Row& row) { return canBeDrawn(row.estimate.gpuTime / second); })) {
        chart.emptyReason = language.text("The times are too long or too short for a chart.");
        return chart;
    }
    for (const Group& group : groups())
        if (ChartSeries bars = barsOf(group, rows, language); !bars.x.empty())
            chart.series.push_back(std::move(bars));
    addTimes(chart, rows, language);
    std::vector<std::string> names;
    for (const Row& row : rows)
        names.push_back(row.name);
    chart.y = rowAxis(std::move(names));
    return chart;
}

} // namespace

const ChartKind breakdownChart{
    .key = "breakdown",
    .title = translatable("Breakdown"),
    .explanation = translatable(
        "What the time with the GPU consists of, now and if one thing were changed: the six changes that "
        "bring most, each by itself."),
    .draw = draw};

} // namespace gpuspeedup
