// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/outcome.h"

#include "model/value_format.h"

namespace gpuspeedup {
namespace {

constexpr int digits = 3;

/// " (90 % between 8.1 and 18.7)", nothing where all is exact.
std::string rangeText(double low, double high, const Language& language)
{
    if (!(low < high))
        return {};
    return language.text(" (90 % between %1 and %2)",
                         {roundedText(low, digits, language.mark), roundedText(high, digits, language.mark)});
}

} // namespace

Outcome outcomeOf(const Quantiles<double>& speedup)
{
    if (speedup.low > 1)
        return Outcome::gpuWins;
    return speedup.high < 1 ? Outcome::cpuWins : Outcome::aboutEqual;
}

std::string outcomeSentence(const PlanEstimate& e, const Quantiles<double>& speedup, const Language& language)
{
    const std::string cpu = durationText(e.cpuTime / second, digits, language);
    const std::string gpu = durationText(e.gpuTime / second, digits, language);
    const std::string factor = roundedText(e.speedup, digits, language.mark);
    const std::string range = rangeText(speedup.low, speedup.high, language);
    switch (outcomeOf(speedup)) {
    case Outcome::gpuWins:
        return language.text("The GPU wins: %1 times as fast%2, %3 on the CPU, %4 with the GPU.",
                             {factor, range, cpu, gpu});
    case Outcome::cpuWins:
        return language.text(
            "The CPU wins: the GPU takes %1 times as long%2, %3 on the CPU, %4 with the GPU.",
            {roundedText(1 / e.speedup, digits, language.mark),
             rangeText(1 / speedup.high, 1 / speedup.low, language), cpu, gpu});
    case Outcome::aboutEqual:
        return language.text("About equal: the GPU is %1 times as fast%2, %3 on the CPU, %4 with the GPU.",
                             {factor, range, cpu, gpu});
    }
    return {};
}

} // namespace gpuspeedup
