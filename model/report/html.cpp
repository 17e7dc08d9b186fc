// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/report/format.h"
#include "model/report/html_parts.h"
#include "model/xml_text.h"

namespace gpuspeedup {
namespace {

constexpr std::string_view styleSheet = R"(:root { color-scheme: light dark; }
body { font-family: system-ui, sans-serif; max-width: 50rem; margin: 2rem auto; padding: 0 1rem; }
table { border-collapse: collapse; margin: 1rem 0; }
th, td { padding: 0.25rem 0.75rem; border-bottom: 1px solid #88888844; text-align: right; }
th { vertical-align: bottom; }
th[scope=row] { text-align: left; font-weight: normal; }
td { font-variant-numeric: tabular-nums; }
)";

void writeProperties(const Document& document, BlockWriter& out)
{
    const std::vector<const Property*> properties = shownProperties(document);
    if (properties.empty())
        return;
    out << "<table>\n";
    for (const Property* const property : properties)
        out << "<tr><th scope=\"row\">" << xmlText(property->label) << "</th><td>"
            << xmlText(withoutFormula(property->shown)) << "</td></tr>\n";
    out << "</table>\n";
}

} // namespace

void writeHtml(const Document& document, const Sink& sink)
{
    BlockWriter out(sink);
    writeHtmlStart(document.title, document.languageTag, styleSheet, out);
    if (!document.title.empty())
        writeHtmlElement("h1", document.title, out);
    for (const std::string& sentence : document.sentences)
        writeHtmlElement("p", sentence, out);
    writeProperties(document, out);
    if (document.table.rows > 0)
        writeHtmlTable(document.table, {}, document.mark, out);
    for (const Section& section : document.sections) {
        if (section.table.rows == 0)
            continue;
        writeHtmlElement("h2", section.title, out);
        writeHtmlTable(section.table, {}, document.mark, out);
    }
    writeHtmlEnd(out);
    out.finish();
}

} // namespace gpuspeedup
