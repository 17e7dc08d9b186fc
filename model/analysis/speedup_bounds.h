// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/analysis/uncertainty.h"

#include <optional>
#include <span>

namespace gpuspeedup {

/// The least and the largest speedup while every input stays within its 90 % range.
struct SpeedupBounds
{
    std::optional<double> least; ///< absent: somewhere in the range the task does not fit the GPU
    double largest = 0;
};

/// Two corners: every input at its unfavourable and at its favourable end. Where the speedup is not
/// monotone in an input (operations with the CPU bound by memory, the serial share, data that goes through
/// the GPU's memory in chunks) some values between are tried too, and the true bound may lie a little
/// beyond. The number of chunks is the plan's own. Throws Error where the plan has no estimate. Requires
/// inputs that are active in the plan.
[[nodiscard]] SpeedupBounds speedupBounds(const Plan& plan, std::span<const UncertainInput> inputs);

} // namespace gpuspeedup
