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
    std::string cpuBy;             ///< "NumPy 2.4.6"
    std::string gpuBy;             ///< "CuPy 14.2.0"; empty where it did nothing on the GPU
    std::vector<TaskTimes> rounds; ///< complete runs: NumPy on the CPU, the package on the GPU
    std::string problem;           ///< why times are missing, one sentence; else empty

    [[nodiscard]] bool isReached() const { return !rounds.empty() || !problem.empty(); }
};

/// What the runs found; `problem` is not empty where none could be made.
struct PythonTasks
{
    /// Those of NumPy, which the first package that does any takes over, then those of each further package;
    /// some may not have been reached.
    std::vector<PythonTask> tasks;
    std::vector<std::string> notices; ///< packages that did none, one sentence each
    std::string endedBy;              ///< that of them which says why the interpreter ended too early, if any
    std::string problem;
};

/// What a run tells while it goes.
struct PythonTaskProgress
{
    std::size_t done = 0; ///< rows × runs × (NumPy and packages)
    std::size_t all = 0;
    std::string doing; ///< "CuPy: Sort"
    double secondsLeft = 0;
};

/// Who is told while it goes; either may be empty.
struct PythonTaskListener
{
    std::function<void(const PythonTaskProgress&)> progress;
    /// Task `index` of the result has a run more, a problem, or a package that takes it over from NumPy.
    std::function<void(std::size_t index, const PythonTask&)> row;
};

/// NumPy on the CPU and each package on the GPU, results compared. A task that a package cannot do keeps
/// NumPy's times, one whose result is wrong has none. Ends early where `settings` says cancelled, with what
/// there is.
[[nodiscard]] PythonTasks runPythonTasks(const PythonTaskRequest& request, const MeasureSettings& settings,
                                         const PythonTaskListener& listener = {});

} // namespace gpuspeedup
