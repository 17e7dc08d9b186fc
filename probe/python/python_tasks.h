// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/software/script_task.h"
#include "probe/python/python_session.h"

#include <functional>
#include <string>
#include <vector>

namespace gpuspeedup {

/// Real tasks of the script: which, and through what.
struct PythonTaskRequest
{
    PythonRequest python;
    std::vector<std::string> stacks;    ///< "cupy", …; empty: NumPy alone
    std::vector<std::string> workloads; ///< templates; empty: all that the script has
    std::size_t sizes = 5;
    double secondsOfTask = 0.04; ///< that the largest may take on the CPU
};

/// A task through one package.
struct PythonTask
{
    ScriptTask task;
    std::string stack;             ///< empty: NumPy alone
    std::vector<TaskTimes> rounds; ///< complete runs: NumPy on the CPU, the package on the GPU
    std::string problem;           ///< why times are missing, one sentence; else empty
};

/// What the runs found; `problem` is not empty where none could be made.
struct PythonTasks
{
    std::vector<PythonTask> tasks;        ///< by package, then by workload and size
    std::vector<SoftwareRecord> software; ///< NumPy and the packages: versions
    std::string problem;
};

/// NumPy on the CPU and each package on the GPU, results compared. Ends early where `settings` says
/// cancelled, with what there is. `doing` is told what runs.
[[nodiscard]] PythonTasks runPythonTasks(const PythonTaskRequest& request, const MeasureSettings& settings,
                                         const std::function<void(const std::string&)>& doing);

} // namespace gpuspeedup
