// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/quote_text.h"

#include "model/utf8.h"

namespace gpuspeedup {

std::string quoteText(std::string_view text)
{
    constexpr std::size_t longest = 40;
    std::string result = "“";
    const std::size_t start = result.size();
    while (!text.empty()) {
        if (result.size() - start >= longest) {
            result += "…";
            break;
        }
        const CodePoint c = decodeUtf8(text);
        const bool control = c.value < 0x20 || (c.value >= 0x7F && c.value < 0xA0) ||
                             (c.value >= 0x2028 && c.value <= 0x202E) ||
                             (c.value >= 0x2066 && c.value <= 0x2069);
        if (c.valid && !control)
            result += text.substr(0, c.length);
        else
            result += '?';
        text.remove_prefix(c.length);
    }
    return result + "”";
}

} // namespace gpuspeedup
