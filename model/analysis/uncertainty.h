// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/analysis/quantiles.h"
#include "model/plan/plan_input.h"

#include <algorithm>
#include <cmath>
#include <span>
#include <vector>

namespace gpuspeedup {

/// 95 % of the standard normal distribution lie below: 90 % lie within ±.
inline constexpr double normal95 = 1.6448536269514722;

/// An input that is not known exactly: ln x is normally distributed around its value in the plan.
struct UncertainInput
{
    const PlanInput* input = nullptr;
    /// Standard deviation of ln x, > 0. A range lo … hi that holds 90 % of the truth has
    /// σ = ln(hi/lo)/3.2897, a factor f to both sides σ = ln f/1.6449.
    double sigma = 0;
};

/// σ of a value of which 90 % of the truth lies within `factor` >= 1, and back.
[[nodiscard]] double sigmaOfFactor(double factor);
[[nodiscard]] double factorOfSigma(double sigma);

/// The value that lies z standard deviations from the plan's, `nominal`, with z normally distributed.
/// Never outside the input's domain: what would be a share above 1 is 1.
[[nodiscard]] inline double drawnValue(const UncertainInput& uncertain, double nominal, double z)
{
    return std::clamp(nominal * std::exp(uncertain.sigma * z), uncertain.input->least, uncertain.input->most);
}

/// Every active input whose source leaves it uncertain, in the order of planInputs(); the model's own
/// error is one of them. Counted values, whole numbers and zeros are exact, and
/// so is what isLearned().
[[nodiscard]] std::vector<UncertainInput> uncertainInputs(const Plan& plan);

/// What the machine or an assumption gives for a side that is corrected: the runs that were learned from had
/// the same figure, so that what it is off by is corrected, or is part of the error they left over.
[[nodiscard]] bool isLearned(const Plan& plan, const PlanInput& input);

/// What one input adds to the uncertainty of the speedup.
struct Contribution
{
    const PlanInput* input = nullptr;
    double sigma = 0;      ///< of ln x
    double elasticity = 0; ///< d ln S / d ln x
    double share = 0;      ///< of the variance of ln S; all sum to 1, or are 0 where nothing is uncertain
};

/// How far the speedup may be off, to first order in the inputs' errors:
///
///     Var ln S = Σ ε²σ²,   P(S > 1) = Φ(ln S / σ_S)
///
/// At a kink ε is the mean of both sides, at a jump the slope from one σ below to one σ above; the ends of
/// domains are not seen. Good where σ_S is small: Monte Carlo says how good.
struct FirstOrder
{
    Quantiles<double> speedup;               ///< the median is the plan's own
    double sigma = 0;                        ///< σ_S, of ln S
    double gpuWins = 0;                      ///< P(S > 1)
    std::vector<Contribution> contributions; ///< the largest first
};

/// Throws Error where the plan has no estimate. Requires inputs that are active in the plan.
[[nodiscard]] FirstOrder firstOrder(const Plan& plan, std::span<const UncertainInput> inputs);

} // namespace gpuspeedup
