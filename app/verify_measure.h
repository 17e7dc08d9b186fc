// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/verify_run.h"

#include <atomic>
#include <memory>
#include <string>

namespace gpuspeedup {

/// Where measuring the machine stands in a run of verify.
struct MeasurePlace
{
    bool hasGpu = false;
    double begin = 0;                ///< of the whole run, by steadySeconds()
    double secondsInAll = 0;         ///< that a run may take which is not thorough, but for Python
    double secondsOfPythonTasks = 0; ///< about as long they will take afterwards
};

/// What became of it.
struct MachineMeasured
{
    std::shared_ptr<const MachineProfile> profile;
    bool isComplete = true;       ///< false: a figure did not end, and nothing can be checked
    std::string leftBehind = {};  ///< as VerifyResult::leftBehind
    double secondsOfSoftware = 0; ///< that Python's figures took, which secondsInAll does not hold
};

/// Measures this machine, with the request's Python where it has one, and tells the progress of it. Throws
/// Error where nothing can be measured, ThreadLeftBehind where a driver hangs, and what `tell` throws.
[[nodiscard]] MachineMeasured measureForVerify(const VerifyRequest& request, const MeasurePlace& place,
                                               const std::atomic<bool>& cancelled,
                                               const VerificationSink& tell);

} // namespace gpuspeedup
