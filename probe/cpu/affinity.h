// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <vector>

namespace gpuspeedup {

/// The logical CPUs the calling thread may run on, ascending, never empty. On
/// machines of any size, also beyond the 1024 of a plain cpu_set_t.
[[nodiscard]] std::vector<int> allowedCpus();

/// Lets the calling thread run on `cpus` alone. False where the system refuses,
/// as it does for CPUs that have gone offline.
bool pinThisThread(std::span<const int> cpus);

} // namespace gpuspeedup
