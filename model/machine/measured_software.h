// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/machine/machine.h"
#include "model/machine_profile.h"

namespace gpuspeedup {

/// Of the profile's record "python"; absent where it was not measured.
[[nodiscard]] std::optional<Sourced<Throughput>> pythonLoop(const MachineProfile& profile);
/// Of the record "numpy"; null where it was not measured.
[[nodiscard]] std::shared_ptr<const NumpyFigures> numpyFigures(const MachineProfile& profile);
/// Of the records of packages that use the GPU, by name: those with usable figures, measured on a GPU of the
/// name of `gpu`, or of no name.
[[nodiscard]] std::map<std::string, MeasuredStack, std::less<>> measuredStacks(const MachineProfile& profile,
                                                                               std::string_view gpu);

} // namespace gpuspeedup
