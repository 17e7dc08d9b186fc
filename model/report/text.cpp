// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/report/cell_text.h"
#include "model/report/format.h"
#include "model/utf8.h"

#include <algorithm>

namespace gpuspeedup {
namespace {

constexpr std::size_t numberWidth = 12; // six digits, mark and exponent

std::size_t shownWidth(std::string_view text)
{
    std::size_t width = 0;
    for (; !text.empty(); text.remove_prefix(decodeUtf8(text).length))
        ++width;
    return width;
}

std::string padding(std::size_t width, std::string_view text)
{
    return std::string(width - std::min(width, shownWidth(text)), ' ');
}

/// As wide as headings and numbers are, however long the table is.
std::vector<std::size_t> usualWidths(const Table& table)
{
    std::vector<std::size_t> widths;
    for (const Column& column : table.columns)
        widths.push_back(std::max(numberWidth, shownWidth(column.heading)));
    return widths;
}

/// As wide as what is in the columns, of tables that are not long.
std::vector<std::size_t> narrowWidths(const Table& table, DecimalMark mark)
{
    std::vector<std::size_t> widths;
    for (const Column& column : table.columns)
        widths.push_back(shownWidth(column.heading));
    std::vector<Cell> cells(table.columns.size());
    for (std::size_t row = 0; row < table.rows; ++row) {
        table.fill(row, cells);
        for (std::size_t c = 0; c < cells.size(); ++c)
            widths[c] = std::max(widths[c], shownWidth(roundedCell(cells[c], table.columns[c], mark)));
    }
    return widths;
}

void writeTable(const Table& table, DecimalMark mark, const std::vector<std::size_t>& widths,
                BlockWriter& out)
{
    std::vector<std::size_t> shown = shownColumns(table);
    std::erase_if(shown, [&table](std::size_t c) { return table.columns[c].wide; });
    const auto write = [&](std::size_t c, const std::string& text) {
        const bool last = c == shown.back();
        const std::string gap = padding(widths[c], text);
        if (table.columns[c].text)
            out << text << (last ? std::string() : gap);
        else
            out << gap << text;
        out << (last ? "\n" : "  ");
    };
    for (const std::size_t c : shown)
        write(c, table.columns[c].heading);
    std::vector<Cell> cells(table.columns.size());
    for (std::size_t row = 0; row < table.rows; ++row) {
        table.fill(row, cells);
        for (const std::size_t c : shown)
            write(c, roundedCell(cells[c], table.columns[c], mark));
    }
}

} // namespace

void writeText(const Document& document, const Sink& sink)
{
    BlockWriter out(sink);
    if (!document.title.empty())
        out << document.title << "\n\n";
    for (const std::string& sentence : document.sentences)
        out << sentence << "\n";

    const std::vector<const Property*> properties = shownProperties(document);
    std::size_t labelWidth = 0;
    for (const Property* const property : properties)
        labelWidth = std::max(labelWidth, shownWidth(property->label));
    std::string group;
    for (const Property* const property : properties) {
        if (property->group != group || property == properties.front())
            out << "\n";
        group = property->group;
        out << property->label << padding(labelWidth + 2, property->label) << withoutFormula(property->shown)
            << "\n";
    }

    if (document.table.rows > 0) {
        out << "\n";
        const bool holdsTexts = std::ranges::any_of(document.table.columns, &Column::text);
        writeTable(document.table, document.mark,
                   holdsTexts ? narrowWidths(document.table, document.mark) : usualWidths(document.table),
                   out);
    }
    for (const Section& section : document.sections) {
        if (section.table.rows == 0)
            continue;
        out << "\n" << section.title << "\n";
        writeTable(section.table, document.mark, narrowWidths(section.table, document.mark), out);
    }
    out.finish();
}

} // namespace gpuspeedup
