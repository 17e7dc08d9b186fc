// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/report/comparison_document.h"

#include "model/analysis/outcome.h"
#include "model/analysis/phase_words.h"
#include "model/estimate.h"
#include "model/report/cells.h"
#include "model/report/translated.h"
#include "model/value_format.h"

#include <algorithm>

namespace gpuspeedup {
namespace {

constexpr int digits = 3;

double speedupOf(const ComparedPlan& plan)
{
    return plan.estimate ? plan.estimate->result.nominal.speedup : 0;
}

Duration gpuTimeOf(const ComparedPlan& plan)
{
    return plan.estimate->result.nominal.gpuTime;
}

std::string withOther(std::string text, char from, char to)
{
    std::ranges::replace(text, from, to);
    return text;
}

/// "gpu H200, host memory pinned"; empty where nothing tells it apart.
std::string labelsOf(const std::vector<std::string>& columns, const ComparedPlan& plan,
                     const Language& language)
{
    std::vector<std::string> words;
    for (std::size_t i = 0; i < columns.size(); ++i)
        if (!plan.labels[i].empty())
            words.push_back(language.text(withOther(columns[i], '-', ' ')) + " " + plan.labels[i]);
    return language.openListing(words);
}

std::string_view outcomeWords(Outcome outcome)
{
    switch (outcome) {
    case Outcome::gpuWins:
        return translatable("the GPU wins");
    case Outcome::cpuWins:
        return translatable("the CPU wins");
    case Outcome::aboutEqual:
        return translatable("about equal");
    }
    return {};
}

Cell energyCell(const std::optional<PlanCost>& cost)
{
    return cost && cost->gpuJoules > 0 ? Cell(cost->gpuJoules) : Cell(std::string());
}

Cell priceCell(const std::optional<PlanCost>& cost)
{
    return cost && cost->gpuPrice > 0 ? Cell(cost->gpuPrice) : Cell(std::string());
}

std::vector<Cell> row(const ComparedPlan& compared, double rank, const Language& language)
{
    std::vector<Cell> cells = {rank};
    for (const std::string& label : compared.labels)
        cells.emplace_back(label);
    if (!compared.estimate) {
        constexpr std::size_t figures = 14;
        cells.front() = std::string();
        cells.insert(cells.end(), figures, std::string());
        cells.emplace_back(language.finished(compared.reason));
        return cells;
    }
    const auto& [plan, result] = *compared.estimate;
    const PlanEstimate& e = result.nominal;
    const Phase phase = largestPhase(e);
    const std::optional<PlanCost> cost = costOf(plan, e);
    const Outcome outcome = outcomeOf(result.speedup);
    const std::string cpu = plan.machine ? plan.machine->cpu.name : "";
    const std::string gpu = plan.machine ? plan.machine->gpu.name : "";
    const std::vector<Cell> figures = {plan.base.name,
                                       cpu,
                                       gpu,
                                       factorCell(e.speedup, language),
                                       factorCell(result.speedup.low, language),
                                       factorCell(result.speedup.high, language),
                                       timeCell(e.cpuTime, language),
                                       timeCell(e.gpuTime, language),
                                       language.text(phaseLabel(phase)),
                                       language.text(boundName(e.phase(phase).bound)),
                                       std::string(outcomeName(outcome)),
                                       language.text(outcomeWords(outcome)),
                                       energyCell(cost),
                                       priceCell(cost),
                                       std::string()};
    cells.insert(cells.end(), figures.begin(), figures.end());
    return cells;
}

std::vector<Column> columnsOf(const std::vector<std::string>& labels, bool hasPrices, bool hasReasons)
{
    std::vector<Column> columns = {{.key = "rank", .heading = ""}};
    for (const std::string& label : labels)
        columns.push_back(
            {.key = withOther(label, '-', '_'), .heading = withOther(label, '-', ' '), .text = true});
    const std::vector<Column> figures = {
        {.key = "task_name", .heading = ""},
        {.key = "cpu_name", .heading = ""},
        {.key = "gpu_name", .heading = ""},
        {.key = "speedup", .heading = "Speedup", .unitInCell = true},
        {.key = "speedup_low", .heading = "90 % from", .unitInCell = true},
        {.key = "speedup_high", .heading = "to", .unitInCell = true},
        {.key = "cpu_time_s", .heading = "CPU time", .unitInCell = true},
        {.key = "gpu_time_s", .heading = "GPU time", .unitInCell = true},
        {.key = "largest_part", .heading = "Largest part", .text = true},
        {.key = "bound", .heading = "Bound by", .text = true},
        {.key = "outcome", .heading = ""},
        {.key = "verdict", .heading = "Verdict", .text = true},
        {.key = "gpu_energy_j", .heading = ""},
        {.key = "gpu_price", .heading = hasPrices ? "Price of a run" : ""},
        {.key = "reason", .heading = hasReasons ? "Why there is no estimate" : "", .text = true}};
    columns.insert(columns.end(), figures.begin(), figures.end());
    return columns;
}

/// Nothing where no price is known.
std::optional<double> priceOf(const ComparedPlan& plan)
{
    if (!plan.estimate)
        return std::nullopt;
    const auto cost = costOf(plan.estimate->plan, plan.estimate->result.nominal);
    return cost && cost->gpuPrice > 0 ? std::optional(cost->gpuPrice) : std::nullopt;
}

bool hasPrice(const ComparedPlan& plan)
{
    return priceOf(plan).has_value();
}

/// Requires at least one plan; all have an estimate and are ranked.
std::vector<std::string> sentencesOf(const std::vector<std::string>& columns,
                                     std::span<const ComparedPlan> estimated, const Language& language)
{
    const ComparedPlan& best = estimated.front();
    const auto labels = [&](const ComparedPlan& plan) { return labelsOf(columns, plan, language); };
    const std::string speedup = roundedText(speedupOf(best), digits, language.mark);
    const std::string with = labels(best);
    std::vector<std::string> sentences = {
        with.empty() ? language.text("The largest speedup is %1 times.", {speedup})
                     : language.text("The largest speedup is %1 times, with %2.", {speedup, with})};
    const auto fastest = std::ranges::min_element(estimated, {}, gpuTimeOf);
    if (&*fastest != &best && gpuTimeOf(*fastest) < gpuTimeOf(best))
        sentences.push_back(
            language.text("The shortest time with the GPU is %1, with %2.",
                          {durationText(gpuTimeOf(*fastest) / second, digits, language), labels(*fastest)}));
    if (std::ranges::all_of(estimated, hasPrice) && estimated.size() > 1) {
        const auto cheapest = std::ranges::min_element(estimated, {}, priceOf);
        sentences.push_back(
            language.text("The cheapest run costs %1, with %2.",
                          {roundedText(*priceOf(*cheapest), digits, language.mark), labels(*cheapest)}));
    }
    return sentences;
}

} // namespace

Document comparisonDocument(const std::vector<std::string>& columns, std::vector<ComparedPlan> plans,
                            const Language& language)
{
    std::ranges::stable_sort(plans, std::greater<>(), speedupOf);
    const auto estimated = static_cast<std::size_t>(
        std::ranges::count_if(plans, [](const ComparedPlan& plan) { return plan.estimate.has_value(); }));
    Document document{.title = language.text("Comparison"), .sentences = {}, .properties = {}, .table = {}};
    if (estimated > 0)
        document.sentences = sentencesOf(columns, std::span(plans).first(estimated), language);
    document.properties = {{"model_version", "", std::string(modelVersion), "", ""}};
    std::vector<std::vector<Cell>> rows;
    double rank = 0;
    for (const ComparedPlan& plan : plans)
        rows.push_back(row(plan, ++rank, language));
    const bool hasPrices = std::ranges::any_of(plans, hasPrice);
    document.table = tableOfRows(columnsOf(columns, hasPrices, estimated < plans.size()), std::move(rows));
    return translated(std::move(document), language);
}

} // namespace gpuspeedup
