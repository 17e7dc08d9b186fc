// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/machine/machine.h"
#include "model/machine_profile.h"

#include <cstddef>
#include <string_view>

namespace gpuspeedup {

/// Position in `profile.gpus` of the GPU with that CUDA number ("0"), else with that name, else with a name
/// that holds `text`, in any case; the first of several of one name. Throws Error that lists the GPUs of the
/// profile, which `source` names, where there is none or several names hold it.
[[nodiscard]] std::size_t findGpu(const MachineProfile& profile, std::string_view text,
                                  std::string_view source);

/// The measured figures. 90 % of the samples lie within p5 … p95, so a source's factor is √(p95/p5); of fewer
/// than five samples at least as usual for what is measured. What was not measured is absent.
[[nodiscard]] CpuFigures cpuFigures(const MachineProfile& profile);
/// The same; launch costs and start are always needed and assumed where they were not measured. Copies of
/// fresh memory below 32 MiB cost what those of pageable memory do. There are two copy engines unless copies
/// in both directions at once were less than 1.5 times as fast as in one. Requires gpu < profile.gpus.size().
[[nodiscard]] GpuFigures gpuFigures(const MachineProfile& profile, std::size_t gpu);
/// GPUs of the profile with the name of that one, at least 1. Requires the same.
[[nodiscard]] int gpuCount(const MachineProfile& profile, std::size_t gpu);

} // namespace gpuspeedup
