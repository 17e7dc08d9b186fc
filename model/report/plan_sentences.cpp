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

std::string number(double value)
{
    return roundedText(value, digits);
}

std::string timeText(Duration time)
{
    return durationText(time / second, digits);
}

std::string boundWords(Bound bound)
{
    return bound == Bound::none ? "" : ", bound by " + std::string(boundName(bound));
}

std::string spentSentence(const Plan& plan, const PlanEstimate& e)
{
    std::array<Phase, phaseCount - 1> order{}; // all but `hidden`, which is the last
    for (std::size_t i = 0; i < order.size(); ++i)
        order[i] = static_cast<Phase>(i);
    std::ranges::stable_sort(order, std::greater<>(), [&](Phase phase) { return e.phase(phase).time; });
    const auto share = [&](Phase phase) { return e.phase(phase).time / e.gpuTime; };
    const auto words = [&](Phase phase) { return std::string(phaseWords(plan, phase).subject); };
    const Phase first = order[0];
    const Phase second = order[1];
    if (share(first) - share(second) < alike)
        return "Of the GPU time, " + words(first) + " and " + words(second) + " each take about " +
               shareText(share(first)) + ".";
    return (share(first) > 0.5 ? "Most of the GPU time goes into "
                               : "The largest part of the GPU time goes into ") +
           words(first) + " (" + shareText(share(first)) + ")" + boundWords(e.phase(first).bound) + ".";
}

/// Nothing where no refinement changes the speedup.
std::string effectSentence(const Plan& plan)
{
    const auto sizeOf = [](const RefinementEffect& effect) {
        return std::abs(std::log(effect.speedupAfter / effect.speedupBefore));
    };
    const std::vector<RefinementEffect> effects = effectsOf(plan);
    const auto largest = std::ranges::max_element(effects, {}, sizeOf);
    if (largest == effects.end() || sizeOf(*largest) < smallestEffect)
        return {};
    return "Peak rates alone would say " + number(effects.front().speedupBefore) +
           " times; the refinement “" + std::string(refinementInfo(largest->refinement).name) +
           "” changes that most, from " + number(largest->speedupBefore) + " to " +
           number(largest->speedupAfter) + " times.";
}

std::string assumedSentence(const Plan& plan)
{
    const std::vector<std::string> words = assumedInputs(plan);
    if (words.empty())
        return {};
    std::string text = "Assumed, not measured: ";
    const std::size_t named = words.size() <= mostNamed + 1 ? words.size() : mostNamed;
    for (std::size_t i = 0; i < named; ++i)
        text += (i == 0 ? "" : i + 1 < words.size() ? ", " : " and ") + words[i];
    if (named < words.size())
        text += " and " + std::to_string(words.size() - named) + " more";
    return text + ".";
}

/// A CPU that nobody named must not decide the answer unseen.
std::string unknownCpuSentence(const Plan& plan)
{
    const PlanInput& rate = *findPlanInput("cpu_operations_per_second");
    if (!rate.active(plan) || sourceOf(plan, rate).kind != Source::Kind::example)
        return {};
    return "The CPU is not known: the example's " + quantityText(rate.read(plan), rate.unit, digits) +
           " stands for it; name the CPU, its machine, or how long today's code runs.";
}

std::string startSentence(const Plan& plan)
{
    if (plan.has(Refinement::oneOff) || !(plan.oneOff > Duration{}))
        return {};
    return "Starting up (" + timeText(plan.oneOff) +
           " once a process) is not counted; a number of runs counts its part of each.";
}

std::string chunkSentence(const PlanEstimate& e)
{
    const std::string chunks = roundedText(e.chunks, 17);
    if (!e.fits)
        return "The data does not fit the GPU's memory at once and goes through it in " + chunks + " chunks.";
    if (e.chunks > 1)
        return "In " + chunks + " chunks, " + timeText(e.phase(Phase::hidden).time) +
               " of copies and kernels run beside each other.";
    return {};
}

std::string costSentence(const Plan& plan, const PlanCost& cost)
{
    std::string text;
    if (plan.cpuWatts > 0 && plan.gpuWatts > 0)
        text = "A run takes " + number(cost.cpuJoules) + " J on the CPU and " + number(cost.gpuJoules) +
               " J with the GPU.";
    if (!(plan.cpuPricePerHour > 0))
        return text;
    text += std::string(text.empty() ? "" : " ") + "It costs " + number(cost.cpuPrice) + " on the CPU and " +
            number(cost.gpuPrice) + " with the GPU, which is cheaper from a speedup of " +
            number(cost.priceRatio) + " on";
    if (cost.paybackRuns && plan.portCost > 0)
        text += "; the port has paid for itself after " + number(*cost.paybackRuns) + " runs";
    return text + ".";
}

std::string chanceSentence(const MonteCarlo& result)
{
    std::string text;
    if (outcomeOf(result.speedup) == Outcome::aboutEqual)
        text = "The GPU is ahead with a probability of " + shareText(result.gpuWins) + ".";
    const std::size_t without = result.draws - result.estimates;
    if (without == 0)
        return text;
    return text + (text.empty() ? "" : " ") + "Of " + std::to_string(result.draws) + " random draws " +
           std::to_string(without) +
           " have no estimate: the data does not fit the GPU, or a figure is out of range.";
}

} // namespace

std::vector<std::string> planSentences(const Plan& plan, const MonteCarlo& result)
{
    const PlanEstimate& e = result.nominal;
    std::vector<std::string> sentences = {outcomeSentence(e, result.speedup),
                                          unknownCpuSentence(plan),
                                          spentSentence(plan, e),
                                          effectSentence(plan),
                                          startSentence(plan),
                                          assumedSentence(plan),
                                          chunkSentence(e)};
    if (const auto cost = costOf(plan, e))
        sentences.push_back(costSentence(plan, *cost));
    sentences.push_back(chanceSentence(result));
    std::erase(sentences, std::string());
    return sentences;
}

} // namespace gpuspeedup
