// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "probe/cpu/cpu_kernels.h"

namespace gpuspeedup {
namespace {

/// The loop of GemmKernel for vectors of `bytes`, two for each of `tileRows`, for
/// inclusion by the one file of each instruction set.
template <class Number, std::size_t bytes, std::size_t tileRows>
void multiplyTile(std::size_t depth, const Number* a, const Number* b, Number* c, std::size_t stride)
{
    typedef Number Vector __attribute__((vector_size(bytes), aligned(alignof(Number)), may_alias));
    constexpr std::size_t lanes = bytes / sizeof(Number);
    Vector sum[tileRows][2] = {};
    for (std::size_t k = 0; k < depth; ++k) {
        const Vector left = *reinterpret_cast<const Vector*>(b + 2 * k * lanes);
        const Vector right = *reinterpret_cast<const Vector*>(b + (2 * k + 1) * lanes);
#pragma GCC unroll 16
        for (std::size_t row = 0; row < tileRows; ++row) {
            const Number factor = a[k * tileRows + row];
            sum[row][0] += factor * left;
            sum[row][1] += factor * right;
        }
    }
#pragma GCC unroll 16
    for (std::size_t row = 0; row < tileRows; ++row) {
        *reinterpret_cast<Vector*>(c + row * stride) += sum[row][0];
        *reinterpret_cast<Vector*>(c + row * stride + lanes) += sum[row][1];
    }
}

template <class Number, std::size_t bytes, std::size_t tileRows> constexpr GemmKernel<Number> gemmKernelOf()
{
    return {tileRows, 2 * bytes / sizeof(Number), multiplyTile<Number, bytes, tileRows>};
}

} // namespace
} // namespace gpuspeedup
