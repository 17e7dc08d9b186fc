// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/solve.h"
#include "model/chart/chart_parts.h"
#include "model/chart/charts.h"

#include <algorithm>
#include <memory>

namespace gpuspeedup {
namespace {

ChartAxis axisOf(const PlanInput& input, const std::vector<double>& values, const Language& language)
{
    const bool positive = values.front() > 0;
    return {.label = language.text(input.label),
            .unit = input.unit,
            .logarithmic = positive,
            .canBeLogarithmic = positive,
            .from = values.front(),
            .to = values.back()};
}

bool isAxis(const std::vector<double>& values)
{
    return values.size() >= InputRange::fewestPoints && values.front() < values.back() &&
           canBeDrawn(values.back()) && (values.front() == 0 || canBeDrawn(values.front()));
}

bool isInside(const ChartAxis& axis, double value)
{
    return value >= axis.from && value <= axis.to;
}

/// Where along one input, all else as planned, the GPU is ahead.
std::string alongInput(const ChartSubject& subject, const PlanInput& input, const Language& language)
{
    const Solution solution = solveFor(subject.plan, input, 1);
    const std::string name = language.text(input.label);
    switch (solution.kind) {
    case Solution::Kind::always:
        return language.text("%1: with all else as planned, the GPU is ahead at every value.", {name});
    case Solution::Kind::never:
        return language.text("%1: with all else as planned, the GPU is ahead at no value.", {name});
    case Solution::Kind::at:
        break;
    }
    const std::string value = shortValue(input, *solution.value, language);
    return solution.side == Solution::Side::above
               ? language.text("%1: with all else as planned, the GPU is ahead from %2 up.", {name, value})
               : language.text("%1: with all else as planned, the GPU is ahead up to %2.", {name, value});
}

std::string descriptionOf(const ChartSubject& subject, const Language& language)
{
    const PlanMap& map = *subject.map;
    Extent speedups;
    std::size_t present = 0;
    std::size_t wins = 0;
    for (const std::optional<double>& speedup : map.speedups)
        if (speedup) {
            speedups.take(*speedup);
            ++present;
            wins += *speedup > 1 ? 1U : 0U;
        }
    const PlanInput& x = *subject.mapX;
    const PlanInput& y = *subject.mapY;
    std::vector<std::string> sentences = {
        language.text("Speedup over %1 from %2 to %3 and %4 from %5 to %6.",
                      {language.text(x.label), shortValue(x, map.x.front(), language),
                       shortValue(x, map.x.back(), language), language.text(y.label),
                       shortValue(y, map.y.front(), language), shortValue(y, map.y.back(), language)}),
        language.text("The GPU is ahead in %1 of the map; the speedup lies between %2 and %3.",
                      {shortShare(static_cast<double>(wins) / static_cast<double>(present), language),
                       shortFactor(speedups.least(), language), shortFactor(speedups.most(), language)})};
    if (present < map.speedups.size())
        sentences.push_back(
            language.text("Part of the map has no estimate: the task does not fit the GPU there, "
                          "or is out of range."));
    sentences.push_back(language.text("This plan, %1 and %2: speedup %3.",
                                      {shortValue(x, x.read(subject.plan), language),
                                       shortValue(y, y.read(subject.plan), language),
                                       shortFactor(subject.estimate.speedup, language)}));
    sentences.push_back(alongInput(subject, x, language));
    sentences.push_back(alongInput(subject, y, language));
    return language.paragraph(sentences);
}

Table tableOf(const ChartSubject& subject, const Language& language)
{
    const auto map = std::make_shared<const PlanMap>(*subject.map);
    return {.columns = {columnOf(*subject.mapX, language),
                        columnOf(*subject.mapY, language),
                        {.key = "speedup", .heading = language.text("Speedup Factor")}},
            .rows = map->speedups.size(),
            .fill = [map](std::size_t row, std::span<Cell> cells) {
                const std::size_t x = row % map->x.size();
                const std::size_t y = row / map->x.size();
                const std::optional<double> speedup = map->speedup(x, y);
                cells[0] = map->x[x];
                cells[1] = map->y[y];
                cells[2] = speedup ? Cell(*speedup) : Cell(std::string());
            }};
}

std::string emptyReason(const ChartSubject& subject, const Language& language)
{
    if (subject.mapX == nullptr || subject.mapY == nullptr)
        return language.text("This plan has no two figures to draw a map over.");
    if (!subject.map)
        return language.text("The map is being computed.");
    if (!isAxis(subject.map->x) || !isAxis(subject.map->y))
        return language.text("Values near those of this plan are too large or too small for a map.");
    const auto& speedups = subject.map->speedups;
    const bool any = std::ranges::any_of(speedups, [](const auto& speedup) { return speedup.has_value(); });
    const bool drawable =
        std::ranges::all_of(speedups, [](const auto& speedup) { return !speedup || canBeDrawn(*speedup); });
    if (!any || !drawable)
        return language.text("The speedups near this plan are too large or too small for a map.");
    return {};
}

Chart draw(const ChartSubject& subject, const Language& language)
{
    Chart chart{.title = language.text("Where the GPU is ahead")};
    chart.emptyReason = emptyReason(subject, language);
    chart.description = chart.emptyReason;
    if (!chart.emptyReason.empty())
        return chart;
    const PlanMap& map = *subject.map;
    chart.x = axisOf(*subject.mapX, map.x, language);
    chart.y = axisOf(*subject.mapY, map.y, language);
    chart.map = {.x = map.x, .y = map.y, .values = map.speedups, .name = language.text("Speedup")};
    const double x = subject.mapX->read(subject.plan);
    const double y = subject.mapY->read(subject.plan);
    if (isInside(chart.x, x) && isInside(chart.y, y))
        chart.marks.push_back(
            {.x = x,
             .y = y,
             .label = language.text("this plan, %1", {shortFactor(subject.estimate.speedup, language)})});
    chart.description = descriptionOf(subject, language);
    chart.table = tableOf(subject, language);
    return chart;
}

} // namespace

const ChartKind breakEvenMap{
    .key = "break_even_map",
    .title = translatable("Break-even map"),
    .explanation = translatable(
        "The speedup for every pair of two figures. On the line both sides are equally fast; the GPU is "
        "ahead on one side of it and the CPU on the other."),
    .needsMap = true,
    .draw = draw};

} // namespace gpuspeedup
