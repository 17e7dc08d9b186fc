// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/learning/learned_side.h"

#include "model/estimate.h"
#include "model/median.h"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace gpuspeedup {
namespace {

constexpr double shortest = 1e-12; // seconds: what the sizes of tasks are clamped to

/// All residuals of one task.
struct ObservedTask
{
    const ObservedPair* pair = nullptr; ///< the last of them
    std::size_t last = 0;               ///< its position
    std::vector<double> residuals;
    std::vector<double> sizes;
};

double logOf(Duration time)
{
    return std::log(std::max(time.si(), shortest));
}

/// Kinds of work of the class `other` have no more in common than those of different classes.
std::size_t classNumber(KernelClass kernelClass, std::size_t workload)
{
    if (kernelClass != KernelClass::other)
        return static_cast<std::size_t>(kernelClass);
    return std::size(kernelClasses) + workload;
}

/// The tasks seen last, in the order of their names.
std::vector<ObservedTask> tasksOf(std::span<const ObservedPair* const> pairs)
{
    std::map<std::string, ObservedTask> byKey;
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        const ObservedPair& pair = *pairs[i];
        ObservedTask& task = byKey[runKey(pair)];
        task.pair = &pair;
        task.last = i;
        task.residuals.push_back(std::log(pair.measured / pair.predicted));
        task.sizes.push_back(logOf(pair.predicted));
    }
    std::vector<ObservedTask> tasks;
    for (auto& [key, task] : byKey)
        tasks.push_back(std::move(task));
    std::vector<std::size_t> moments;
    for (const ObservedTask& task : tasks)
        moments.push_back(task.last);
    if (moments.size() > ResidualFit::mostRows) {
        std::ranges::sort(moments, std::ranges::greater());
        const std::size_t oldest = moments[ResidualFit::mostRows - 1];
        std::erase_if(tasks, [&](const ObservedTask& task) { return task.last < oldest; });
    }
    return tasks;
}

} // namespace

std::vector<const ObservedPair*> fittedPairs(std::span<const ObservedPair> observations,
                                             const LearnedGroup& group)
{
    std::vector<const ObservedPair*> pairs;
    for (const ObservedPair& pair : observations)
        if (group.holds(pair) && pair.modelVersion == modelVersion && useOf(pair) == ObservationUse::fit)
            pairs.push_back(&pair);
    return pairs;
}

std::shared_ptr<const LearnedSide> LearnedSide::of(std::span<const ObservedPair> observations,
                                                   const LearnedGroup& group)
{
    const std::vector<const ObservedPair*> pairs = fittedPairs(observations, group);
    if (pairs.empty())
        return nullptr;
    std::map<std::string, std::size_t, std::less<>> workloads;
    std::vector<Residual> rows;
    for (const ObservedTask& task : tasksOf(pairs)) {
        const auto number = workloads.emplace(task.pair->workload, workloads.size()).first->second;
        rows.push_back({.place = {.kernelClass = classNumber(task.pair->kernelClass, number),
                                  .workload = number,
                                  .size = medianOf(task.sizes)},
                        .value = medianOf(task.residuals)});
    }
    return std::shared_ptr<const LearnedSide>(
        new LearnedSide(ResidualFit(std::move(rows)), std::move(workloads)));
}

LearnedSide::LearnedSide(ResidualFit fit, std::map<std::string, std::size_t, std::less<>> workloads)
    : fit_(std::move(fit)), workloads_(std::move(workloads))
{}

ResidualPlace LearnedSide::place(std::string_view workload, KernelClass kernelClass,
                                 double logPredicted) const
{
    const auto found = workloads_.find(workload);
    const std::size_t number = found == workloads_.end() ? workloads_.size() : found->second;
    return {.kernelClass = classNumber(kernelClass, number), .workload = number, .size = logPredicted};
}

LearnedCurve LearnedSide::curve(std::string_view workload, KernelClass kernelClass) const
{
    std::array<double, LearnedCurve::points> logFactors{};
    for (std::size_t i = 0; i < LearnedCurve::points; ++i)
        logFactors[i] = fit_.meanAt(place(
            workload, kernelClass, LearnedCurve::firstLog + static_cast<double>(i) * LearnedCurve::step));
    return LearnedCurve(logFactors);
}

double LearnedSide::rangeFactor(std::string_view workload, KernelClass kernelClass, Duration predicted) const
{
    const Correction correction = fit_.at(place(workload, kernelClass, logOf(predicted)));
    constexpr double mostLog = 20; // what a double's times can bear, and no range says more
    return std::exp(std::min(fit_.rangeInSigmas() * correction.sigma, mostLog));
}

} // namespace gpuspeedup
