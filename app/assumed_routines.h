// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/machine_profile.h"
#include "probe/reference/reference.h"

#include <cstddef>
#include <optional>
#include <span>
#include <string>

namespace gpuspeedup {

/// Says that calls of libraries are predicted from assumed fractions of the peak, which is so where the
/// profile is of a quick measurement; `gpu` is a position in it. Empty where these calls were measured on
/// both sides, or none of `workloads` (empty: the usual ones) is such a call.
[[nodiscard]] std::string assumedRoutinesNote(const MachineProfile& profile, std::optional<std::size_t> gpu,
                                              std::span<const ReferenceWorkload* const> workloads);

} // namespace gpuspeedup
