// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/units.h"

#include <span>
#include <vector>

namespace gpuspeedup {

/// Measured time over size, interpolated in log-log: between two points the time
/// is a power of the size. Below the first point the time is the first one's (all
/// latency), above the last the rate is the last one's (all throughput).
///
/// A size is bytes of a copy, operations of one call or numbers of a row.
class TimeCurve
{
public:
    struct Point
    {
        double size = 0;
        Duration time;
    };

    /// Requires at least one point, sizes ascending, sizes and times above zero.
    explicit TimeCurve(std::span<const Point> points);

    /// Requires size >= 0.
    [[nodiscard]] Duration time(double size) const;
    [[nodiscard]] double smallestSize() const { return points_.front().size; }
    [[nodiscard]] Duration smallestTime() const { return points_.front().time; }
    [[nodiscard]] double largestSize() const { return points_.back().size; }
    [[nodiscard]] const std::vector<Point>& points() const { return points_; }

private:
    struct LogPoint
    {
        double logSize;
        double logTime;
        double slope; ///< to the next point
    };

    std::vector<Point> points_;
    std::vector<LogPoint> logs_;
};

} // namespace gpuspeedup
