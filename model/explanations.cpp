// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/explanations.h"

#include "model/chart/charts.h"
#include "model/plan/plan_input.h"
#include "model/plan/refinement.h"
#include "model/report/estimate_document.h"

#include <algorithm>

namespace gpuspeedup {
namespace {

std::string_view resultLabel(std::string_view key)
{
    const auto found = std::ranges::find(results(), key, &Result::key);
    return found == results().end() ? std::string_view() : found->label;
}

std::string_view labelOf(Explanation::Kind kind, const ExplanationText& row)
{
    if (!row.label.empty())
        return row.label;
    switch (kind) {
    case Explanation::Kind::input:
        return findPlanInput(row.key)->label;
    case Explanation::Kind::refinement:
        return findRefinement(row.key)->label;
    case Explanation::Kind::result:
        return resultLabel(row.key);
    case Explanation::Kind::chart:
        break;
    }
    return {};
}

} // namespace

std::vector<Explanation> explanations()
{
    std::vector<Explanation> all;
    const auto add = [&](Explanation::Kind kind, std::span<const ExplanationText> rows) {
        for (const ExplanationText& row : rows)
            all.push_back({kind, row.key, labelOf(kind, row), row.text, row.formula});
    };
    add(Explanation::Kind::input, inputExplanations());
    add(Explanation::Kind::result, resultExplanations());
    add(Explanation::Kind::refinement, effectExplanations());
    for (const ChartKind& chart : charts())
        all.push_back({Explanation::Kind::chart, chart.key, chart.title, chart.explanation, {}});
    return all;
}

} // namespace gpuspeedup
