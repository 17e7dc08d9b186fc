// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/chart/chart.h"

namespace gpuspeedup {

/// A range of an axis and how positions are spread over it: share 0 is `from`, 1 is `to`.
struct AxisScale
{
    double from = 0; ///< < to; above zero where logarithmic
    double to = 1;
    bool logarithmic = false;

    [[nodiscard]] double at(double share) const;
    /// Outside 0 … 1 for values beyond the range; of what has no place on a logarithmic axis far below it.
    [[nodiscard]] double shareOf(double value) const;
    /// What lies between `a` and `b` after `share` of the way.
    [[nodiscard]] double between(double a, double b, double share) const;
};

/// The part of an axis that is seen: shares of the whole.
struct ViewSpan
{
    double from = 0;
    double to = 1;

    [[nodiscard]] bool isWhole() const { return from <= 0 && to >= 1; }
    /// `factor` times as much is seen around `at`, a share of what is seen now. Never more than the whole.
    [[nodiscard]] ViewSpan zoomed(double factor, double at) const;
    /// Moved by `distance`, a share of what is seen now; stops at the ends of the whole.
    [[nodiscard]] ViewSpan moved(double distance) const;
};

/// The part of `whole` that `span` is.
[[nodiscard]] AxisScale visiblePart(const AxisScale& whole, const ViewSpan& span);
/// The span of `whole` that shows the range of `part`.
[[nodiscard]] ViewSpan spanOf(const AxisScale& whole, const AxisScale& part);

/// All of the axis at x, on the scale asked for.
[[nodiscard]] AxisScale wholeX(const Chart& chart, bool logarithmic);
[[nodiscard]] AxisScale wholeY(const Chart& chart, bool logarithmic);
/// Of the axis on the right, where there is one.
[[nodiscard]] AxisScale wholeSecond(const Chart& chart, bool logarithmic);

} // namespace gpuspeedup
