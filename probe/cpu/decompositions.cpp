// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/cpu/decompositions.h"

#include "probe/cpu/every_processor.h"
#include "probe/cpu/team_loop.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace gpuspeedup {
namespace {

constexpr std::size_t blockColumns = 64;
constexpr std::size_t groupColumns = 4; ///< that are updated together
constexpr double flopPerNanosecond = 10;

/// Factors of a group: of each column of the block, one for each column of the group.
using Factors = std::array<std::array<float, groupColumns>, blockColumns>;

/// Columns of a matrix of n rows from a certain row on.
struct Columns
{
    float* first;
    std::size_t n;
    [[nodiscard]] float* operator[](std::size_t column) const { return first + column * n; }
};

/// to −= from · factors for `rows` rows: `depth` columns, and the first `Count` factors of each. The product
/// is summed up first: one by one its small terms would be lost beside a large element.
template <std::size_t Count>
[[gnu::always_inline]] inline void subtractProduct(const Columns& from, std::size_t depth,
                                                   const Factors& factors, const Columns& to,
                                                   std::size_t rows)
{
    constexpr std::size_t lanes = 32;
    std::size_t row = 0;
    for (; row + lanes <= rows; row += lanes) {
        float sums[Count][lanes] = {};
        for (std::size_t k = 0; k < depth; ++k)
            for (std::size_t i = 0; i < Count; ++i)
                for (std::size_t lane = 0; lane < lanes; ++lane)
                    sums[i][lane] += from[k][row + lane] * factors[k][i];
        for (std::size_t i = 0; i < Count; ++i)
            for (std::size_t lane = 0; lane < lanes; ++lane)
                to[i][row + lane] -= sums[i][lane];
    }
    for (; row < rows; ++row)
        for (std::size_t i = 0; i < Count; ++i) {
            float sum = 0;
            for (std::size_t k = 0; k < depth; ++k)
                sum += from[k][row] * factors[k][i];
            to[i][row] -= sum;
        }
}

GPUSPEEDUP_FOR_EVERY_PROCESSOR
void updateGroup(Columns from, std::size_t depth, const Factors& factors, Columns to, std::size_t rows)
{
    subtractProduct<groupColumns>(from, depth, factors, to, rows);
}

GPUSPEEDUP_FOR_EVERY_PROCESSOR
void updateColumn(Columns from, std::size_t depth, const Factors& factors, Columns to, std::size_t rows)
{
    subtractProduct<1>(from, depth, factors, to, rows);
}

GPUSPEEDUP_FOR_EVERY_PROCESSOR
void scale(float* numbers, std::size_t count, float factor)
{
    for (std::size_t i = 0; i < count; ++i)
        numbers[i] *= factor;
}

/// Calls `update(column, count)` for the columns begin … n by groups, on the whole team.
template <class Update>
void forGroups(ThreadTeam& team, std::size_t begin, std::size_t n, std::size_t depth, const Update& update)
{
    const std::size_t groups = (n - begin + groupColumns - 1) / groupColumns;
    const double flop = 2.0 * static_cast<double>(groupColumns * depth * (n - begin));
    forParts(team, groups, flop / flopPerNanosecond, [&](std::size_t first, std::size_t last) {
        for (std::size_t group = first; group < last; ++group) {
            const std::size_t column = begin + group * groupColumns;
            update(column, std::min(groupColumns, n - column));
        }
    });
}

/// A matrix that is being decomposed, from the columns of one block on.
struct Block
{
    float* matrix;
    std::size_t n;
    std::size_t begin;
    std::size_t end;

    [[nodiscard]] float& at(std::size_t row, std::size_t column) const { return matrix[column * n + row]; }
    [[nodiscard]] Columns from(std::size_t row, std::size_t column) const { return {&at(row, column), n}; }
    [[nodiscard]] std::size_t columns() const { return end - begin; }
};

/// column −= from · factor, from row `row` down.
void subtract(const Block& block, std::size_t from, float factor, std::size_t column, std::size_t row)
{
    Factors factors;
    factors[0][0] = factor;
    updateColumn(block.from(row, from), 1, factors, block.from(row, column), block.n - row);
}

void decomposeColumns(const Block& block, std::int32_t* pivots)
{
    for (std::size_t j = block.begin; j < block.end; ++j) {
        const float* const column = &block.at(0, j);
        const float* const pivot = std::max_element(
            column + j, column + block.n, [](float a, float b) { return std::abs(a) < std::abs(b); });
        const auto row = static_cast<std::size_t>(pivot - column);
        pivots[j] = static_cast<std::int32_t>(row + 1);
        if (*pivot == 0)
            continue;
        for (std::size_t k = block.begin; k < block.end; ++k)
            std::swap(block.at(j, k), block.at(row, k));
        if (j + 1 == block.n)
            continue;
        scale(&block.at(j + 1, j), block.n - j - 1, 1 / block.at(j, j));
        for (std::size_t k = j + 1; k < block.end; ++k)
            subtract(block, j, block.at(j, k), k, j + 1);
    }
}

/// The rows of the block in `count` columns right of it become U's, then the rows below are updated.
void updateByLu(const Block& block, const std::int32_t* pivots, std::size_t column, std::size_t count)
{
    Factors factors{};
    for (std::size_t i = 0; i < count; ++i) {
        float* const to = &block.at(0, column + i);
        for (std::size_t j = block.begin; j < block.end; ++j)
            std::swap(to[j], to[static_cast<std::size_t>(pivots[j]) - 1]);
        for (std::size_t j = block.begin; j < block.end; ++j) {
            for (std::size_t row = j + 1; row < block.end; ++row)
                to[row] -= block.at(row, j) * to[j];
            factors[j - block.begin][i] = to[j];
        }
    }
    if (count == groupColumns)
        return updateGroup(block.from(block.end, block.begin), block.columns(), factors,
                           block.from(block.end, column), block.n - block.end);
    for (std::size_t i = 0; i < count; ++i) {
        for (auto& each : factors)
            each[0] = each[i];
        updateColumn(block.from(block.end, block.begin), block.columns(), factors,
                     block.from(block.end, column + i), block.n - block.end);
    }
}

void decomposeColumnsByCholesky(const Block& block)
{
    for (std::size_t j = block.begin; j < block.end; ++j) {
        scale(&block.at(j, j), block.n - j, 1 / std::sqrt(block.at(j, j)));
        for (std::size_t k = j + 1; k < block.end; ++k)
            subtract(block, j, block.at(k, j), k, k);
    }
}

/// `count` columns right of the block, from the diagonal down.
void updateByCholesky(const Block& block, std::size_t column, std::size_t count)
{
    Factors factors{};
    const std::size_t below = column + count;
    for (std::size_t i = 0; i < count; ++i) {
        for (std::size_t k = 0; k < block.columns(); ++k)
            factors[k][0] = block.at(column + i, block.begin + k);
        const std::size_t rows = (count == groupColumns ? below : block.n) - column - i;
        updateColumn(block.from(column + i, block.begin), block.columns(), factors,
                     block.from(column + i, column + i), rows);
    }
    if (count < groupColumns || below == block.n)
        return;
    for (std::size_t k = 0; k < block.columns(); ++k)
        for (std::size_t i = 0; i < count; ++i)
            factors[k][i] = block.at(column + i, block.begin + k);
    updateGroup(block.from(below, block.begin), block.columns(), factors, block.from(below, column),
                block.n - below);
}

template <class Decompose> void forBlocks(std::size_t n, float* matrix, const Decompose& decompose)
{
    for (std::size_t begin = 0; begin < n; begin += blockColumns)
        decompose(Block{matrix, n, begin, std::min(n, begin + blockColumns)});
}

} // namespace

void decomposeLu(std::size_t n, float* matrix, std::int32_t* pivots, ThreadTeam& team)
{
    forBlocks(n, matrix, [&](const Block& block) {
        decomposeColumns(block, pivots);
        forGroups(team, block.end, n, block.columns(),
                  [&](std::size_t column, std::size_t count) { updateByLu(block, pivots, column, count); });
    });
    forParts(team, n, static_cast<double>(n), [&](std::size_t begin, std::size_t end) {
        for (std::size_t column = begin; column < end; ++column) // rows exchanged after its block was done
            for (std::size_t row = (column / blockColumns + 1) * blockColumns; row < n; ++row)
                std::swap(matrix[column * n + row],
                          matrix[column * n + static_cast<std::size_t>(pivots[row]) - 1]);
    });
}

void decomposeCholesky(std::size_t n, float* matrix, ThreadTeam& team)
{
    forBlocks(n, matrix, [&](const Block& block) {
        decomposeColumnsByCholesky(block);
        forGroups(team, block.end, n, block.columns(),
                  [&](std::size_t column, std::size_t count) { updateByCholesky(block, column, count); });
    });
}

} // namespace gpuspeedup
