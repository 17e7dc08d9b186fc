// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/machine_profile.h"
#include "model/verification/verification.h"
#include "probe/reference/verify.h"

#include <cstddef>
#include <memory>
#include <optional>

namespace gpuspeedup {

/// A row of a C++ run beside what the model says of it on the machine of `profile`: of its GPU at position
/// `gpu` where that did the task, else of the CPU alone. Why there is no prediction is the task's problem.
[[nodiscard]] VerifiedTask verifiedTask(const ReferenceRow& row,
                                        const std::shared_ptr<const MachineProfile>& profile,
                                        std::optional<std::size_t> gpu);

} // namespace gpuspeedup
