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

} // namespace

void writeText(const Document& document, const Sink& sink)
{
    BlockWriter out(sink);
    if (!document.title.empty())
        out << document.title << "\n\n";
    for (const std::string& sentence : document.sentences)
        out << sentence << "\n";

    std::size_t labelWidth = 0;
    for (const Property& property : document.properties)
        labelWidth = std::max(labelWidth, shownWidth(property.label));
    std::string group;
    for (const Property& property : document.properties) {
        if (property.label.empty())
            continue;
        if (property.group != group || &property == &document.properties.front())
            out << "\n";
        group = property.group;
        out << property.label << padding(labelWidth + 2, property.label) << withoutFormula(property.shown)
            << "\n";
    }

    const std::vector<Column>& columns = document.table.columns;
    if (!columns.empty()) {
        out << "\n";
        for (const Column& column : columns)
            out << padding(std::max(numberWidth, shownWidth(column.heading)), column.heading)
                << column.heading << (&column == &columns.back() ? "\n" : "  ");
        std::vector<Cell> cells(columns.size());
        for (std::size_t row = 0; row < document.table.rows; ++row) {
            document.table.fill(row, cells);
            for (std::size_t c = 0; c < columns.size(); ++c) {
                const std::string text = roundedCell(cells[c], columns[c]);
                out << padding(std::max(numberWidth, shownWidth(columns[c].heading)), text) << text
                    << (c + 1 == columns.size() ? "\n" : "  ");
            }
        }
    }
    out.finish();
}

} // namespace gpuspeedup
