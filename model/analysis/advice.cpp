// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/advice.h"

#include "model/analysis/phase_words.h"
#include "model/value_format.h"

#include <algorithm>

namespace gpuspeedup {
namespace {

constexpr int digits = 3;

std::string sentenceOf(const Lever& lever, const Plan& before, const Plan& after, const Advice& advice,
                       const Language& language)
{
    const double speedup = advice.estimate.speedup;
    const std::string action = lever.action(before, after, language);
    const std::string from = roundedText(speedup / advice.gain, digits, language.mark);
    const std::string to = roundedText(speedup, digits, language.mark);
    const std::string remark = lever.remark != nullptr ? lever.remark(before, after, language) : "";
    if (remark.empty())
        return language.text(advice.turnsIntoWin
                                 ? "%1 would raise the speedup from %2 to %3 times, and the GPU would win."
                                 : "%1 would raise the speedup from %2 to %3 times.",
                             {action, from, to});
    return language.text(advice.turnsIntoWin
                             ? "%1 would raise the speedup from %2 to %3 times, and the GPU would win; %4."
                             : "%1 would raise the speedup from %2 to %3 times; %4.",
                         {action, from, to, remark});
}

} // namespace

std::vector<Advice> advise(const Plan& plan, const Language& language)
{
    const PlanEstimate before = estimate(plan);
    std::vector<Advice> all;
    for (const Lever* const lever : levers()) {
        if (!lever->possible(plan))
            continue;
        const Plan changed = lever->apply(plan);
        const PlanEstimate after = evaluate(changed);
        if (after.fault != PlanFault::none || !(after.speedup >= leastGain * before.speedup))
            continue;
        Advice advice{.lever = lever,
                      .estimate = after,
                      .gain = after.speedup / before.speedup,
                      .turnsIntoWin = before.speedup <= 1 && after.speedup > 1,
                      .sentence = {}};
        advice.sentence = sentenceOf(*lever, plan, changed, advice, language);
        all.push_back(std::move(advice));
    }
    std::stable_sort(all.begin(), all.end(),
                     [](const Advice& a, const Advice& b) { return a.gain > b.gain; });
    return all;
}

std::string adviceSentence(const Plan& plan, std::span<const Advice> advice, const Language& language)
{
    if (!advice.empty())
        return advice.front().sentence;
    const PlanEstimate e = estimate(plan);
    const Phase phase = largestPhase(e);
    const PhaseWords words = phaseWords(plan, phase);
    return language.text(
        words.plural
            ? "None of the changes looked at would raise the speedup by 1 %: what remains are %1, %2 % "
              "of the time with the GPU."
            : "None of the changes looked at would raise the speedup by 1 %: what remains is %1, %2 % "
              "of the time with the GPU.",
        {language.text(words.subject),
         roundedText(100 * (e.phase(phase).time / e.gpuTime), digits, language.mark)});
}

} // namespace gpuspeedup
