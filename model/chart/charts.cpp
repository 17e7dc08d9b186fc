// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/chart/charts.h"

#include <algorithm>
#include <array>

namespace gpuspeedup {
namespace {

bool canCrossTheMap(const ChartSubject& subject, const PlanInput* input)
{
    const bool isTask = input->key == "operations" || isModelError(*input);
    return !isTask && input->read(subject.plan) > 0;
}

} // namespace

std::span<const ChartKind> charts()
{
    static const std::array list{taskSizeChart, breakdownChart, breakEvenMap,
                                 tornadoChart,  rooflineChart,  certaintyChart};
    return list;
}

const ChartKind* findChart(std::string_view key)
{
    const auto all = charts();
    const auto found = std::ranges::find(all, key, &ChartKind::key);
    return found == all.end() ? nullptr : &*found;
}

ChartSubject chartSubject(const Plan& plan)
{
    ChartSubject subject;
    subject.plan = plan;
    subject.estimate = estimate(plan);
    subject.uncertain = uncertainInputs(plan);
    subject.range = firstOrder(plan, subject.uncertain);
    chooseMapInputs(subject);
    return subject;
}

void chooseMapInputs(ChartSubject& subject)
{
    subject.mapX = nullptr;
    subject.mapY = nullptr;
    const PlanInput* const other = [&]() -> const PlanInput* {
        for (const Contribution& part : subject.range.contributions) // the largest first
            if (canCrossTheMap(subject, part.input))
                return part.input;
        for (const PlanInput& input : planInputs())
            if (input.active(subject.plan) && canCrossTheMap(subject, &input))
                return &input;
        return nullptr;
    }();
    if (other == nullptr)
        return;
    subject.mapX = findPlanInput("operations");
    subject.mapY = other;
}

} // namespace gpuspeedup
