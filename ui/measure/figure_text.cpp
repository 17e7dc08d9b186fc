// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/measure/figure_text.h"

#include "model/software/software_figures.h"
#include "model/value_format.h"
#include "ui/locale_text.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

namespace gpuspeedup {
namespace {

constexpr int figureDigits = 4;
constexpr int percentDigits = 3;

QString translated(const char* text)
{
    return QCoreApplication::translate("gpuspeedup::FigureText", text);
}

QString rounded(double value, int digits)
{
    return toQString(roundedText(value, digits, decimalMark()));
}

QString withReason(const QString& status, const std::string& reason)
{
    return reason.empty()
               ? status
               : status + translated(QT_TRANSLATE_NOOP("gpuspeedup::FigureText", ": ")) + modelText(reason);
}

} // namespace

QString medianText(const Figure& figure)
{
    if (!figure.value)
        return {};
    const Unit unit = engineeringUnit(figure.value->median, dimensionOf(figure));
    return toQString(quantityText(figure.value->median, unit, figureDigits, decimalMark()));
}

QString spreadText(const Figure& figure)
{
    if (!figure.value)
        return {};
    const double factor = engineeringUnit(figure.value->median, dimensionOf(figure)).factor();
    return translated(QT_TRANSLATE_NOOP("gpuspeedup::FigureText", "%1 – %2"))
        .arg(rounded(figure.value->p5 / factor, figureDigits),
             rounded(figure.value->p95 / factor, figureDigits));
}

QString expectedText(const Figure& figure)
{
    if (!figure.expected)
        return {};
    const Unit unit = engineeringUnit(*figure.expected, dimensionOf(figure));
    const QString limit = toQString(quantityText(*figure.expected, unit, figureDigits, decimalMark()));
    if (!figure.value)
        return limit;
    return translated(QT_TRANSLATE_NOOP("gpuspeedup::FigureText", "%1 (%2 %)"))
        .arg(limit, rounded(figure.value->median / *figure.expected * 100, percentDigits));
}

QString statusText(const Figure& figure)
{
    switch (figure.status) {
    case FigureStatus::ok:
        return withReason(translated(QT_TRANSLATE_NOOP("gpuspeedup::FigureText", "measured")), figure.reason);
    case FigureStatus::warning:
        return withReason(translated(QT_TRANSLATE_NOOP("gpuspeedup::FigureText", "caution")), figure.reason);
    case FigureStatus::failed:
        return withReason(translated(QT_TRANSLATE_NOOP("gpuspeedup::FigureText", "failed")), figure.reason);
    case FigureStatus::unsupported:
        return withReason(translated(QT_TRANSLATE_NOOP("gpuspeedup::FigureText", "not measurable here")),
                          figure.reason);
    case FigureStatus::invalid:
        return withReason(translated(QT_TRANSLATE_NOOP("gpuspeedup::FigureText", "impossible, not used")),
                          figure.reason);
    }
    return {};
}

QString deviceText(std::string_view stepName)
{
    const QString name = toQString(stepName);
    if (name.startsWith(QLatin1String("cpu.")))
        return translated(QT_TRANSLATE_NOOP("gpuspeedup::FigureText", "CPU"));
    if (name.startsWith(QLatin1String("gpus.")))
        return translated(QT_TRANSLATE_NOOP("gpuspeedup::FigureText", "GPU %1"))
            .arg(name.section(QLatin1Char('.'), 1, 1));
    if (name.startsWith(QLatin1String("software.")))
        if (const auto* const package =
                findSoftwarePackage(name.section(QLatin1Char('.'), 1, 1).toStdString()))
            return toQString(package->title);
    return name;
}

QString momentText(std::string_view measuredAt)
{
    const QDateTime moment = QDateTime::fromString(toQString(measuredAt), Qt::ISODate);
    return moment.isValid() ? QLocale().toString(moment.toLocalTime(), QStringLiteral("d MMM yyyy HH:mm"))
                            : QString();
}

QString machineText(const MachineProfile& profile)
{
    QStringList parts;
    if (!profile.cpu.name.empty())
        parts += toQString(profile.cpu.name);
    for (const GpuRecord& gpu : profile.gpus)
        parts += gpu.name.empty() ? deviceText("gpus." + std::to_string(gpu.index)) : toQString(gpu.name);
    return parts.join(QStringLiteral(", "));
}

QString gpuText(const GpuRecord& gpu)
{
    QString text = deviceText("gpus." + std::to_string(gpu.index));
    if (!gpu.name.empty())
        text += QStringLiteral(": ") + toQString(gpu.name);
    if (!gpu.pciBusId.empty())
        text += QStringLiteral(" (") + toQString(gpu.pciBusId) + QLatin1Char(')');
    return text;
}

} // namespace gpuspeedup
