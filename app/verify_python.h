// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/verify_run.h"
#include "probe/python/python_tasks.h"

namespace gpuspeedup {

/// What of a run goes through Python.
struct PythonPart
{
    PythonTaskRequest request; ///< without the GPU, which is known later
    std::size_t rows = 0;      ///< to come, at most; 0: nothing of it is run
    std::size_t steps = 0;     ///< as they are told
    double secondsLeft = 0;    ///< about as long it will take
    std::string problem;       ///< why the interpreter or its NumPy cannot be used; else empty
};

/// Whether array programs compute it.
[[nodiscard]] bool runsThroughPython(const ReferenceWorkload& reference);

/// Asks the interpreter of `request.python` which packages it has, in a moment; those that are missing are
/// warnings of `result`. Where it cannot be used, that is a warning as well; throws Error where nothing else
/// is to be run.
[[nodiscard]] PythonPart planPython(const VerifyRequest& request, bool hasGpu,
                                    const std::atomic<bool>& cancelled, Verification& result);

/// Where the Python part stands in the whole run.
struct PythonPlace
{
    std::shared_ptr<const MachineProfile> profile;
    std::optional<std::size_t> gpu; ///< position in the profile; absent: the CPU alone
    std::size_t stepsBefore = 0;
};

/// Runs the workloads through NumPy on the CPU and each package on the GPU, and predicts each from the
/// profile. Rows are appended to `result` and told with each of their runs: first NumPy's, which the first
/// package takes over. Returns why the interpreter did none, or ended before its end, which is a warning as
/// well; else an empty text. Throws Error where there is no row at all.
[[nodiscard]] std::string verifyPython(const PythonPart& part, const PythonPlace& place,
                                       const std::atomic<bool>& cancelled, const VerificationSink& tell,
                                       Verification& result);

} // namespace gpuspeedup
