// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/report/plan_sections.h"

#include "model/analysis/input_words.h"
#include "model/analysis/uncertainty.h"
#include "model/plan/gpu_side.h"
#include "model/plan/plan_input.h"
#include "model/report/cells.h"
#include "model/report/source_words.h"
#include "model/value_format.h"

#include <algorithm>

namespace gpuspeedup {
namespace {

using Rows = std::vector<std::vector<Cell>>;

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
std::vector<Cell> memoryRow(const Plan& plan)
{
    const double room = roomOnGpu(plan) / byte;
    return {std::string("usable_gpu_memory_bytes"), std::string("Usable GPU memory"),
            ShownNumber{room, quantityText(room, {Dimension::dataSize, giga})}, std::string(),
            "90 % of the memory, less " +
                quantityText(plan.contextMemory / byte, {Dimension::dataSize, giga}) + " for the context"};
}

/// A power is no input, as it changes no time.
std::vector<Cell> powerRow(std::string key, std::string label, double watts, std::string why)
{
    return {std::move(key), std::move(label), ShownNumber{watts, roundedText(watts, 4) + " W"}, std::string(),
            std::move(why)};
}

} // namespace

Section phaseSection(const Plan& plan, const MonteCarlo& result)
{
    const PlanEstimate& estimate = result.nominal;
    const bool copiesBothWays = !plan.has(Refinement::transfers);
    Rows rows;
    for (std::size_t i = 0; i < phaseCount; ++i) {
        const auto phase = static_cast<Phase>(i);
        if (!isShown(phase, estimate))
            continue;
        const PhaseEstimate& part = estimate.phase(phase);
        const double share = (phase == Phase::hidden ? -1 : 1) * (part.time / estimate.gpuTime);
        const std::string_view label =
            phase == Phase::copyToGpu && copiesBothWays ? "Copies to the GPU and back" : phaseLabel(phase);
        rows.push_back({std::string(phaseName(phase)), std::string(label), timeCell(part.time),
                        shareCell(share), std::string(boundName(part.bound)), timeCell(result.phases[i].low),
                        timeCell(result.phases[i].high)});
    }
    return {.key = "phases",
            .title = "What the GPU time is spent on",
            .table = tableOfRows({{.key = "phase", .heading = ""},
                                  {.key = "label", .heading = "Part", .text = true},
                                  {.key = "time_s", .heading = "Time"},
                                  {.key = "share", .heading = "Share"},
                                  {.key = "bound", .heading = "Bound by", .text = true},
                                  {.key = "low_s", .heading = "90 % from"},
                                  {.key = "high_s", .heading = "to"}},
                                 std::move(rows))};
}

Section refinementSection(const Plan& plan)
{
    Rows rows;
    for (const RefinementEffect& effect : effectsOf(plan)) {
        const RefinementInfo& info = refinementInfo(effect.refinement);
        rows.push_back(
            {std::string(info.name), std::string(info.label), factorCell(effect.speedupBefore),
             factorCell(effect.speedupAfter), factorCell(effect.speedupAfter / effect.speedupBefore),
             timeCell(effect.cpuTimeBefore), timeCell(effect.cpuTimeAfter), timeCell(effect.gpuTimeBefore),
             timeCell(effect.gpuTimeAfter), std::string(info.effect)});
    }
    return {.key = "refinements",
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
                                 std::move(rows))};
}

Section inputSection(const Plan& plan)
{
    const std::vector<UncertainInput> uncertain = uncertainInputs(plan);
    Rows rows;
    for (const PlanInput* input : activeInputs(plan)) {
        const Source source = sourceOf(plan, *input);
        rows.push_back({std::string(input->key), std::string(input->label),
                        inputCell(*input, input->read(plan)), std::string(baseSymbol(input->unit.dimension)),
                        std::string(sourceKindName(source.kind)), factorOf(*input, uncertain), source.figure,
                        source.device, source.origin, source.moment, sourceWords(source)});
    }
    return {.key = "inputs",
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
                                 std::move(rows))};
}

Section assumptionSection(const Plan& plan)
{
    const std::vector<UncertainInput> uncertain = uncertainInputs(plan);
    Rows rows;
    for (const PlanInput* input : activeInputs(plan)) {
        const Source source = sourceOf(plan, *input);
        if (isAssumed(source))
            rows.push_back({std::string(input->key), std::string(input->label),
                            inputCell(*input, input->read(plan)), factorOf(*input, uncertain),
                            sourceWords(source)});
    }
    if (plan.has(Refinement::memoryFit))
        rows.push_back(memoryRow(plan));
    if (plan.has(Refinement::cost) && plan.cpuWatts > 0 && plan.gpuWatts > 0) {
        rows.push_back(powerRow("cpu_watts", "Power of the CPU", plan.cpuWatts,
                                "drawn all the time, also while the GPU works"));
        rows.push_back(
            powerRow("gpu_watts", "Power of one GPU", plan.gpuWatts, "drawn as long as the run takes"));
    }
    return {.key = "assumptions",
            .title = "What is assumed: typing or measuring it makes the estimate surer",
            .table = tableOfRows({{.key = "key", .heading = "Key", .text = true},
                                  {.key = "label", .heading = "Input", .text = true},
                                  {.key = "value", .heading = "Value"},
                                  {.key = "factor", .heading = "Good within ×"},
                                  {.key = "why", .heading = "Why", .text = true}},
                                 std::move(rows))};
}

std::vector<std::string> assumedInputs(const Plan& plan)
{
    std::vector<std::string> words;
    for (const Contribution& part : firstOrder(plan, uncertainInputs(plan)).contributions)
        if (isAssumed(sourceOf(plan, *part.input)) && part.input->key != "model_factor")
            words.push_back(inputWords(*part.input));
    return words;
}

} // namespace gpuspeedup
