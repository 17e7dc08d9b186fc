// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/machine_profile.h"
#include "model/verification/verification_event.h"
#include "probe/python/python_session.h"
#include "probe/reference/reference.h"

#include <algorithm>
#include <atomic>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace gpuspeedup {

/// What is verified, and with what.
struct VerifyRequest
{
    std::shared_ptr<const MachineProfile> profile;   ///< null: this machine is measured first
    std::optional<std::string> device;               ///< as findGpu() takes it; absent: the first GPU
    std::vector<const ReferenceWorkload*> workloads; ///< empty: all
    std::size_t sizes = 5;
    bool thorough = false;
    std::optional<PythonRequest>
        python;                      ///< run the tasks through NumPy and its packages too; absent: C++ alone
    std::vector<std::string> stacks; ///< "c++", "cupy", …; empty: all
    bool drawsGpu = false;           ///< its chart is of the GPU's times, and nothing is run without one

    [[nodiscard]] bool wants(std::string_view stack) const
    {
        return stacks.empty() || std::ranges::find(stacks, stack) != stacks.end();
    }
};

/// How a run of verify ended.
struct VerifyResult
{
    Verification verification;
    /// Why a thread is left behind, which the process must end by std::_Exit for; empty: none is.
    std::string leftBehind;
    std::string pythonProblem; ///< why Python could not be used, or not to its end; else empty
};

/// Measures the machine where no profile is given, runs the tasks on CPU and GPU, and predicts each. Without
/// a GPU, in the machine or in the profile, the CPU alone is checked and the result says why.
///
/// A driver that hangs ends the part that needs it, and what was measured until then is kept.
///
/// Unless it is thorough the C++ part fits itself into 45 s, measuring the machine included. Once `cancelled`
/// is set it ends with what there is. Throws Error where the machine cannot be measured or the device is not
/// there, UsageError where a GPU is to be drawn and there is none, ThreadLeftBehind where nothing can be told
/// any more, and what `tell` throws.
[[nodiscard]] VerifyResult verifyMachine(const VerifyRequest& request, const std::atomic<bool>& cancelled,
                                         const VerificationSink& tell);

} // namespace gpuspeedup
