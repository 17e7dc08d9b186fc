// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/axis_text.h"

#include "model/value_format.h"
#include "ui/locale_text.h"

#include <algorithm>
#include <cmath>

namespace gpuspeedup {
namespace {

constexpr int valueDigits = 4;
constexpr int mostDigits = 15;
constexpr double fewestPlain = 1e-3; ///< smaller and larger numbers are written as powers of ten
constexpr double mostPlain = 1e5;

/// "10⁶", "2·10⁻⁷"
QString powerText(double value, int digits)
{
    const QString scientific = QString::number(value, 'e', digits - 1);
    QString mantissa = scientific.section(u'e', 0, 0);
    if (mantissa.contains(u'.'))
        while (mantissa.endsWith(u'0') || mantissa.endsWith(u'.'))
            if (const bool mark = mantissa.endsWith(u'.'); mantissa.chop(1), mark)
                break;
    QString exponent;
    static const QString raised = QStringLiteral("⁰¹²³⁴⁵⁶⁷⁸⁹");
    for (const QChar digit : QString::number(scientific.section(u'e', 1).toInt()))
        exponent += digit == u'-' ? QChar(u'⁻') : raised[digit.digitValue()];
    mantissa.replace(u'.', QLatin1Char(static_cast<char>(decimalMark())));
    const QString power = QStringLiteral("10") + exponent;
    return mantissa == QLatin1String("1") ? power : mantissa + QStringLiteral("·") + power;
}

QString plainText(double value, int digits)
{
    const double size = std::abs(value);
    if (size != 0 && (size < fewestPlain || size >= mostPlain))
        return powerText(value, digits);
    QString text = toQString(roundedText(value, digits, decimalMark()));
    return text.replace(u'-', QChar(u'−'));
}

QString withSymbol(const QString& number, const Unit& unit)
{
    const std::string symbol = unit.symbol();
    return symbol.empty() ? number : number + QLatin1Char(' ') + toQString(symbol);
}

/// Divides in decimal: 1e-5 s are 10 µs and not 9.999….
QString inUnit(double value, const Unit& unit, int digits)
{
    const double power = std::pow(10.0, std::abs(unit.prefix.power10));
    const double scaled = unit.prefix.power10 < 0 ? value * power : value / power;
    return withSymbol(plainText(scaled, digits), unit);
}

QString numberText(const ChartAxis& axis, double value, int digits, double sameUnitAs)
{
    if (axis.percent)
        return plainText(100 * value, digits) + QStringLiteral(" %");
    if (axis.factor)
        return plainText(value, digits) + QStringLiteral("×");
    return inUnit(value, engineeringUnit(sameUnitAs, axis.unit.dimension), digits);
}

} // namespace

QString valueText(const ChartAxis& axis, double value)
{
    if (!axis.names.empty()) {
        const double last = static_cast<double>(axis.names.size()) - 1;
        return toQString(axis.names[static_cast<std::size_t>(std::clamp(std::floor(value), 0.0, last))]);
    }
    if (axis.percent || axis.factor || axis.unit.dimension == Dimension::count)
        return numberText(axis, value, valueDigits, value);
    if (axis.unit.dimension == Dimension::duration)
        return toQString(durationText(value, valueDigits, decimalMark()));
    return toQString(quantityText(value, axis.unit, valueDigits, decimalMark()));
}

QString tickText(const ChartAxis& axis, double value, double step, double largest)
{
    if (value == 0)
        return QStringLiteral("0");
    const double apart = std::log10(std::abs(value) / step); // one more digit for steps such as 2.5
    const int digits = std::clamp(static_cast<int>(std::floor(apart + 1e-9)) + 2, 1, mostDigits);
    return numberText(axis, value, digits, largest == 0 ? value : largest);
}

} // namespace gpuspeedup
