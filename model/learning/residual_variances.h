// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/learning/residual_covariance.h"

#include <cstddef>
#include <span>

namespace gpuspeedup {

/// Degrees of freedom of the density that rows are judged by, and the rows that what is known before any row
/// counts as.
inline constexpr double rowsKnownBefore = 4;

/// What one row counts that lies z standard deviations from what the others say of it: min(1, 5/(4 + z²)).
/// Source: Lange, Little, Taylor, JASA 84, 1989.
[[nodiscard]] double weightOf(const Correction& left);

/// Variances before rows say how they divide. With s = ln 1.3/1.645, what the model is assumed to be off by:
///
///     overall                     s²/2
///     kinds and sizes, together   s²/2
///     noise                       s²
///
/// each as if seen in four rows, beside those there are: overall from their squares, the rest from their
/// squares around the median (of an even number with a 0 more). The largest tenth of the squares, at least
/// one, counts as the next one below it, which is no less than s²: one absurd row says nothing.
[[nodiscard]] ResidualVariances startOf(std::span<const Residual> rows);

/// From `start` downhill to the best leave-one-out density of Student's t with 4 degrees of freedom, where
/// each variance has a scaled inverse χ² density of as many: around its start, of the noise around s², for
/// what kinds and sizes explain is no noise. The overall part stays.
[[nodiscard]] ResidualVariances searchedFrom(const ResidualVariances& start, std::span<const Residual> rows,
                                             std::span<const double> weights);

} // namespace gpuspeedup
