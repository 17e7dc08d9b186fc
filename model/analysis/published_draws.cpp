// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/published_draws.h"

#include <algorithm>
#include <cassert>
#include <limits>

namespace gpuspeedup {
namespace {

bool isUsable(double value)
{
    return value >= std::numeric_limits<double>::min() && value <= std::numeric_limits<double>::max();
}

} // namespace

bool PublishedDraws::suit(const Plan& plan)
{
    return plan.isPublished();
}

PublishedDraws::PublishedDraws(const Plan& plan, std::size_t draws)
{
    assert(suit(plan));
    for (std::size_t i = 0; i < publishedInputs; ++i)
        columns_[i].assign(draws, planInputs()[i].read(plan));
    columns_.back().assign(draws, plan.modelFactor);
}

std::span<double> PublishedDraws::values(const PlanInput& input)
{
    const auto position = static_cast<std::size_t>(&input - planInputs().data());
    assert(position < publishedInputs || input.key == "model_factor");
    return columns_[std::min(position, publishedInputs)];
}

std::size_t PublishedDraws::speedups(std::span<double> out) const
{
    const auto& [cpuRate, gpuRate, operations, linkRate, data, launchOverhead, launches, factor] = columns_;
    std::size_t estimates = 0;
    for (std::size_t i = 0; i < out.size(); ++i) {
        const double cpuTime = operations[i] / cpuRate[i];
        const double compute = operations[i] / gpuRate[i];
        const double gpuTime =
            ((compute + data[i] / linkRate[i]) + launchOverhead[i] * launches[i]) * factor[i];
        const double speedup = cpuTime / gpuTime;
        const double efficiency = std::min(1.0, compute / gpuTime);
        if (isUsable(cpuTime) && isUsable(gpuTime) && isUsable(speedup) && isUsable(efficiency)) [[likely]]
            out[estimates++] = speedup;
    }
    return estimates;
}

} // namespace gpuspeedup
