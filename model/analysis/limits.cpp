// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/limits.h"

#include "model/analysis/input_words.h"
#include "model/analysis/varied_plan.h"

#include <algorithm>
#include <cassert>

namespace gpuspeedup {
namespace {

// Beyond every other term's reach, and its square is still a double.
constexpr double veryLarge = 1e120;
constexpr double largestCount = 1e290; // of operations and bytes: their times are still doubles
constexpr double unbounded = 1e60;
constexpr double vanishing = 1e-60;

struct LimitInfo
{
    std::string_view key;
    std::string_view label;
    std::string_view when; ///< beginning of the sentence
    PlanEstimate (*estimate)(const Plan&);
};

PlanEstimate atLargeTask(const Plan& plan, TaskScaling scaling)
{
    const PlanInput* const operations = findPlanInput("operations");
    assert(operations != nullptr);
    const double present = operations->read(plan);
    const double largest = std::max({present, plan.base.data / byte, plan.traffic / byte,
                                     plan.cpuTraffic / byte, plan.temporaries / byte});
    const double growth = std::min(veryLarge, largestCount / largest);
    return VariedPlan(plan, *operations, scaling).at(present * growth);
}

PlanEstimate atLargeTaskAlone(const Plan& plan)
{
    return atLargeTask(plan, {});
}

PlanEstimate atLargeTaskAndData(const Plan& plan)
{
    return atLargeTask(plan, {.data = true});
}

PlanEstimate atLargeTaskDataAndLaunches(const Plan& plan)
{
    return atLargeTask(plan, {.data = true, .launches = true});
}

PlanEstimate withFastGpu(const Plan& plan)
{
    Plan fast = plan;
    for (const std::string_view key : {"gpu_operations_per_second", "gpu_bandwidth"}) {
        const PlanInput* const rate = findPlanInput(key);
        rate->write(fast, rate->read(fast) * veryLarge);
    }
    return evaluate(fast);
}

PlanEstimate withFastLink(const Plan& plan)
{
    Plan fast = plan;
    fast.base.linkRate = fast.base.linkRate * veryLarge;
    fast.toGpu.rate = fast.toGpu.rate * veryLarge;
    fast.fromGpu.rate = fast.fromGpu.rate * veryLarge;
    return evaluate(fast);
}

PlanEstimate withFreeLaunches(const Plan& plan)
{
    Plan free = plan;
    free.base.launchOverhead = {};
    free.stackLaunch = {};
    free.launchSync = {};
    free.graphLaunch = {};
    free.graphNode = {};
    return evaluate(free);
}

constexpr LimitInfo table[] = {
    {"large_task", translatable("Ever larger task"),
     translatable("The larger the task with data and launches as they are"), atLargeTaskAlone},
    {"large_task_and_data", translatable("Ever larger task and data"),
     translatable("The larger the task and its data with it"), atLargeTaskAndData},
    {"large_task_data_and_launches", translatable("Ever larger task, data and launches"),
     translatable("The larger the task, its data and launches with it"), atLargeTaskDataAndLaunches},
    {"fast_gpu", translatable("Ever faster GPU"), translatable("The faster the GPU and its memory"),
     withFastGpu},
    {"fast_link", translatable("Ever faster link"), translatable("The faster the link"), withFastLink},
    {"free_launches", translatable("Ever cheaper launches"), translatable("The cheaper the launches"),
     withFreeLaunches},
};

Limit limitOf(const LimitInfo& info, const PlanEstimate& e, const Language& language)
{
    Limit limit{.key = info.key, .label = info.label, .speedup = {}, .sentence = {}};
    const std::string when = language.text(info.when);
    if (e.fault == PlanFault::doesNotFit) {
        limit.sentence = language.text("%1, the sooner it no longer fits the GPU's memory.", {when});
    } else if (e.fault == PlanFault::outOfRange || e.speedup > unbounded) {
        limit.sentence = language.text("%1, the higher the speedup: it has no limit.", {when});
    } else if (e.speedup < vanishing) {
        limit.speedup = 0;
        limit.sentence = language.text("%1, the lower the speedup: it comes to nothing.", {when});
    } else {
        limit.speedup = e.speedup;
        limit.sentence =
            language.text("%1, the closer the GPU comes to %2.", {when, timesTheSpeed(e.speedup, language)});
    }
    return limit;
}

} // namespace

std::vector<Limit> limitsOf(const Plan& plan, const Language& language)
{
    std::vector<Limit> limits;
    for (const LimitInfo& info : table)
        limits.push_back(limitOf(info, info.estimate(plan), language));
    return limits;
}

} // namespace gpuspeedup
