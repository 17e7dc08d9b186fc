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

void writeTable(const Table& table, DecimalMark mark, BlockWriter& out)
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

} // namespace

void writeMarkdown(const Document& document, const Sink& sink)
{
    BlockWriter out(sink);
    if (!document.title.empty())
        out << "# " << markdownText(document.title) << "\n\n";
    for (const std::string& sentence : document.sentences)
        out << markdownText(sentence) << "\n\n";
    const std::vector<const Property*> properties = shownProperties(document);
    if (!properties.empty())
        out << "| " << markdownText(document.propertyHeading) << " | " << markdownText(document.valueHeading)
            << " |\n|:---|---:|\n";
    for (const Property* const property : properties)
        out << "| " << markdownText(property->label) << " | " << markdownText(withoutFormula(property->shown))
            << " |\n";
    bool first = properties.empty();
    const auto separate = [&] {
        out << (first ? "" : "\n");
        first = false;
    };
    if (document.table.rows > 0) {
        separate();
        writeTable(document.table, document.mark, out);
    }
    for (const Section& section : document.sections) {
        if (section.table.rows == 0)
            continue;
        separate();
        out << "## " << markdownText(section.title) << "\n\n";
        writeTable(section.table, document.mark, out);
    }
    out.finish();
}

} // namespace gpuspeedup
