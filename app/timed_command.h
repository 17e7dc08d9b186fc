// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/units.h"

#include <cstddef>
#include <string>
#include <vector>

namespace gpuspeedup {

/// Runs a program once to its end and returns the wall-clock time from its start to its end, both included.
///
/// It reads nothing (/dev/null), and what it writes to standard output goes to standard error. It has a
/// process group of its own, which SIGINT, SIGTERM and SIGHUP to this process are passed on to; a second one
/// kills it.
///
/// Throws UsageError where there is no such program, and Error where it ends with another status than 0, by a
/// signal, or because this process was interrupted. `command` is the program and its arguments.
[[nodiscard]] Duration timeOnce(const std::vector<std::string>& command);

} // namespace gpuspeedup
