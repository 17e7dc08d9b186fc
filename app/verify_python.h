// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/verify_run.h"

namespace gpuspeedup {

/// Runs the workloads through NumPy on the CPU and each package of `request.stacks` on the GPU, and predicts
/// each from `profile`. Rows are appended to `result` and told one by one; what is the matter with a package
/// is the problem of its rows. Without `gpu` the CPU alone.
void verifyPython(const VerifyRequest& request, const std::shared_ptr<const MachineProfile>& profile,
                  std::optional<std::size_t> gpu, const std::atomic<bool>& cancelled,
                  const VerificationSink& tell, Verification& result);

} // namespace gpuspeedup
