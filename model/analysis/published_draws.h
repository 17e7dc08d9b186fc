// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/plan/plan_input.h"

#include <array>
#include <cstddef>
#include <span>
#include <vector>

namespace gpuspeedup {

/// Speedups by the published formulas for many draws at once: the figures of evaluate() to the last bit,
/// in a fraction of its time.
class PublishedDraws
{
public:
    /// No refinement is on that changes the times.
    [[nodiscard]] static bool suit(const Plan& plan);

    /// Every draw has the plan's values. Requires suit(plan).
    PublishedDraws(const Plan& plan, std::size_t draws);

    /// Values of an input, draw by draw. Requires one of the seven or the model's factor.
    [[nodiscard]] std::span<double> values(const PlanInput& input);
    /// Of as many draws as `out` has places: to its front, in order, those with an estimate. Their number.
    [[nodiscard]] std::size_t speedups(std::span<double> out) const;

private:
    static constexpr std::size_t publishedInputs = 7; ///< the first of planInputs()

    std::array<std::vector<double>, publishedInputs + 1> columns_; ///< the last: the model's factor
};

} // namespace gpuspeedup
