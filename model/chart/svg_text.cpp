// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/chart/svg_picture.h"
#include "model/utf8.h"

namespace gpuspeedup {
namespace {

/// Part of the font size that a character takes in DejaVu Sans, among the widest of its kind.
double widthOf(char32_t c)
{
    constexpr std::u32string_view narrow = U" ,.:;|!'ijl()[]/°";
    constexpr std::u32string_view wide = U"mwMWOQGN%@×→–—+=<>&";
    if (narrow.find(c) != std::u32string_view::npos)
        return 0.4;
    if (wide.find(c) != std::u32string_view::npos)
        return 0.98;
    if (c >= 0x2E80) // Chinese, Japanese, Korean, emojis
        return 1.1;
    return c >= 'A' && c <= 'Z' ? 0.76 : 0.64;
}

} // namespace

double textWidth(std::string_view text, double size)
{
    double width = 0;
    while (!text.empty()) {
        const CodePoint c = decodeUtf8(text);
        width += widthOf(c.value);
        text.remove_prefix(c.length);
    }
    return width * size;
}

std::string fittedText(std::string_view text, double size, double width)
{
    if (textWidth(text, size) <= width)
        return std::string(text);
    const std::string_view dots = "…";
    double room = width - textWidth(dots, size);
    std::string fitted;
    while (!text.empty()) {
        const std::size_t length = decodeUtf8(text).length;
        room -= textWidth(text.substr(0, length), size);
        if (room < 0)
            break;
        fitted += text.substr(0, length);
        text.remove_prefix(length);
    }
    while (fitted.ends_with(' '))
        fitted.pop_back();
    return fitted.empty() ? fitted : fitted + std::string(dots);
}

std::vector<std::string> wrappedText(std::string_view text, double size, double width)
{
    std::vector<std::string> lines;
    std::string line;
    std::size_t space = std::string::npos; // in `line`, where it may be broken
    while (!text.empty()) {
        const CodePoint c = decodeUtf8(text);
        const std::string_view piece = text.substr(0, c.length);
        text.remove_prefix(c.length);
        if (!line.empty() && textWidth(line, size) + textWidth(piece, size) > width) {
            const bool broken = space != std::string::npos;
            lines.push_back(line.substr(0, broken ? space : line.size()));
            line = broken ? line.substr(space + 1) : std::string();
            space = std::string::npos;
        }
        if (piece == " ")
            space = line.size();
        line += piece;
    }
    if (!line.empty())
        lines.push_back(line);
    return lines;
}

} // namespace gpuspeedup
