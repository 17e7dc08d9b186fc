// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace gpuspeedup {

struct ChildRun
{
    bool ended = false;      ///< by itself, with exit status 0
    double seconds = 0;      ///< from before it was started until it was gone
    double peakMegabyte = 0; ///< most resident memory it had
};

/// Runs a program to its end, its standard error thrown away.
[[nodiscard]] ChildRun runToEnd(const std::vector<std::string>& command);

/// Resident memory, in 1e6 bytes, of a program `seconds` after its start, shared
/// libraries included. Ends it then. 0 where it cannot be read.
[[nodiscard]] double residentMegabyteAfter(double seconds, const std::vector<std::string>& command);

} // namespace gpuspeedup
