// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/units.h"

#include <array>
#include <cstddef>

namespace gpuspeedup {

/// By which factor measured times of one kind of work differ from predicted ones, over the predicted time.
///
/// Linear in the logarithms between points; beyond the ends the factor of the end. A longer prediction never
/// becomes the shorter time.
class LearnedCurve
{
public:
    static constexpr std::size_t points = 61;
    static constexpr double firstLog = -20.72326583694641; ///< ln(1 ns)
    static constexpr double step = 0.5756462732485115;     ///< ln(10)/4: the last point is 1e6 s

    /// `logFactors` of the points, finite. Where a time would fall the factor before is raised to.
    explicit LearnedCurve(const std::array<double, points>& logFactors);

    /// Requires predicted >= 0. Allocates nothing.
    [[nodiscard]] double factor(Duration predicted) const noexcept;

    bool operator==(const LearnedCurve&) const = default;

private:
    std::array<double, points> logFactors_;
};

} // namespace gpuspeedup
