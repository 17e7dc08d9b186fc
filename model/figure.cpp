// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/figure.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace gpuspeedup {

std::string_view statusName(FigureStatus status)
{
    switch (status) {
    case FigureStatus::ok:
        return "ok";
    case FigureStatus::warning:
        return "warning";
    case FigureStatus::failed:
        return "failed";
    case FigureStatus::unsupported:
        return "unsupported";
    case FigureStatus::invalid:
        return "invalid";
    }
    return "";
}

std::optional<double> copyRateAt(const Figure& figure, double bytes)
{
    assert(bytes > 0);
    const std::vector<CopyTime>& curve = figure.curve;
    if (curve.empty())
        return std::nullopt;
    if (bytes <= curve.front().bytes)
        return bytes / curve.front().seconds.median;
    const CopyTime& last = curve.back();
    if (bytes >= last.bytes)
        return last.bytes / last.seconds.median;
    const auto above = std::find_if(curve.begin(), curve.end(),
                                    [bytes](const CopyTime& point) { return point.bytes >= bytes; });
    const CopyTime& high = *above;
    if (high.bytes == bytes)
        return bytes / high.seconds.median;
    const CopyTime& low = *(above - 1);
    const double share = std::log(bytes / low.bytes) / std::log(high.bytes / low.bytes);
    const double seconds = low.seconds.median * std::pow(high.seconds.median / low.seconds.median, share);
    return bytes / seconds;
}

} // namespace gpuspeedup
