// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/report/advice_document.h"

#include "model/analysis/advice.h"
#include "model/estimate.h"
#include "model/examples.h"
#include "model/report/cells.h"
#include "model/report/translated.h"

namespace gpuspeedup {
namespace {

std::string titleFor(const Plan& plan, const Language& language)
{
    return plan.base.name.empty()
               ? language.text("What would make it faster")
               : language.text("What would make it faster: %1", {nameOf(plan.base, language)});
}

} // namespace

Document adviceDocument(const Plan& plan, const Language& language)
{
    const PlanEstimate now = estimate(plan);
    const std::vector<Advice> all = advise(plan, language);
    Document document{.title = titleFor(plan, language),
                      .sentences = {adviceSentence(plan, all, language)},
                      .properties = {},
                      .table = {}};
    document.properties = {{"model_version", "", std::string(modelVersion), "", ""},
                           {"speedup", "Speedup now", now.speedup, factorText(now.speedup, language), ""},
                           {"gpu_time_s", "Total GPU time", now.gpuTime / second,
                            std::get<ShownNumber>(timeCell(now.gpuTime, language)).shown, ""},
                           {"advice", "", document.sentences.front(), "", ""}};
    std::vector<std::vector<Cell>> rows;
    for (const Advice& advice : all)
        rows.push_back({std::string(advice.lever->key), language.text(advice.lever->title),
                        factorCell(advice.estimate.speedup, language), factorCell(advice.gain, language),
                        timeCell(advice.estimate.gpuTime, language), advice.turnsIntoWin, advice.sentence});
    document.table = tableOfRows({{.key = "lever", .heading = ""},
                                  {.key = "label", .heading = "Change", .text = true},
                                  {.key = "speedup", .heading = "Speedup then", .unitInCell = true},
                                  {.key = "gain", .heading = "Gain", .unitInCell = true},
                                  {.key = "gpu_time_s", .heading = "GPU time", .unitInCell = true},
                                  {.key = "turns_into_win", .heading = ""},
                                  {.key = "sentence", .heading = "In words", .text = true}},
                                 std::move(rows));
    return translated(std::move(document), language);
}

} // namespace gpuspeedup
