// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/analysis/varied_plan.h"
#include "model/language.h"

#include <optional>
#include <string>

namespace gpuspeedup {

/// Which values of one input make the GPU reach a speedup, all else held.
struct Solution
{
    enum class Kind
    {
        at,     ///< from `value` on, on one side
        always, ///< at every value of the input's domain
        never   ///< at none
    };
    enum class Side
    {
        above, ///< met at `value` and above
        below  ///< met at `value` and below
    };
    enum class Reason
    {
        none,       ///< there is a value
        noEffect,   ///< the speedup does not depend on the input
        phase,      ///< never: `phase` alone takes longer than the target allows
        phases,     ///< never: all together do, `phase` being the largest
        ratio,      ///< never: both sides' times follow the input, and their ratio stays below the target
        doesNotFit, ///< never: the data does not fit the GPU's memory
        domain      ///< always: even at the least favourable value
    };

    Kind kind = Kind::never;
    Reason reason = Reason::none;
    /// In the coherent unit: the last value that meets the target, whole where the input is. Where the
    /// speedup is continuous it is the target there.
    std::optional<double> value;
    Side side = Side::above;
    /// Where the target is met up (or down) to here only; absent: to the end of the domain.
    std::optional<double> until;
    /// At `value`; never: where the speedup is highest; always: where it is lowest.
    PlanEstimate estimate;
    Phase phase = Phase::kernels; ///< of `estimate`, the largest
};

/// Solves S(x) = target for the input. Requires input.active(plan), target > 0, and a plan whose input is
/// inside its domain.
///
/// Without refinements by the closed forms of README.md, "The refinements". Else S is computed over the
/// domain, 30 powers of ten to each side at most, and the change of sign bisected down to neighbouring
/// numbers. S is monotone in most inputs; where it is not, the stretch next to the plan's own value is
/// given, and stretches narrower than a quarter of a power of ten that have no peak of their own may be
/// passed over. Where `input` is the task's operations, data and launches may grow with them.
[[nodiscard]] Solution solveFor(const Plan& plan, const PlanInput& input, double target,
                                TaskScaling scaling = {});

/// "The GPU is 10 times as fast with the GPU rate at 24.7 TFLOPS or more." or why it is never or always.
[[nodiscard]] std::string solutionSentence(const Plan& plan, const PlanInput& input, double target,
                                           const Solution& solution, const Language& language = {});

} // namespace gpuspeedup
