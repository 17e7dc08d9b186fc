// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/report/cell_text.h"
#include "model/report/format.h"

namespace gpuspeedup {
namespace {

constexpr std::string_view start = R"(<!DOCTYPE html>
<html lang=")";
constexpr std::string_view head = R"(">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>)";
constexpr std::string_view style = R"(</title>
<style>
:root { color-scheme: light dark; }
body { font-family: system-ui, sans-serif; max-width: 50rem; margin: 2rem auto; padding: 0 1rem; }
table { border-collapse: collapse; margin: 1rem 0; }
th, td { padding: 0.25rem 0.75rem; border-bottom: 1px solid #88888844; text-align: right; }
th { vertical-align: bottom; }
th[scope=row] { text-align: left; font-weight: normal; }
td { font-variant-numeric: tabular-nums; }
</style>
</head>
<body>
)";

std::string htmlText(const std::string& text)
{
    std::string result;
    for (const char c : text)
        switch (c) {
        case '&':
            result += "&amp;";
            break;
        case '<':
            result += "&lt;";
            break;
        case '>':
            result += "&gt;";
            break;
        case '"':
            result += "&quot;";
            break;
        default:
            result += c;
        }
    return result;
}

void writeProperties(const Document& document, BlockWriter& out)
{
    const std::vector<const Property*> properties = shownProperties(document);
    if (properties.empty())
        return;
    out << "<table>\n";
    for (const Property* const property : properties)
        out << "<tr><th scope=\"row\">" << htmlText(property->label) << "</th><td>"
            << htmlText(withoutFormula(property->shown)) << "</td></tr>\n";
    out << "</table>\n";
}

void writeTable(const Table& table, DecimalMark mark, BlockWriter& out)
{
    constexpr std::string_view toTheLeft = R"( style="text-align: left")";
    const std::vector<std::size_t> shown = shownColumns(table);
    const auto alignment = [&](std::size_t c) {
        return table.columns[c].text ? toTheLeft : std::string_view();
    };
    out << "<table>\n<thead>\n<tr>";
    for (const std::size_t c : shown)
        out << "<th scope=\"col\"" << alignment(c) << ">" << htmlText(table.columns[c].heading) << "</th>";
    out << "</tr>\n</thead>\n<tbody>\n";
    std::vector<Cell> cells(table.columns.size());
    for (std::size_t row = 0; row < table.rows; ++row) {
        table.fill(row, cells);
        out << "<tr>";
        for (const std::size_t c : shown)
            out << "<td" << alignment(c) << ">" << htmlText(roundedCell(cells[c], table.columns[c], mark))
                << "</td>";
        out << "</tr>\n";
    }
    out << "</tbody>\n</table>\n";
}

} // namespace

void writeHtml(const Document& document, const Sink& sink)
{
    BlockWriter out(sink);
    out << start << htmlText(document.languageTag) << head << htmlText(document.title) << style;
    if (!document.title.empty())
        out << "<h1>" << htmlText(document.title) << "</h1>\n";
    for (const std::string& sentence : document.sentences)
        out << "<p>" << htmlText(sentence) << "</p>\n";
    writeProperties(document, out);
    if (document.table.rows > 0)
        writeTable(document.table, document.mark, out);
    for (const Section& section : document.sections) {
        if (section.table.rows == 0)
            continue;
        out << "<h2>" << htmlText(section.title) << "</h2>\n";
        writeTable(section.table, document.mark, out);
    }
    out << "</body>\n</html>\n";
    out.finish();
}

} // namespace gpuspeedup
