// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/report/estimate_document.h"

#include "model/examples.h"
#include "model/input.h"
#include "model/report/translated.h"
#include "model/value_format.h"
#include "model/verdict.h"

namespace gpuspeedup {
namespace {

constexpr int shownDigits = 4;

std::string shownTime(double seconds, const Language& language)
{
    return durationText(seconds, shownDigits, language);
}

std::string shownFactor(double factor, const Language& language)
{
    return roundedText(factor, shownDigits, language.mark) + "×";
}

std::string shownPercent(double fraction, const Language& language)
{
    return roundedText(100 * fraction, shownDigits, language.mark) + " %";
}

constexpr Result resultTable[] = {
    {"speedup", "Speedup factor", [](const Estimate& e) { return e.speedup; }, shownFactor},
    {"cpu_time_s", "CPU time", [](const Estimate& e) { return e.cpuTime.si(); }, shownTime},
    {"gpu_time_s", "Total GPU time", [](const Estimate& e) { return e.gpuTime.si(); }, shownTime},
    {"efficiency", "GPU efficiency ratio", [](const Estimate& e) { return e.efficiency; }, shownPercent},
    {"gpu_compute_time_s", "GPU compute time", [](const Estimate& e) { return e.gpuComputeTime.si(); },
     shownTime},
    {"transfer_time_s", "Data transfer time", [](const Estimate& e) { return e.transferTime.si(); },
     shownTime},
    {"launch_overhead_s", "Total kernel overhead", [](const Estimate& e) { return e.launchOverhead.si(); },
     shownTime},
    {"gpu_overhead_s", "Total GPU overhead", [](const Estimate& e) { return e.gpuOverhead.si(); }, shownTime},
};

constexpr std::string_view scenarioGroup = "scenario";

void addScenario(Document& document, const Scenario& scenario, const Language& language)
{
    const std::string group(scenarioGroup);
    document.properties.push_back(
        {"model_version", "", std::string(modelVersion), std::string(modelVersion), ""});
    if (!scenario.name.empty())
        document.properties.push_back({"name", "", scenario.name, scenario.name, group});
    if (!scenario.note.empty())
        document.properties.push_back({"note", "", scenario.note, scenario.note, group});
    for (const Input& input : inputs()) {
        const double value = input.read(scenario);
        document.properties.push_back(
            {std::string(input.key), std::string(input.label), value,
             exactQuantityText(value, displayUnit(value, input.publishedUnit), language.mark), group});
    }
}

std::string_view breakEvenName(BreakEven::Kind kind)
{
    switch (kind) {
    case BreakEven::Kind::fromSize:
        return "from_size";
    case BreakEven::Kind::always:
        return "always";
    case BreakEven::Kind::never:
        return "never";
    }
    return {};
}

} // namespace

std::string titleOf(const Scenario& scenario, const Language& language)
{
    return scenario.name.empty() ? language.text("GPU speedup estimate")
                                 : language.text("GPU speedup estimate: %1", {nameOf(scenario, language)});
}

std::span<const Result> results()
{
    return resultTable;
}

Document estimateDocument(const Scenario& scenario, const Estimate& estimate, const Language& language)
{
    Document document{.title = titleOf(scenario, language), .sentences = {}, .properties = {}, .table = {}};
    const Verdict verdict = verdictOf(scenario, estimate);
    document.sentences = {outcomeSentence(verdict, estimate, language),
                          dominantSentence(verdict, estimate, language),
                          breakEvenSentence(verdict, scenario, language)};
    addScenario(document, scenario, language);
    for (const Result& result : results()) {
        const double value = result.read(estimate);
        document.properties.push_back(
            {std::string(result.key), std::string(result.label), value, result.shown(value, language), ""});
    }
    const Cell size =
        verdict.breakEven.operations ? Cell(verdict.breakEven.operations->si()) : Cell(std::string());
    document.properties.push_back(
        {"break_even", "", std::string(breakEvenName(verdict.breakEven.kind)), "", ""});
    document.properties.push_back({"break_even_operations", "", size, "", ""});
    document.properties.push_back({"outcome", "", std::string(outcomeName(verdict.outcome)), "", ""});
    document.properties.push_back(
        {"verdict", "", verdictText(verdict, scenario, estimate, language), "", ""});
    return translated(std::move(document), language);
}

Table sweepTable(const Sweep& sweep, const Language& language)
{
    Table table{.columns = {{"operations", "Total Operations (Giga-ops)", gigaOperation.si()},
                            {"cpu_time_s", "CPU Time (s)"},
                            {"gpu_time_s", "GPU Time (s)"},
                            {"speedup", "Speedup Factor"}},
                .rows = sweep.size(),
                .fill = [&sweep](std::size_t row, std::span<Cell> cells) {
                    const SweepPoint point = sweep[row];
                    cells[0] = point.operations.si();
                    cells[1] = point.cpuTime.si();
                    cells[2] = point.gpuTime.si();
                    cells[3] = point.speedup;
                }};
    return translated(std::move(table), language);
}

Document sweepDocument(const Scenario& scenario, const Sweep& sweep, TaskScaling scaling,
                       const Language& language)
{
    Document document{
        .title = titleOf(scenario, language), .sentences = {}, .properties = {}, .table = sweepTable(sweep)};
    addScenario(document, scenario, language);
    document.properties.push_back({"scale_data", "", scaling.data, "", ""});
    document.properties.push_back({"scale_launches", "", scaling.launches, "", ""});
    return translated(std::move(document), language);
}

} // namespace gpuspeedup
