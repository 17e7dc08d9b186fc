// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "probe/cpu/cpu_kernels.h"
#include "probe/cpu/thread_team.h"

#include <cstddef>
#include <functional>

namespace gpuspeedup {

/// C = A·B, A and C stored row by row. B is asked for by pieces, so that it need not
/// exist as a whole: that makes a convolution of it.
template <class Number> struct MatrixProduct
{
    std::size_t rows = 0;    ///< of A and C
    std::size_t columns = 0; ///< of B and C
    std::size_t depth = 0;
    const Number* a = nullptr;
    Number* c = nullptr;
    /// Writes row k of B, columns from `first` on, to `to`. Called on all threads at once.
    std::function<void(std::size_t k, std::size_t first, std::size_t count, Number* to)> rowOfB;
};

/// On the whole team, each member with its own part of C, by blocks that stay in its
/// caches and tiles that stay in its registers.
/// Source: Goto and van de Geijn, ACM Transactions on Mathematical Software 34(3), 2008.
template <class Number>
void multiply(const MatrixProduct<Number>& product, const GemmKernel<Number>& kernel, ThreadTeam& team);

} // namespace gpuspeedup
