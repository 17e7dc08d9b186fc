// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <set>

namespace gpuspeedup {

/// Every English text that `model` can hand to Language::text(): those of its tables, asked at run time, and
/// those that stand in its sources where a text is translated, marked as translatable, or the heading or
/// label of a document.
[[nodiscard]] std::set<QString> modelTexts();

/// The texts that a piece of C++ translates: first arguments of `language.text(` and `translatable(`, with
/// those of
/// `? :` apart and adjacent literals joined.
[[nodiscard]] std::set<QString> translatedIn(const QString& source);

} // namespace gpuspeedup
