// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/plan/time_curve.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace gpuspeedup {

TimeCurve::TimeCurve(std::span<const Point> points) : points_(points.begin(), points.end())
{
    assert(!points_.empty());
    assert(std::is_sorted(points_.begin(), points_.end(),
                          [](const Point& a, const Point& b) { return a.size <= b.size; }));
    logs_.reserve(points_.size());
    for (const Point& point : points_) {
        assert(point.size > 0 && point.time > Duration());
        const LogPoint log{std::log(point.size), std::log(point.time.si()), 0};
        if (!logs_.empty()) {
            LogPoint& before = logs_.back();
            const double width =
                log.logSize - before.logSize; // 0 where two sizes differ in the last bit only
            before.slope = width > 0 ? (log.logTime - before.logTime) / width : 0;
        }
        logs_.push_back(log);
    }
}

Duration TimeCurve::time(double size) const
{
    assert(size >= 0);
    if (size <= points_.front().size)
        return points_.front().time;
    const Point& last = points_.back();
    if (size >= last.size)
        return last.time * (size / last.size);
    const auto above = std::upper_bound(points_.begin(), points_.end(), size,
                                        [](double s, const Point& point) { return s < point.size; });
    const auto index = static_cast<std::size_t>(above - points_.begin()) - 1;
    if (points_[index].size == size)
        return points_[index].time;
    const LogPoint& low = logs_[index];
    return Duration::fromSi(std::exp(low.logTime + low.slope * (std::log(size) - low.logSize)));
}

} // namespace gpuspeedup
