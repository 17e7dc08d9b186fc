// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inputs/field_figure.h"

#include "model/value_format.h"
#include "ui/inputs/value_fault_text.h"
#include "ui/locale_text.h"

#include <QCoreApplication>

#include <cmath>
#include <limits>

namespace gpuspeedup {
namespace {

QString translated(const char* text)
{
    return QCoreApplication::translate("gpuspeedup::FieldFigure", text);
}

/// "10 GB/s", "0.5", "2": inside every domain of that kind.
QString exampleOf(Unit unit, double most, bool whole)
{
    if (unit.dimension == Dimension::count)
        return whole ? QStringLiteral("2") : toQString(exactText(0.5, decimalMark()));
    return toQString(exactQuantityText(std::min(10 * unit.factor(), most), unit, decimalMark()));
}

QString boundText(double bound, Unit unit)
{
    return toQString(quantityText(bound, unit, 6, decimalMark()));
}

/// Why `value` lies outside the domain; empty where it does not.
QString domainFault(const FieldFigure& figure, double value)
{
    const bool bounded = figure.most < mostLaunches;
    if (value == 0 && !figure.zeroAllowed && figure.least <= 0)
        return valueFaultText(ValueFault::zero, figure.example);
    if (figure.whole && value != std::floor(value))
        return valueFaultText(ValueFault::fraction, figure.example);
    if (value >= figure.least && value <= figure.most)
        return {};
    if (value > figure.most && !bounded)
        return valueFaultText(ValueFault::overflow, figure.example);
    if (figure.least > 0 && bounded)
        return translated(QT_TRANSLATE_NOOP("gpuspeedup::FieldFigure", "Must be from %1 to %2."))
            .arg(boundText(figure.least, figure.unit), boundText(figure.most, figure.unit));
    return value < figure.least
               ? translated(QT_TRANSLATE_NOOP("gpuspeedup::FieldFigure", "Must be at least %1."))
                     .arg(boundText(figure.least, figure.unit))
               : translated(QT_TRANSLATE_NOOP("gpuspeedup::FieldFigure", "Must be at most %1."))
                     .arg(boundText(figure.most, figure.unit));
}

} // namespace

FieldFigure fieldFigureOf(const Input& input)
{
    return {.name = modelText(input.label),
            .unit = input.publishedUnit,
            .least = 0,
            .most = input.whole ? mostLaunches : std::numeric_limits<double>::max(),
            .zeroAllowed = input.zeroAllowed,
            .whole = input.whole,
            .emptyAllowed = false,
            .example = toQString(input.example)};
}

FieldFigure fieldFigureOf(const PlanInput& input)
{
    if (const Input* const published = findInput(input.key))
        return fieldFigureOf(*published);
    return {.name = modelText(input.label),
            .unit = input.unit,
            .least = input.least,
            .most = input.most,
            .zeroAllowed = input.zeroAllowed,
            .whole = input.whole,
            .emptyAllowed = false,
            .example = exampleOf(input.unit, input.most, input.whole)};
}

FieldFigure fieldFigureOf(const WorkloadParameter& parameter)
{
    return {.name = modelText(parameter.label),
            .unit = parameter.unit,
            .least = parameter.least,
            .most = parameter.most,
            .zeroAllowed = parameter.least <= 0,
            .whole = parameter.whole,
            .emptyAllowed = false,
            .example = toQString(exactQuantityText(
                parameter.defaultValue, engineeringUnit(parameter.defaultValue, parameter.unit.dimension),
                decimalMark()))};
}

FigureReading readFigure(const FieldFigure& figure, const QString& text, Unit bareUnit)
{
    if (figure.emptyAllowed && text.trimmed().isEmpty())
        return {};
    const std::string example = figure.example.toStdString();
    try {
        const ParsedValue value = parseValue(
            text.toStdString(), {.bareUnit = bareUnit, .decimalMark = decimalMark(), .example = example});
        const QString fault = domainFault(figure, value.si);
        return fault.isEmpty() ? FigureReading{value, {}} : FigureReading{{}, fault};
    } catch (const ValueError& error) {
        return {{}, valueFaultText(error.fault(), figure.example)};
    }
}

} // namespace gpuspeedup
