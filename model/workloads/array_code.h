// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/plan/array_step.h"
#include "model/workloads/workload.h"

#include <vector>

namespace gpuspeedup {

/// How array programs compute a workload, where it differs from the template's single kernel.
struct ArrayCode
{
    std::vector<ArrayStep> steps;
    double copiesIn = 0; ///< arrays that go in; 0: as the template has it
    double copiesOut = 0;
    double temporaries = 0; ///< elements of arrays that exist at once beside those that go in and out
};

/// The calls by which array programs (NumPy, CuPy, PyTorch) compute the workload, as resources/python/
/// stack_tasks.py writes them. Large temporaries are computed in place where an expression allows it, as
/// NumPy does. Without steps for a workload that nobody writes so.
[[nodiscard]] ArrayCode arrayCode(const Workload& workload, WorkloadSizes sizes);

/// Copies of `task`, which is one kernel, where each quantity is an array of its own.
void copyEachArray(Task& task, const ArrayCode& code);

/// Launches, traffic, copies and temporaries of `task`, which is one kernel, as its array code has them on a
/// GPU: each operation a launch that goes through whole arrays. Requires steps.
void runAsArrayCode(Task& task, const ArrayCode& code);

} // namespace gpuspeedup
