// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/report/markdown_parts.h"

namespace gpuspeedup {

std::string markdownText(std::string_view text)
{
    std::string result;
    for (const char c : text) {
        if (c == '\n' || c == '\r') {
            result += ' ';
            continue;
        }
        if (std::string_view("\\`*_[]<>|#&~").find(c) != std::string_view::npos)
            result += '\\';
        result += c;
    }
    return result;
}

void writeMarkdownTable(const Table& table, DecimalMark mark, BlockWriter& out)
{
    const std::vector<std::size_t> shown = shownColumns(table);
    for (const std::size_t c : shown)
        out << "| " << markdownText(table.columns[c].heading) << " ";
    out << "|\n";
    for (const std::size_t c : shown)
        out << (table.columns[c].text ? "|:---" : "|---:");
    out << "|\n";
    std::vector<Cell> cells(table.columns.size());
    for (std::size_t row = 0; row < table.rows; ++row) {
        table.fill(row, cells);
        for (const std::size_t c : shown)
            out << "| " << markdownText(roundedCell(cells[c], table.columns[c], mark)) << " ";
        out << "|\n";
    }
}

} // namespace gpuspeedup
