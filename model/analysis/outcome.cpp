// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/outcome.h"

namespace gpuspeedup {
namespace {

constexpr int digits = 3;

/// " (90 % between 8.1 and 18.7)", nothing where all is exact.
std::string rangeText(double low, double high, DecimalMark mark)
{
    const std::string from = roundedText(low, digits, mark);
    const std::string to = roundedText(high, digits, mark);
    return low < high ? " (90 % between " + from + " and " + to + ")" : "";
}

} // namespace

Outcome outcomeOf(const Quantiles<double>& speedup)
{
    if (speedup.low > 1)
        return Outcome::gpuWins;
    return speedup.high < 1 ? Outcome::cpuWins : Outcome::aboutEqual;
}

std::string outcomeSentence(const PlanEstimate& e, const Quantiles<double>& speedup, DecimalMark mark)
{
    const std::string times = ", " + durationText(e.cpuTime / second, digits, mark) + " on the CPU, " +
                              durationText(e.gpuTime / second, digits, mark) + " with the GPU.";
    const auto fast = [&](const std::string& words) {
        return words + roundedText(e.speedup, digits, mark) + " times as fast" +
               rangeText(speedup.low, speedup.high, mark) + times;
    };
    switch (outcomeOf(speedup)) {
    case Outcome::gpuWins:
        return fast("The GPU wins: ");
    case Outcome::cpuWins:
        return "The CPU wins: the GPU takes " + roundedText(1 / e.speedup, digits, mark) + " times as long" +
               rangeText(1 / speedup.high, 1 / speedup.low, mark) + times;
    case Outcome::aboutEqual:
        return fast("About equal: the GPU is ");
    }
    return {};
}

} // namespace gpuspeedup
