// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/report/plan_sections.h"

#include "model/analysis/input_words.h"
#include "model/analysis/uncertainty.h"
#include "model/plan/gpu_side.h"
#include "model/plan/plan_input.h"
#include "model/report/cells.h"
#include "model/report/source_words.h"
#include "model/report/translated.h"
#include "model/value_format.h"

#include <algorithm>

namespace gpuspeedup {
namespace {

using Rows = std::vector<std::vector<Cell>>;

constexpr int shownDigits = 4;

/// Phases every run has, and those this one has.
bool isShown(Phase phase, const PlanEstimate& estimate)
{
    const bool always = phase == Phase::copyToGpu || phase == Phase::kernels || phase == Phase::launching;
    return always || estimate.phase(phase).time > Duration{};
}

bool isAssumed(const Source& source)
{
    return source.kind == Source::Kind::assumed || source.kind == Source::Kind::example;
}

std::vector<const PlanInput*> activeInputs(const Plan& plan)
{
    std::vector<const PlanInput*> active;
    for (const PlanInput& input : planInputs())
        if (input.active(plan))
            active.push_back(&input);
    return active;
}

/// 90 % of the truth lies within this factor of the input's value; 1 for what is exact.
double factorOf(const PlanInput& input, std::span<const UncertainInput> uncertain)
{
    const auto found = std::ranges::find(uncertain, &input, &UncertainInput::input);
    return found == uncertain.end() ? 1 : factorOfSigma(found->sigma);
}

/// What is left of the GPU's memory for the task: shares and sizes that are no input.
std::vector<Cell> memoryRow(const Plan& plan, const Language& language)
{
    const double room = roomOnGpu(plan) / byte;
    const auto size = [&](double bytes) {
        return quantityText(bytes, {Dimension::dataSize, giga}, shownDigits, language.mark);
    };
    return {std::string("usable_gpu_memory_bytes"), language.text("Usable GPU memory"),
            ShownNumber{room, size(room)}, std::string(),
            language.text("90 % of the memory, less %1 for the context", {size(plan.contextMemory / byte)})};
}

/// A power is no input, as it changes no time.
std::vector<Cell> powerRow(std::string key, std::string label, double watts, std::string why,
                           DecimalMark mark)
{
    return {std::move(key), std::move(label),
            ShownNumber{watts, roundedText(watts, shownDigits, mark) + " W"}, std::string(), std::move(why)};
}

} // namespace

Section phaseSection(const Plan& plan, const MonteCarlo& result, const Language& language)
{
    const PlanEstimate& estimate = result.nominal;
    const bool copiesBothWays = !plan.has(Refinement::transfers) && !isShown(Phase::copyFromGpu, estimate);
    Rows rows;
    for (std::size_t i = 0; i < phaseCount; ++i) {
        const auto phase = static_cast<Phase>(i);
        if (!isShown(phase, estimate))
            continue;
        const PhaseEstimate& part = estimate.phase(phase);
        const double share = (phase == Phase::hidden ? -1 : 1) * (part.time / estimate.gpuTime);
        const std::string_view label = phase == Phase::copyToGpu && copiesBothWays
                                           ? translatable("Copies to the GPU and back")
                                           : phaseLabel(phase);
        rows.push_back({std::string(phaseName(phase)), language.text(label), timeCell(part.time, language),
                        shareCell(share, language), language.text(boundName(part.bound)),
                        timeCell(result.phases[i].low, language), timeCell(result.phases[i].high, language)});
    }
    return translated({.key = "phases",
                       .title = "What the GPU time is spent on",
                       .table = tableOfRows({{.key = "phase", .heading = ""},
                                             {.key = "label", .heading = "Part", .text = true},
                                             {.key = "time_s", .heading = "Time"},
                                             {.key = "share", .heading = "Share"},
                                             {.key = "bound", .heading = "Bound by", .text = true},
                                             {.key = "low_s", .heading = "90 % from"},
                                             {.key = "high_s", .heading = "to"}},
                                            std::move(rows))},
                      language);
}

Section refinementSection(const Plan& plan, const Language& language)
{
    const auto factor = [&](double value) { return factorCell(value, language); };
    const auto time = [&](Duration duration) { return timeCell(duration, language); };
    Rows rows;
    for (const RefinementEffect& effect : effectsOf(plan)) {
        const RefinementInfo& info = refinementInfo(effect.refinement);
        rows.push_back({std::string(info.name), language.text(info.label), factor(effect.speedupBefore),
                        factor(effect.speedupAfter), factor(effect.speedupAfter / effect.speedupBefore),
                        time(effect.cpuTimeBefore), time(effect.cpuTimeAfter), time(effect.gpuTimeBefore),
                        time(effect.gpuTimeAfter), language.text(info.effect)});
    }
    return translated({.key = "refinements",
                       .title = "What each refinement changes, from the published formulas on",
                       .table = tableOfRows({{.key = "refinement", .heading = "Name", .text = true},
                                             {.key = "label", .heading = ""},
                                             {.key = "speedup_before", .heading = "Speedup before"},
                                             {.key = "speedup_after", .heading = "after"},
                                             {.key = "factor", .heading = "Factor"},
                                             {.key = "cpu_time_before_s", .heading = ""},
                                             {.key = "cpu_time_after_s", .heading = "CPU time"},
                                             {.key = "gpu_time_before_s", .heading = ""},
                                             {.key = "gpu_time_after_s", .heading = "GPU time"},
                                             {.key = "effect", .heading = "What it does", .text = true}},
                                            std::move(rows))},
                      language);
}

Section inputSection(const Plan& plan, const Language& language)
{
    const std::vector<UncertainInput> uncertain = uncertainInputs(plan);
    Rows rows;
    for (const PlanInput* input : activeInputs(plan)) {
        const Source source = sourceOf(plan, *input);
        rows.push_back(
            {std::string(input->key), language.text(input->label),
             inputCell(*input, input->read(plan), language), std::string(baseSymbol(input->unit.dimension)),
             language.text(sourceKindName(source.kind)), factorOf(*input, uncertain), source.figure,
             source.device, source.origin, source.moment, sourceWords(source, language)});
    }
    return translated({.key = "inputs",
                       .title = "What the estimate rests on",
                       .table = tableOfRows({{.key = "key", .heading = "Key", .text = true},
                                             {.key = "label", .heading = "Input", .text = true},
                                             {.key = "value", .heading = "Value"},
                                             {.key = "unit", .heading = ""},
                                             {.key = "source", .heading = "Source", .text = true},
                                             {.key = "factor", .heading = "Good within ×"},
                                             {.key = "figure", .heading = ""},
                                             {.key = "device", .heading = ""},
                                             {.key = "origin", .heading = ""},
                                             {.key = "measured_at", .heading = ""},
                                             {.key = "from", .heading = "From", .text = true}},
                                            std::move(rows))},
                      language);
}

Section assumptionSection(const Plan& plan, const Language& language)
{
    const std::vector<UncertainInput> uncertain = uncertainInputs(plan);
    Rows rows;
    for (const PlanInput* input : activeInputs(plan)) {
        const Source source = sourceOf(plan, *input);
        if (isAssumed(source) && !isLearned(plan, *input))
            rows.push_back({std::string(input->key), language.text(input->label),
                            inputCell(*input, input->read(plan), language), factorOf(*input, uncertain),
                            sourceWords(source, language)});
    }
    if (plan.has(Refinement::memoryFit))
        rows.push_back(memoryRow(plan, language));
    if (plan.has(Refinement::cost) && plan.cpuWatts > 0 && plan.gpuWatts > 0) {
        rows.push_back(powerRow("cpu_watts", language.text("Power of the CPU"), plan.cpuWatts,
                                language.text("drawn all the time, also while the GPU works"),
                                language.mark));
        rows.push_back(powerRow("gpu_watts", language.text("Power of one GPU"), plan.gpuWatts,
                                language.text("drawn as long as the run takes"), language.mark));
    }
    return translated({.key = "assumptions",
                       .title = "What is assumed: typing or measuring it makes the estimate surer",
                       .table = tableOfRows({{.key = "key", .heading = "Key", .text = true},
                                             {.key = "label", .heading = "Input", .text = true},
                                             {.key = "value", .heading = "Value"},
                                             {.key = "factor", .heading = "Good within ×"},
                                             {.key = "why", .heading = "Why", .text = true}},
                                            std::move(rows))},
                      language);
}

std::vector<std::string> assumedInputs(const Plan& plan, const Language& language)
{
    std::vector<std::string> words;
    for (const Contribution& part : firstOrder(plan, uncertainInputs(plan)).contributions)
        if (isAssumed(sourceOf(plan, *part.input)) && !isModelError(*part.input))
            words.push_back(inputWords(*part.input, language));
    return words;
}

} // namespace gpuspeedup
