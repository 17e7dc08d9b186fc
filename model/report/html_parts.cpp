// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/report/html_parts.h"

#include "model/xml_text.h"

namespace gpuspeedup {

void writeHtmlStart(std::string_view title, std::string_view language, std::string_view styleSheet,
                    BlockWriter& out)
{
    out << "<!DOCTYPE html>\n<html lang=\"" << xmlText(language)
        << "\">\n<head>\n<meta charset=\"utf-8\"/>\n"
           "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n<title>"
        << xmlText(title) << "</title>\n<style>\n"
        << styleSheet << "</style>\n</head>\n<body>\n";
}

void writeHtmlEnd(BlockWriter& out)
{
    out << "</body>\n</html>\n";
}

void writeHtmlElement(std::string_view name, std::string_view text, BlockWriter& out)
{
    out << "<" << name << ">" << xmlText(text) << "</" << name << ">\n";
}

void writeHtmlTable(const Table& table, std::string_view caption, DecimalMark mark, BlockWriter& out)
{
    constexpr std::string_view toTheLeft = R"( style="text-align: left")";
    const std::vector<std::size_t> shown = shownColumns(table);
    const auto alignment = [&](std::size_t c) {
        return table.columns[c].text ? toTheLeft : std::string_view();
    };
    out << "<table>\n";
    if (!caption.empty())
        writeHtmlElement("caption", caption, out);
    out << "<thead>\n<tr>";
    for (const std::size_t c : shown)
        out << "<th scope=\"col\"" << alignment(c) << ">" << xmlText(table.columns[c].heading) << "</th>";
    out << "</tr>\n</thead>\n<tbody>\n";
    std::vector<Cell> cells(table.columns.size());
    for (std::size_t row = 0; row < table.rows; ++row) {
        table.fill(row, cells);
        out << "<tr>";
        for (const std::size_t c : shown)
            out << "<td" << alignment(c) << ">" << xmlText(roundedCell(cells[c], table.columns[c], mark))
                << "</td>";
        out << "</tr>\n";
    }
    out << "</tbody>\n</table>\n";
}

} // namespace gpuspeedup
