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
#include "model/report/translated.h"

#include <algorithm>

namespace gpuspeedup {
namespace {

constexpr double worthNaming = 0.1; // of the variance

Cell orNothing(std::optional<double> value)
{
    return value ? Cell(*value) : Cell(std::string());
}

Cell factorOrNothing(std::optional<double> factor, const Language& language)
{
    return factor ? factorCell(*factor, language) : Cell(std::string());
}

/// The mean of both sides; readers see both where they differ.
Cell elasticityCell(const Elasticity& e, const Language& language)
{
    const auto value = e.value();
    if (!value)
        return std::string();
    if (!e.atKink())
        return ShownNumber{*value, numberText(*value, language)};
    return ShownNumber{*value, language.text("%1 below, %2 above", {numberText(*e.left, language),
                                                                    numberText(*e.right, language)})};
}

Section inputRows(const Plan& plan, const FirstOrder& order, const Language& language)
{
    std::vector<std::vector<Cell>> rows;
    for (const Elasticity& e : elasticities(plan)) {
        const PlanInput& input = *e.input;
        const auto part = std::ranges::find(order.contributions, &input, &Contribution::input);
        const bool exact = part == order.contributions.end();
        rows.push_back(
            {std::string(input.key), language.text(input.label), inputCell(input, input.read(plan), language),
             std::string(baseSymbol(input.unit.dimension)), elasticityCell(e, language), orNothing(e.left),
             orNothing(e.right), e.atKink(), exact ? 1 : factorOfSigma(part->sigma), exact ? 0 : part->sigma,
             shareCell(exact ? 0 : part->share, language)});
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

Section rangeRows(const FirstOrder& order, const MonteCarlo& result, const SpeedupBounds& bounds,
                  const Language& language)
{
    const auto row = [&](const char* key, std::string_view label, const Quantiles<double>& speedup,
                         double sigma, double gpuWins) {
        return std::vector<Cell>{std::string(key),
                                 language.text(label),
                                 factorCell(speedup.low, language),
                                 factorCell(speedup.median, language),
                                 factorCell(speedup.high, language),
                                 sigma,
                                 chanceCell(gpuWins, language)};
    };
    std::vector<std::vector<Cell>> rows = {
        row("first_order", translatable("First order"), order.speedup, order.sigma, order.gpuWins),
        row("monte_carlo", translatable("Monte Carlo"), result.speedup, result.sigma, result.gpuWins),
        {std::string("corners"), language.text("All inputs at their ends"),
         factorOrNothing(bounds.least, language), std::string(), factorOrNothing(bounds.largest, language),
         std::string(), std::string()}};
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

Section limitRows(const Plan& plan, const Language& language)
{
    std::vector<std::vector<Cell>> rows;
    for (const Limit& limit : limitsOf(plan, language))
        rows.push_back({std::string(limit.key), language.text(limit.label),
                        factorOrNothing(limit.speedup, language), limit.sentence});
    return {.key = "limits",
            .title = "What it cannot exceed",
            .table = tableOfRows({{.key = "key", .heading = ""},
                                  {.key = "label", .heading = "Limit", .text = true},
                                  {.key = "speedup", .heading = "Speedup"},
                                  {.key = "sentence", .heading = "In words", .text = true}},
                                 std::move(rows))};
}

/// "What leaves the speedup unsure is the error of the model (57 % of the variance) and the CPU rate (39 %)."
std::string varianceSentence(const FirstOrder& order, const Language& language)
{
    std::vector<std::string> parts;
    for (const Contribution& part : order.contributions)
        if (part.share >= worthNaming)
            parts.push_back(
                language.text(parts.empty() ? "%1 (%2 of the variance)" : "%1 (%2)",
                              {inputWords(*part.input, language), shareText(part.share, language)}));
    if (parts.empty())
        return {};
    return language.text("What leaves the speedup unsure is %1.", {language.listing(parts)});
}

} // namespace

Document sensitivityDocument(const Plan& plan, const MonteCarlo& result, const Language& language)
{
    const std::vector<UncertainInput> uncertain = uncertainInputs(plan);
    const FirstOrder order = firstOrder(plan, uncertain);
    Document document{.title = titleOf(plan.base, language),
                      .sentences = {outcomeSentence(result.nominal, result.speedup, language),
                                    elasticitySentence(elasticities(plan), language),
                                    varianceSentence(order, language)},
                      .properties = {},
                      .table = {}};
    std::erase(document.sentences, std::string());
    const double speedup = result.nominal.speedup;
    document.properties = {{"model_version", "", std::string(modelVersion), "", ""},
                           {"speedup", "Speedup factor", speedup, factorText(speedup, language), ""},
                           {"probability_gpu_wins", "Probability that the GPU wins", result.gpuWins,
                            chanceText(result.gpuWins, language), ""},
                           {"outcome", "", std::string(outcomeName(outcomeOf(result.speedup))), "", ""},
                           {"draws", "", static_cast<double>(result.draws), "", ""}};
    document.sections = {
        translated(inputRows(plan, order, language), language),
        translated(rangeRows(order, result, speedupBounds(plan, uncertain), language), language),
        translated(limitRows(plan, language), language)};
    return translated(std::move(document), language);
}

} // namespace gpuspeedup
