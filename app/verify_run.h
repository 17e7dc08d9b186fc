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

    [[nodiscard]] bool wants(std::string_view stack) const
    {
        return stacks.empty() || std::ranges::find(stacks, stack) != stacks.end();
    }
};

/// Measures the machine where no profile is given, runs the tasks on CPU and GPU, and predicts each. Without
/// a GPU, in the machine or in the profile, the CPU alone is checked and the result says why.
///
/// Unless it is thorough the C++ part fits itself into 45 s, measuring the machine included. Once `cancelled`
/// is set it ends with what there is. Throws Error where the machine cannot be measured or the device is not
/// there, ThreadLeftBehind, and what `tell` throws.
[[nodiscard]] Verification verifyMachine(const VerifyRequest& request, const std::atomic<bool>& cancelled,
                                         const VerificationSink& tell);

} // namespace gpuspeedup
