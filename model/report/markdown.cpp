// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/report/format.h"
#include "model/report/markdown_parts.h"

namespace gpuspeedup {
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
        writeMarkdownTable(document.table, document.mark, out);
    }
    for (const Section& section : document.sections) {
        if (section.table.rows == 0)
            continue;
        separate();
        out << "## " << markdownText(section.title) << "\n\n";
        writeMarkdownTable(section.table, document.mark, out);
    }
    out.finish();
}

} // namespace gpuspeedup
