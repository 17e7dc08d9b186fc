// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/report/solve_document.h"

#include "model/analysis/input_words.h"
#include "model/estimate.h"
#include "model/examples.h"
#include "model/plan/plan_estimate.h"
#include "model/report/cells.h"
#include "model/report/translated.h"

namespace gpuspeedup {
namespace {

std::string_view reasonName(Solution::Reason reason)
{
    switch (reason) {
    case Solution::Reason::none:
        return "";
    case Solution::Reason::noEffect:
        return "no_effect";
    case Solution::Reason::phase:
        return "phase";
    case Solution::Reason::phases:
        return "phases";
    case Solution::Reason::ratio:
        return "ratio";
    case Solution::Reason::doesNotFit:
        return "does_not_fit";
    case Solution::Reason::domain:
        return "domain";
    }
    return "";
}

/// Where the target is met: "above" and "below" include the value itself.
std::string_view metName(const Solution& solution)
{
    switch (solution.kind) {
    case Solution::Kind::at:
        if (solution.until)
            return translatable("between");
        return solution.side == Solution::Side::above ? translatable("above") : translatable("below");
    case Solution::Kind::always:
        return translatable("always");
    case Solution::Kind::never:
        return translatable("never");
    }
    return "";
}

Cell valueCell(const PlanInput& input, std::optional<double> value, const Language& language)
{
    return value ? inputCell(input, *value, language) : Cell(std::string());
}

std::string titleFor(const Plan& plan, double target, const Language& language)
{
    const std::string fast = timesAsFast(target, language);
    return plan.base.name.empty()
               ? language.text("What makes the GPU %1", {fast})
               : language.text("What makes the GPU %1: %2", {fast, nameOf(plan.base, language)});
}

} // namespace

Document solveDocument(const Plan& plan, std::span<const PlanInput* const> inputs, double target,
                       TaskScaling scaling, const Language& language)
{
    const PlanEstimate now = estimate(plan);
    Document document{
        .title = titleFor(plan, target, language), .sentences = {}, .properties = {}, .table = {}};
    document.properties = {{"model_version", "", std::string(modelVersion), "", ""},
                           {"target_speedup", "Speedup to reach", target, factorText(target, language), ""},
                           {"speedup", "Speedup now", now.speedup, factorText(now.speedup, language), ""}};
    std::vector<std::vector<Cell>> rows;
    for (const PlanInput* const input : inputs) {
        const TaskScaling growing = input->key == "operations" ? scaling : TaskScaling{};
        const Solution solution = solveFor(plan, *input, target, growing);
        rows.push_back(
            {std::string(input->key), language.text(input->label),
             inputCell(*input, input->read(plan), language), valueCell(*input, solution.value, language),
             valueCell(*input, solution.until, language), std::string(baseSymbol(input->unit.dimension)),
             language.text(metName(solution)), std::string(reasonName(solution.reason)),
             solutionSentence(plan, *input, target, solution, language)});
    }
    document.sentences = {rows.size() == 1 ? std::get<std::string>(rows.front().back())
                                           : language.text("Now the GPU is %1; each input is varied alone.",
                                                           {timesAsFast(now.speedup, language)})};
    document.table = tableOfRows({{.key = "key", .heading = "Key", .text = true},
                                  {.key = "label", .heading = "Input", .text = true},
                                  {.key = "value", .heading = "Now", .unitInCell = true},
                                  {.key = "needed", .heading = "Needed", .unitInCell = true},
                                  {.key = "until", .heading = ""},
                                  {.key = "unit", .heading = ""},
                                  {.key = "met", .heading = "Met", .text = true},
                                  {.key = "reason", .heading = ""},
                                  {.key = "sentence", .heading = "In words", .text = true}},
                                 std::move(rows));
    return translated(std::move(document), language);
}

} // namespace gpuspeedup
