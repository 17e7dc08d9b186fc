// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>

namespace gpuspeedup {

/// Set by SIGINT, SIGTERM and SIGHUP from now on; half a second after the first one a
/// second ends the program at once. Those before count as the first: `timeout` sends a signal to the process
/// and to its group.
[[nodiscard]] const std::atomic<bool>& catchInterruption();

} // namespace gpuspeedup
