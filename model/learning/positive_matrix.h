// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

namespace gpuspeedup {

/// The inverse of a symmetric positive definite matrix of `size` rows, row by row, through its Cholesky
/// factor: n³ multiplications. Pivots below 1e-12 of the largest diagonal element count as that.
[[nodiscard]] std::vector<double> inverseOfPositive(std::vector<double> matrix, std::size_t size);

} // namespace gpuspeedup
