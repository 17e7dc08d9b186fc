// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/advice.h"

#include "model/analysis/phase_words.h"

#include <algorithm>

namespace gpuspeedup {
namespace {

constexpr int digits = 3;

std::string sentenceOf(const Lever& lever, const Plan& before, const Plan& after, const Advice& advice,
                       DecimalMark mark)
{
    const double speedup = advice.estimate.speedup;
    std::string sentence = lever.action(before, after) + " would raise the speedup from " +
                           roundedText(speedup / advice.gain, digits, mark) + " to " +
                           roundedText(speedup, digits, mark) + " times";
    if (advice.turnsIntoWin)
        sentence += ", and the GPU would win";
    const std::string remark = lever.remark != nullptr ? lever.remark(before, after) : "";
    return sentence + (remark.empty() ? "" : "; " + remark) + ".";
}

} // namespace

std::vector<Advice> advise(const Plan& plan, DecimalMark mark)
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
        advice.sentence = sentenceOf(*lever, plan, changed, advice, mark);
        all.push_back(std::move(advice));
    }
    std::stable_sort(all.begin(), all.end(),
                     [](const Advice& a, const Advice& b) { return a.gain > b.gain; });
    return all;
}

std::string adviceSentence(const Plan& plan, std::span<const Advice> advice, DecimalMark mark)
{
    if (!advice.empty())
        return advice.front().sentence;
    const PlanEstimate e = estimate(plan);
    const Phase phase = largestPhase(e);
    const PhaseWords words = phaseWords(plan, phase);
    return "None of the changes looked at would raise the speedup by 1 %: what remains" +
           std::string(words.plural ? " are " : " is ") + std::string(words.subject) + ", " +
           roundedText(100 * (e.phase(phase).time / e.gpuTime), digits, mark) +
           " % of the time with the GPU.";
}

} // namespace gpuspeedup
