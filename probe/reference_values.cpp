// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/reference_values.h"

#include "model/error.h"

#include <cmath>
#include <numbers>

namespace gpuspeedup {

double productElement(std::size_t row, std::size_t column, std::size_t dimension)
{
    double sum = 0;
    for (std::size_t k = 0; k < dimension; ++k)
        sum += hashedNumber<double>(static_cast<std::uint32_t>(row * dimension + k)) *
               hashedNumber<double>(secondOperand + static_cast<std::uint32_t>(k * dimension + column));
    return sum;
}

std::complex<double> transformElement(std::size_t k, std::size_t n)
{
    std::complex<double> sum = 0;
    const double step = -2 * std::numbers::pi / static_cast<double>(n);
    for (std::size_t j = 0; j < n; ++j) {
        const auto index = static_cast<std::uint32_t>(2 * j);
        const double angle = step * static_cast<double>(j * k % n);
        sum += std::complex(hashedNumber<double>(index), hashedNumber<double>(index + 1)) *
               std::polar(1.0, angle);
    }
    return sum;
}

std::complex<double> transformElement2d(std::size_t row, std::size_t column, std::size_t rows,
                                        std::size_t columns)
{
    const auto turn = [](std::size_t product, std::size_t length) {
        return -2 * std::numbers::pi * static_cast<double>(product % length) / static_cast<double>(length);
    };
    std::complex<double> sum = 0;
    for (std::size_t y = 0; y < rows; ++y)
        for (std::size_t x = 0; x < columns; ++x) {
            const auto index = static_cast<std::uint32_t>(2 * (y * columns + x));
            sum += std::complex(hashedNumber<double>(index), hashedNumber<double>(index + 1)) *
                   std::polar(1.0, turn(y * row, rows) + turn(x * column, columns));
        }
    return sum;
}

double convolutionElement(const ConvolutionShape& shape, std::size_t channel, std::size_t pixel)
{
    constexpr std::size_t size = ConvolutionShape::filterEdge;
    const std::size_t edge = shape.edge;
    const std::size_t image = pixel / (edge * edge);
    const std::size_t y = pixel / edge % edge;
    const std::size_t x = pixel % edge;
    double sum = 0;
    for (std::size_t in = 0; in < ConvolutionShape::channels; ++in)
        for (std::size_t tap = 0; tap < size * size; ++tap) {
            const std::size_t fromY = y + tap / size - 1; // beyond `edge` where it is above the image
            const std::size_t fromX = x + tap % size - 1;
            if (fromY >= edge || fromX >= edge)
                continue;
            const std::size_t from = ((in * ConvolutionShape::images + image) * edge + fromY) * edge + fromX;
            const std::size_t filter = channel * ConvolutionShape::depth + in * size * size + tap;
            sum += hashedNumber<double>(static_cast<std::uint32_t>(from)) *
                   hashedNumber<double>(secondOperand + static_cast<std::uint32_t>(filter));
        }
    return sum;
}

void checkSum(double result, double expected, std::size_t terms, double precision)
{
    // A term that is missing or wrong weighs a third; roundings hardly ever reach this bound.
    const double most = precision * static_cast<double>(terms);
    if (!(std::abs(result - expected) <= most)) // nor NaN
        throw Error("A result differs from the one computed on the host in double precision; the processor, "
                    "the memory or the library computes wrongly.");
}

} // namespace gpuspeedup
