// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/report/cell_text.h"
#include "model/report/document.h"

#include <string>
#include <string_view>

namespace gpuspeedup {

/// Text that CommonMark and GitHub show as it stands, in one line and within a table cell.
[[nodiscard]] std::string markdownText(std::string_view text);

/// The columns that readers see.
void writeMarkdownTable(const Table& table, DecimalMark mark, BlockWriter& out);

} // namespace gpuspeedup
