// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/language.h"
#include "model/report/document.h"

namespace gpuspeedup {

// What readers see in `language`: titles, headings, labels. Keys, cells and sentences stay: cells and
// sentences are written in the language to begin with.

[[nodiscard]] Table translated(Table table, const Language& language);
[[nodiscard]] Section translated(Section section, const Language& language);
/// The title stays as well: it may hold a name.
[[nodiscard]] Document translated(Document document, const Language& language);

} // namespace gpuspeedup
