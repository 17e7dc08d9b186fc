// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/locale_text.h"

namespace gpuspeedup {

DecimalMark decimalMark(const QLocale& locale)
{
    return locale.decimalPoint() == QLatin1String(",") ? DecimalMark::comma : DecimalMark::point;
}

QString toQString(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

} // namespace gpuspeedup
