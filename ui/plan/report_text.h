// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/report/report.h"

#include <QTextFormat>

#include <memory>

class QTextDocument;

namespace gpuspeedup {

/// Of the format of a block that must stand on the same page as the next one: true.
inline constexpr int keepWithNext = QTextFormat::UserProperty + 2;

/// The report as a text for paper: black on white whatever the theme, charts drawn with lines, not pixels.
/// Charts are as wide as the text; its size is that of the page.
[[nodiscard]] std::unique_ptr<QTextDocument> reportText(const Report& report);

} // namespace gpuspeedup
