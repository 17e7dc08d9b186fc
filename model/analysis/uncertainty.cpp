// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/uncertainty.h"

#include "model/analysis/elasticity.h"
#include "model/analysis/varied_plan.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <numbers>

namespace gpuspeedup {
namespace {

/// Φ(ln S / σ).
double probabilityAboveOne(double speedup, double sigma)
{
    if (sigma > 0)
        return 0.5 * std::erfc(-std::log(speedup) / (sigma * std::numbers::sqrt2));
    return speedup > 1 ? 1 : 0;
}

/// From one σ below to one above; 0 where there is no estimate at either.
double slopeAcross(const Plan& plan, const UncertainInput& uncertain)
{
    const double nominal = uncertain.input->read(plan);
    VariedPlan varied(withChosenChunks(plan), *uncertain.input);
    const PlanEstimate below = varied.at(drawnValue(uncertain, nominal, -1));
    const PlanEstimate above = varied.at(drawnValue(uncertain, nominal, 1));
    if (below.fault != PlanFault::none || above.fault != PlanFault::none)
        return 0;
    return std::log(above.speedup / below.speedup) / (2 * uncertain.sigma);
}

double elasticityOf(const Plan& plan, const UncertainInput& uncertain, std::span<const Elasticity> all)
{
    const auto found = std::ranges::find(all, uncertain.input, &Elasticity::input);
    assert(found != all.end());
    const std::optional<double> value = found->value();
    return value ? *value : slopeAcross(plan, uncertain);
}

} // namespace

double sigmaOfFactor(double factor)
{
    assert(factor >= 1);
    return std::log(factor) / normal95;
}

double factorOfSigma(double sigma)
{
    return std::exp(normal95 * sigma);
}

bool isLearned(const Plan& plan, const PlanInput& input)
{
    constexpr std::string_view ofNoRun[] = {"cpu_model_factor",   "model_factor",          "one_off_s",
                                            "scaling_efficiency", "peer_bytes_per_second", "serial_share",
                                            "communication_bytes"};
    constexpr std::string_view ofBothSides[] = {"operations", "data_bytes", "launches"};
    const Source source = sourceOf(plan, input);
    const bool isOfMachine = source.kind == Source::Kind::measured || source.kind == Source::Kind::assumed ||
                             source.kind == Source::Kind::catalogue;
    if (!isOfMachine || std::ranges::count(ofNoRun, input.key) > 0)
        return false;
    if (std::ranges::count(ofBothSides, input.key) > 0)
        return plan.learnsCpu() && plan.learnsGpu();
    return input.key.starts_with("cpu_") ? plan.learnsCpu() : plan.learnsGpu();
}

std::vector<UncertainInput> uncertainInputs(const Plan& plan)
{
    std::vector<UncertainInput> uncertain;
    for (const PlanInput& input : planInputs()) {
        if (!input.active(plan) || input.whole || !(input.read(plan) > 0))
            continue;
        if (isLearned(plan, input))
            continue;
        if (const double factor = uncertaintyFactor(sourceOf(plan, input)); factor > 1)
            uncertain.push_back({&input, sigmaOfFactor(factor)});
    }
    return uncertain;
}

FirstOrder firstOrder(const Plan& plan, std::span<const UncertainInput> inputs)
{
    const double speedup = estimate(plan).speedup;
    const std::vector<Elasticity> all = elasticities(plan);
    FirstOrder result;
    double variance = 0;
    for (const UncertainInput& uncertain : inputs) {
        const double elasticity = elasticityOf(plan, uncertain, all);
        const double part = elasticity * uncertain.sigma * elasticity * uncertain.sigma;
        result.contributions.push_back({uncertain.input, uncertain.sigma, elasticity, part});
        variance += part;
    }
    for (Contribution& contribution : result.contributions)
        contribution.share = variance > 0 ? contribution.share / variance : 0;
    std::ranges::stable_sort(result.contributions, std::ranges::greater{}, &Contribution::share);

    result.sigma = std::sqrt(variance);
    const double factor = factorOfSigma(result.sigma);
    result.speedup = {speedup / factor, speedup, speedup * factor};
    result.gpuWins = probabilityAboveOne(speedup, result.sigma);
    return result;
}

} // namespace gpuspeedup
