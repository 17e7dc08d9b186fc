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

/// One sentence where a profile is plainly of another machine than this one, by the names of the CPU and of
/// the GPU that is used; else empty. A name that is not known here, or in the profile, says nothing.
[[nodiscard]] std::string otherMachineWarning(const MachineProfile& profile, std::optional<std::size_t> gpu,
                                              std::string_view cpuHere, std::string_view gpuHere);

} // namespace gpuspeedup
