// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <span>

class QMenu;

namespace gpuspeedup {

/// A language that the window can speak.
struct LanguageChoice
{
    const char* key;  ///< in the settings and on the command line: "system", "en", "zh_CN"
    const char* name; ///< in itself, as every reader of it finds it; of "system" to be translated
};

/// All, the desktop's first. A new one is a line here and a pair of files in resources/translations.
[[nodiscard]] std::span<const LanguageChoice> languageChoices();

/// From now on texts and number formats are those of `key`: "system", and any key that is unknown, takes
/// the desktop's, in English where there is no translation. Every widget is told by a LanguageChange event: a
/// window builds its content anew. Call it after QApplication is made.
void applyLanguage(const QString& key);
/// What applyLanguage() was last given; "system" before.
[[nodiscard]] QString currentLanguageName();

/// An entry for each language that applies it, the current one checked.
void addLanguageActions(QMenu& menu);

} // namespace gpuspeedup
