// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/report/advice_document.h"

#include "model/analysis/advice.h"
#include "model/estimate.h"
#include "model/report/cells.h"

namespace gpuspeedup {
namespace {

std::string titleFor(const Plan& plan)
{
    const std::string question = "What would make it faster";
    return plan.base.name.empty() ? question : question + ": " + plan.base.name;
}

} // namespace

Document adviceDocument(const Plan& plan)
{
    const PlanEstimate now = estimate(plan);
    const std::vector<Advice> all = advise(plan);
    Document document{
        .title = titleFor(plan), .sentences = {adviceSentence(plan, all)}, .properties = {}, .table = {}};
    document.properties = {{"model_version", "", std::string(modelVersion), "", ""},
                           {"speedup", "Speedup now", now.speedup, factorText(now.speedup), ""},
                           {"gpu_time_s", "Total GPU time", now.gpuTime / second,
                            std::get<ShownNumber>(timeCell(now.gpuTime)).shown, ""},
                           {"advice", "", document.sentences.front(), "", ""}};
    std::vector<std::vector<Cell>> rows;
    for (const Advice& advice : all)
        rows.push_back({std::string(advice.lever->key), std::string(advice.lever->title),
                        factorCell(advice.estimate.speedup), factorCell(advice.gain),
                        timeCell(advice.estimate.gpuTime), advice.turnsIntoWin, advice.sentence});
    document.table = tableOfRows({{.key = "lever", .heading = ""},
                                  {.key = "label", .heading = "Change", .text = true},
                                  {.key = "speedup", .heading = "Speedup then", .unitInCell = true},
                                  {.key = "gain", .heading = "Gain", .unitInCell = true},
                                  {.key = "gpu_time_s", .heading = "GPU time", .unitInCell = true},
                                  {.key = "turns_into_win", .heading = ""},
                                  {.key = "sentence", .heading = "In words", .text = true}},
                                 std::move(rows));
    return document;
}

} // namespace gpuspeedup
