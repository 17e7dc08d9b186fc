// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace gpuspeedup {

struct CsvRow
{
    std::size_t line = 1; ///< on which it starts, from 1
    std::vector<std::string> cells;
};

/// A table whose first row names the columns. Every row has as many cells as the heading.
struct CsvTable
{
    std::vector<std::string> heading;
    std::vector<CsvRow> rows;
};

/// Reads RFC 4180: cells between commas, in quotes where they hold a comma, a quote
/// (written twice) or a line break. Lines end with LF or CRLF; a byte order mark and empty
/// lines are passed over.
///
/// Throws Error, naming `source`, line and remedy, for whatever else: no heading, a column
/// named twice, too few or too many cells, quotes that do not pair, broken UTF-8.
[[nodiscard]] CsvTable readCsv(std::string_view text, std::string_view source);

} // namespace gpuspeedup
