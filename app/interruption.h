// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>

namespace gpuspeedup {

/// Set by SIGINT, SIGTERM and SIGHUP from now on; the second one ends the program at once.
[[nodiscard]] const std::atomic<bool>& catchInterruption();

} // namespace gpuspeedup
