// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inputs/source_text.h"

#include "model/value_format.h"
#include "ui/locale_text.h"
#include "ui/measure/figure_text.h"

#include <QCoreApplication>
#include <QDateTime>

namespace gpuspeedup {
namespace {

QString translated(const char* text)
{
    return QCoreApplication::translate("gpuspeedup::SourceText", text);
}

QString dayText(const std::string& moment)
{
    const QDateTime time = QDateTime::fromString(toQString(moment), Qt::ISODate);
    return time.isValid() ? QLocale().toString(time.toLocalTime().date(), QStringLiteral("d MMM yyyy"))
                          : QString();
}

QString elided(const std::string& text)
{
    constexpr qsizetype longest = 24;
    const QString whole = toQString(text);
    return whole.size() > longest ? whole.left(longest - 1) + QChar(0x2026) : whole;
}

QString measuredText(const Source& source)
{
    QString text = source.origin.empty()
                       ? translated(QT_TRANSLATE_NOOP("gpuspeedup::SourceText", "measured"))
                       : translated(QT_TRANSLATE_NOOP("gpuspeedup::SourceText", "measured on %1"))
                             .arg(elided(source.origin));
    if (const QString day = dayText(source.moment); !day.isEmpty())
        text = translated(QT_TRANSLATE_NOOP("gpuspeedup::SourceText", "%1, %2")).arg(text, day);
    return text;
}

/// "Measured on node7 at 21 Nov 2026 10:00: FP32, all cores, Xeon."
QString longMeasuredText(const Source& source)
{
    const QString moment = momentText(source.moment);
    const QString what = source.device.empty()
                             ? modelText(source.figure)
                             : translated(QT_TRANSLATE_NOOP("gpuspeedup::SourceText", "%1, %2"))
                                   .arg(modelText(source.figure), toQString(source.device));
    if (source.origin.empty() && moment.isEmpty())
        return translated(QT_TRANSLATE_NOOP("gpuspeedup::SourceText", "Measured: %1.")).arg(what);
    if (moment.isEmpty())
        return translated(QT_TRANSLATE_NOOP("gpuspeedup::SourceText", "Measured on %1: %2."))
            .arg(toQString(source.origin), what);
    if (source.origin.empty())
        return translated(QT_TRANSLATE_NOOP("gpuspeedup::SourceText", "Measured at %1: %2."))
            .arg(moment, what);
    return translated(QT_TRANSLATE_NOOP("gpuspeedup::SourceText", "Measured on %1 at %2: %3."))
        .arg(toQString(source.origin), moment, what);
}

} // namespace

QString shortSourceText(const Source& source)
{
    switch (source.kind) {
    case Source::Kind::typed:
    case Source::Kind::example:
        return {};
    case Source::Kind::measured:
        return measuredText(source);
    case Source::Kind::catalogue:
        return source.device.empty()
                   ? translated(QT_TRANSLATE_NOOP("gpuspeedup::SourceText", "measured elsewhere"))
                   : translated(QT_TRANSLATE_NOOP("gpuspeedup::SourceText", "%1, catalogue"))
                         .arg(elided(source.device));
    case Source::Kind::assumed:
        return translated(QT_TRANSLATE_NOOP("gpuspeedup::SourceText", "assumed"));
    case Source::Kind::counted:
        return translated(QT_TRANSLATE_NOOP("gpuspeedup::SourceText", "follows from the task"));
    }
    return {};
}

QString accuracyText(const Source& source)
{
    const double factor = uncertaintyFactor(source);
    if (factor <= 1)
        return translated(QT_TRANSLATE_NOOP("gpuspeedup::SourceText", "Exact."));
    const bool asFactor = factor >= 2;
    const QString number = toQString(roundedText(asFactor ? factor : (factor - 1) * 100, 2, decimalMark()));
    return (asFactor ? translated(QT_TRANSLATE_NOOP("gpuspeedup::SourceText", "Good to a factor of %1."))
                     : translated(QT_TRANSLATE_NOOP("gpuspeedup::SourceText", "Good to ±%1 %.")))
        .arg(number);
}

QString longSourceText(const Source& source)
{
    switch (source.kind) {
    case Source::Kind::typed:
        return translated(QT_TRANSLATE_NOOP("gpuspeedup::SourceText", "Typed by hand."));
    case Source::Kind::example:
        return translated(QT_TRANSLATE_NOOP("gpuspeedup::SourceText", "From the example “%1”."))
            .arg(modelText(source.origin));
    case Source::Kind::catalogue:
        if (source.device.empty())
            return translated(QT_TRANSLATE_NOOP("gpuspeedup::SourceText", "Measured elsewhere: %1, %2."))
                .arg(modelText(source.figure), modelText(source.origin));
        return translated(QT_TRANSLATE_NOOP("gpuspeedup::SourceText", "From the catalogue: %1, %2."))
            .arg(toQString(source.device), toQString(source.origin));
    case Source::Kind::assumed:
        return translated(QT_TRANSLATE_NOOP("gpuspeedup::SourceText", "Assumed: %1."))
            .arg(modelText(source.origin));
    case Source::Kind::counted:
        return translated(QT_TRANSLATE_NOOP("gpuspeedup::SourceText", "Follows from the task."));
    case Source::Kind::measured:
        break;
    }
    return longMeasuredText(source);
}

} // namespace gpuspeedup
