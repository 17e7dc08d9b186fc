// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmath>

namespace gpuspeedup {

/// Product of square matrices, multiplications and additions.
[[nodiscard]] inline double gemmOperations(double n)
{
    return 2 * n * n * n;
}

/// Square matrix by vector.
[[nodiscard]] inline double gemvOperations(double n)
{
    return 2 * n * n;
}

/// LU decomposition of a square matrix, the leading term of LAPACK Working Note 41.
[[nodiscard]] inline double luOperations(double n)
{
    return 2 * n * n * n / 3;
}

/// Cholesky decomposition of a square matrix, likewise.
[[nodiscard]] inline double choleskyOperations(double n)
{
    return n * n * n / 3;
}

/// Complex transform, as FFTW's benchmarks count it.
[[nodiscard]] inline double fftOperations(double n)
{
    return 5 * n * std::log2(n);
}

/// y ← y/2 + x.
inline constexpr double updateOperations = 2;
/// Sum of the nine numbers in and around a place, each weighted, as it was measured.
inline constexpr double neighbourOperations = 17;

} // namespace gpuspeedup
