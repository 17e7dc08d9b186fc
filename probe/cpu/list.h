// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "probe/measurement.h"

#include <span>

namespace gpuspeedup {

/// In the order in which they are measured. A new one is a file beside this and a
/// line in list.cpp.
[[nodiscard]] std::span<const CpuMeasurement> cpuMeasurements();

} // namespace gpuspeedup
