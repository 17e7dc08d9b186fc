// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/axis_ticker.h"

#include "ui/charts/axis_text.h"
#include "ui/locale_text.h"

#include <algorithm>
#include <cmath>

namespace gpuspeedup {
namespace {

// In units of the label's height: a label beside the next one, and one above the next.
constexpr double widthOfLabel = 5.5;
constexpr double heightOfLabel = 1.9;
constexpr double widthOfName = 0.28; ///< of the chart; longer names are broken into two lines
constexpr double fewestPixelsOfName = 80;

/// 1, 2 and 5 times each power of ten in `range`.
QVector<double> oneTwoFive(const QCPRange& range)
{
    QVector<double> ticks;
    const int last = static_cast<int>(std::floor(std::log10(range.upper)));
    for (int decade = static_cast<int>(std::floor(std::log10(range.lower))); decade <= last; ++decade)
        for (const double digit : {1.0, 2.0, 5.0})
            ticks.append(digit * std::pow(10.0, decade));
    return ticks;
}

qsizetype countWithin(const QVector<double>& ticks, const QCPRange& range)
{
    return std::count_if(ticks.begin(), ticks.end(), [&](double tick) { return range.contains(tick); });
}

/// In one line of that width or two, the last cut off where it is too long.
QString fittedName(const QString& name, const QFontMetricsF& metrics, double width, bool twoLines)
{
    if (metrics.horizontalAdvance(name) <= width)
        return name;
    if (!twoLines)
        return metrics.elidedText(name, Qt::ElideRight, width);
    qsizetype fits = 1;
    while (fits < name.size() && metrics.horizontalAdvance(name.left(fits + 1)) <= width)
        ++fits;
    const qsizetype space = name.lastIndexOf(u' ', fits);
    const qsizetype end = space > 0 ? space : fits;
    return name.left(end) + u'\n' + metrics.elidedText(name.mid(end).trimmed(), Qt::ElideRight, width);
}

/// Even steps grow narrow towards the end of a logarithmic axis.
QVector<double> farEnoughApart(const QVector<double>& ticks, const QCPRange& range, int most)
{
    const double nearest = std::log(range.upper / range.lower) / most;
    QVector<double> kept;
    for (const double tick : ticks)
        if (range.contains(tick) && (kept.isEmpty() || std::log(tick / kept.back()) >= nearest))
            kept.append(tick);
    return kept;
}

} // namespace

double AxisTicker::roomInLines() const
{
    const QCustomPlot& plot = *axis_.parentPlot();
    const double height = QFontMetricsF(axis_.tickLabelFont()).height();
    // What legend and labels take: the layout is not known before the ticks are.
    return axis_.orientation() == Qt::Horizontal ? plot.viewport().width() / height - 8
                                                 : plot.viewport().height() / height - 6;
}

int AxisTicker::mostTicks() const
{
    const double ofLabel = axis_.orientation() == Qt::Horizontal ? widthOfLabel : heightOfLabel;
    return std::clamp(static_cast<int>(roomInLines() / ofLabel), 2, 12);
}

double AxisTicker::getTickStep(const QCPRange& range)
{
    setTickCount(std::min(mostTicks(), 8));
    return QCPAxisTicker::getTickStep(range);
}

QVector<double> AxisTicker::createTickVector(double tickStep, const QCPRange& range)
{
    if (!chartAxis_.names.empty())
        return ticksOfNames(range);
    if (axis_.scaleType() == QCPAxis::stLogarithmic)
        return logarithmicTicks(range);
    step_ = tickStep;
    largest_ = std::max(std::abs(range.lower), std::abs(range.upper));
    QVector<double> ticks = QCPAxisTicker::createTickVector(tickStep, range);
    for (double& tick : ticks)
        if (std::abs(tick) < tickStep / 1e6) // what rounding left of zero
            tick = 0;
    return ticks;
}

QVector<double> AxisTicker::ticksOfNames(const QCPRange& range) const
{
    const double count = static_cast<double>(chartAxis_.names.size());
    const auto every =
        static_cast<std::size_t>(std::max(1.0, std::ceil(count / std::max(1.0, roomInLines()))));
    QVector<double> ticks;
    for (std::size_t i = 0; i < chartAxis_.names.size(); i += every)
        if (const double middle = static_cast<double>(i) + 0.5; range.contains(middle))
            ticks.append(middle);
    return ticks;
}

QVector<double> AxisTicker::logarithmicTicks(const QCPRange& range)
{
    step_ = 0;
    largest_ = 0;
    const int most = mostTicks();
    const double decades = std::log10(range.upper / range.lower);
    if (const QVector<double> fine = oneTwoFive(range); countWithin(fine, range) <= most && decades >= 1)
        return fine;
    if (decades < 1) { // even steps: too little is seen for powers
        step_ = QCPAxisTicker::getTickStep(range);
        largest_ = range.upper;
        return farEnoughApart(QCPAxisTicker::createTickVector(step_, range), range, most);
    }
    const int first = static_cast<int>(std::ceil(std::log10(range.lower)));
    const int last = static_cast<int>(std::floor(std::log10(range.upper)));
    const int every = std::max(1, (last - first + most) / most);
    QVector<double> ticks;
    for (int decade = first - ((first % every) + every) % every; decade <= last; decade += every)
        ticks.append(std::pow(10.0, decade));
    return ticks;
}

QString AxisTicker::getTickLabel(double tick, const QLocale&, QChar, int)
{
    if (chartAxis_.names.empty())
        return tickText(chartAxis_, tick, step_ == 0 ? std::abs(tick) : step_, largest_);
    const double width = widthOfName * axis_.parentPlot()->viewport().width();
    const bool twoLines = roomInLines() > 2.2 * static_cast<double>(chartAxis_.names.size());
    return fittedName(valueText(chartAxis_, tick), QFontMetricsF(axis_.tickLabelFont()),
                      std::max(fewestPixelsOfName, width), twoLines);
}

} // namespace gpuspeedup
