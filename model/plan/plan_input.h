// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/plan/plan.h"
#include "model/unit.h"

#include <span>
#include <string_view>

namespace gpuspeedup {

/// A number of a plan that can be varied: solved for, swept, drawn at random. The
/// analyses, their reports and the command line are made from this one table.
struct PlanInput
{
    std::string_view key;    ///< in JSON and on the command line: "gpu_bandwidth"
    std::string_view label;  ///< for people, also the name in sentences: "GPU memory bandwidth"
    std::string_view symbol; ///< in the formulas
    Unit unit;               ///< preferred for people and of a bare number
    double least = 0;    ///< of the domain, in the coherent unit; excluded where it is 0 and not zeroAllowed
    double most = 1e300; ///< of the domain, included
    bool zeroAllowed = false;
    bool whole = false;
    double (*read)(const Plan&) = nullptr; ///< in the coherent unit
    void (*write)(Plan&, double) = nullptr;
    bool (*active)(const Plan&) = nullptr; ///< the plan's estimate uses it
};

/// All, the seven of the published formulas first.
[[nodiscard]] std::span<const PlanInput> planInputs();
/// By key, or by the option's name of the seven ("gpu-rate"); null where unknown.
[[nodiscard]] const PlanInput* findPlanInput(std::string_view key);

/// The error of the model on one side: uncertain, but nothing that a person could change.
[[nodiscard]] inline bool isModelError(const PlanInput& input)
{
    return input.key.ends_with("model_factor");
}

/// The domain of `input`. Throws Error; `shown` is the text quoted in its sentence, which does not name the
/// input.
void checkPlanInput(const PlanInput& input, double value, std::string_view shown);

/// Assumed: the model itself is right within this factor, of the GPU time through any software stack and of
/// the CPU time of a kind of code each. With Refinement::learned the factor is that of measured runs.
inline constexpr double usualModelFactor = 1.3;

/// Source of the input in `plan`; where nothing is said that of the model's error is assumed, else typed.
[[nodiscard]] Source sourceOf(const Plan& plan, const PlanInput& input);

} // namespace gpuspeedup
