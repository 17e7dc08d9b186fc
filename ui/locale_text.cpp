// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/locale_text.h"

#include <QCoreApplication>

namespace gpuspeedup {
namespace {

std::string translatedText(std::string_view english)
{
    return QCoreApplication::translate("Model", std::string(english).c_str()).toStdString();
}

} // namespace

DecimalMark decimalMark(const QLocale& locale)
{
    return locale.decimalPoint() == QLatin1String(",") ? DecimalMark::comma : DecimalMark::point;
}

Language currentLanguage()
{
    const bool english = translatedText("en") == "en"; // what the catalogue says of itself
    return {decimalMark(), english ? nullptr : translatedText};
}

QString toQString(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QString modelText(std::string_view english)
{
    return toQString(currentLanguage().finished(english));
}

} // namespace gpuspeedup
