// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string_view>

namespace gpuspeedup {

struct CodePoint
{
    char32_t value = 0;
    std::size_t length = 1; ///< bytes it took; 1 for a broken byte
    bool valid = false;
};

/// The code point that starts `text`, which must not be empty. Overlong forms,
/// surrogates and values above U+10FFFF are not valid.
[[nodiscard]] constexpr CodePoint decodeUtf8(std::string_view text)
{
    const auto byteAt = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned char lead = byteAt(0);
    if (lead < 0x80)
        return {lead, 1, true};
    const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    constexpr char32_t smallest[] = {0, 0, 0x80, 0x800, 0x10000};
    if (lead < 0xC2 || lead > 0xF4 || text.size() < length)
        return {lead, 1, false};
    char32_t value = lead & (0x7Fu >> length);
    for (std::size_t i = 1; i < length; ++i) {
        if ((byteAt(i) & 0xC0) != 0x80)
            return {lead, 1, false};
        value = value << 6 | (byteAt(i) & 0x3Fu);
    }
    if (value < smallest[length] || value > 0x10FFFF || (value >= 0xD800 && value < 0xE000))
        return {lead, 1, false};
    return {value, length, true};
}

/// What has no place in one line of text: controls, separators of lines and
/// paragraphs, and marks that turn the direction of writing.
[[nodiscard]] constexpr bool isControl(char32_t c)
{
    return c < 0x20 || (c >= 0x7F && c < 0xA0) || (c >= 0x2028 && c <= 0x202E) ||
           (c >= 0x2066 && c <= 0x2069);
}

} // namespace gpuspeedup
