// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/report/cell_text.h"
#include "model/report/format.h"
#include "model/report/separated.h"

namespace gpuspeedup {
namespace {

/// RFC 4180: in quotes where the text holds a comma, a quote or a line break.
std::string csvText(const std::string& text)
{
    const std::string safe = withoutFormula(text);
    if (safe.find_first_of(",\"\r\n") == std::string::npos)
        return safe;
    std::string result = "\"";
    for (const char c : safe)
        result.append(c == '"' ? 2 : 1, c);
    return result + "\"";
}

} // namespace

void writeCsv(const Document& document, const Sink& sink)
{
    writeSeparated(document, ",", csvText, sink);
}

} // namespace gpuspeedup
