// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/learning/positive_matrix.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <numeric>

namespace gpuspeedup {
namespace {

double product(const double* a, const double* b, std::size_t size)
{
    return std::inner_product(a, a + size, b, 0.0);
}

/// Lower triangle L with L·Lᵀ = matrix, in its place.
void factorise(std::vector<double>& matrix, std::size_t size)
{
    double largest = 0;
    for (std::size_t i = 0; i < size; ++i)
        largest = std::max(largest, matrix[i * size + i]);
    const double leastPivot = 1e-12 * largest;
    for (std::size_t i = 0; i < size; ++i) {
        double* const row = &matrix[i * size];
        for (std::size_t j = 0; j < i; ++j) {
            const double* const other = &matrix[j * size];
            row[j] = (row[j] - product(row, other, j)) / other[j];
        }
        row[i] = std::sqrt(std::max(row[i] - product(row, row, i), leastPivot));
    }
}

/// Rows of L⁻¹ transposed: row c holds column c.
std::vector<double> inverseOfTriangle(const std::vector<double>& factor, std::size_t size)
{
    std::vector<double> columns(size * size);
    for (std::size_t c = 0; c < size; ++c) {
        double* const column = &columns[c * size];
        column[c] = 1 / factor[c * size + c];
        for (std::size_t i = c + 1; i < size; ++i)
            column[i] = -product(&factor[i * size + c], column + c, i - c) / factor[i * size + i];
    }
    return columns;
}

} // namespace

std::vector<double> inverseOfPositive(std::vector<double> matrix, std::size_t size)
{
    assert(matrix.size() == size * size);
    factorise(matrix, size);
    const std::vector<double> columns = inverseOfTriangle(matrix, size);
    for (std::size_t i = 0; i < size; ++i) // (L·Lᵀ)⁻¹ = L⁻ᵀ·L⁻¹
        for (std::size_t j = i; j < size; ++j) {
            const double value = product(&columns[i * size + j], &columns[j * size + j], size - j);
            matrix[i * size + j] = value;
            matrix[j * size + i] = value;
        }
    return matrix;
}

} // namespace gpuspeedup
