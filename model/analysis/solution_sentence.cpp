// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/input_words.h"
#include "model/analysis/phase_words.h"
#include "model/analysis/solve.h"
#include "model/input.h"

#include <algorithm>

namespace gpuspeedup {
namespace {

constexpr int digits = 3;

/// "the copies take 0.3 s", "the copies alone take 0.3 s".
std::string takes(const PhaseWords& phase, std::string_view alone, Duration time, DecimalMark mark)
{
    return std::string(phase.subject) + std::string(alone) + (phase.plural ? " take " : " takes ") +
           durationText(time.si(), digits, mark);
}

/// " up to 1": where the input's domain has an end at which more would help.
std::string domainEnds(const PlanInput& input, DecimalMark mark)
{
    constexpr double unlimited = mostLaunches;
    return input.most < unlimited && !input.zeroAllowed ? " up to " + inputValueText(input, input.most, mark)
                                                        : "";
}

std::string valueSentence(const PlanInput& input, double target, const Solution& s, DecimalMark mark)
{
    const std::string subject = "The GPU is " + timesAsFast(target, mark);
    const std::string value = inputValueText(input, *s.value, mark);
    if (s.until) {
        const std::string other = inputValueText(input, *s.until, mark);
        return subject + " with " + inputWords(input) + " between " + (*s.until < *s.value ? other : value) +
               " and " + (*s.until < *s.value ? value : other) + ".";
    }
    const bool above = s.side == Solution::Side::above;
    if (input.key == "operations")
        return subject + (above ? " from " + value + " upward." : " up to " + value + ".");
    const std::string_view others = *s.value == 0 ? " only." : above ? " or more." : " or less.";
    return subject + " with " + inputWords(input) + " at " + value + std::string(others);
}

std::string neverSentence(const Plan& plan, const PlanInput& input, double target, const Solution& s,
                          DecimalMark mark)
{
    const PlanEstimate& e = s.estimate;
    const PhaseWords phase = phaseWords(plan, s.phase);
    const std::string whatever = "Never: whatever " + inputWords(input) + domainEnds(input, mark) + ", ";
    const std::string needed = ", and " + timesTheSpeed(target, mark) + " would need " +
                               durationText((e.cpuTime / target).si(), digits, mark) + " in all.";
    switch (s.reason) {
    case Solution::Reason::phase:
        return whatever + takes(phase, " alone", e.phase(s.phase).time, mark) + needed;
    case Solution::Reason::phases:
        return whatever + "the GPU side takes " + durationText(e.gpuTime.si(), digits, mark) +
               ", the largest part of it " + std::string(phase.subject) + needed;
    case Solution::Reason::ratio:
        return whatever + "the GPU stays at or below " + timesTheSpeed(e.speedup, mark) +
               ". The largest part of its time is then " + std::string(phase.subject) + ".";
    case Solution::Reason::doesNotFit:
        return whatever + "the data does not fit the GPU's memory and cannot be computed in parts.";
    case Solution::Reason::noEffect:
        return "Never: " + inputWords(input) + " makes no difference here, and the GPU is only " +
               timesAsFast(e.speedup, mark) + ".";
    case Solution::Reason::none:
    case Solution::Reason::domain:
        break;
    }
    return "Never at any value that can be computed.";
}

std::string alwaysSentence(const PlanInput& input, const Solution& s, DecimalMark mark)
{
    if (s.reason == Solution::Reason::noEffect)
        return "Always: " + inputWords(input) + " makes no difference here, and the GPU is " +
               timesAsFast(s.estimate.speedup, mark) + ".";
    return "Always: whatever " + inputWords(input) + domainEnds(input, mark) + ", the GPU is at least " +
           timesAsFast(s.estimate.speedup, mark) + ".";
}

} // namespace

std::string solutionSentence(const Plan& plan, const PlanInput& input, double target,
                             const Solution& solution, DecimalMark mark)
{
    switch (solution.kind) {
    case Solution::Kind::at:
        return valueSentence(input, target, solution, mark);
    case Solution::Kind::never:
        return neverSentence(plan, input, target, solution, mark);
    case Solution::Kind::always:
        return alwaysSentence(input, solution, mark);
    }
    return {};
}

} // namespace gpuspeedup
