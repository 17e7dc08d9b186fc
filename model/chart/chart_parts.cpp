// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/chart/chart_parts.h"

#include "model/analysis/input_words.h"
#include "model/value_format.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace gpuspeedup {
namespace {

constexpr int digits = 3;

} // namespace

bool canBeDrawn(double value)
{
    constexpr double least = 1e-100;
    constexpr double most = 1e200;
    return value >= least && value <= most;
}

void Extent::take(double value)
{
    least_ = any_ ? std::min(least_, value) : value;
    most_ = any_ ? std::max(most_, value) : value;
    any_ = true;
}

void fitLogarithmic(ChartAxis& axis, const Extent& extent, double room)
{
    assert(extent.isDrawable());
    constexpr double aroundOneValue = 2;
    constexpr double mostRoom = 100;
    const double ratio = extent.most() / extent.least();
    const double margin =
        ratio > 1 ? std::clamp(std::pow(ratio, room), 1.0 + room, mostRoom) : aroundOneValue;
    axis.logarithmic = true;
    axis.canBeLogarithmic = true;
    axis.from = extent.least() / margin;
    axis.to = extent.most() * margin;
}

Quantiles<double> likelySpeedup(const ChartSubject& subject)
{
    return subject.chance ? subject.chance->speedup : subject.range.speedup;
}

ChartAxis speedupAxis(const Language& language)
{
    ChartAxis axis;
    axis.label = language.text("Speedup");
    axis.factor = true;
    return axis;
}

ChartAxis rowAxis(std::vector<std::string> names)
{
    ChartAxis axis;
    constexpr double roomForLabels = 0.6;
    axis.canBeLogarithmic = false;
    axis.from = -roomForLabels;
    axis.to = static_cast<double>(names.size());
    axis.names = std::move(names);
    return axis;
}

std::string shortNumber(double number, const Language& language)
{
    std::string text = roundedText(number, digits, language.mark);
    if (text.front() == '-')
        text.replace(0, 1, "−");
    return text;
}

std::string shortFactor(double factor, const Language& language)
{
    return shortNumber(factor, language) + "×";
}

std::string shortTime(Duration time, const Language& language)
{
    return durationText(time / second, digits, language);
}

std::string shortShare(double share, const Language& language)
{
    return shortNumber(100 * share, language) + " %";
}

std::string shortValue(const PlanInput& input, double value, const Language& language)
{
    return inputValueText(input, value, language);
}

Column columnOf(const PlanInput& input, const Language& language)
{
    const std::string symbol = input.unit.symbol();
    return {.key = std::string(input.key),
            .heading = symbol.empty() ? language.text(input.label)
                                      : language.text("%1 (%2)", {language.text(input.label), symbol}),
            .unit = input.unit.factor()};
}

} // namespace gpuspeedup
