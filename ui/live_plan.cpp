// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/live_plan.h"

#include "model/chart/task_sizes.h"
#include "model/choices/choices_plan.h"
#include "model/error.h"
#include "model/examples.h"
#include "model/input.h"
#include "model/plan/published_results.h"
#include "ui/locale_text.h"

#include <memory>

namespace gpuspeedup {
namespace {

/// A map is drawn over a hundredth to a hundred times the plan's value, and computed on one thread: the
/// others are for the window.
constexpr unsigned followingThreads = 1;

Outlook outlookOf(const Choices& choices, const Catalogue& catalogue)
{
    Outlook outlook;
    outlook.choices = choices;
    outlook.subject = chartSubject(planOf(choices, catalogue));
    outlook.available = availableRefinements(choices, catalogue);
    outlook.results = publishedResults(outlook.plan(), outlook.estimate());
    if (outlook.plan().isPublished())
        outlook.verdict = verdictOf(outlook.plan().base, outlook.results);
    else
        outlook.breakEven =
            solveFor(outlook.plan(), *findPlanInput("operations"), 1, growthOf(outlook.plan()));
    outlook.advice = advise(outlook.plan(), currentLanguage());
    outlook.effects = effectsOf(outlook.plan());
    return outlook;
}

InputRange mapRange(const Plan& plan, const PlanInput& input)
{
    InputRange range = defaultRange(plan, input);
    range.points = LivePlan::mapPoints;
    return range;
}

bool isActive(const PlanInput* input, const Plan& plan)
{
    return input != nullptr && input->active(plan);
}

} // namespace

LivePlan::LivePlan(QObject* parent) : QObject(parent), catalogue_(Catalogue::builtIn())
{
    Choices first;
    first.fields = fromExample(examples().front());
    outlook_ = outlookOf(first, catalogue_);
}

void LivePlan::setChoices(const Choices& choices)
{
    try {
        Outlook outlook = outlookOf(choices, catalogue_);
        outlook_ = std::move(outlook);
        staleReason_.clear();
        follow();
    } catch (const Error& error) {
        staleReason_ = modelText(error.what());
    }
    emit changed();
}

void LivePlan::markStale(const QString& reason)
{
    staleReason_ = reason;
    emit changed();
}

void LivePlan::setMapWanted(bool wanted)
{
    if (wanted == mapWanted_)
        return;
    mapWanted_ = wanted;
    if (wanted && !outlook_.subject.map)
        followMap();
}

void LivePlan::setMapInputs(const PlanInput* x, const PlanInput* y)
{
    mapX_ = x;
    mapY_ = y;
    outlook_.subject.map.reset();
    followMap();
    emit changed();
}

void LivePlan::follow()
{
    followChance();
    followMap();
}

void LivePlan::followChance()
{
    const auto chance = std::make_shared<std::optional<MonteCarlo>>();
    chanceJob_.start([this, chance, plan = outlook_.plan(), uncertain = outlook_.subject.uncertain] {
        try {
            *chance = monteCarlo(plan, uncertain, {.threads = followingThreads});
        } catch (const Error&) {
            chance->reset(); // no draw has an estimate: there is no range
        }
        return [this, chance] {
            outlook_.subject.chance = std::move(*chance);
            emit followed();
        };
    });
}

void LivePlan::followMap()
{
    mapJob_.cancel();
    ChartSubject& subject = outlook_.subject;
    chooseMapInputs(subject);
    if (isActive(mapX_, subject.plan) && isActive(mapY_, subject.plan) && mapX_ != mapY_) {
        subject.mapX = mapX_;
        subject.mapY = mapY_;
    }
    if (!mapWanted_ || subject.mapX == nullptr || subject.mapY == nullptr)
        return;
    const auto map = std::make_shared<std::optional<PlanMap>>();
    const InputRange x = mapRange(subject.plan, *subject.mapX);
    const InputRange y = mapRange(subject.plan, *subject.mapY);
    mapJob_.start([this, map, plan = subject.plan, x, y] {
        try {
            *map = mapOf(plan, x, y, followingThreads);
        } catch (const Error&) {
            map->reset(); // beyond what can be computed: the chart says so
        }
        return [this, map] {
            outlook_.subject.map = std::move(*map);
            emit followed();
        };
    });
}

SourcedScenario fieldsOf(const Outlook& outlook)
{
    SourcedScenario fields{outlook.plan().base, {}};
    for (const Input& input : inputs())
        fields.sources[std::string(input.key)] = sourceOf(outlook.plan(), *findPlanInput(input.key));
    return fields;
}

} // namespace gpuspeedup
