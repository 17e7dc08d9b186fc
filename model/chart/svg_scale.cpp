// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/chart/svg_scale.h"

#include "model/value_format.h"

#include <algorithm>
#include <cmath>

namespace gpuspeedup {
namespace {

constexpr double farOutside = 10; // lengths of the axis
constexpr int countDigits = 6;    // of the whole numbers written in full

bool showsNothing(double from, double to)
{
    return !std::isfinite(from) || !std::isfinite(to) || !(from < to) || !std::isfinite(to - from);
}

std::string powerOfTen(int exponent)
{
    constexpr const char* superscripts[] = {"⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"};
    std::string text = exponent < 0 ? "10⁻" : "10";
    for (const char digit : std::to_string(std::abs(exponent)))
        text += superscripts[digit - '0'];
    return text;
}

/// A power of ten beyond the prefixes, such as 10⁶ launches; nothing for other values.
std::string longPower(double value, const ChartAxis& axis)
{
    if (axis.unit.dimension != Dimension::count || !(value > 0))
        return {};
    const int exponent = static_cast<int>(std::lround(std::log10(value)));
    const bool isPower = std::abs(value / std::pow(10.0, exponent) - 1) < 1e-9;
    return isPower && std::abs(exponent) >= countDigits ? powerOfTen(exponent) : std::string();
}

/// How an axis writes its ticks.
struct TickStyle
{
    double largest = 0; ///< chooses the unit of a linear axis
    int digits = 4;     ///< as many as tell neighbours apart
};

TickStyle styleOf(const std::vector<double>& ticks)
{
    TickStyle style;
    for (const double tick : ticks)
        style.largest = std::max(style.largest, std::abs(tick));
    for (std::size_t i = 1; i < ticks.size(); ++i)
        if (style.largest > 0)
            style.digits = std::max(
                style.digits,
                2 + static_cast<int>(std::ceil(std::log10(style.largest / (ticks[i] - ticks[i - 1])))));
    style.digits = std::min(style.digits, 17);
    return style;
}

std::string tickLabel(double value, const ChartAxis& axis, const TickStyle& style, const Language& language)
{
    const auto number = [&](double shown) { return roundedText(shown, style.digits, language.mark); };
    if (axis.percent)
        return number(value * 100) + " %";
    if (const std::string power = longPower(value, axis); !power.empty())
        return power + (axis.factor ? "×" : "");
    if (axis.factor)
        return number(value) + "×";
    if (axis.logarithmic)
        return quantityText(value, engineeringUnit(value, axis.unit.dimension), style.digits, language.mark);
    const Unit unit = engineeringUnit(style.largest, axis.unit.dimension);
    const std::string symbol = unit.symbol();
    return number(value / unit.factor()) + (symbol.empty() ? "" : " " + symbol);
}

/// Multiples of 1, 2 or 5 times a power of ten.
std::vector<double> linearTicks(const SvgScale& scale, int most)
{
    const double least = (scale.to() - scale.from()) / most;
    const double power = std::pow(10.0, std::floor(std::log10(least)));
    double step = 10 * power;
    for (const double factor : {5.0, 2.0, 1.0})
        if (factor * power >= least * (1 - 1e-9))
            step = factor * power;
    std::vector<double> ticks;
    const double first = std::ceil(scale.from() / step - 1e-9);
    const double last = std::floor(scale.to() / step + 1e-9);
    for (double i = first; i <= last && std::isfinite(i) && i + 1 > i; ++i)
        ticks.push_back(i * step + 0.0); // no -0
    return ticks;
}

/// Powers of ten, every second or third where there are many, and 2 and 5 times them where there are few.
std::vector<double> logarithmicTicks(const SvgScale& scale, int most)
{
    const double first = std::log10(scale.from());
    const double last = std::log10(scale.to());
    const double decades = last - first;
    const int every = std::max(1, static_cast<int>(std::ceil(decades / most)));
    std::vector<double> within = {1};
    if (decades * 3 <= most)
        within = {1, 2, 5};
    else if (decades * 2 <= most)
        within = {1, 3};
    std::vector<double> ticks;
    const int start = static_cast<int>(std::floor(first));
    for (int decade = start - ((start % every) + every) % every; decade <= last + 1e-9; decade += every)
        for (const double factor : within) {
            const double value = factor * std::pow(10.0, decade);
            if (value >= scale.from() * (1 - 1e-9) && value <= scale.to() * (1 + 1e-9))
                ticks.push_back(value);
        }
    return ticks;
}

std::vector<double> tickValues(const SvgScale& scale, int most)
{
    if (!scale.logarithmic())
        return linearTicks(scale, most);
    std::vector<double> ticks = logarithmicTicks(scale, most);
    return ticks.size() >= 2 ? ticks : linearTicks(scale, most);
}

} // namespace

SvgScale::SvgScale(const ChartAxis& axis, double start, double end)
    : logarithmic_(axis.logarithmic && axis.from > 0),
      from_(axis.from),
      to_(axis.to),
      start_(start),
      end_(end)
{
    if (!axis.names.empty()) {
        logarithmic_ = false;
        from_ = std::clamp(axis.from, -static_cast<double>(axis.names.size()), 0.0);
        to_ = static_cast<double>(axis.names.size());
    } else if (showsNothing(from_, to_)) {
        logarithmic_ = false;
        from_ = std::isfinite(from_) && std::abs(from_) < 1e300 ? from_ : 0;
        to_ = from_ + std::max(1.0, std::abs(from_));
    }
}

double SvgScale::at(double value) const
{
    double part = -farOutside;
    if (!logarithmic_)
        part = (value - from_) / (to_ - from_);
    else if (value > 0)
        part = std::log(value / from_) / std::log(to_ / from_);
    if (std::isnan(part))
        part = -farOutside;
    return start_ + std::clamp(part, -farOutside, 1 + farOutside) * (end_ - start_);
}

std::vector<SvgTick> ticksOf(const ChartAxis& axis, int most, const Language& language)
{
    std::vector<SvgTick> ticks;
    for (const std::string& name : axis.names)
        ticks.push_back({static_cast<double>(ticks.size()) + 0.5, name});
    if (!ticks.empty())
        return ticks;
    const SvgScale scale(axis, 0, 1);
    ChartAxis shown = axis;
    shown.logarithmic = scale.logarithmic();
    const std::vector<double> values = tickValues(scale, std::max(1, most));
    const TickStyle style = scale.logarithmic() && values.size() > 2 ? TickStyle{} : styleOf(values);
    for (const double value : values)
        ticks.push_back({value, tickLabel(value, shown, style, language)});
    return ticks;
}

} // namespace gpuspeedup
