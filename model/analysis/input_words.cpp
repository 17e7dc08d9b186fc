// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/input_words.h"

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

std::string inputWords(const PlanInput& input)
{
    if (input.key == "operations")
        return "the size of the task";
    return (input.whole ? "the number of " : "the ") + insideASentence(input.label);
}

std::string inputValueText(const PlanInput& input, double value, DecimalMark mark)
{
    if (input.unit.dimension == Dimension::duration)
        return durationText(value, digits, mark);
    if (input.whole)
        return roundedText(value, allDigits, mark);
    return quantityText(value, input.unit, digits, mark);
}

std::string timesAsFast(double speedup, DecimalMark mark)
{
    return speedup == 1 ? "as fast as the CPU" : roundedText(speedup, digits, mark) + " times as fast";
}

std::string timesTheSpeed(double speedup, DecimalMark mark)
{
    return speedup == 1 ? "the CPU's speed" : roundedText(speedup, digits, mark) + " times the CPU's speed";
}

} // namespace gpuspeedup
