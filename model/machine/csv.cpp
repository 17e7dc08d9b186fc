// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/machine/csv.h"

#include "model/error.h"
#include "model/quote_text.h"
#include "model/utf8.h"

#include <algorithm>

namespace gpuspeedup {
namespace {

class CsvReader
{
public:
    CsvReader(std::string_view text, std::string_view source) : rest_(text), source_(source)
    {
        constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";
        if (rest_.starts_with(byteOrderMark))
            rest_.remove_prefix(byteOrderMark.size());
        checkUtf8();
        passEmptyLines();
    }

    [[nodiscard]] bool atEnd() const { return rest_.empty(); }

    CsvRow row()
    {
        CsvRow row{.line = line_, .cells = {cell()}};
        while (rest_.starts_with(',')) {
            rest_.remove_prefix(1);
            row.cells.push_back(cell());
        }
        if (!atEnd() && !passLineEnd())
            fail(line_, "there is text after a closing quote or a carriage return in the middle; put the "
                        "whole cell in quotes and write each quote within it twice");
        passEmptyLines();
        return row;
    }

    [[noreturn]] void fail(std::size_t line, const std::string& problem) const
    {
        throw Error(quotePath(source_) + " line " + std::to_string(line) + ": " + problem + ".");
    }

private:
    std::string cell() { return rest_.starts_with('"') ? quotedCell() : plainCell(); }

    std::string plainCell()
    {
        const std::string text(rest_.substr(0, rest_.find_first_of(",\"\r\n")));
        rest_.remove_prefix(text.size());
        if (rest_.starts_with('"'))
            fail(line_, "a quote stands inside a cell without quotes around it; put the whole cell in quotes "
                        "and write each quote within it twice");
        return text;
    }

    std::string quotedCell()
    {
        const std::size_t begin = line_;
        std::string text;
        rest_.remove_prefix(1);
        for (;;) {
            const std::size_t end = rest_.find('"');
            if (end == std::string_view::npos)
                fail(begin, "a cell that begins with a quote has no closing quote; add it");
            const std::string_view part = rest_.substr(0, end);
            text += part;
            line_ += static_cast<std::size_t>(std::count(part.begin(), part.end(), '\n'));
            rest_.remove_prefix(end + 1);
            if (!rest_.starts_with('"'))
                return text;
            text += '"'; // written twice
            rest_.remove_prefix(1);
        }
    }

    bool passLineEnd()
    {
        const std::size_t length = rest_.starts_with("\r\n") ? 2 : rest_.starts_with('\n') ? 1 : 0;
        rest_.remove_prefix(length);
        line_ += length > 0 ? 1 : 0;
        return length > 0;
    }

    void passEmptyLines()
    {
        while (passLineEnd()) {
        }
    }

    void checkUtf8() const
    {
        std::size_t line = 1;
        for (std::string_view text = rest_; !text.empty();) {
            const CodePoint c = decodeUtf8(text);
            if (!c.valid)
                fail(line, "the text is not UTF-8; save the file in that encoding");
            line += c.value == U'\n' ? 1 : 0;
            text.remove_prefix(c.length);
        }
    }

    std::string_view rest_;
    std::string_view source_;
    std::size_t line_ = 1;
};

std::string cellCount(const std::vector<std::string>& cells)
{
    return std::to_string(cells.size()) + (cells.size() == 1 ? " cell" : " cells");
}

} // namespace

CsvTable readCsv(std::string_view text, std::string_view source)
{
    CsvReader reader(text, source);
    if (reader.atEnd())
        throw Error(quotePath(source) + " is empty; its first line must name the columns.");
    const CsvRow heading = reader.row();
    for (auto name = heading.cells.begin(); name != heading.cells.end(); ++name)
        if (!name->empty() && std::find(heading.cells.begin(), name, *name) != name)
            reader.fail(heading.line, "the column " + quoteText(*name) + " is named twice; keep one of them");
    CsvTable table{.heading = heading.cells, .rows = {}};
    while (!reader.atEnd()) {
        table.rows.push_back(reader.row());
        const CsvRow& row = table.rows.back();
        if (row.cells.size() != table.heading.size())
            reader.fail(row.line, "it has " + cellCount(row.cells) + " and the heading " +
                                      cellCount(table.heading) + "; put cells that hold a comma in quotes");
    }
    return table;
}

} // namespace gpuspeedup
