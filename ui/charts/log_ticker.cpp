// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/log_ticker.h"

#include "model/value_format.h"
#include "ui/locale_text.h"

#include <algorithm>
#include <cmath>

namespace gpuspeedup {
namespace {

constexpr int labelDigits = 3;

} // namespace

QVector<double> LogTicker::createTickVector(double tickStep, const QCPRange& range)
{
    (void)tickStep;
    const int first = static_cast<int>(std::floor(std::log10(range.lower)));
    const int last = static_cast<int>(std::ceil(std::log10(range.upper)));
    const int every = std::max(1, (last - first + mostLabels_ - 1) / mostLabels_);
    QVector<double> ticks;
    for (int decade = first - ((first % every) + every) % every; decade <= last; decade += every)
        ticks.append(std::pow(10.0, decade));
    return ticks;
}

QString LogTicker::getTickLabel(double tick, const QLocale& locale, QChar formatChar, int precision)
{
    (void)formatChar;
    (void)precision;
    return toQString(quantityText(tick, engineeringUnit(tick, dimension_), labelDigits, decimalMark(locale)));
}

} // namespace gpuspeedup
