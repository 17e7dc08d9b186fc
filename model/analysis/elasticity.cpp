// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/elasticity.h"

#include "model/analysis/input_words.h"
#include "model/analysis/varied_plan.h"
#include "model/estimate.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace gpuspeedup {
namespace {

constexpr double sameSlope = 1e-6;
constexpr double firstStep = 1e-3;    // in ln x: leaves an error of about 1e-11
constexpr double smallestStep = 1e-8; // below it rounding is larger than any curvature
constexpr double stepFactor = 8;
constexpr double roundingOfLog = 2e-14; // of ln S, generously

/// Shares of the GPU time in the published formulas, by key of the input; nothing for other plans.
std::optional<double> publishedElasticity(const Plan& plan, std::string_view key)
{
    if (!plan.isPublished())
        return std::nullopt;
    const Estimate e = estimate(plan.base);
    const double compute = e.gpuComputeTime / e.gpuTime;
    const double transfer = e.transferTime / e.gpuTime;
    const double launches = e.launchOverhead / e.gpuTime;
    if (key == "cpu_operations_per_second" || key == "model_factor")
        return -1;
    if (key == "gpu_operations_per_second")
        return compute;
    if (key == "operations")
        return transfer + launches; // 1 − e_k without cancellation
    if (key == "link_bytes_per_second")
        return transfer;
    if (key == "data_bytes")
        return -transfer;
    return -launches;
}

/// d ln S / d ln x to one side, from differences over h, h/2 and h/4 whose errors of
/// first and second order cancel. Where a kink lies within h the three do not agree,
/// and h shrinks until it lies outside. Nothing where S jumps.
std::optional<double> slope(VariedPlan& varied, double value, double sign)
{
    const double here = std::log(varied.at(value).speedup);
    const auto difference = [&](double step) {
        return (std::log(varied.at(value * std::exp(sign * step)).speedup) - here) / (sign * step);
    };
    double found = 0;
    for (double step = firstStep; step >= smallestStep; step /= stepFactor) {
        const double whole = difference(step);
        const double half = difference(step / 2);
        const double quarter = difference(step / 4);
        found = (whole - 6 * half + 8 * quarter) / 3;
        const double coarser = 2 * quarter - half;
        if (std::abs(found - coarser) <= std::max(sameSlope / 10, roundingOfLog / step))
            return found;
    }
    const bool jumps = std::abs(found) * smallestStep > sameSlope;
    return jumps ? std::nullopt : std::optional(found);
}

Elasticity elasticityOf(const Plan& plan, const PlanInput& input)
{
    if (const auto share = publishedElasticity(plan, input.key))
        return {&input, share, share};
    const double value = input.read(plan);
    if (value == 0)
        return {&input, 0, 0};
    VariedPlan varied(plan, input);
    if (value >= input.most) {
        const auto inside = slope(varied, value, -1);
        return {&input, inside, inside};
    }
    const auto right = slope(varied, value, 1);
    return {&input, value <= input.least ? right : slope(varied, value, -1), right};
}

} // namespace

bool Elasticity::atKink() const
{
    return left && right && std::abs(*left - *right) > sameSlope;
}

std::optional<double> Elasticity::value() const
{
    if (!left || !right)
        return std::nullopt;
    return (*left + *right) / 2;
}

std::vector<Elasticity> elasticities(const Plan& plan)
{
    const Plan held = withChosenChunks(plan);
    std::vector<Elasticity> all;
    for (const PlanInput& input : planInputs())
        if (input.active(held))
            all.push_back(elasticityOf(held, input));
    const auto magnitude = [](const Elasticity& e) { return e.value() ? std::abs(*e.value()) : -1; };
    std::ranges::stable_sort(all, std::greater{}, magnitude);
    return all;
}

std::string elasticitySentence(std::span<const Elasticity> all, const Language& language)
{
    const auto most = std::ranges::find_if(
        all, [](const Elasticity& e) { return !isModelError(*e.input) && e.value().has_value(); });
    assert(most != all.end());
    const double change = *most->value();
    return language.text("What matters most is %1: 1 % more changes the speedup by %2 %.",
                         {inputWords(*most->input, language),
                          (change < 0 ? "−" : "+") + roundedText(std::abs(change), 3, language.mark)});
}

} // namespace gpuspeedup
