// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/report/sensitivity_document.h"

#include "model/analysis/elasticity.h"
#include "model/analysis/input_words.h"
#include "model/analysis/limits.h"
#include "model/analysis/outcome.h"
#include "model/analysis/speedup_bounds.h"
#include "model/estimate.h"
#include "model/report/cells.h"
#include "model/report/estimate_document.h"

#include <algorithm>

namespace gpuspeedup {
namespace {

constexpr double worthNaming = 0.1; // of the variance

Cell orNothing(std::optional<double> value)
{
    return value ? Cell(*value) : Cell(std::string());
}

Cell factorOrNothing(std::optional<double> factor)
{
    return factor ? factorCell(*factor) : Cell(std::string());
}

/// The mean of both sides; readers see both where they differ.
Cell elasticityCell(const Elasticity& e)
{
    const auto value = e.value();
    if (!value)
        return std::string();
    return ShownNumber{*value, e.atKink() ? numberText(*e.left) + " below, " + numberText(*e.right) + " above"
                                          : numberText(*value)};
}

Section inputRows(const Plan& plan, const FirstOrder& order)
{
    std::vector<std::vector<Cell>> rows;
    for (const Elasticity& e : elasticities(plan)) {
        const PlanInput& input = *e.input;
        const auto part = std::ranges::find(order.contributions, &input, &Contribution::input);
        const bool exact = part == order.contributions.end();
        rows.push_back({std::string(input.key), std::string(input.label), inputCell(input, input.read(plan)),
                        std::string(baseSymbol(input.unit.dimension)), elasticityCell(e), orNothing(e.left),
                        orNothing(e.right), e.atKink(), exact ? 1 : factorOfSigma(part->sigma),
                        exact ? 0 : part->sigma, shareCell(exact ? 0 : part->share)});
    }
    return {.key = "inputs",
            .title = "What the speedup depends on",
            .table = tableOfRows({{.key = "key", .heading = "Key", .text = true},
                                  {.key = "label", .heading = "Input", .text = true},
                                  {.key = "value", .heading = "Value"},
                                  {.key = "unit", .heading = ""},
                                  {.key = "elasticity", .heading = "Elasticity"},
                                  {.key = "elasticity_left", .heading = ""},
                                  {.key = "elasticity_right", .heading = ""},
                                  {.key = "at_kink", .heading = ""},
                                  {.key = "factor", .heading = "Good within ×"},
                                  {.key = "sigma", .heading = "σ"},
                                  {.key = "variance_share", .heading = "Share of variance"}},
                                 std::move(rows))};
}

Section rangeRows(const FirstOrder& order, const MonteCarlo& result, const SpeedupBounds& bounds)
{
    const auto row = [](const char* key, const char* label, const Quantiles<double>& speedup, double sigma,
                        double gpuWins) {
        return std::vector<Cell>{std::string(key),         std::string(label),
                                 factorCell(speedup.low),  factorCell(speedup.median),
                                 factorCell(speedup.high), sigma,
                                 shareCell(gpuWins)};
    };
    std::vector<std::vector<Cell>> rows = {
        row("first_order", "First order", order.speedup, order.sigma, order.gpuWins),
        row("monte_carlo", "Monte Carlo", result.speedup, result.sigma, result.gpuWins),
        {std::string("corners"), std::string("All inputs at their ends"), factorOrNothing(bounds.least),
         std::string(), factorOrNothing(bounds.largest), std::string(), std::string()}};
    return {.key = "ranges",
            .title = "How far the speedup may be off",
            .table = tableOfRows({{.key = "method", .heading = ""},
                                  {.key = "label", .heading = "Method", .text = true},
                                  {.key = "low", .heading = "90 % from"},
                                  {.key = "median", .heading = "Median"},
                                  {.key = "high", .heading = "to"},
                                  {.key = "sigma", .heading = "σ of ln S"},
                                  {.key = "probability_gpu_wins", .heading = "P(S > 1)"}},
                                 std::move(rows))};
}

Section limitRows(const Plan& plan)
{
    std::vector<std::vector<Cell>> rows;
    for (const Limit& limit : limitsOf(plan))
        rows.push_back({std::string(limit.key), std::string(limit.label), factorOrNothing(limit.speedup),
                        limit.sentence});
    return {.key = "limits",
            .title = "What it cannot exceed",
            .table = tableOfRows({{.key = "key", .heading = ""},
                                  {.key = "label", .heading = "Limit", .text = true},
                                  {.key = "speedup", .heading = "Speedup"},
                                  {.key = "sentence", .heading = "In words", .text = true}},
                                 std::move(rows))};
}

/// "What leaves the speedup unsure is the error of the model (57 % of the variance) and the CPU rate (39 %)."
std::string varianceSentence(const FirstOrder& order)
{
    std::vector<std::string> parts;
    for (const Contribution& part : order.contributions)
        if (part.share >= worthNaming)
            parts.push_back(inputWords(*part.input) + " (" + shareText(part.share) +
                            (parts.empty() ? " of the variance)" : ")"));
    if (parts.empty())
        return {};
    std::string text = "What leaves the speedup unsure is ";
    for (std::size_t i = 0; i < parts.size(); ++i)
        text += (i == 0 ? "" : i + 1 < parts.size() ? ", " : " and ") + parts[i];
    return text + ".";
}

} // namespace

Document sensitivityDocument(const Plan& plan, const MonteCarlo& result)
{
    const std::vector<UncertainInput> uncertain = uncertainInputs(plan);
    const FirstOrder order = firstOrder(plan, uncertain);
    Document document{.title = titleOf(plan.base),
                      .sentences = {outcomeSentence(result.nominal, result.speedup),
                                    elasticitySentence(elasticities(plan)), varianceSentence(order)},
                      .properties = {},
                      .table = {}};
    std::erase(document.sentences, std::string());
    const double speedup = result.nominal.speedup;
    document.properties = {{"model_version", "", std::string(modelVersion), "", ""},
                           {"speedup", "Speedup factor", speedup, factorText(speedup), ""},
                           {"probability_gpu_wins", "Probability that the GPU wins", result.gpuWins,
                            shareText(result.gpuWins), ""},
                           {"outcome", "", std::string(outcomeName(outcomeOf(result.speedup))), "", ""},
                           {"draws", "", static_cast<double>(result.draws), "", ""}};
    document.sections = {inputRows(plan, order), rangeRows(order, result, speedupBounds(plan, uncertain)),
                         limitRows(plan)};
    return document;
}

} // namespace gpuspeedup
