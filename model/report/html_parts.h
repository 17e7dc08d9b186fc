// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/report/cell_text.h"
#include "model/report/document.h"

#include <string_view>

namespace gpuspeedup {

// What documents and reports share in HTML. All of it is well-formed as XML.

/// From the beginning to <body>, included. `language` is a BCP 47 tag.
void writeHtmlStart(std::string_view title, std::string_view language, std::string_view styleSheet,
                    BlockWriter& out);
void writeHtmlEnd(BlockWriter& out);

/// <NAME>text</NAME>.
void writeHtmlElement(std::string_view name, std::string_view text, BlockWriter& out);

/// The columns that readers see, with a caption unless that is empty.
void writeHtmlTable(const Table& table, std::string_view caption, DecimalMark mark, BlockWriter& out);

} // namespace gpuspeedup
