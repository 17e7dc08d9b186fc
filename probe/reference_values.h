// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <complex>
#include <cstddef>
#include <cstdint>

namespace gpuspeedup {

// Operands that anyone can compute anywhere, and the results that follow from them:
// both sides fill their memory with these, and samples of what comes out are compared.

/// 32 bits without a pattern, another for each `index`.
/// Source: Wellons, "Prospecting for Hash Functions", 2018 (lowbias32).
[[nodiscard]] constexpr std::uint32_t hashedBits(std::uint32_t index)
{
    index ^= index >> 16;
    index *= 0x7feb352dU;
    index ^= index >> 15;
    index *= 0x846ca68bU;
    return index ^ (index >> 16);
}

/// The like in [−1, 1).
template <class Number> [[nodiscard]] constexpr Number hashedNumber(std::uint32_t index)
{
    return static_cast<Number>(static_cast<std::int32_t>(hashedBits(index))) * Number(4.656612873077393e-10);
}

/// Where the second operand begins to count.
inline constexpr std::uint32_t secondOperand = 0x80000000U;

/// C = A·B for square matrices of `dimension`, row by row: A has the hashed numbers
/// from 0, B those from secondOperand. FP64.
[[nodiscard]] double productElement(std::size_t row, std::size_t column, std::size_t dimension);

/// Σ x_j exp(−2πi jk/n), x_j = hashedNumber(2j) + i hashedNumber(2j + 1). FP64;
/// takes n steps.
[[nodiscard]] std::complex<double> transformElement(std::size_t k, std::size_t n);

/// The same of an array of rows and columns in the order of j, row by row: element (`row`, `column`) of the
/// transform in two dimensions. Takes rows × columns steps.
[[nodiscard]] std::complex<double> transformElement2d(std::size_t row, std::size_t column, std::size_t rows,
                                                      std::size_t columns);

/// A layer of a network: as many images as many channels in and out, filters of 3 × 3,
/// zeros around the image. Images and results are stored as [channel][image][y][x],
/// filters as [channel out][channel in][y][x].
struct ConvolutionShape
{
    static constexpr std::size_t images = 8;
    static constexpr std::size_t channels = 64;
    static constexpr std::size_t filterEdge = 3;
    static constexpr std::size_t depth = channels * filterEdge * filterEdge;
    std::size_t edge = 0; ///< of an image

    [[nodiscard]] std::size_t pixels() const { return images * edge * edge; }
    /// 2·N·K·P·Q·C·R·S
    [[nodiscard]] double flop() const { return 2.0 * static_cast<double>(channels * pixels() * depth); }
};

/// Result `channel` at `pixel` < pixels(): images have the hashed numbers from 0,
/// filters those from secondOperand. FP64.
[[nodiscard]] double convolutionElement(const ConvolutionShape& shape, std::size_t channel,
                                        std::size_t pixel);

/// Throws Error unless `result`, a sum of `terms` products of numbers in [−1, 1)
/// rounded to numbers with a relative `precision`, can be `expected`.
void checkSum(double result, double expected, std::size_t terms, double precision);

} // namespace gpuspeedup
