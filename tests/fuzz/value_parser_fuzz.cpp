// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/input.h"
#include "model/value_format.h"
#include "tests/fuzz/require.h"

#include <cmath>
#include <cstdint>
#include <limits>
#include <string>

namespace gpuspeedup {
namespace {

bool isOneSentence(const std::string& text)
{
    return text.ends_with('.') && text.find_first_of(std::string("\0\n\r\t\x1B", 5)) == std::string::npos;
}

/// What a reader sees is read back as the same value, except where a binary
/// prefix takes it below the smallest double with all its digits.
void checkReadsBack(const ParsedValue& parsed, const ValueSyntax& syntax)
{
    const double inUnit = std::ldexp(parsed.si, -parsed.unit.prefix.power2);
    if (inUnit != 0 && inUnit < std::numeric_limits<double>::min())
        return;
    const std::string shown = exactQuantityText(parsed.si, parsed.unit, syntax.decimalMark);
    const ValueSyntax shownSyntax{.bareUnit = parsed.unit, .decimalMark = syntax.decimalMark, .example = {}};
    const ParsedValue again = parseValue(shown, shownSyntax);
    require(again.si == parsed.si, "the shown value reads back as the same value");
    require(again.unit == parsed.unit, "the shown unit reads back as the same unit");
}

void checkValue(std::string_view text, const Input& input, DecimalMark mark)
{
    const ValueSyntax syntax{.bareUnit = input.publishedUnit, .decimalMark = mark, .example = input.example};
    try {
        const ParsedValue parsed = parseValue(text, syntax);
        require(std::isfinite(parsed.si), "a value is finite");
        require(!std::signbit(parsed.si), "a value is not negative");
        require(parsed.unit.dimension == input.publishedUnit.dimension, "a value has the field's dimension");
        checkReadsBack(parsed, syntax);
    } catch (const ValueError& error) {
        require(isOneSentence(error.what()), "a refusal is one sentence");
    }
}

void checkInput(std::string_view text, const Input& input, DecimalMark mark)
{
    try {
        const double value = parseInput(input, text, input.publishedUnit, mark).si;
        require(input.zeroAllowed || value > 0, "zero is read only where it is allowed");
        require(!input.whole || value == std::floor(value), "a count is whole");
    } catch (const ValueError& error) {
        require(isOneSentence(error.what()), "a refusal is one sentence");
    }
}

} // namespace
} // namespace gpuspeedup

/// The first byte chooses the field and the decimal mark, the others are the text.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace gpuspeedup;
    if (size == 0)
        return 0;
    const Input& input = inputs()[(data[0] >> 1) % inputs().size()];
    const DecimalMark mark = (data[0] & 1) != 0 ? DecimalMark::comma : DecimalMark::point;
    const std::string text(data + 1, data + size);
    checkValue(text, input, mark);
    checkInput(text, input, mark);
    return 0;
}
