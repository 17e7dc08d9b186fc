// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/decomposition_check.h"

#include "model/error.h"
#include "probe/reference_values.h"

#include <cmath>
#include <limits>
#include <numeric>
#include <utility>
#include <vector>

namespace gpuspeedup {
namespace {

double element(std::size_t n, std::size_t row, std::size_t column)
{
    return hashedNumber<double>(static_cast<std::uint32_t>(column * n + row));
}

constexpr double precision = 4 * double{std::numeric_limits<float>::epsilon()};

/// Rounding leaves about ε·√n of numbers as large as √n; four times as much is let pass.
void checkElement(double result, double expected, std::size_t n)
{
    checkSum(result, expected, n, precision);
}

/// An element of n on the diagonal is rounded anew with each block of columns, of 64 at least.
void checkDiagonal(double result, std::size_t n)
{
    const auto size = static_cast<double>(n);
    checkSum(result, size, n, precision * (1 + std::sqrt(size / 64)));
}

/// That the exchanges brought to the end; n where they are none.
std::size_t rowAtTheEnd(std::size_t n, const std::int32_t* pivots)
{
    std::vector<std::size_t> rows(n);
    std::iota(rows.begin(), rows.end(), std::size_t{0});
    for (std::size_t i = 0; i < n; ++i) {
        const auto other = static_cast<std::size_t>(static_cast<std::uint32_t>(pivots[i])) - 1;
        if (other < i || other >= n)
            return n;
        std::swap(rows[i], rows[other]);
    }
    return rows.back();
}

} // namespace

void checkLu(std::size_t n, const float* factors, const std::int32_t* pivots)
{
    const std::size_t row = rowAtTheEnd(n, pivots);
    if (row == n)
        throw Error(
            "The rows that a decomposition exchanged are none of the matrix; the processor, the memory "
            "or the library computes wrongly.");
    std::vector<double> lower(n, 1); // its diagonal of ones is not stored
    for (std::size_t k = 0; k + 1 < n; ++k)
        lower[k] = double{factors[k * n + n - 1]};
    for (std::size_t column = 0; column < n; ++column) {
        double sum = 0;
        for (std::size_t k = 0; k <= column; ++k)
            sum += lower[k] * double{factors[column * n + k]};
        checkElement(sum, element(n, row, column), n);
    }
}

void checkCholesky(std::size_t n, const float* factors)
{
    std::vector<double> sums(n);
    for (std::size_t k = 0; k < n; ++k) {
        const float* const column = factors + k * n;
        for (std::size_t row = k; row < n; ++row)
            sums[row] += double{column[n - 1]} * double{column[row]};
    }
    for (std::size_t i = 0; i + 1 < n; ++i)
        checkElement(sums[i], element(n, n - 1, i), n);
    checkDiagonal(sums[n - 1], n);
}

} // namespace gpuspeedup
