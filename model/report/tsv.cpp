// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/report/cell_text.h"
#include "model/report/format.h"
#include "model/report/separated.h"

namespace gpuspeedup {
namespace {

/// The media type has no quoting: tabs and line breaks in a text become spaces.
std::string tsvText(const std::string& text)
{
    std::string safe = withoutFormula(text);
    for (char& c : safe)
        if (c == '\t' || c == '\n' || c == '\r')
            c = ' ';
    return safe;
}

} // namespace

void writeTsv(const Document& document, const Sink& sink)
{
    writeSeparated(document, "\t", tsvText, sink);
}

} // namespace gpuspeedup
