// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/plan/cpu_code.h"

namespace gpuspeedup {

/// What NumPy takes for `task`, from calls like its own that were measured: for each, the time of one call by
/// its size, all added up. Absent where NumPy was not measured, or the task is not one kernel that array
/// programs compute by calls of which each kind was measured.
[[nodiscard]] std::optional<SourcedBaseline> measuredNumpy(const CpuFigures& cpu, const Task& task);

/// The rate at which NumPy adds two arrays of `result` bytes into a new one; absent where not measured.
[[nodiscard]] std::optional<Sourced<Bandwidth>> numpyBandwidthAt(const CpuFigures& cpu, DataSize result);

/// As measured; absent where it was not.
[[nodiscard]] std::optional<SourcedBaseline> measuredPythonLoop(const CpuFigures& cpu);

} // namespace gpuspeedup
