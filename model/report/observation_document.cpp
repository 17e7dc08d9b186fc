// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/report/observation_document.h"

#include "model/error.h"
#include "model/estimate.h"
#include "model/learning/score.h"
#include "model/report/cells.h"
#include "model/report/translated.h"
#include "model/verification/verification.h"

#include <algorithm>

namespace gpuspeedup {
namespace {

struct ScoredQuantity
{
    const char* key;
    std::optional<SideScore> LearningScore::*score;
    std::string_view sentence; ///< of rows, share inside, width, error; without: error, share, width
};

constexpr ScoredQuantity quantities[] = {
    {"cpu_time", &LearningScore::cpu,
     translatable(
         "CPU times of %1 scored rows: %2 lie in their 90 % range (hi/lo %3 on average); off by %4 "
         "with the learned correction, by %5 without, where %6 lie in the assumed range (hi/lo %7).")},
    {"gpu_time", &LearningScore::gpu,
     translatable(
         "GPU times of %1 scored rows: %2 lie in their 90 % range (hi/lo %3 on average); off by %4 "
         "with the learned correction, by %5 without, where %6 lie in the assumed range (hi/lo %7).")},
    {"speedup", &LearningScore::speedup,
     translatable(
         "Speedups of %1 scored rows: %2 lie in their 90 % range (hi/lo %3 on average); off by %4 "
         "with the learned correction, by %5 without, where %6 lie in the assumed range (hi/lo %7).")}};

const std::vector<Column> usualColumns = {
    {.key = "number", .heading = "No."},
    {.key = "workload", .heading = "Workload", .text = true},
    {.key = "sizes", .heading = "Sizes", .text = true},
    {.key = "side", .heading = "Side", .text = true},
    {.key = "software", .heading = "Software", .text = true},
    {.key = "device", .heading = "Processor", .text = true, .wide = true},
    {.key = "predicted_s", .heading = "Predicted", .unitInCell = true},
    {.key = "measured_s", .heading = "Measured", .unitInCell = true},
    {.key = "quotient",
     .heading = "Predicted / measured",
     .unitInCell = true,
     .shortHeading = std::string(translatable("quot."))},
    {.key = "use", .heading = "Used to", .text = true},
    {.key = "origin", .heading = "From", .text = true},
    {.key = "model_version", .heading = ""},
    {.key = "moment", .heading = "When", .text = true, .wide = true}};

/// As in the table of verify; what no template explains as it stands.
std::string shortSizes(const ObservedPair& pair)
{
    const Workload* const workload = findWorkload(pair.workload);
    if (workload == nullptr)
        return pair.sizes;
    try {
        VerifiedTask task;
        task.workload = pair.workload;
        task.values = valuesOfSizes(*workload, pair.sizes);
        return ownSizesText(task);
    } catch (const Error&) {
        return pair.sizes;
    }
}

std::vector<Column> columnsFor(const std::vector<ObservedPair>& observations)
{
    std::vector<Column> columns = usualColumns;
    Column& sizes = *std::ranges::find(columns, "sizes", &Column::key);
    for (const ObservedPair& pair : observations)
        sizes.shortCells.push_back(shortSizes(pair));
    return columns;
}

std::vector<Cell> rowOf(const ObservedPair& pair, std::size_t number, const Language& language)
{
    const std::string& software = pair.side == ObservedSide::cpu ? pair.cpuCode : pair.stack;
    return {static_cast<double>(number),
            pair.workload,
            pair.sizes,
            std::string(observedSideName(pair.side)),
            software,
            pair.device,
            timeCell(pair.predicted, language),
            timeCell(pair.measured, language),
            factorCell(pair.predicted / pair.measured, language),
            std::string(observationUseName(useOf(pair))),
            std::string(observationOriginName(pair.origin)),
            pair.modelVersion,
            pair.moment};
}

void addScore(Document& document, const ScoredQuantity& quantity, const SideScore& score,
              const Language& language)
{
    const auto add = [&](const char* name, double value) {
        document.properties.push_back(
            {std::string("scored_") + quantity.key + "_" + name, "", value, "", ""});
    };
    add("rows", static_cast<double>(score.rows));
    add("coverage", score.coverage);
    add("width", score.width);
    add("error", score.error);
    add("error_before", score.errorBefore);
    add("coverage_before", score.coverageBefore);
    add("width_before", score.widthBefore);
    if (score.rows >= fewestScoredRows)
        document.sentences.push_back(
            language.text(quantity.sentence,
                          {std::to_string(score.rows), shareText(score.coverage, language),
                           numberText(score.width, language), numberText(score.error, language),
                           numberText(score.errorBefore, language), shareText(score.coverageBefore, language),
                           numberText(score.widthBefore, language)}));
}

} // namespace

Document observationDocument(const MachineProfile& profile, const Language& language)
{
    Document document{.title = language.text("Observations of %1", {profile.name}),
                      .sentences = {},
                      .properties = {{"model_version", "", std::string(modelVersion), "", ""}},
                      .table = {}};
    const LearningScore score = scoreOf(profile.observations);
    for (const ScoredQuantity& quantity : quantities)
        if (const auto& side = score.*quantity.score)
            addScore(document, quantity, *side, language);
    if (profile.observations.empty())
        document.sentences.push_back(
            language.text("Nothing was observed yet: gpu-speedup-cli verify with --learn does so, or a time "
                          "of your own."));
    else if (document.sentences.empty())
        document.sentences.push_back(
            language.text("Too few rows are scored to judge what was learned: at least %1 are needed.",
                          {std::to_string(fewestScoredRows)}));
    std::vector<std::vector<Cell>> rows;
    for (std::size_t i = 0; i < profile.observations.size(); ++i)
        rows.push_back(rowOf(profile.observations[i], i + 1, language));
    document.table = tableOfRows(columnsFor(profile.observations), std::move(rows));
    return translated(std::move(document), language);
}

} // namespace gpuspeedup
