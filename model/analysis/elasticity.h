// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/language.h"
#include "model/plan/plan_input.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace gpuspeedup {

/// By how many per cent the speedup changes when one input grows by one per cent:
///
///     ε = d ln S / d ln x
///
/// Published formulas, with e_k, e_x, e_l the shares of Tg: W 1−e_k, Rc −1, Rg e_k, D −e_x, B e_x,
/// λ and N −e_l. Elsewhere by differences, exact to 1e-6, with the number of chunks held: it is the best
/// one, so that its own change has no first-order effect.
struct Elasticity
{
    const PlanInput* input = nullptr;
    /// For a smaller and for a larger input; at an end of its domain both are that of the inside. Whole
    /// inputs count as continuous. Absent where the speedup jumps at this value.
    std::optional<double> left;
    std::optional<double> right;

    /// Two branches of a maximum meet here, and the two differ.
    [[nodiscard]] bool atKink() const;
    /// Mean of the two; absent where one is.
    [[nodiscard]] std::optional<double> value() const;
};

/// Of every active input, the largest in magnitude first, jumps last. Requires a plan without fault.
[[nodiscard]] std::vector<Elasticity> elasticities(const Plan& plan);

/// "What matters most is the CPU rate: 1 % more changes the speedup by −1 %." The error of the model itself
/// is passed over. Requires the elasticities of a plan.
[[nodiscard]] std::string elasticitySentence(std::span<const Elasticity> all, const Language& language = {});

} // namespace gpuspeedup
