// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/plan/array_step.h"
#include "model/workloads/workload.h"

#include <vector>

namespace gpuspeedup {

/// The calls by which array programs (NumPy, CuPy, PyTorch) compute the workload, as resources/python/
/// stack_tasks.py writes them. Large temporaries are computed in place where an expression allows it, as
/// NumPy does. Empty for a workload that nobody writes so.
[[nodiscard]] std::vector<ArrayStep> arrayCode(const Workload& workload, WorkloadSizes sizes);

} // namespace gpuspeedup
