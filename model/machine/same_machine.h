// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/machine_profile.h"

#include <optional>
#include <string>
#include <string_view>

namespace gpuspeedup {

/// Whether both profiles are of one machine, as far as they tell: the same CPU; where both hold GPUs, all
/// GPUs of the one among those of the other; the same host where both name one.
[[nodiscard]] bool isSameMachine(const MachineProfile& a, const MachineProfile& b);

/// What is known of the machine that this process runs on; empty and 0 where it is not.
struct MachineHere
{
    std::string cpu;
    std::size_t cores = 0; ///< that this process may use
    std::string gpu;
};

/// One sentence where a profile is plainly of another machine than this one, by the names of the CPU and of
/// the GPU that is used and by the number of cores; else empty. What is not known here, or in the profile,
/// says nothing.
[[nodiscard]] std::string otherMachineWarning(const MachineProfile& profile, std::optional<std::size_t> gpu,
                                              const MachineHere& here);

} // namespace gpuspeedup
