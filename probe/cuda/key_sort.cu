// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/cuda/key_sort.h"

#include <cub/device/device_radix_sort.cuh>

namespace gpuspeedup {
namespace {

constexpr int keyBits = 32;

} // namespace

std::size_t spaceOfKeySort(std::size_t count)
{
    std::size_t bytes = 0;
    const std::uint32_t* const from = nullptr;
    std::uint32_t* const to = nullptr;
    check(cub::DeviceRadixSort::SortKeys(nullptr, bytes, from, to, count, 0, keyBits), "sorting keys");
    return bytes;
}

void enqueueKeySort(const DeviceArray<unsigned char>& space, const std::uint32_t* from, std::uint32_t* to,
                    std::size_t count, cudaStream_t stream)
{
    std::size_t bytes = space.size();
    check(cub::DeviceRadixSort::SortKeys(space.get(), bytes, from, to, count, 0, keyBits, stream),
          "sorting keys");
}

} // namespace gpuspeedup
