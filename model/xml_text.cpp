// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/xml_text.h"

#include "model/utf8.h"

namespace gpuspeedup {
namespace {

std::string_view entityFor(char32_t c)
{
    switch (c) {
    case '&':
        return "&amp;";
    case '<':
        return "&lt;";
    case '>':
        return "&gt;";
    case '"':
        return "&quot;";
    case '\t':
    case '\n':
    case '\r':
        return " ";
    default:
        return {};
    }
}

bool isLeftOut(char32_t c)
{
    return isControl(c) || (c & 0xFFFE) == 0xFFFE;
}

} // namespace

std::string xmlText(std::string_view text)
{
    std::string result;
    while (!text.empty()) {
        const CodePoint c = decodeUtf8(text);
        const std::string_view entity = c.valid ? entityFor(c.value) : std::string_view("\uFFFD");
        if (!entity.empty())
            result += entity;
        else if (!isLeftOut(c.value))
            result += text.substr(0, c.length);
        text.remove_prefix(c.length);
    }
    return result;
}

} // namespace gpuspeedup
