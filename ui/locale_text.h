// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/language.h"
#include "model/value_parser.h"

#include <QLocale>
#include <QString>

#include <string>
#include <string_view>

namespace gpuspeedup {

/// The decimal mark that `locale` writes; a point where it is neither point nor comma.
[[nodiscard]] DecimalMark decimalMark(const QLocale& locale = {});

/// For the texts that `model` makes: translated as those of the window are (ui/languages.h), numbers by the
/// default locale.
[[nodiscard]] Language currentLanguage();

[[nodiscard]] QString toQString(std::string_view text);

/// A text of the model in that language.
[[nodiscard]] QString modelText(std::string_view english);

} // namespace gpuspeedup
