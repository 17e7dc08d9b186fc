// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cuda_runtime.h>

namespace gpuspeedup {

/// `count` products c = a·b one behind the other, by a plain kernel with tiles: rows × depth, depth ×
/// columns, stored row by row.
void enqueuePlainProducts(std::size_t count, std::size_t rows, std::size_t columns, std::size_t depth,
                          const float* a, const float* b, float* c, cudaStream_t stream);

} // namespace gpuspeedup
