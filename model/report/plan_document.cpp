// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/report/plan_document.h"

#include "model/analysis/outcome.h"
#include "model/estimate.h"
#include "model/report/cell_text.h"
#include "model/report/cells.h"
#include "model/report/estimate_document.h"
#include "model/report/plan_sections.h"
#include "model/report/plan_sentences.h"
#include "model/report/translated.h"
#include "model/value_format.h"

namespace gpuspeedup {
namespace {

/// Collects the figures of a document.
class Figures
{
public:
    Figures(std::vector<Property>& properties, const Language& language)
        : properties_(properties), language_(language)
    {}

    void add(std::string key, std::string label, const Cell& cell)
    {
        properties_.push_back({std::move(key), std::move(label), cell, shown(cell), ""});
    }

    /// `key` with key_low and key_high, which readers see in one line.
    void addRange(const std::string& key, const std::string& suffix, std::string label, const Cell& value,
                  const Cell& low, const Cell& high)
    {
        properties_.push_back({key + suffix, std::move(label), value,
                               language_.text("%1 (%2 to %3)", {shown(value), shown(low), shown(high)}), ""});
        properties_.push_back({key + "_low" + suffix, "", low, "", ""});
        properties_.push_back({key + "_high" + suffix, "", high, "", ""});
    }

    /// A text of the model, for readers in their language.
    void addText(std::string key, std::string label, std::string_view text)
    {
        properties_.push_back(
            {std::move(key), std::move(label), std::string(text), language_.text(text), ""});
    }

    [[nodiscard]] const Language& language() const { return language_; }

private:
    [[nodiscard]] std::string shown(const Cell& cell) const { return roundedCell(cell, {}, language_.mark); }

    std::vector<Property>& properties_;
    const Language& language_;
};

void addNames(const Plan& plan, Figures& figures)
{
    const auto addName = [&](const char* key, const char* label, const std::string& name) {
        if (!name.empty())
            figures.add(key, label, name);
    };
    figures.add("model_version", "", std::string(modelVersion));
    addName("name", "", plan.base.name);
    if (plan.machine) {
        addName("cpu", "CPU", plan.machine->cpu.name);
        addName("gpu", "GPU", plan.machine->gpu.name);
    }
    if (const auto counts = plan.sources.find("gpu_traffic_bytes"); counts != plan.sources.end())
        addName("counts_source", "Counts from",
                counts->second.kind == Source::Kind::counted ? counts->second.origin : "");
    if (plan.has(Refinement::precision))
        figures.addText("precision", "Number format", arithmeticInfo(plan.arithmetic).label);
    if (plan.has(Refinement::cpuBaseline))
        figures.addText("cpu_baseline", "Today's code", plan.cpuBaseline.label);
    if (plan.has(Refinement::stack))
        figures.add("stack", "Software stack", plan.stackName);
    if (plan.has(Refinement::transfers))
        figures.addText("host_memory", "Host memory", hostMemoryName(plan.hostMemory));
}

void addResults(const MonteCarlo& result, Figures& figures)
{
    const PlanEstimate& e = result.nominal;
    const auto factor = [&](double value) { return factorCell(value, figures.language()); };
    const auto time = [&](Duration value) { return timeCell(value, figures.language()); };
    figures.addRange("speedup", "", "Speedup factor", factor(e.speedup), factor(result.speedup.low),
                     factor(result.speedup.high));
    figures.add("speedup_median", "", result.speedup.median);
    figures.add("probability_gpu_wins", "Probability that the GPU wins",
                chanceCell(result.gpuWins, figures.language()));
    figures.addRange("cpu_time", "_s", "CPU time", time(e.cpuTime), time(result.cpuTime.low),
                     time(result.cpuTime.high));
    figures.addText("cpu_bound", e.cpuBound == Bound::none ? "" : "CPU bound by", boundName(e.cpuBound));
    figures.addRange("gpu_time", "_s", "Total GPU time", time(e.gpuTime), time(result.gpuTime.low),
                     time(result.gpuTime.high));
    figures.add("efficiency", "GPU efficiency ratio", shareCell(e.efficiency, figures.language()));
    figures.add("chunks", e.chunks > 1 ? "Chunks" : "", e.chunks);
    figures.add("fits", "", e.fits);
    figures.add("draws", "", static_cast<double>(result.draws));
    figures.add("draws_without_estimate", "", static_cast<double>(result.draws - result.estimates));
}

void addCosts(const Plan& plan, const PlanCost& cost, Figures& figures)
{
    const auto add = [&](const char* key, const char* label, double value, const char* unit) {
        figures.add(key, label, ShownNumber{value, roundedText(value, 4, figures.language().mark) + unit});
    };
    if (plan.cpuWatts > 0 && plan.gpuWatts > 0) {
        add("cpu_energy_j", "Energy on the CPU", cost.cpuJoules, " J");
        add("gpu_energy_j", "Energy with the GPU", cost.gpuJoules, " J");
    }
    if (!(plan.cpuPricePerHour > 0))
        return;
    add("cpu_price", "Price on the CPU", cost.cpuPrice, "");
    add("gpu_price", "Price with the GPU", cost.gpuPrice, "");
    add("price_ratio", "GPU cheaper from a speedup of", cost.priceRatio, "×");
    if (plan.portCost > 0)
        figures.add("payback_runs", "Runs until the port has paid",
                    cost.paybackRuns ? Cell(*cost.paybackRuns) : Cell(std::string()));
}

} // namespace

Document planDocument(const Plan& plan, const MonteCarlo& result, const Language& language)
{
    Document document{.title = titleOf(plan.base, language),
                      .sentences = planSentences(plan, result, language),
                      .properties = {},
                      .table = {}};
    Figures figures(document.properties, language);
    addNames(plan, figures);
    addResults(result, figures);
    if (const auto cost = costOf(plan, result.nominal))
        addCosts(plan, *cost, figures);
    figures.add("outcome", "", std::string(outcomeName(outcomeOf(result.speedup))));
    figures.add("verdict", "", language.paragraph(document.sentences));
    document.sections = {phaseSection(plan, result, language), refinementSection(plan, language),
                         inputSection(plan, language), assumptionSection(plan, language)};
    return translated(std::move(document), language);
}

} // namespace gpuspeedup
