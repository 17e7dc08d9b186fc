// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/quote_text.h"

#include "model/utf8.h"

namespace gpuspeedup {
namespace {

std::string quoted(std::string_view text, std::size_t longest)
{
    std::string result = "“";
    const std::size_t start = result.size();
    while (!text.empty()) {
        if (result.size() - start >= longest) {
            result += "…";
            break;
        }
        const CodePoint c = decodeUtf8(text);
        if (c.valid && !isControl(c.value))
            result += text.substr(0, c.length);
        else
            result += '?';
        text.remove_prefix(c.length);
    }
    return result + "”";
}

} // namespace

std::string quoteText(std::string_view text)
{
    return quoted(text, 40);
}

std::string quotePath(std::string_view path)
{
    return quoted(path, std::string_view::npos);
}

} // namespace gpuspeedup
