// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/verdict.h"

#include "model/value_format.h"

#include <algorithm>
#include <cmath>

namespace gpuspeedup {
namespace {

constexpr double equalWithin = 0.05;      // of the times, see verdictOf
constexpr double termsAlikeWithin = 0.01; // of the GPU time, see DominantTerm
constexpr int digits = 3;

std::string percent(double share, DecimalMark mark)
{
    return roundedText(100 * share, digits, mark) + " %";
}

std::string sizeText(Work size, DecimalMark mark)
{
    return quantityText(size.si(), {Dimension::operations, giga}, digits, mark);
}

} // namespace

DominantTerm dominantTerm(const Estimate& e)
{
    const double compute = e.gpuComputeTime / e.gpuTime;
    const double transfer = e.transferTime / e.gpuTime;
    const double launches = e.launchOverhead / e.gpuTime;
    const double most = std::max({compute, transfer, launches});
    const bool c = most - compute < termsAlikeWithin;
    const bool t = most - transfer < termsAlikeWithin;
    const bool l = most - launches < termsAlikeWithin;
    if (c && t && l)
        return DominantTerm::allAlike;
    if (c && t)
        return DominantTerm::computationAndTransfer;
    if (c && l)
        return DominantTerm::computationAndLaunches;
    if (t && l)
        return DominantTerm::transferAndLaunches;
    return c ? DominantTerm::computation : t ? DominantTerm::transfer : DominantTerm::launches;
}

std::string_view outcomeName(Outcome outcome)
{
    switch (outcome) {
    case Outcome::gpuWins:
        return "gpu_wins";
    case Outcome::cpuWins:
        return "cpu_wins";
    case Outcome::aboutEqual:
        return "about_equal";
    }
    return {};
}

Verdict verdictOf(const Scenario& scenario, const Estimate& e)
{
    Outcome outcome = e.speedup > 1 ? Outcome::gpuWins : Outcome::cpuWins;
    if (e.speedup < 1 + equalWithin && e.speedup > 1 / (1 + equalWithin))
        outcome = Outcome::aboutEqual;
    return {outcome, dominantTerm(e), breakEven(scenario)};
}

std::string outcomeSentence(const Verdict& verdict, const Estimate& e, const Language& language)
{
    const std::string cpu = durationText(e.cpuTime.si(), digits, language);
    const std::string gpu = durationText(e.gpuTime.si(), digits, language);
    switch (verdict.outcome) {
    case Outcome::gpuWins:
        return language.text("The GPU wins: %1 times faster, %2 on the CPU, %3 with the GPU.",
                             {roundedText(e.speedup, digits, language.mark), cpu, gpu});
    case Outcome::cpuWins:
        return language.text(
            "The CPU wins: the GPU would be %1 times slower, %2 on the CPU, %3 with the GPU.",
            {roundedText(1 / e.speedup, digits, language.mark), cpu, gpu});
    case Outcome::aboutEqual:
        return language.text("About equal: %1 on the CPU, %2 with the GPU.", {cpu, gpu});
    }
    return {};
}

std::string dominantSentence(const Verdict& verdict, const Estimate& e, const Language& language)
{
    const std::string compute = percent(e.gpuComputeTime / e.gpuTime, language.mark);
    const std::string transfer = percent(e.transferTime / e.gpuTime, language.mark);
    const std::string launches = percent(e.launchOverhead / e.gpuTime, language.mark);
    switch (verdict.dominant) {
    case DominantTerm::computation:
        return language.text("The largest part of the GPU time is computation (%1): a faster GPU would help "
                             "most.",
                             {compute});
    case DominantTerm::transfer:
        return language.text("The largest part of the GPU time is data transfer (%1): moving less data, or "
                             "keeping it on the GPU, would help most.",
                             {transfer});
    case DominantTerm::launches:
        return language.text("The largest part of the GPU time is launching kernels (%1): fewer, larger "
                             "launches would help most.",
                             {launches});
    case DominantTerm::computationAndTransfer:
        return language.text("Computation and data transfer each take about %1 of the GPU time.", {compute});
    case DominantTerm::computationAndLaunches:
        return language.text("Computation and launching each take about %1 of the GPU time.", {compute});
    case DominantTerm::transferAndLaunches:
        return language.text("Data transfer and launching each take about %1 of the GPU time.", {transfer});
    case DominantTerm::allAlike:
        return language.text(
            "Computation, data transfer and launching each take about a third of the GPU time.");
    }
    return {};
}

std::string breakEvenSentence(const Verdict& verdict, const Scenario& s, const Language& language)
{
    switch (verdict.breakEven.kind) {
    case BreakEven::Kind::fromSize:
        return language.text("With the same data and launches, the GPU is ahead from %1 upward.",
                             {sizeText(*verdict.breakEven.operations, language.mark)});
    case BreakEven::Kind::always:
        return language.text(
            "With nothing to copy and no launch overhead, the GPU is ahead at every task size.");
    case BreakEven::Kind::never:
        break;
    }
    if (s.gpuRate <= s.cpuRate)
        return language.text(
            "The GPU is never ahead, at any task size: its rate is not higher than the CPU's.");
    return language.text("The GPU is not ahead at any task size that can be computed.");
}

std::string verdictText(const Verdict& verdict, const Scenario& s, const Estimate& e,
                        const Language& language)
{
    const std::string sentences[] = {outcomeSentence(verdict, e, language),
                                     dominantSentence(verdict, e, language),
                                     breakEvenSentence(verdict, s, language)};
    return language.paragraph(sentences);
}

} // namespace gpuspeedup
