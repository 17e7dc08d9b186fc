// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/report/cell_text.h"
#include "model/report/format.h"
#include "model/utf8.h"

#include <algorithm>

namespace gpuspeedup {
namespace {

constexpr std::size_t numberWidth = 12; // six digits, mark and exponent
constexpr std::size_t longestBeginning = 20;

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

const std::string& headingOf(const Column& column)
{
    return column.shortHeading.empty() ? column.heading : column.shortHeading;
}

std::string shownCell(const Cell& cell, const Column& column, std::size_t row, DecimalMark mark)
{
    return column.shortCells.empty() ? roundedCell(cell, column, mark)
                                     : withoutFormula(column.shortCells[row]);
}

/// As wide as headings and numbers are, however long the table is.
std::vector<std::size_t> usualWidths(const Table& table)
{
    std::vector<std::size_t> widths;
    for (const Column& column : table.columns)
        widths.push_back(std::max(numberWidth, shownWidth(headingOf(column))));
    return widths;
}

/// As wide as what is in the columns, of tables that are not long. In a table of groups the column at the
/// beginning leaves room for figures.
std::vector<std::size_t> narrowWidths(const Table& table, DecimalMark mark)
{
    std::vector<std::size_t> widths;
    for (const Column& column : table.columns)
        widths.push_back(shownWidth(headingOf(column)));
    std::vector<Cell> cells(table.columns.size());
    for (std::size_t row = 0; row < table.rows; ++row) {
        table.fill(row, cells);
        for (std::size_t c = 0; c < cells.size(); ++c)
            widths[c] = std::max(widths[c], shownWidth(shownCell(cells[c], table.columns[c], row, mark)));
    }
    if (!table.groups.empty())
        for (std::size_t c = 0; c < widths.size(); ++c)
            if (table.columns[c].text && !table.columns[c].inGroup)
                widths[c] =
                    std::min(widths[c], std::max(longestBeginning, shownWidth(headingOf(table.columns[c]))));
    return widths;
}

/// A table in columns of their widths.
class TextTable
{
public:
    TextTable(const Table& table, DecimalMark mark, std::vector<std::size_t> widths, BlockWriter& out)
        : table_(table), mark_(mark), widths_(std::move(widths)), out_(out), shown_(shownColumns(table))
    {
        std::erase_if(shown_, [&table](std::size_t c) {
            const Column& column = table.columns[c];
            return column.wide || column.lineBelow || (column.inGroup && !table.groups.empty());
        });
    }

    void write()
    {
        if (std::ranges::any_of(shown_,
                                [&](std::size_t c) { return !table_.columns[c].sharedHeading.empty(); }))
            writeSharedHeadings();
        writeLine([&](std::size_t c) { return headingOf(table_.columns[c]); });
        std::vector<Cell> cells(table_.columns.size());
        for (std::size_t row = 0; row < table_.rows; ++row) {
            table_.fill(row, cells);
            writeGroup(row);
            writeLine([&](std::size_t c) { return shownCell(cells[c], table_.columns[c], row, mark_); });
            writeLinesBelow(cells);
        }
    }

private:
    [[nodiscard]] std::string indent() const { return table_.groups.empty() ? "" : "  "; }

    /// A text at the beginning that is longer than its column stands above the rest.
    template <class TextOf> void writeLine(const TextOf& textOf)
    {
        std::string line = indent();
        for (const std::size_t c : shown_) {
            std::string text = textOf(c);
            if (table_.columns[c].text && c == shown_.front() && shownWidth(text) > widths_[c]) {
                writeTrimmed(line + text);
                text.clear();
            }
            const std::string gap = padding(widths_[c], text);
            line += table_.columns[c].text ? text + gap : gap + text;
            line += between;
        }
        writeTrimmed(std::move(line));
    }

    /// Each in the middle above its columns.
    void writeSharedHeadings()
    {
        std::string line = indent();
        for (std::size_t i = 0; i < shown_.size();) {
            const std::string& heading = table_.columns[shown_[i]].sharedHeading;
            std::size_t width = 0;
            std::size_t end = i;
            for (; end < shown_.size() && table_.columns[shown_[end]].sharedHeading == heading; ++end)
                width += widths_[shown_[end]] + between.size();
            const std::string gap = padding(width - between.size(), heading);
            line.append((gap.size() + 1) / 2, ' ').append(heading).append(gap.size() / 2, ' ');
            line += between;
            i = end;
        }
        writeTrimmed(std::move(line));
    }

    void writeGroup(std::size_t row)
    {
        const std::vector<std::string>& groups = table_.groups;
        if (!groups.empty() && (row == 0 || groups[row] != groups[row - 1]))
            out_ << groups[row] << "\n";
    }

    void writeLinesBelow(const std::vector<Cell>& cells)
    {
        for (const std::size_t c : shownColumns(table_))
            if (const Column& column = table_.columns[c]; column.lineBelow)
                if (const std::string text = roundedCell(cells[c], column, mark_); !text.empty())
                    out_ << indent() << indent() << text << "\n";
    }

    void writeTrimmed(std::string line)
    {
        line.erase(line.find_last_not_of(' ') + 1);
        out_ << line << "\n";
    }

    static constexpr std::string_view between = "  ";

    const Table& table_;
    DecimalMark mark_;
    std::vector<std::size_t> widths_;
    BlockWriter& out_;
    std::vector<std::size_t> shown_;
};

void writeTable(const Table& table, DecimalMark mark, const std::vector<std::size_t>& widths,
                BlockWriter& out)
{
    TextTable(table, mark, widths, out).write();
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
