// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/chart/verification_chart.h"

#include "model/chart/chart_parts.h"
#include "model/report/cells.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace gpuspeedup {
namespace {

constexpr double band = 0.25; // either side
constexpr double room = 0.04; // of the axes

constexpr std::array quantities{
    VerifiedQuantity{.key = "speedup",
                     .title = translatable("Speedup"),
                     .of = [](const TaskTimes& times) { return times.speedup(); }},
    VerifiedQuantity{.key = "gpu",
                     .title = translatable("GPU time"),
                     .of =
                         [](const TaskTimes& times) {
                             return times.gpu ? std::optional(times.gpu->whole.si()) : std::nullopt;
                         }},
    VerifiedQuantity{.key = "cpu", .title = translatable("CPU time"), .of = [](const TaskTimes& times) {
                         return std::optional(times.cpu.si());
                     }}};

bool isFactor(const VerifiedQuantity& quantity)
{
    return quantity.key == "speedup";
}

/// A task that has both.
struct Pair
{
    const VerifiedTask* task = nullptr;
    double predicted = 0;
    double measured = 0;

    [[nodiscard]] double quotient() const { return predicted / measured; }
    [[nodiscard]] double off() const { return std::abs(std::log(quotient())); }
};

std::vector<Pair> pairsOf(const Verification& verification, const VerifiedQuantity& quantity)
{
    std::vector<Pair> pairs;
    for (const VerifiedTask& task : verification.tasks) {
        const std::optional<TaskTimes> typical = task.typical();
        if (!typical || !task.predicted)
            continue;
        const std::optional<double> measured = quantity.of(*typical);
        const std::optional<double> predicted = quantity.of(*task.predicted);
        if (measured && predicted && canBeDrawn(*measured) && canBeDrawn(*predicted))
            pairs.push_back({&task, *predicted, *measured});
    }
    return pairs;
}

/// Points are told apart by their stacks then, else by their workloads.
bool hasStacks(const std::vector<Pair>& pairs)
{
    return std::ranges::any_of(
        pairs, [&](const Pair& pair) { return pair.task->stack != pairs.front().task->stack; });
}

std::string valueText(const VerifiedQuantity& quantity, double value, const Language& language)
{
    return isFactor(quantity) ? shortFactor(value, language) : shortTime(value * second, language);
}

Cell valueCell(const VerifiedQuantity& quantity, double value, const Language& language)
{
    return isFactor(quantity) ? factorCell(value, language) : timeCell(value * second, language);
}

std::string nameOf(const VerifiedTask& task, const Language& language)
{
    return language.finished(task.label);
}

std::string labelOf(const Pair& pair, const VerifiedQuantity& quantity, const Language& language)
{
    const std::string name = nameOf(*pair.task, language);
    const bool isUsual = pair.task->stack == VerifiedTask().stack;
    return language.text("%1, %2: predicted %3, measured %4, quotient %5",
                         {isUsual ? name : language.text("%1 (%2)", {name, pair.task->stack}),
                          ownSizesText(*pair.task), valueText(quantity, pair.predicted, language),
                          valueText(quantity, pair.measured, language),
                          shortFactor(pair.quotient(), language)});
}

/// Colour and shape of the i-th workload: neighbours differ in both, and no two of 30 are alike.
void styleOf(ChartSeries& series, std::size_t i)
{
    constexpr std::array roles{ChartRole::cpu,      ChartRole::gpu,           ChartRole::speedup,
                               ChartRole::transfer, ChartRole::communication, ChartRole::launches};
    constexpr std::array shapes{PointShape::circle, PointShape::square, PointShape::diamond,
                                PointShape::triangle, PointShape::invertedTriangle};
    series.role = roles[i % roles.size()];
    series.shape = shapes[i % shapes.size()];
}

void addPoints(Chart& chart, const std::vector<Pair>& pairs, const VerifiedQuantity& quantity,
               const Language& language)
{
    const std::size_t before = chart.series.size();
    const bool byStack = hasStacks(pairs);
    for (const Pair& pair : pairs) {
        const std::string name = byStack ? pair.task->stack : nameOf(*pair.task, language);
        auto series =
            std::find_if(chart.series.begin() + static_cast<std::ptrdiff_t>(before), chart.series.end(),
                         [&](const ChartSeries& each) { return each.name == name; });
        if (series == chart.series.end()) {
            chart.series.push_back({.name = name, .kind = ChartSeries::Kind::points});
            styleOf(chart.series.back(), chart.series.size() - before - 1);
            series = chart.series.end() - 1;
        }
        series->x.push_back(pair.measured);
        series->y.push_back(pair.predicted);
        series->labels.push_back(labelOf(pair, quantity, language));
    }
}

void addAxes(Chart& chart, const std::vector<Pair>& pairs, const VerifiedQuantity& quantity,
             const Language& language)
{
    Extent extent;
    for (const Pair& pair : pairs) {
        extent.take(pair.measured);
        extent.take(pair.predicted);
    }
    ChartAxis axis{.factor = isFactor(quantity)};
    if (!axis.factor)
        axis.unit = Unit{Dimension::duration, noPrefix};
    fitLogarithmic(axis, extent, room);
    chart.x = axis;
    chart.y = axis;
    const std::string title = language.text(quantity.title);
    chart.x.label = language.text("%1 measured", {title});
    chart.y.label = language.text("%1 predicted", {title});
}

void addLines(Chart& chart, const Language& language)
{
    const std::vector<double> ends = {chart.x.from, chart.x.to};
    const auto times = [&](double factor) { return std::vector{ends[0] * factor, ends[1] * factor}; };
    chart.series.push_back({.name = language.text("within 25 %"),
                            .kind = ChartSeries::Kind::band,
                            .x = ends,
                            .y = times(1 - band),
                            .upper = times(1 + band)});
    chart.series.push_back({.name = language.text("predicted = measured"),
                            .kind = ChartSeries::Kind::line,
                            .x = ends,
                            .y = ends});
}

std::string descriptionOf(const std::vector<Pair>& pairs, const VerifiedQuantity& quantity,
                          const Language& language)
{
    std::vector<std::pair<double, double>> factors;
    for (const Pair& pair : pairs)
        factors.emplace_back(pair.predicted, pair.measured);
    const auto within = std::ranges::count_if(
        pairs, [](const Pair& pair) { return pair.quotient() >= 1 - band && pair.quotient() <= 1 + band; });
    const Pair& worst = *std::ranges::max_element(pairs, {}, &Pair::off);
    return language.paragraph(std::vector{
        language.text("%1 of %2 tasks are predicted within 25 % of what was measured; the typical error is a "
                      "factor of %3.",
                      {std::to_string(within), std::to_string(pairs.size()),
                       numberText(*typicalFactor(factors), language)}),
        language.text("The furthest off is %1.", {labelOf(worst, quantity, language)})});
}

Table tableOf(const std::vector<Pair>& pairs, const VerifiedQuantity& quantity, const Language& language)
{
    std::vector<std::vector<Cell>> rows;
    for (const Pair& pair : pairs)
        rows.push_back(
            {pair.task->workload, nameOf(*pair.task, language), pair.task->stack, sizesText(*pair.task),
             ownSizesText(*pair.task), valueCell(quantity, pair.measured, language),
             valueCell(quantity, pair.predicted, language), factorCell(pair.quotient(), language)});
    const bool byStack = hasStacks(pairs);
    const std::string unit = isFactor(quantity) ? "" : "_s";
    return tableOfRows(
        {{.key = "workload", .heading = ""},
         {.key = "label", .heading = language.text("Workload"), .text = true},
         {.key = "stack", .heading = byStack ? language.text("Stack") : "", .text = true},
         {.key = "sizes", .heading = "", .text = true},
         {.key = "own_sizes", .heading = language.text("Sizes"), .text = true},
         {.key = "measured" + unit, .heading = language.text("measured"), .unitInCell = true},
         {.key = "predicted" + unit, .heading = language.text("predicted"), .unitInCell = true},
         {.key = "quotient", .heading = language.text("quotient"), .unitInCell = true}},
        std::move(rows));
}

std::string reasonForNone(const Verification& verification, const VerifiedQuantity& quantity,
                          const Language& language)
{
    if (quantity.key != "cpu" && !verification.noGpu.empty())
        return language.text("The CPU alone was checked: %1", {language.finished(verification.noGpu)});
    return language.text("No task has both a prediction and a measurement.");
}

} // namespace

std::span<const VerifiedQuantity> verifiedQuantities()
{
    return quantities;
}

const VerifiedQuantity* findVerifiedQuantity(std::string_view key)
{
    const auto found = std::ranges::find(quantities, key, &VerifiedQuantity::key);
    return found == quantities.end() ? nullptr : &*found;
}

const VerifiedQuantity& firstQuantity(const Verification& verification)
{
    return verification.noGpu.empty() ? quantities.front() : quantities.back();
}

Chart verificationChart(const Verification& verification, const VerifiedQuantity& quantity,
                        const Language& language)
{
    Chart chart{.title = language.text("%1: predicted over measured", {language.text(quantity.title)})};
    const std::vector<Pair> pairs = pairsOf(verification, quantity);
    chart.table = tableOf(pairs, quantity, language);
    if (pairs.empty()) {
        chart.emptyReason = reasonForNone(verification, quantity, language);
        chart.description = chart.emptyReason;
        return chart;
    }
    addAxes(chart, pairs, quantity, language);
    addLines(chart, language);
    addPoints(chart, pairs, quantity, language);
    chart.description = descriptionOf(pairs, quantity, language);
    return chart;
}

} // namespace gpuspeedup
