// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/report/source_words.h"

namespace gpuspeedup {

std::string sourceWords(const Source& source, const Language& language)
{
    if (source.kind == Source::Kind::counted)
        return language.text("the task");
    if (source.kind == Source::Kind::example)
        return source.origin.empty() ? language.text("the example")
                                     : language.text("the example “%1”", {language.text(source.origin)});
    std::string words;
    const auto add = [&](const std::string& part, const char* separator) {
        if (!part.empty())
            words += (words.empty() ? "" : separator) + part;
    };
    add(language.finished(source.figure), "; ");
    add(source.device, "; ");
    add(language.finished(source.origin), "; ");
    add(source.moment, ", ");
    return words;
}

} // namespace gpuspeedup
