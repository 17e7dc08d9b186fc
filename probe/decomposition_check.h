// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>

namespace gpuspeedup {

// Decompositions of n × n matrices in FP32 that stand column by column, in place as LAPACK leaves them. Both
// sides fill a matrix with the hashed numbers from 0, see reference_values.h. The checks multiply the last
// row of the factors in FP64, which takes about n² steps, and throw Error where it is not that of the matrix.

/// P·L·U = A: row i was exchanged with row `pivots[i]` − 1.
void checkLu(std::size_t n, const float* factors, const std::int32_t* pivots);

/// L·Lᵀ = A, which has n on its diagonal and is symmetric: both L and what counts of A are the lower halves.
void checkCholesky(std::size_t n, const float* factors);

} // namespace gpuspeedup
