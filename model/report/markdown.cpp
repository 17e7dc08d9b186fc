// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/report/cell_text.h"
#include "model/report/format.h"

namespace gpuspeedup {
namespace {

/// Text that CommonMark and GitHub show as it stands, within one table cell.
std::string markdownText(const std::string& text)
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

} // namespace

void writeMarkdown(const Document& document, const Sink& sink)
{
    BlockWriter out(sink);
    if (!document.title.empty())
        out << "# " << markdownText(document.title) << "\n\n";
    for (const std::string& sentence : document.sentences)
        out << markdownText(sentence) << "\n\n";
    if (!document.properties.empty()) {
        out << "| Figure | Value |\n|:---|---:|\n";
        for (const Property& property : document.properties)
            if (!property.label.empty())
                out << "| " << markdownText(property.label) << " | "
                    << markdownText(withoutFormula(property.shown)) << " |\n";
    }
    const std::vector<Column>& columns = document.table.columns;
    if (!columns.empty()) {
        if (!document.properties.empty())
            out << "\n";
        for (const Column& column : columns)
            out << "| " << markdownText(column.heading) << " ";
        out << "|\n";
        for (std::size_t c = 0; c < columns.size(); ++c)
            out << "|---:";
        out << "|\n";
        std::vector<Cell> cells(columns.size());
        for (std::size_t row = 0; row < document.table.rows; ++row) {
            document.table.fill(row, cells);
            for (std::size_t c = 0; c < columns.size(); ++c)
                out << "| " << markdownText(roundedCell(cells[c], columns[c])) << " ";
            out << "|\n";
        }
    }
    out.finish();
}

} // namespace gpuspeedup
