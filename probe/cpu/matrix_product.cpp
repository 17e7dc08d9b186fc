// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/cpu/matrix_product.h"

#include <algorithm>
#include <vector>

namespace gpuspeedup {
namespace {

constexpr std::size_t blockDepth = 256;
constexpr std::size_t blockColumns = 512;
constexpr std::size_t tilesDown = 8; ///< of a block of A

struct Range
{
    std::size_t begin;
    std::size_t end;
};

/// Part `number` of `parts` of `count`, in whole multiples of `grain`.
Range partOf(std::size_t count, std::size_t grain, std::size_t number, std::size_t parts)
{
    const std::size_t grains = (count + grain - 1) / grain;
    return {std::min(count, number * grains / parts * grain),
            std::min(count, (number + 1) * grains / parts * grain)};
}

/// What one member computes, with the copies of the blocks it is at, tile by tile.
template <class Number> class PartOfC
{
public:
    PartOfC(const MatrixProduct<Number>& product, const GemmKernel<Number>& kernel, Range rows, Range columns)
        : product_(product),
          kernel_(kernel),
          rows_(rows),
          columns_(columns),
          a_(tilesDown * kernel.rows * depth()),
          b_((width() + kernel.columns) * depth()),
          tile_(kernel.rows * kernel.columns),
          row_(width() + kernel.columns)
    {}

    void compute()
    {
        for (std::size_t row = rows_.begin; row < rows_.end; ++row)
            std::fill_n(&c(row, columns_.begin), columns_.end - columns_.begin, Number{});
        for (std::size_t column = columns_.begin; column < columns_.end; column += blockColumns)
            for (std::size_t k = 0; k < product_.depth; k += blockDepth) {
                const Range across{column, std::min(columns_.end, column + blockColumns)};
                const Range deep{k, std::min(product_.depth, k + blockDepth)};
                packB(deep, across);
                for (std::size_t row = rows_.begin; row < rows_.end; row += tilesDown * kernel_.rows) {
                    const Range down{row, std::min(rows_.end, row + tilesDown * kernel_.rows)};
                    packA(down, deep);
                    addBlock(down, across, deep.end - deep.begin);
                }
            }
    }

private:
    [[nodiscard]] std::size_t depth() const { return std::min(blockDepth, product_.depth); }
    [[nodiscard]] std::size_t width() const { return std::min(blockColumns, columns_.end - columns_.begin); }
    Number& c(std::size_t row, std::size_t column) { return product_.c[row * product_.columns + column]; }

    void packA(Range down, Range deep)
    {
        Number* to = a_.data();
        for (std::size_t tile = down.begin; tile < down.end; tile += kernel_.rows)
            for (std::size_t k = deep.begin; k < deep.end; ++k)
                for (std::size_t row = tile; row < tile + kernel_.rows; ++row)
                    *to++ = row < down.end ? product_.a[row * product_.depth + k] : Number{};
    }

    void packB(Range deep, Range across)
    {
        const std::size_t count = across.end - across.begin;
        const std::size_t depth = deep.end - deep.begin;
        const std::size_t width = kernel_.columns;
        for (std::size_t k = 0; k < depth; ++k) {
            product_.rowOfB(deep.begin + k, across.begin, count, row_.data());
            std::fill_n(&row_[count], width - 1, Number{});
            for (std::size_t column = 0; column < count; column += width)
                std::copy_n(&row_[column], width, &b_[(column * depth) + k * width]);
        }
    }

    void addBlock(Range down, Range across, std::size_t depth)
    {
        for (std::size_t column = across.begin; column < across.end; column += kernel_.columns) {
            const Number* const b = &b_[(column - across.begin) * depth];
            for (std::size_t row = down.begin; row < down.end; row += kernel_.rows) {
                const Number* const a = &a_[(row - down.begin) * depth];
                if (row + kernel_.rows <= down.end && column + kernel_.columns <= across.end)
                    kernel_.run(depth, a, b, &c(row, column), product_.columns);
                else
                    addEdge(Range{row, down.end}, Range{column, across.end}, depth, a, b);
            }
        }
    }

    void addEdge(Range down, Range across, std::size_t depth, const Number* a, const Number* b)
    {
        std::fill(tile_.begin(), tile_.end(), Number{});
        kernel_.run(depth, a, b, tile_.data(), kernel_.columns);
        for (std::size_t row = down.begin; row < std::min(down.end, down.begin + kernel_.rows); ++row)
            for (std::size_t column = across.begin;
                 column < std::min(across.end, across.begin + kernel_.columns); ++column)
                c(row, column) += tile_[(row - down.begin) * kernel_.columns + column - across.begin];
    }

    const MatrixProduct<Number>& product_;
    const GemmKernel<Number>& kernel_;
    Range rows_;
    Range columns_;
    std::vector<Number> a_;
    std::vector<Number> b_;
    std::vector<Number> tile_;
    std::vector<Number> row_;
};

} // namespace

template <class Number>
void multiply(const MatrixProduct<Number>& product, const GemmKernel<Number>& kernel, ThreadTeam& team)
{
    const std::size_t panels = (product.columns + kernel.columns - 1) / kernel.columns;
    const std::size_t across = std::min(team.size(), panels);
    const std::size_t down = team.size() / across;
    team.run(across * down, [&](std::size_t member) {
        PartOfC<Number>(product, kernel, partOf(product.rows, kernel.rows, member / across, down),
                        partOf(product.columns, kernel.columns, member % across, across))
            .compute();
    });
}

template void multiply(const MatrixProduct<float>&, const GemmKernel<float>&, ThreadTeam&);
template void multiply(const MatrixProduct<double>&, const GemmKernel<double>&, ThreadTeam&);

} // namespace gpuspeedup
