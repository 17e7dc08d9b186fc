// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/cpu/memory_kernels.h"

#include <algorithm>
#include <bit>

namespace gpuspeedup {
namespace {

bool isReadRight(const MemoryArrays& arrays, std::uint64_t result)
{
    std::uint64_t all = 0;
    for (std::size_t i = 0; i < arrays.count; ++i)
        all ^= std::bit_cast<std::uint64_t>(arrays.a[i]);
    return all == result;
}

bool isWriteRight(const MemoryArrays& arrays, std::uint64_t)
{
    for (std::size_t i = 0; i < arrays.count; ++i)
        if (arrays.a[i] != writtenLine[i % numbersPerLine])
            return false;
    return true;
}

bool isCopyRight(const MemoryArrays& arrays, std::uint64_t)
{
    return std::equal(arrays.a, arrays.a + arrays.count, arrays.b);
}

bool isTriadRight(const MemoryArrays& arrays, std::uint64_t)
{
    for (std::size_t i = 0; i < arrays.count; ++i)
        if (arrays.a[i] != arrays.b[i] + triadFactor * arrays.c[i])
            return false;
    return true;
}

} // namespace

const MemoryKernel readKernel{"read", "loads, each byte counted once", 1, 8, &MemoryLoops::read, isReadRight};
const MemoryKernel writeKernel{
    "write", "streaming stores, each byte counted once", 1, 8, &MemoryLoops::write, isWriteRight};
const MemoryKernel copyKernel{
    "copy",     "a = b with streaming stores, bytes read and written both counted", 2, 16, &MemoryLoops::copy,
    isCopyRight};
const MemoryKernel triadKernel{"triad",
                               "a = b + 2c in FP64 with streaming stores, bytes read and written all counted",
                               3,
                               24,
                               &MemoryLoops::triad,
                               isTriadRight};

void writeOrdinary(std::span<double> numbers)
{
    for (std::size_t i = 0; i < numbers.size(); ++i)
        numbers[i] = writtenLine[i % numbersPerLine];
    asm volatile("" : : "r"(numbers.data()) : "memory"); // or the stores to memory that goes away are dropped
}

} // namespace gpuspeedup
