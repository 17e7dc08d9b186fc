// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/chart/task_sizes.h"
#include "model/language.h"

namespace gpuspeedup {

/// Both times and the speedup from a hundredth to a hundred times the task: of the published formulas the
/// published table, else with the range of the speedup. Without rows where it cannot be computed, or `range`
/// is needed and null.
[[nodiscard]] Table taskSizeTable(const ChartSubject& subject, const SpeedupRange* range,
                                  const Language& language);

/// The row of the task itself, its size being `plan`'s; −1 where there is none.
[[nodiscard]] int rowOfTask(const Table& taskSizes, const Plan& plan);

} // namespace gpuspeedup
