// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

namespace gpuspeedup {

/// The middle 90 % of what is likely, and its middle.
template <typename T> struct Quantiles
{
    T low{};    ///< 5 % lie at or below
    T median{}; ///< 50 %
    T high{};   ///< 95 %

    bool operator==(const Quantiles&) const = default;
};

/// Values of the sample itself: the smallest at or below which lies the share asked for
/// (nearest rank). Reorders `sample`, which must not be empty.
[[nodiscard]] Quantiles<double> quantilesOf(std::span<double> sample);

} // namespace gpuspeedup
