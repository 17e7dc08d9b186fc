// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/input_words.h"
#include "model/analysis/phase_words.h"
#include "model/analysis/solve.h"
#include "model/input.h"
#include "model/value_format.h"

#include <algorithm>

namespace gpuspeedup {
namespace {

constexpr int digits = 3;

/// "the GPU rate up to 1 TFLOPS": with the end of the input's domain where more would help.
std::string whateverWords(const PlanInput& input, const Language& language)
{
    constexpr double unlimited = mostLaunches;
    const std::string words = inputWords(input, language);
    if (!(input.most < unlimited) || input.zeroAllowed)
        return words;
    return language.text("%1 up to %2", {words, inputValueText(input, input.most, language)});
}

std::string betweenSentence(const PlanInput& input, const std::string& fast, const Solution& s,
                            const Language& language)
{
    const auto [least, most] = std::minmax(*s.value, *s.until);
    return language.text("The GPU is %1 with %2 between %3 and %4.",
                         {fast, inputWords(input, language), inputValueText(input, least, language),
                          inputValueText(input, most, language)});
}

std::string valueSentence(const PlanInput& input, double target, const Solution& s, const Language& language)
{
    const std::string fast = timesAsFast(target, language);
    if (s.until)
        return betweenSentence(input, fast, s, language);
    const std::string value = inputValueText(input, *s.value, language);
    const bool above = s.side == Solution::Side::above;
    if (input.key == "operations")
        return language.text(above ? "The GPU is %1 from %2 upward." : "The GPU is %1 up to %2.",
                             {fast, value});
    const std::string words = inputWords(input, language);
    if (*s.value == 0)
        return language.text("The GPU is %1 with %2 at %3 only.", {fast, words, value});
    return language.text(above ? "The GPU is %1 with %2 at %3 or more."
                               : "The GPU is %1 with %2 at %3 or less.",
                         {fast, words, value});
}

std::string neverSentence(const Plan& plan, const PlanInput& input, double target, const Solution& s,
                          const Language& language)
{
    const PlanEstimate& e = s.estimate;
    const PhaseWords phase = phaseWords(plan, s.phase);
    const std::string part = language.text(phase.subject);
    const std::string words = whateverWords(input, language);
    const std::string speed = timesTheSpeed(target, language);
    const std::string inAll = durationText((e.cpuTime / target).si(), digits, language);
    switch (s.reason) {
    case Solution::Reason::phase:
        return language.text(
            phase.plural ? "Never: whatever %1, %2 alone take %3, and %4 would need %5 in all."
                         : "Never: whatever %1, %2 alone takes %3, and %4 would need %5 in all.",
            {words, part, durationText(e.phase(s.phase).time.si(), digits, language), speed, inAll});
    case Solution::Reason::phases:
        return language.text("Never: whatever %1, the GPU side takes %2, the largest part of it %3, and %4 "
                             "would need %5 in all.",
                             {words, durationText(e.gpuTime.si(), digits, language), part, speed, inAll});
    case Solution::Reason::ratio:
        return language.text("Never: whatever %1, the GPU stays at or below %2. The largest part of its time "
                             "is then %3.",
                             {words, timesTheSpeed(e.speedup, language), part});
    case Solution::Reason::doesNotFit:
        return language.text("Never: whatever %1, the data does not fit the GPU's memory and cannot be "
                             "computed in parts.",
                             {words});
    case Solution::Reason::noEffect:
        return language.text("Never: %1 makes no difference here, and the GPU is only %2.",
                             {inputWords(input, language), timesAsFast(e.speedup, language)});
    case Solution::Reason::none:
    case Solution::Reason::domain:
        break;
    }
    return language.text("Never at any value that can be computed.");
}

std::string alwaysSentence(const PlanInput& input, const Solution& s, const Language& language)
{
    const std::string fast = timesAsFast(s.estimate.speedup, language);
    if (s.reason == Solution::Reason::noEffect)
        return language.text("Always: %1 makes no difference here, and the GPU is %2.",
                             {inputWords(input, language), fast});
    return language.text("Always: whatever %1, the GPU is at least %2.",
                         {whateverWords(input, language), fast});
}

} // namespace

std::string solutionSentence(const Plan& plan, const PlanInput& input, double target,
                             const Solution& solution, const Language& language)
{
    switch (solution.kind) {
    case Solution::Kind::at:
        return valueSentence(input, target, solution, language);
    case Solution::Kind::never:
        return neverSentence(plan, input, target, solution, language);
    case Solution::Kind::always:
        return alwaysSentence(input, solution, language);
    }
    return {};
}

} // namespace gpuspeedup
