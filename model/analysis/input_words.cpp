// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/input_words.h"

#include "model/value_format.h"

namespace gpuspeedup {
namespace {

constexpr int digits = 3;
constexpr int allDigits = 17;

/// "Data size" → "data size"; "GPU rate" stays.
std::string insideASentence(std::string_view label)
{
    std::string words(label);
    const auto isCapital = [&](std::size_t i) { return words[i] >= 'A' && words[i] <= 'Z'; };
    if (words.size() > 1 && isCapital(0) && !isCapital(1))
        words[0] = static_cast<char>(words[0] - 'A' + 'a');
    return words;
}

} // namespace

std::string inputWords(const PlanInput& input, const Language& language)
{
    if (input.key == "operations")
        return language.text("the size of the task");
    return language.text(input.whole ? "the number of %1" : "the %1",
                         {insideASentence(language.text(input.label))});
}

std::string inputValueText(const PlanInput& input, double value, const Language& language)
{
    if (input.unit.dimension == Dimension::duration)
        return durationText(value, digits, language);
    if (input.whole)
        return roundedText(value, allDigits, language.mark);
    return quantityText(value, input.unit, digits, language.mark);
}

std::string timesAsFast(double speedup, const Language& language)
{
    if (speedup == 1)
        return language.text("as fast as the CPU");
    return language.text("%1 times as fast", {roundedText(speedup, digits, language.mark)});
}

std::string timesTheSpeed(double speedup, const Language& language)
{
    if (speedup == 1)
        return language.text("the CPU's speed");
    return language.text("%1 times the CPU's speed", {roundedText(speedup, digits, language.mark)});
}

} // namespace gpuspeedup
