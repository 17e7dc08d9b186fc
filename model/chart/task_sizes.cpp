// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/chart/task_sizes.h"

#include "model/analysis/solve.h"
#include "model/analysis/varied_plan.h"

#include <algorithm>
#include <cmath>

namespace gpuspeedup {
namespace {

constexpr double sameSize = 1e-6; // relative: solved twice
constexpr double slopeStep = 1e-3;
constexpr double steepest = 20; // elasticities are far smaller: beyond, the speedup jumps

const PlanInput& taskSize()
{
    return *findPlanInput("operations");
}

/// Between two sizes of which the GPU is ahead at one only: the last of its side, by bisection.
double changeOfSide(VariedPlan& varied, double below, double above, bool gpuWinsBelow)
{
    constexpr int steps = 60;
    for (int i = 0; i < steps; ++i) {
        const double middle = std::sqrt(below) * std::sqrt(above);
        if (!(middle > below && middle < above))
            break;
        ((varied.at(middle).speedup >= 1) == gpuWinsBelow ? below : above) = middle;
    }
    return gpuWinsBelow ? below : above;
}

void addSize(std::vector<double>& sizes, double size)
{
    const auto isSame = [size](double other) { return std::abs(size / other - 1) < sameSize; };
    if (std::ranges::none_of(sizes, isSame))
        sizes.push_back(size);
}

/// ln(S(x·e^h)/S(x·e^−h)); nothing where there is no estimate at either.
std::optional<double> logChange(Plan& plan, const UncertainInput& uncertain, double nominal, double h)
{
    const PlanInput& input = *uncertain.input;
    const double below = std::clamp(nominal * std::exp(-h), input.least, input.most);
    const double above = std::clamp(nominal * std::exp(h), input.least, input.most);
    input.write(plan, below);
    const PlanEstimate atBelow = evaluate(plan);
    input.write(plan, above);
    const PlanEstimate atAbove = evaluate(plan);
    input.write(plan, nominal);
    if (atBelow.fault != PlanFault::none || atAbove.fault != PlanFault::none)
        return std::nullopt;
    return std::log(atAbove.speedup / atBelow.speedup) / std::log(above / below);
}

/// εσ; the slope over one σ to each side where the speedup jumps.
double partOf(Plan& plan, const UncertainInput& uncertain)
{
    const double nominal = uncertain.input->read(plan);
    std::optional<double> elasticity = logChange(plan, uncertain, nominal, slopeStep);
    if (!elasticity || std::abs(*elasticity) > steepest)
        elasticity = logChange(plan, uncertain, nominal, uncertain.sigma);
    return elasticity.value_or(0) * uncertain.sigma;
}

double sigmaOf(const Plan& plan, std::span<const UncertainInput> uncertain)
{
    Plan held = withChosenChunks(plan);
    double variance = 0;
    for (const UncertainInput& one : uncertain) {
        const double part = partOf(held, one);
        variance += part * part;
    }
    return std::sqrt(variance);
}

} // namespace

TaskScaling growthOf(const Plan& plan)
{
    const bool known =
        plan.has(Refinement::roofline) && (plan.traffic > DataSize{} || plan.cpuTraffic > DataSize{});
    return {.data = known, .launches = false};
}

std::vector<double> solvedSizes(const Plan& plan)
{
    const Solution solution = solveFor(plan, taskSize(), 1, growthOf(plan));
    std::vector<double> sizes;
    for (const std::optional<double>& size : {solution.value, solution.until})
        if (size && *size > 0)
            addSize(sizes, *size);
    std::ranges::sort(sizes);
    return sizes;
}

void addChangesOfSide(const Plan& plan, std::span<const PlanSweepPoint> sweep, std::vector<double>& sizes)
{
    VariedPlan varied(plan, taskSize(), growthOf(plan));
    for (std::size_t i = 1; i < sweep.size(); ++i) {
        const PlanSweepPoint& below = sweep[i - 1];
        const PlanSweepPoint& above = sweep[i];
        if (!below.times || !above.times)
            continue;
        const bool gpuWinsBelow = below.times->speedup >= 1;
        if (gpuWinsBelow != (above.times->speedup >= 1))
            addSize(sizes, changeOfSide(varied, below.value, above.value, gpuWinsBelow));
    }
    std::ranges::sort(sizes);
}

SpeedupRange::SpeedupRange(const ChartSubject& subject, double from, double to, std::size_t points)
    : logFrom_(std::log(from)), logStep_((std::log(to) - std::log(from)) / static_cast<double>(points - 1))
{
    VariedPlan varied(subject.plan, taskSize(), growthOf(subject.plan));
    for (std::size_t i = 0; i < points; ++i) {
        const double size = std::exp(logFrom_ + static_cast<double>(i) * logStep_);
        sigmas_.push_back(sigmaOf(varied.planAt(size), subject.uncertain));
    }
}

double SpeedupRange::factorAt(double size) const
{
    const double last = static_cast<double>(sigmas_.size() - 1);
    const double position = std::clamp((std::log(size) - logFrom_) / logStep_, 0.0, last);
    const auto index = std::min(static_cast<std::size_t>(position), sigmas_.size() - 2);
    return factorOfSigma(
        std::lerp(sigmas_[index], sigmas_[index + 1], position - static_cast<double>(index)));
}

} // namespace gpuspeedup
