// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/machine/machine.h"
#include "model/machine_profile.h"

#include <cstddef>
#include <string_view>

namespace gpuspeedup {

/// Position in `profile.gpus` of the GPU with that CUDA number ("0") or with a name that holds `text` in any
/// case, the first of several alike. Throws Error that lists the GPUs of the profile; `source` names it.
[[nodiscard]] std::size_t findGpu(const MachineProfile& profile, std::string_view text,
                                  std::string_view source);

/// The measured figures; each source carries the figure's own spread (p95/p5). What was not measured is
/// absent, or assumed where a figure is always needed (launch costs, start).
[[nodiscard]] CpuFigures cpuFigures(const MachineProfile& profile);
/// Requires gpu < profile.gpus.size().
[[nodiscard]] GpuFigures gpuFigures(const MachineProfile& profile, std::size_t gpu);

} // namespace gpuspeedup
