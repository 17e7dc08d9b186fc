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

std::string outcomeSentence(const Verdict& verdict, const Estimate& e, DecimalMark mark)
{
    const std::string times = durationText(e.cpuTime.si(), digits, mark) + " on the CPU, " +
                              durationText(e.gpuTime.si(), digits, mark) + " with the GPU";
    switch (verdict.outcome) {
    case Outcome::gpuWins:
        return "The GPU wins: " + roundedText(e.speedup, digits, mark) + " times faster, " + times + ".";
    case Outcome::cpuWins:
        return "The CPU wins: the GPU would be " + roundedText(1 / e.speedup, digits, mark) +
               " times slower, " + times + ".";
    case Outcome::aboutEqual:
        return "About equal: " + times + ".";
    }
    return {};
}

std::string dominantSentence(const Verdict& verdict, const Estimate& e, DecimalMark mark)
{
    const std::string compute = percent(e.gpuComputeTime / e.gpuTime, mark);
    const std::string transfer = percent(e.transferTime / e.gpuTime, mark);
    const std::string launches = percent(e.launchOverhead / e.gpuTime, mark);
    switch (verdict.dominant) {
    case DominantTerm::computation:
        return "The largest part of the GPU time is computation (" + compute +
               "): a faster GPU would help most.";
    case DominantTerm::transfer:
        return "The largest part of the GPU time is data transfer (" + transfer +
               "): moving less data, or keeping it on the GPU, would help most.";
    case DominantTerm::launches:
        return "The largest part of the GPU time is launching kernels (" + launches +
               "): fewer, larger launches would help most.";
    case DominantTerm::computationAndTransfer:
        return "Computation and data transfer each take about " + compute + " of the GPU time.";
    case DominantTerm::computationAndLaunches:
        return "Computation and launching each take about " + compute + " of the GPU time.";
    case DominantTerm::transferAndLaunches:
        return "Data transfer and launching each take about " + transfer + " of the GPU time.";
    case DominantTerm::allAlike:
        return "Computation, data transfer and launching each take about a third of the GPU time.";
    }
    return {};
}

std::string breakEvenSentence(const Verdict& verdict, const Scenario& s, DecimalMark mark)
{
    switch (verdict.breakEven.kind) {
    case BreakEven::Kind::fromSize:
        return "With the same data and launches, the GPU is ahead from " +
               sizeText(*verdict.breakEven.operations, mark) + " upward.";
    case BreakEven::Kind::always:
        return "With nothing to copy and no launch overhead, the GPU is ahead at every task size.";
    case BreakEven::Kind::never:
        break;
    }
    if (s.gpuRate <= s.cpuRate)
        return "The GPU is never ahead, at any task size: its rate is not higher than the CPU's.";
    return "The GPU is not ahead at any task size that can be computed.";
}

std::string verdictText(const Verdict& verdict, const Scenario& s, const Estimate& e)
{
    return outcomeSentence(verdict, e) + " " + dominantSentence(verdict, e) + " " +
           breakEvenSentence(verdict, s);
}

} // namespace gpuspeedup
