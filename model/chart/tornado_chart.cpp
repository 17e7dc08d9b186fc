// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/varied_plan.h"
#include "model/chart/chart_parts.h"
#include "model/chart/charts.h"
#include "model/report/cells.h"

#include <algorithm>
#include <cmath>

namespace gpuspeedup {
namespace {

constexpr std::size_t mostBars = 12;
constexpr double narrowest = 0.01; // of the widest bar; below, there is nothing to see
constexpr double room = 0.06;
constexpr double farthestFromOne = 2; // of the bars' length together; beyond, they would be too short to read
constexpr double middleOfRow = 0.5;

/// What one input's uncertainty does to the speedup, all else held.
struct Swing
{
    Contribution part;
    double value = 0; ///< of the input in the plan
    double low = 0;   ///< ends of its 90 % range
    double high = 0;
    std::optional<double> atLow = {}; ///< speedup; absent where there is no estimate
    std::optional<double> atHigh = {};

    [[nodiscard]] double least(double speedup) const
    {
        return std::min({speedup, atLow.value_or(speedup), atHigh.value_or(speedup)});
    }
    [[nodiscard]] double most(double speedup) const
    {
        return std::max({speedup, atLow.value_or(speedup), atHigh.value_or(speedup)});
    }
};

std::optional<double> speedupAt(VariedPlan& varied, double value)
{
    const PlanEstimate e = varied.at(value);
    return e.fault == PlanFault::none ? std::optional(e.speedup) : std::nullopt;
}

/// The widest first. The number of chunks is the plan's own.
std::vector<Swing> swingsOf(const ChartSubject& subject)
{
    const Plan held = withChosenChunks(subject.plan);
    std::vector<Swing> swings;
    for (const Contribution& part : subject.range.contributions) {
        const UncertainInput uncertain{part.input, part.sigma};
        const double value = part.input->read(held);
        VariedPlan varied(held, *part.input);
        Swing swing{.part = part,
                    .value = value,
                    .low = drawnValue(uncertain, value, -normal95),
                    .high = drawnValue(uncertain, value, normal95)};
        swing.atLow = speedupAt(varied, swing.low);
        swing.atHigh = speedupAt(varied, swing.high);
        swings.push_back(swing);
    }
    const double speedup = subject.estimate.speedup;
    std::ranges::stable_sort(swings, std::greater{}, [speedup](const Swing& swing) {
        return std::log(swing.most(speedup) / swing.least(speedup));
    });
    return swings;
}

/// Of the swings, those with a bar to see.
std::span<const Swing> shownOf(const std::vector<Swing>& swings, double speedup)
{
    const auto width = [speedup](const Swing& swing) {
        return std::log(swing.most(speedup) / swing.least(speedup));
    };
    const auto seen = std::ranges::find_if(
        swings, [&](const Swing& swing) { return width(swing) < narrowest * width(swings.front()); });
    const auto count = static_cast<std::size_t>(seen - swings.begin());
    return std::span(swings).first(std::min(count, mostBars));
}

void addBars(Chart& chart, std::span<const Swing> swings, double speedup, const Language& language)
{
    ChartSeries worse{
        .name = language.text("Lower speedup"), .role = ChartRole::loss, .kind = ChartSeries::Kind::bars};
    ChartSeries better{
        .name = language.text("Higher speedup"), .role = ChartRole::gain, .kind = ChartSeries::Kind::bars};
    const auto add = [](ChartSeries& series, double from, double to, double row) {
        if (!(from < to))
            return;
        series.x.push_back(from);
        series.upper.push_back(to);
        series.y.push_back(row);
    };
    std::vector<std::string> names;
    for (const Swing& swing : swings) {
        const double row = static_cast<double>(names.size()) + middleOfRow;
        add(worse, swing.least(speedup), speedup, row);
        add(better, speedup, swing.most(speedup), row);
        names.push_back(language.text(swing.part.input->label));
    }
    chart.y = rowAxis(std::move(names));
    for (ChartSeries* series : {&worse, &better})
        if (!series->x.empty())
            chart.series.push_back(std::move(*series));
}

void addAxisAndLines(Chart& chart, Extent extent, double speedup, const Language& language)
{
    const double length = std::log(extent.most() / extent.least());
    const double toOne = std::max({0.0, std::log(extent.least()), -std::log(extent.most())});
    const bool oneShown = toOne <= farthestFromOne * length;
    if (oneShown)
        extent.take(1);
    chart.x = speedupAxis(language);
    fitLogarithmic(chart.x, extent, room);
    chart.marks.push_back({.kind = ChartMark::Kind::verticalLine,
                           .role = ChartRole::speedup,
                           .x = speedup,
                           .label = language.text("estimate, %1", {shortFactor(speedup, language)})});
    if (oneShown)
        chart.marks.push_back(
            {.kind = ChartMark::Kind::verticalLine, .x = 1, .label = language.text("equally fast")});
}

std::string orNone(const std::optional<double>& speedup, const Language& language)
{
    return speedup ? shortFactor(*speedup, language) : language.text("no estimate");
}

std::string descriptionOf(std::span<const Swing> shown, std::size_t others, const ChartSubject& subject,
                          const Language& language)
{
    const double speedup = subject.estimate.speedup;
    std::vector<std::string> sentences = {language.text(
        "The speedup is estimated at %1; to what it moves when one figure takes the low and the high "
        "end of its 90 % range follows, the widest first.",
        {shortFactor(speedup, language)})};
    for (const Swing& swing : shown) {
        const PlanInput& input = *swing.part.input;
        sentences.push_back(language.text("%1 from %2 to %3: %4 and %5.",
                                          {language.text(input.label), shortValue(input, swing.low, language),
                                           shortValue(input, swing.high, language),
                                           orNone(swing.atLow, language), orNone(swing.atHigh, language)}));
    }
    if (others > 0)
        sentences.push_back(
            language.text("What is not named, %1 more, moves it less.", {std::to_string(others)}));
    const bool crosses = std::ranges::any_of(
        shown, [speedup](const Swing& swing) { return swing.least(speedup) < 1 && swing.most(speedup) > 1; });
    sentences.push_back(crosses ? language.text("At least one of them alone decides which side is faster.")
                                : language.text("None of them alone changes which side is faster."));
    return language.paragraph(sentences);
}

Table tableOf(const std::vector<Swing>& swings, const Language& language)
{
    const auto speedupCell = [&](const std::optional<double>& speedup) {
        return speedup ? factorCell(*speedup, language) : Cell(std::string());
    };
    std::vector<std::vector<Cell>> rows;
    for (const Swing& swing : swings) {
        const PlanInput& input = *swing.part.input;
        rows.push_back({std::string(input.key), language.text(input.label),
                        inputCell(input, swing.value, language), inputCell(input, swing.low, language),
                        inputCell(input, swing.high, language), speedupCell(swing.atLow),
                        speedupCell(swing.atHigh),
                        ShownNumber{swing.part.elasticity, shortNumber(swing.part.elasticity, language)},
                        shareCell(swing.part.share, language)});
    }
    return tableOfRows(
        {{.key = "key", .heading = ""},
         {.key = "label", .heading = language.text("Input"), .text = true},
         {.key = "value", .heading = language.text("Value"), .unitInCell = true},
         {.key = "low", .heading = language.text("90 % from"), .unitInCell = true},
         {.key = "high", .heading = language.text("to"), .unitInCell = true},
         {.key = "speedup_at_low", .heading = language.text("Speedup at the low end"), .unitInCell = true},
         {.key = "speedup_at_high", .heading = language.text("at the high end"), .unitInCell = true},
         {.key = "elasticity", .heading = language.text("Elasticity")},
         {.key = "variance_share", .heading = language.text("Share of variance"), .unitInCell = true}},
        std::move(rows));
}

Chart draw(const ChartSubject& subject, const Language& language)
{
    Chart chart{.title = language.text("What leaves the speedup unsure")};
    const std::vector<Swing> swings = swingsOf(subject);
    const double speedup = subject.estimate.speedup;
    Extent extent;
    extent.take(speedup);
    for (const Swing& swing : swings) {
        extent.take(swing.least(speedup));
        extent.take(swing.most(speedup));
    }
    if (swings.empty())
        chart.emptyReason =
            language.text("Every figure of this plan is exact: nothing leaves the speedup unsure.");
    else if (!(extent.least() < extent.most()))
        chart.emptyReason = language.text("Nothing that is uncertain here changes the speedup.");
    else if (!extent.isDrawable())
        chart.emptyReason = language.text("The speedups are too large or too small for a chart.");
    chart.description = chart.emptyReason;
    if (!chart.emptyReason.empty())
        return chart;
    const std::span<const Swing> shown = shownOf(swings, speedup);
    addBars(chart, shown, speedup, language);
    addAxisAndLines(chart, extent, speedup, language);
    chart.description = descriptionOf(shown, swings.size() - shown.size(), subject, language);
    chart.table = tableOf(swings, language);
    return chart;
}

} // namespace

const ChartKind tornadoChart{
    .key = "tornado",
    .title = translatable("What matters"),
    .explanation = translatable(
        "How far the speedup moves when one figure takes the ends of the range that 90 % of the truth "
        "lies in, all others held. Knowing the figure at the top better makes the estimate surest."),
    .draw = draw};

} // namespace gpuspeedup
