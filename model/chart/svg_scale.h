// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/chart/chart.h"
#include "model/language.h"

#include <string>
#include <vector>

namespace gpuspeedup {

/// Where the values of an axis lie along a line of a picture.
class SvgScale
{
public:
    /// The axis from `start` to `end`; where its range shows nothing, a range around its lower end does.
    SvgScale(const ChartAxis& axis, double start, double end);

    /// Between `start` and `end` for what the axis shows, outside for the rest, monotone and always finite:
    /// far outside stands for what a logarithmic axis has no place for.
    [[nodiscard]] double at(double value) const;
    [[nodiscard]] double start() const { return start_; }
    [[nodiscard]] double end() const { return end_; }
    [[nodiscard]] double from() const { return from_; }
    [[nodiscard]] double to() const { return to_; }
    [[nodiscard]] bool logarithmic() const { return logarithmic_; }

private:
    bool logarithmic_;
    double from_;
    double to_;
    double start_;
    double end_;
};

struct SvgTick
{
    double value = 0;
    std::string label;
};

/// Ticks at round values within the axis, ascending, about `most` of them; the names of an axis with names.
[[nodiscard]] std::vector<SvgTick> ticksOf(const ChartAxis& axis, int most, const Language& language);

} // namespace gpuspeedup
