// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/scenario.h"

#include <optional>

namespace gpuspeedup {

/// How data and launches follow when only the size of the task changes.
struct TaskScaling
{
    bool data = false;     ///< data grows in proportion to the operations
    bool launches = false; ///< launches grow in proportion, fractions included: a mean per task

    bool operator==(const TaskScaling&) const = default;
};

/// Where the GPU reaches a speedup as the task grows, all rates held.
struct BreakEven
{
    enum class Kind
    {
        fromSize, ///< the speedup is higher above `operations`, lower below
        always,   ///< it is higher at every size: nothing is fixed
        never     ///< no size helps: per operation the GPU side is not fast enough
    };
    Kind kind = Kind::never;
    std::optional<Work> operations; ///< set for `fromSize`, > 0 and finite

    bool operator==(const BreakEven&) const = default;
};

/// Task size at which the GPU is `target` times as fast; 1: both sides take the same time.
///
///     W* = s·O / (1/Rc − s·(1/Rg + v)),   O = fixed part of Tx + Tl, v = growing part per operation
///
/// Without scaling v = 0. `never` where the denominator is not > 0, or where W*
/// exceeds what a double holds. Requires target > 0. Source: S = s solved for W in the base formulas.
[[nodiscard]] BreakEven breakEven(const Scenario& scenario, TaskScaling scaling = {}, double target = 1);

} // namespace gpuspeedup
