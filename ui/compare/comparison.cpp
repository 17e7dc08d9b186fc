// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/comparison.h"

#include "model/analysis/uncertainty.h"
#include "model/choices/choices_plan.h"
#include "model/error.h"

#include <algorithm>

namespace gpuspeedup {
namespace {

using Candidates = std::vector<Comparison::Candidate>;

ComparedPlan compared(const Comparison::Candidate& candidate, const Catalogue& catalogue)
{
    ComparedPlan row{.labels = {candidate.label}, .estimate = {}, .reason = candidate.problem};
    if (!row.reason.empty())
        return row;
    try {
        const Plan plan = planOf(candidate.choices, catalogue);
        row.estimate = RangedPlan{plan, monteCarlo(plan, uncertainInputs(plan), {.threads = 1})};
    } catch (const Error& error) {
        row.reason = error.what();
    }
    return row;
}

} // namespace

Comparison::Comparison(const Catalogue& catalogue, QObject* parent) : QObject(parent), catalogue_(catalogue)
{}

void Comparison::compare(Candidates candidates)
{
    if (candidates == candidates_ && !job_.isBusy())
        return emit finished();
    job_.start([this, candidates = std::move(candidates), known = candidates_, knownPlans = plans_,
                &catalogue = catalogue_] {
        auto plans = std::make_shared<std::vector<ComparedPlan>>();
        for (const Candidate& candidate : candidates) {
            const auto found = std::ranges::find(known, candidate);
            plans->push_back(found == known.end()
                                 ? compared(candidate, catalogue)
                                 : knownPlans[static_cast<std::size_t>(found - known.begin())]);
        }
        return [this, plans, candidates] {
            candidates_ = candidates;
            plans_ = std::move(*plans);
            emit finished();
        };
    });
}

} // namespace gpuspeedup
