// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/chart/charts.h"
#include "model/report/cells.h"

#include <string>
#include <vector>

namespace gpuspeedup {

// What the charts share: values that can be drawn, axes around them, figures in words.

/// Whoever draws can place it on a logarithmic axis: 1e-100 to 1e200. QCustomPlot's axes end at 1e250, and
/// the ratio of two values must be a number.
[[nodiscard]] bool canBeDrawn(double value);

/// The smallest and largest of the values taken so far.
class Extent
{
public:
    void take(double value);
    /// There is a value, and all can be drawn.
    [[nodiscard]] bool isDrawable() const { return any_ && canBeDrawn(least_) && canBeDrawn(most_); }
    [[nodiscard]] double least() const { return least_; }
    [[nodiscard]] double most() const { return most_; }

private:
    bool any_ = false;
    double least_ = 0;
    double most_ = 0;
};

/// A logarithmic axis over `extent`, with that share of its length free at both ends. Requires a drawable
/// extent.
void fitLogarithmic(ChartAxis& axis, const Extent& extent, double room);

/// The middle 90 % of the likely speedups: by random draws where there are some, else to first order.
[[nodiscard]] Quantiles<double> likelySpeedup(const ChartSubject& subject);

/// An axis of speedups, shown with "×".
[[nodiscard]] ChartAxis speedupAxis(const Language& language);
/// An axis of rows: the first at the top, with room above it for the labels of lines.
[[nodiscard]] ChartAxis rowAxis(std::vector<std::string> names);

/// Three digits each: "96.9×", "129 ms", "48.4 %", "500 Gop".
[[nodiscard]] std::string shortFactor(double factor, const Language& language);
[[nodiscard]] std::string shortTime(Duration time, const Language& language);
[[nodiscard]] std::string shortShare(double share, const Language& language);
[[nodiscard]] std::string shortValue(const PlanInput& input, double value, const Language& language);
[[nodiscard]] std::string shortNumber(double number, const Language& language);

/// "GPU memory bandwidth (GB/s)": a column of plain values of that input.
[[nodiscard]] Column columnOf(const PlanInput& input, const Language& language);

} // namespace gpuspeedup
