// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/chart/chart.h"

#include <vector>

namespace gpuspeedup {

struct ChartPoint
{
    double x = 0;
    double y = 0;
};

/// Closed where the first point is also the last.
using Polyline = std::vector<ChartPoint>;

/// The lines along which the values of `map` are `level` > 0, by marching squares.
///
/// Between two neighbours ln of the value changes evenly with the position, or with its logarithm where the
/// positions grow by a constant factor. Lines end at the edge of the map and where a value is absent.
[[nodiscard]] std::vector<Polyline> contourOf(const ChartMap& map, double level);

} // namespace gpuspeedup
