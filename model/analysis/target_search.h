// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>
#include <vector>

namespace gpuspeedup {

/// Speedup at a value; nothing where it cannot be computed.
using SpeedupAt = std::function<std::optional<double>(double value)>;

struct TargetQuestion
{
    std::vector<double> grid; ///< values >= 0, ascending, to look at first
    double present = 0;       ///< one of them: the stretch next to it counts
    bool whole = false;       ///< only whole values
    double target = 1;
};

/// The stretch of values around or next to `present` at which speedup >= target.
struct TargetStretch
{
    bool found = false;          ///< false: nowhere on the grid, nor at a peak between
    std::optional<double> first; ///< smallest value of it; absent: from the start of the grid
    std::optional<double> last;  ///< largest value of it; absent: to the end of the grid
    double best = 0;             ///< value of the grid with the highest speedup
    double worst = 0;            ///< and the lowest
    double highest = 0;          ///< speedup at `best`
    double lowest = 0;           ///< speedup at `worst`
};

/// Looks at the grid and at peaks and dips between its points, then bisects the ends
/// of the stretch down to neighbouring numbers. Nothing where no value of the grid
/// can be computed.
[[nodiscard]] std::optional<TargetStretch> searchTarget(const TargetQuestion& question,
                                                        const SpeedupAt& speedupAt);

} // namespace gpuspeedup
