// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "probe/cuda/cuda_support.h"

#include <cstdint>

namespace gpuspeedup {

// Radix sort of 32-bit keys by CUB, which is compiled in.

/// Bytes of GPU memory beside the keys.
[[nodiscard]] std::size_t spaceOfKeySort(std::size_t count);
/// `space` has as many; `from` stays as it is.
void enqueueKeySort(const DeviceArray<unsigned char>& space, const std::uint32_t* from, std::uint32_t* to,
                    std::size_t count, cudaStream_t stream);

} // namespace gpuspeedup
