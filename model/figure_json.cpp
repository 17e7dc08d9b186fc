// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/figure_json.h"

#include "model/figure_unit.h"
#include "model/json_node.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>

namespace gpuspeedup {
namespace {

using nlohmann::json;
using nlohmann::ordered_json;

constexpr std::size_t mostNameParts = 4;
constexpr std::size_t longestNamePart = 40;
constexpr std::array statuses = {FigureStatus::ok, FigureStatus::warning, FigureStatus::failed,
                                 FigureStatus::unsupported, FigureStatus::invalid};

void writeSpread(const Spread& spread, ordered_json& object)
{
    object["median"] = spread.median;
    object["p5"] = spread.p5;
    object["p95"] = spread.p95;
    object["samples"] = spread.samples;
}

Spread readSpread(const JsonNode& node)
{
    const char* expected = "a number above zero";
    const Spread spread{.median = node.require("median", expected).positive(),
                        .p5 = node.require("p5", expected).positive(),
                        .p95 = node.require("p95", expected).positive(),
                        .samples = node.require("samples", "a whole number").wholeNumber(1, mostSamples)};
    if (spread.p5 > spread.median)
        node.require("p5", expected).fail("at most the median");
    if (spread.p95 < spread.median)
        node.require("p95", expected).fail("at least the median");
    return spread;
}

FigureStatus readStatus(const JsonNode& node)
{
    const std::string name = node.text();
    const auto found = std::find_if(statuses.begin(), statuses.end(),
                                    [&](FigureStatus status) { return statusName(status) == name; });
    if (found == statuses.end())
        node.fail("one of ok, warning, failed, unsupported, invalid");
    return *found;
}

std::string readUnit(const JsonNode& node)
{
    const std::string unit = node.text();
    if (findFigureUnit(unit) != nullptr)
        return unit;
    std::string names;
    for (const FigureUnit& known : figureUnits)
        names.append(names.empty() ? "" : ", ").append(known.name);
    node.fail("one of " + names);
}

std::vector<CopyTime> readCurve(const JsonNode& node)
{
    std::vector<CopyTime> curve;
    const std::size_t size = node.listSize(mostCurvePoints);
    for (std::size_t i = 0; i < size; ++i) {
        const JsonNode point = node.element(i);
        const JsonNode bytes = point.require("bytes", "a number above zero");
        curve.push_back({.bytes = bytes.positive(), .seconds = readSpread(point)});
        if (i > 0 && curve[i].bytes <= curve[i - 1].bytes)
            bytes.fail("more than in the element before it");
    }
    return curve;
}

std::vector<RateAtSize> readBySize(const JsonNode& node)
{
    std::vector<RateAtSize> rates;
    const std::size_t count = node.listSize(mostCurvePoints);
    for (std::size_t i = 0; i < count; ++i) {
        const JsonNode point = node.element(i);
        const JsonNode size = point.require("size", "a number above zero");
        rates.push_back({.size = size.positive(), .rate = readSpread(point)});
        if (i > 0 && rates[i].size <= rates[i - 1].size)
            size.fail("more than in the element before it");
    }
    return rates;
}

CopyFit readFit(const JsonNode& node)
{
    return {.latencySeconds = node.require("latency_s", "a number, zero or more").zeroOrMore(),
            .bytesPerSecond = node.require("bytes_per_second", "a number above zero").positive(),
            .largestError = node.require("largest_error", "a number, zero or more").zeroOrMore()};
}

/// An object that is meant to be a figure, complete or not; any other holds figures.
bool isFigure(const json& object)
{
    return object.contains("status") || object.contains("median") || object.contains("unit");
}

void collect(const JsonNode& node, const std::string& prefix, Figures& figures)
{
    for (const auto& [key, value] : node.value().items()) {
        const std::string name = prefix.empty() ? key : prefix + "." + key;
        if (!value.is_object() || !isFigureName(name))
            continue;
        const JsonNode inner = *node.find(key);
        if (!isFigure(value))
            collect(inner, name, figures);
        else if (figures.size() < mostFigures)
            figures.emplace(name, figureFrom(inner));
        else
            node.fail("at most " + std::to_string(mostFigures) + " figures");
    }
}

} // namespace

bool isFigureName(std::string_view name)
{
    for (std::size_t parts = 1;; ++parts) {
        const std::string_view part = name.substr(0, name.find('.'));
        const bool plain = std::all_of(part.begin(), part.end(), [](char c) {
            return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
        });
        if (part.empty() || part.size() > longestNamePart || !plain || parts > mostNameParts)
            return false;
        if (part.size() == name.size())
            return true;
        name.remove_prefix(part.size() + 1);
    }
}

ordered_json figureJson(const Figure& figure)
{
    ordered_json object = ordered_json::object();
    if (figure.value)
        writeSpread(*figure.value, object);
    if (!figure.unit.empty())
        object["unit"] = figure.unit;
    object["method"] = writableJsonText(figure.method);
    object["status"] = statusName(figure.status);
    if (!figure.reason.empty())
        object["reason"] = writableJsonText(figure.reason);
    if (figure.expected)
        object["expected"] = *figure.expected;
    for (const CopyTime& point : figure.curve) {
        ordered_json element{{"bytes", point.bytes}};
        writeSpread(point.seconds, element);
        object["curve"].push_back(std::move(element));
    }
    if (figure.fit)
        object["fit"] = {{"latency_s", figure.fit->latencySeconds},
                         {"bytes_per_second", figure.fit->bytesPerSecond},
                         {"largest_error", figure.fit->largestError}};
    for (const RateAtSize& point : figure.bySize) {
        ordered_json element{{"size", point.size}};
        writeSpread(point.rate, element);
        object["by_size"].push_back(std::move(element));
    }
    if (!figure.sizeMeaning.empty())
        object["size_meaning"] = writableJsonText(figure.sizeMeaning);
    return object;
}

Figure figureFrom(const JsonNode& node)
{
    Figure figure;
    figure.method = node.text("method");
    figure.status = readStatus(node.require("status", "one of ok, warning, failed, unsupported, invalid"));
    figure.reason = node.text("reason");
    const bool needsValue = figure.status == FigureStatus::ok || figure.status == FigureStatus::warning;
    if (needsValue || node.find("median"))
        figure.value = readSpread(node);
    if (const auto unit = node.find("unit"))
        figure.unit = readUnit(*unit);
    else if (figure.value)
        node.failMissing("unit", "one of FLOP/s, B/s, s");
    figure.expected = node.positive("expected");
    if (const auto curve = node.find("curve"))
        figure.curve = readCurve(*curve);
    if (const auto fit = node.find("fit"))
        figure.fit = readFit(*fit);
    if (const auto bySize = node.find("by_size"))
        figure.bySize = readBySize(*bySize);
    figure.sizeMeaning = node.text("size_meaning");
    return figure;
}

void placeFigures(const Figures& figures, ordered_json& object)
{
    for (const auto& [name, figure] : figures) {
        ordered_json* place = &object;
        std::string_view rest = name;
        bool free = isFigureName(name);
        while (free && rest.find('.') != std::string_view::npos) {
            place = &(*place)[std::string(rest.substr(0, rest.find('.')))];
            rest.remove_prefix(rest.find('.') + 1);
            free = place->is_null() || (place->is_object() && !place->contains("status"));
        }
        if (free && !place->contains(rest))
            (*place)[std::string(rest)] = figureJson(figure);
    }
}

Figures figuresWithin(const JsonNode& object)
{
    Figures figures;
    collect(object, {}, figures);
    return figures;
}

} // namespace gpuspeedup
