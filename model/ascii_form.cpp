// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/ascii_form.h"

namespace gpuspeedup {

char asciiForm(CodePoint c)
{
    if (!c.valid)
        return '\x1A';
    switch (c.value) {
    case '\t':
    case '\n':
    case '\r':
    case 0x00A0: // no-break space
    case 0x1680:
    case 0x202F: // narrow no-break space
    case 0x205F:
    case 0x3000: // ideographic space
        return ' ';
    case 0x00B5: // micro sign
    case 0x03BC: // Greek mu
        return 'u';
    case 0x2212: // minus sign
        return '-';
    case 0x3002: // ideographic full stop, what a Chinese keyboard gives for '.'
        return '.';
    default:
        break;
    }
    if (c.value >= 0x2000 && c.value <= 0x200A)
        return ' ';
    if (c.value >= 0xFF01 && c.value <= 0xFF5E) // full-width forms of ASCII
        return static_cast<char>(c.value - 0xFF01 + '!');
    return c.value >= 0x20 && c.value < 0x7F ? static_cast<char>(c.value) : '\x1A';
}

} // namespace gpuspeedup
