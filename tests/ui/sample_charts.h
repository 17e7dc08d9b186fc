// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/chart/chart.h"

namespace gpuspeedup {

// One chart of each kind, of round figures.

/// Over sizes of 1e9 … 1e13: CPU time size/1e10 s, GPU time size/1e12 + 1 s with a band of half to double,
/// and the speedup on the right. `points` of each; a mark of each kind.
[[nodiscard]] Chart sampleCurves(std::size_t points = 161);
/// Three bars, "Now" with pieces of 2 s, 3 s and 1 s.
[[nodiscard]] Chart sampleBars();
/// From 50× to 100× and from 100× to 150×; 80× to 100× and 100× to 110×.
[[nodiscard]] Chart sampleTornado();
/// x·y/1e8 over 1e2 … 1e6 in both directions, `side` cells each; where `side` is odd the middle is 1.
[[nodiscard]] Chart sampleMap(std::size_t side = 33);
/// Bins of a distribution between 0.5× and 2×.
[[nodiscard]] Chart sampleDistribution();
/// Nothing to draw, and why.
[[nodiscard]] Chart sampleEmpty();

} // namespace gpuspeedup
