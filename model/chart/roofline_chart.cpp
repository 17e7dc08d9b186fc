// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/chart/chart_parts.h"
#include "model/chart/charts.h"
#include "model/chart/rooflines.h"
#include "model/report/cells.h"
#include "model/value_format.h"

#include <algorithm>
#include <cmath>

namespace gpuspeedup {
namespace {

constexpr double aroundPoints = 10; // room left and right of the task and the ridge points
constexpr double room = 0.05;       // of the axis of rates
constexpr Unit rateUnit{Dimension::operationRate, giga};
constexpr int digits = 3;
constexpr int cellDigits = 4;

std::string rateText(Throughput rate, const Language& language)
{
    return quantityText(rate.si(), rateUnit, digits, language.mark);
}

std::string intensityText(double intensity, const Language& language)
{
    return shortNumber(intensity, language) + " op/B";
}

ChartRole roleOf(const RooflineSide& side)
{
    return side.isGpu ? ChartRole::gpu : ChartRole::cpu;
}

std::string nameOf(const RooflineSide& side, const Language& language)
{
    return side.isGpu ? language.text("GPU") : language.text("CPU");
}

/// Intensities of all that is marked.
Extent intensitiesOf(const Rooflines& lines)
{
    Extent extent;
    for (const RooflineSide& side : lines.sides) {
        if (side.intensity)
            extent.take(*side.intensity);
        for (const std::optional<Roof>* roof : {&side.peak, &side.attainable})
            if (*roof && (*roof)->ridge())
                extent.take(*(*roof)->ridge());
    }
    return extent;
}

ChartSeries roofSeries(std::string name, ChartRole role, const Roof& roof, double from, double to)
{
    ChartSeries series{.name = std::move(name), .role = role, .x = {from}};
    if (const auto ridge = roof.ridge(); ridge && *ridge > from && *ridge < to)
        series.x.push_back(*ridge);
    series.x.push_back(to);
    for (const double intensity : series.x)
        series.y.push_back(roof.at(intensity).si());
    return series;
}

void addRoofs(Chart& chart, const RooflineSide& side, const Language& language)
{
    const std::string name = nameOf(side, language);
    const bool same = side.peak == side.attainable;
    if (side.peak) {
        chart.series.push_back(roofSeries(same ? language.text("%1: attainable", {name})
                                               : language.text("%1: peak of the hardware", {name}),
                                          roleOf(side), *side.peak, chart.x.from, chart.x.to));
        chart.series.back().dashed = !same;
    }
    if (side.attainable && !same)
        chart.series.push_back(roofSeries(language.text("%1: attainable", {name}), roleOf(side),
                                          *side.attainable, chart.x.from, chart.x.to));
}

void addMarks(Chart& chart, const RooflineSide& side, const Language& language)
{
    const std::string name = nameOf(side, language);
    const std::optional<Roof>& roof = side.attainable ? side.attainable : side.peak;
    if (roof && roof->ridge())
        chart.marks.push_back(
            {.role = ChartRole::neutral,
             .x = *roof->ridge(),
             .y = roof->rate.si(),
             .label = language.text("ridge, %1", {intensityText(*roof->ridge(), language)})});
    if (side.intensity && side.attained)
        chart.marks.push_back(
            {.role = roleOf(side),
             .x = *side.intensity,
             .y = side.attained->si(),
             .label = language.text("task on the %1, %2", {name, rateText(*side.attained, language)})});
}

std::string roofInWords(const Roof& roof, const std::string& name, const Language& language)
{
    const std::string rate = rateText(roof.rate, language);
    if (!roof.ridge())
        return language.text("%1: at most %2 at any intensity.", {name, rate});
    return language.text("%1: at most %2 from an intensity of %3 on, less below it.",
                         {name, rate, intensityText(*roof.ridge(), language)});
}

std::string limitInWords(const Roof& roof, double intensity, bool overLink, const Language& language)
{
    constexpr double nearRidge = 1.1; // either side
    const double toRidge = intensity / *roof.ridge();
    if (toRidge > 1 / nearRidge && toRidge < nearRidge)
        return language.text("It stands at the ridge: both limits are alike.");
    if (toRidge > 1)
        return language.text("It stands right of the ridge: computation is the limit.");
    return overLink ? language.text("It stands left of the ridge: the link is the limit.")
                    : language.text("It stands left of the ridge: memory bandwidth is the limit.");
}

void addSide(std::vector<std::string>& sentences, const RooflineSide& side, bool overLink,
             const Language& language)
{
    const std::string name = nameOf(side, language);
    const std::optional<Roof>& roof = side.attainable ? side.attainable : side.peak;
    if (roof)
        sentences.push_back(roofInWords(*roof, name, language));
    if (!side.intensity || !side.attained)
        return;
    const std::string intensity = intensityText(*side.intensity, language);
    const std::string rate = rateText(*side.attained, language);
    if (!roof) {
        sentences.push_back(
            language.text("The task has %1 on the %2 and reaches %3.", {intensity, name, rate}));
        return;
    }
    sentences.push_back(language.text(
        "The task has %1 on the %2 and reaches %3, %4 of what is attainable there.",
        {intensity, name, rate, shortShare(*side.attained / roof->at(*side.intensity), language)}));
    if (roof->ridge())
        sentences.push_back(limitInWords(*roof, *side.intensity, overLink, language));
}

Cell rateCell(std::optional<Throughput> rate, const Language& language)
{
    if (!rate)
        return std::string();
    return ShownNumber{rate->si(), quantityText(rate->si(), rateUnit, cellDigits, language.mark)};
}

Cell bandwidthCell(const std::optional<Roof>& roof, const Language& language)
{
    if (!roof || !roof->bandwidth)
        return std::string();
    return ShownNumber{
        roof->bandwidth->si(),
        quantityText(roof->bandwidth->si(), {Dimension::bandwidth, giga}, cellDigits, language.mark)};
}

Cell numberCell(std::optional<double> number, const Language& language)
{
    if (!number)
        return std::string();
    return ShownNumber{*number, roundedText(*number, cellDigits, language.mark)};
}

std::optional<Throughput> rateOf(const std::optional<Roof>& roof)
{
    return roof ? std::optional(roof->rate) : std::nullopt;
}

Table tableOf(const Rooflines& lines, const Language& language)
{
    std::vector<std::vector<Cell>> rows;
    for (const RooflineSide& side : lines.sides) {
        const std::optional<Roof>& roof = side.attainable ? side.attainable : side.peak;
        rows.push_back({std::string(side.isGpu ? "gpu" : "cpu"), nameOf(side, language),
                        rateCell(rateOf(side.peak), language), bandwidthCell(side.peak, language),
                        rateCell(rateOf(side.attainable), language), bandwidthCell(side.attainable, language),
                        numberCell(roof ? roof->ridge() : std::nullopt, language),
                        numberCell(side.intensity, language), rateCell(side.attained, language)});
    }
    return tableOfRows(
        {{.key = "side", .heading = ""},
         {.key = "label", .heading = language.text("Side"), .text = true},
         {.key = "peak_operations_per_second", .heading = language.text("Peak rate"), .unitInCell = true},
         {.key = "peak_bytes_per_second", .heading = language.text("Peak bandwidth"), .unitInCell = true},
         {.key = "operations_per_second", .heading = language.text("Attainable rate"), .unitInCell = true},
         {.key = "bytes_per_second", .heading = language.text("Attainable bandwidth"), .unitInCell = true},
         {.key = "ridge_operations_per_byte", .heading = language.text("Ridge point (op/B)")},
         {.key = "task_operations_per_byte", .heading = language.text("Task: intensity (op/B)")},
         {.key = "task_operations_per_second",
          .heading = language.text("Task: rate reached"),
          .unitInCell = true}},
        std::move(rows));
}

/// False where something cannot be drawn.
bool addDrawing(Chart& chart, const Rooflines& lines, const Language& language)
{
    const Extent intensities = intensitiesOf(lines);
    if (!intensities.isDrawable())
        return false;
    chart.x = {.label = lines.overLink
                            ? language.text("Arithmetic intensity (operations per byte copied over the link)")
                            : language.text("Arithmetic intensity (operations per byte of memory traffic)"),
               .logarithmic = true,
               .from = intensities.least() / aroundPoints,
               .to = intensities.most() * aroundPoints};
    for (const RooflineSide& side : lines.sides)
        addRoofs(chart, side, language);
    for (const RooflineSide& side : lines.sides)
        addMarks(chart, side, language);
    Extent rates;
    for (const ChartSeries& series : chart.series)
        for (const double rate : series.y)
            rates.take(rate);
    for (const ChartMark& mark : chart.marks)
        rates.take(mark.y);
    if (!rates.isDrawable() || !canBeDrawn(chart.x.from) || !canBeDrawn(chart.x.to))
        return false;
    chart.y = {.label = language.text("Rate"), .unit = rateUnit};
    fitLogarithmic(chart.y, rates, room);
    return true;
}

Chart draw(const ChartSubject& subject, const Language& language)
{
    Chart chart{.title = language.text("What limits both machines, and where the task stands")};
    const Rooflines lines = rooflinesOf(subject.plan, subject.estimate);
    chart.table = tableOf(lines, language);
    if (!lines.sides[1].intensity)
        chart.emptyReason =
            language.text("Nothing is copied and the memory traffic is not known: there is no "
                          "arithmetic intensity to place the task at.");
    else if (!addDrawing(chart, lines, language))
        chart.emptyReason = language.text("The figures are too large or too small for a chart.");
    chart.description = chart.emptyReason;
    if (!chart.emptyReason.empty()) {
        chart.series.clear();
        chart.marks.clear();
        chart.x = {};
        return chart;
    }
    std::vector<std::string> sentences = {
        lines.overLink
            ? language.text(
                  "Rates over arithmetic intensity: operations for each byte copied over the link, as the "
                  "memory traffic is not known.")
            : language.text("Rates over arithmetic intensity: operations for each byte of memory traffic.")};
    for (const RooflineSide& side : lines.sides)
        addSide(sentences, side, lines.overLink, language);
    chart.description = language.paragraph(sentences);
    return chart;
}

} // namespace

const ChartKind rooflineChart{
    .key = "roofline",
    .title = translatable("Roofline"),
    .explanation = translatable(
        "The rate each machine can reach, by how many operations the task does for each byte it moves: "
        "left of the ridge bandwidth is the limit, right of it computation."),
    .draw = draw};

} // namespace gpuspeedup
