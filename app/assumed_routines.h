// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/machine_profile.h"
#include "probe/reference/reference.h"

#include <cstddef>
#include <optional>
#include <span>
#include <string>

namespace gpuspeedup {

/// Names those of `workloads` (empty: the usual ones) whose library calls were not measured by size, on the
/// CPU or the GPU at position `gpu` of the profile, as after a quick run: they are predicted from assumed
/// fractions of the peak. Empty where all were, or none is such a call.
[[nodiscard]] std::string assumedRoutinesNote(const MachineProfile& profile, std::optional<std::size_t> gpu,
                                              std::span<const ReferenceWorkload* const> workloads);

} // namespace gpuspeedup
