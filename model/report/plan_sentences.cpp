// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/report/plan_sentences.h"

#include "model/analysis/outcome.h"
#include "model/analysis/phase_words.h"
#include "model/plan/plan_input.h"
#include "model/report/cells.h"
#include "model/report/plan_sections.h"
#include "model/value_format.h"

#include <algorithm>
#include <cmath>

namespace gpuspeedup {
namespace {

constexpr int digits = 3;
constexpr double alike = 0.01;          // of the GPU time: parts that differ by less are named together
constexpr double smallestEffect = 0.01; // of a refinement worth a sentence
constexpr std::size_t mostNamed = 4;

std::string number(double value, const Language& language)
{
    return roundedText(value, digits, language.mark);
}

std::string timeText(Duration time, const Language& language)
{
    return durationText(time / second, digits, language);
}

std::string largestSentence(const std::string& phase, double share, Bound bound, const Language& language)
{
    const std::string part = shareText(share, language);
    if (bound == Bound::none)
        return language.text(share > 0.5 ? "Most of the GPU time goes into %1 (%2)."
                                         : "The largest part of the GPU time goes into %1 (%2).",
                             {phase, part});
    return language.text(share > 0.5 ? "Most of the GPU time goes into %1 (%2), bound by %3."
                                     : "The largest part of the GPU time goes into %1 (%2), bound by %3.",
                         {phase, part, language.text(boundName(bound))});
}

/// Nothing where no refinement changes the speedup.
std::string effectSentence(const Plan& plan, const Language& language)
{
    const auto sizeOf = [](const RefinementEffect& effect) {
        return std::abs(std::log(effect.speedupAfter / effect.speedupBefore));
    };
    const std::vector<RefinementEffect> effects = effectsOf(plan);
    const auto largest = std::ranges::max_element(effects, {}, sizeOf);
    if (largest == effects.end() || sizeOf(*largest) < smallestEffect)
        return {};
    return language.text(
        "Peak rates alone would say %1 times; the refinement “%2” changes that most, from %3 to "
        "%4 times.",
        {number(effects.front().speedupBefore, language),
         language.text(refinementInfo(largest->refinement).name), number(largest->speedupBefore, language),
         number(largest->speedupAfter, language)});
}

/// A CPU that nobody named must not decide the answer unseen.
std::string unknownCpuSentence(const Plan& plan, const Language& language)
{
    const PlanInput& rate = *findPlanInput("cpu_operations_per_second");
    if (!rate.active(plan) || sourceOf(plan, rate).kind != Source::Kind::example)
        return {};
    return language.text(
        "The CPU is not known: the example's %1 stands for it; name the CPU, its machine, or how "
        "long today's code runs.",
        {quantityText(rate.read(plan), rate.unit, digits, language.mark)});
}

std::string startSentence(const Plan& plan, const Language& language)
{
    if (plan.has(Refinement::oneOff) || !(plan.oneOff > Duration{}))
        return {};
    return language.text(
        "Starting up (%1 once a process) is not counted; a number of runs counts its part of each.",
        {timeText(plan.oneOff, language)});
}

std::string learnedSentence(const Plan& plan, const Language& language)
{
    if (plan.learnsCpu() && plan.learnsGpu())
        return language.text("Both times are corrected by runs that were measured on this machine.");
    if (plan.learnsCpu())
        return language.text("The CPU time is corrected by runs that were measured on this machine.");
    if (plan.learnsGpu())
        return language.text("The GPU time is corrected by runs that were measured on this machine.");
    return {};
}

std::string chunkSentence(const PlanEstimate& e, const Language& language)
{
    const std::string chunks = roundedText(e.chunks, 17, language.mark);
    if (!e.fits)
        return language.text(
            "The data does not fit the GPU's memory at once and goes through it in %1 chunks.", {chunks});
    if (e.chunks > 1)
        return language.text("In %1 chunks, %2 of copies and kernels run beside each other.",
                             {chunks, timeText(e.phase(Phase::hidden).time, language)});
    return {};
}

std::string priceSentence(const Plan& plan, const PlanCost& cost, const Language& language)
{
    if (!(plan.cpuPricePerHour > 0))
        return {};
    const std::string cpu = number(cost.cpuPrice, language);
    const std::string gpu = number(cost.gpuPrice, language);
    const std::string ratio = number(cost.priceRatio, language);
    if (cost.paybackRuns && plan.portCost > 0)
        return language.text(
            "It costs %1 on the CPU and %2 with the GPU, which is cheaper from a speedup of %3 on; "
            "the port has paid for itself after %4 runs.",
            {cpu, gpu, ratio, number(*cost.paybackRuns, language)});
    return language.text(
        "It costs %1 on the CPU and %2 with the GPU, which is cheaper from a speedup of %3 on.",
        {cpu, gpu, ratio});
}

std::string costSentence(const Plan& plan, const PlanCost& cost, const Language& language)
{
    std::string energy;
    if (plan.cpuWatts > 0 && plan.gpuWatts > 0)
        energy = language.text("A run takes %1 J on the CPU and %2 J with the GPU.",
                               {number(cost.cpuJoules, language), number(cost.gpuJoules, language)});
    const std::string sentences[] = {energy, priceSentence(plan, cost, language)};
    return language.paragraph(sentences);
}

std::string chanceSentence(const MonteCarlo& result, const Language& language)
{
    std::string ahead;
    if (outcomeOf(result.speedup) == Outcome::aboutEqual)
        ahead = language.text("The GPU is ahead with a probability of %1.",
                              {chanceText(result.gpuWins, language)});
    const std::size_t without = result.draws - result.estimates;
    std::string incomplete;
    if (without > 0)
        incomplete =
            language.text("Of %1 random draws %2 have no estimate: the data does not fit the GPU, or a "
                          "figure is out of range.",
                          {std::to_string(result.draws), std::to_string(without)});
    const std::string sentences[] = {ahead, incomplete};
    return language.paragraph(sentences);
}

} // namespace

std::string spentSentence(const Plan& plan, const PlanEstimate& e, const Language& language)
{
    std::array<Phase, phaseCount - 1> order{}; // all but `hidden`, which is the last
    for (std::size_t i = 0; i < order.size(); ++i)
        order[i] = static_cast<Phase>(i);
    std::ranges::stable_sort(order, std::greater<>(), [&](Phase phase) { return e.phase(phase).time; });
    const auto share = [&](Phase phase) { return e.phase(phase).time / e.gpuTime; };
    const auto words = [&](Phase phase) { return language.text(phaseWords(plan, phase).subject); };
    const Phase first = order[0];
    const Phase next = order[1];
    if (share(first) - share(next) < alike)
        return language.text("Of the GPU time, %1 and %2 each take about %3.",
                             {words(first), words(next), shareText(share(first), language)});
    return largestSentence(words(first), share(first), e.phase(first).bound, language);
}

std::string assumedSentence(const Plan& plan, const Language& language)
{
    const std::vector<std::string> words = assumedInputs(plan, language);
    if (words.empty())
        return {};
    if (words.size() <= mostNamed + 1)
        return language.text("Assumed, not measured: %1.", {language.listing(words)});
    return language.text(
        "Assumed, not measured: %1 and %2 more.",
        {language.openListing(std::span(words).first(mostNamed)), std::to_string(words.size() - mostNamed)});
}

std::vector<std::string> planSentences(const Plan& plan, const MonteCarlo& result, const Language& language)
{
    const PlanEstimate& e = result.nominal;
    std::vector<std::string> sentences = {outcomeSentence(e, result.speedup, language),
                                          unknownCpuSentence(plan, language),
                                          spentSentence(plan, e, language),
                                          effectSentence(plan, language),
                                          learnedSentence(plan, language),
                                          startSentence(plan, language),
                                          assumedSentence(plan, language),
                                          chunkSentence(e, language)};
    if (const auto cost = costOf(plan, e))
        sentences.push_back(costSentence(plan, *cost, language));
    sentences.push_back(chanceSentence(result, language));
    std::erase(sentences, std::string());
    return sentences;
}

} // namespace gpuspeedup
