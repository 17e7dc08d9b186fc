// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "probe/reference/reference_task.h"

#include <cmath>

namespace gpuspeedup {

/// Of sums of `terms` products of numbers in [−1, 1): rounding in any order leaves a difference of some
/// √terms·ε, here with a factor of 16 for the worst of many.
inline void compareSums(const ReferenceTask& task, double terms)
{
    constexpr double precision = 1.2e-7;
    compareNumbers(task, 0, 16 * precision * (1 + std::sqrt(terms)) * std::sqrt(1 + std::log2(1 + terms)));
}

} // namespace gpuspeedup
