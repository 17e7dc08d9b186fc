// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/report/software_document.h"

#include "model/report/cells.h"
#include "model/report/translated.h"
#include "model/software/software_figures.h"
#include "model/value_format.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace gpuspeedup {
namespace {

constexpr int digits = 3;

const std::vector<Column> columns = {{.key = "software", .heading = "Software", .text = true},
                                     {.key = "version", .heading = "Version", .text = true},
                                     {.key = "figure", .heading = "", .text = true},
                                     {.key = "quantity", .heading = "Quantity", .text = true},
                                     {.key = "median", .heading = "Median", .unitInCell = true},
                                     {.key = "p5", .heading = ""},
                                     {.key = "p95", .heading = ""},
                                     {.key = "unit", .heading = "", .text = true},
                                     {.key = "spread", .heading = "5 % – 95 %"},
                                     {.key = "remark", .heading = "Remark", .text = true}};

std::string titleOf(const SoftwareRecord& software)
{
    const SoftwarePackage* const package = findSoftwarePackage(software.name);
    return package == nullptr ? software.name : std::string(package->title);
}

/// Elements a second are no floating-point operations.
Unit unitOf(const SoftwareFigure& info, const Figure& figure)
{
    constexpr std::array ofElements{"function", "function_fp64", "sort", "histogram"};
    const bool counts = std::ranges::find(ofElements, info.name) != ofElements.end();
    return engineeringUnit(figure.value->median, counts ? Dimension::callRate : dimensionOf(figure));
}

/// "Matrix product, FP32" of "NumPy: matrix product, FP32": which software it is, stands beside it.
std::string quantityOf(const SoftwareRecord& software, const SoftwareFigure& info, const Language& language)
{
    std::string text = language.finished(info.label);
    const std::string title = titleOf(software);
    for (const std::string_view colon : {": ", "："})
        if (const std::string begin = title + std::string(colon); text.starts_with(begin))
            text.erase(0, begin.size());
    text.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(text.front())));
    return text;
}

std::string valueText(double value, Unit unit, const Language& language)
{
    return quantityText(value, unit, digits, language.mark);
}

/// "268 M": sizes are powers of two, whose digits say nothing.
std::string sizeText(double size, const Language& language)
{
    const Unit unit = engineeringUnit(size, Dimension::operations);
    const std::string number = roundedText(size / unit.factor(), digits, language.mark);
    return unit.prefix == noPrefix ? number : number + " " + std::string(unit.prefix.symbol);
}

/// What the value is of a curve, and why a figure is not certain.
std::string remarkOf(const SoftwareFigure& info, const Figure& figure, const Language& language)
{
    const std::string reason = language.finished(figure.reason);
    if (figure.bySize.size() < 2)
        return reason;
    const RateAtSize& smallest = figure.bySize.front();
    const RateAtSize& largest = figure.bySize.back();
    const auto rate = [&](const RateAtSize& point) {
        Figure atSize = figure;
        atSize.value = point.rate;
        return valueText(point.rate.median, unitOf(info, atSize), language);
    };
    const std::string range =
        language.text("%1 at %2 to %3 at %4 (%5)",
                      {rate(smallest), sizeText(smallest.size, language), rate(largest),
                       sizeText(largest.size, language), language.finished(figure.sizeMeaning)});
    return language.paragraph(std::vector{range, reason});
}

std::vector<Cell> figureRow(const SoftwareRecord& software, const SoftwareFigure& info, const Figure& figure,
                            const Language& language)
{
    std::vector<Cell> cells{titleOf(software), software.version, std::string(info.name),
                            quantityOf(software, info, language)};
    if (figure.value) {
        const Unit unit = unitOf(info, figure);
        const Spread& value = *figure.value;
        const auto inUnit = [&](double part) {
            return roundedText(part / unit.factor(), digits, language.mark);
        };
        cells.insert(cells.end(),
                     {ShownNumber{value.median, valueText(value.median, unit, language)}, value.p5, value.p95,
                      figure.unit, language.text("%1 – %2", {inUnit(value.p5), inUnit(value.p95)})});
    } else {
        cells.insert(cells.end(), {std::string(), std::string(), std::string(), figure.unit, std::string()});
    }
    cells.emplace_back(remarkOf(info, figure, language));
    return cells;
}

/// The package itself.
std::vector<Cell> headRow(const SoftwareRecord& software, const Language& language)
{
    std::vector<std::string> remarks{language.finished(software.problem)};
    for (const std::string& note : software.notes)
        remarks.push_back(language.finished(note));
    std::erase(remarks, std::string());
    const std::string remark =
        software.problem.empty() ? language.openListing(remarks) : language.paragraph(remarks);
    std::vector<Cell> cells{titleOf(software), software.version};
    cells.resize(columns.size() - 1, std::string());
    cells.emplace_back(remark.empty() ? software.path : remark);
    return cells;
}

} // namespace

Document softwareDocument(const MachineProfile& profile, const Language& language)
{
    std::vector<std::vector<Cell>> rows;
    for (const SoftwareRecord& software : profile.software) {
        rows.push_back(headRow(software, language));
        for (const SoftwareFigure& info : softwareFigures())
            if (const auto figure = software.figures.find(info.name);
                info.package == software.name && figure != software.figures.end())
                rows.push_back(figureRow(software, info, figure->second, language));
    }
    Document document{.title = language.text("Measured software"),
                      .sentences = {},
                      .properties = {},
                      .table = tableOfRows(columns, std::move(rows))};
    return translated(std::move(document), language);
}

} // namespace gpuspeedup
