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

/// Where the GPU starts to win as the task grows, all rates held.
struct BreakEven
{
    enum class Kind
    {
        fromSize, ///< the GPU is faster above `operations`, the CPU below
        always,   ///< the GPU is faster at every size: its rate is higher and nothing is fixed
        never     ///< no size helps: per operation the GPU side is not faster
    };
    Kind kind = Kind::never;
    std::optional<Work> operations; ///< set for `fromSize`, > 0 and finite

    bool operator==(const BreakEven&) const = default;
};

/// Task size at which both sides take the same time:
///
///     W* = O / (1/Rc − 1/Rg − v),   O = fixed part of Tx + Tl, v = growing part per operation
///
/// Without scaling v = 0. `never` where the denominator is not > 0, or where W*
/// exceeds what a double holds. Source: S = 1 solved for W in the base formulas.
[[nodiscard]] BreakEven breakEven(const Scenario& scenario, TaskScaling scaling = {});

} // namespace gpuspeedup
