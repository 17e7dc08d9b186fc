// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/report/source_words.h"

namespace gpuspeedup {

std::string sourceWords(const Source& source)
{
    if (source.kind == Source::Kind::counted)
        return "the task";
    if (source.kind == Source::Kind::example)
        return source.origin.empty() ? "the example" : "the example “" + source.origin + "”";
    std::string words;
    const auto add = [&](const std::string& part, const char* separator) {
        if (!part.empty())
            words += (words.empty() ? "" : separator) + part;
    };
    add(source.figure, "; ");
    add(source.device, "; ");
    add(source.origin, "; ");
    add(source.moment, ", ");
    return words;
}

} // namespace gpuspeedup
