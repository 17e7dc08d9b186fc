// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/cpu/memory_kernels.h"

#include <algorithm>
#include <bit>
#include <cstring>
#if defined(__x86_64__)
#include <emmintrin.h>
#endif

namespace gpuspeedup {
namespace {

using Bits [[gnu::vector_size(64), gnu::may_alias]] = std::uint64_t; ///< one cache line
using Numbers [[gnu::vector_size(64), gnu::may_alias]] = double;
constexpr std::size_t perLine = 8;
constexpr double triadFactor = 3;

/// Every line written is the same: 8 numbers with mantissas of mixed bits.
constexpr Numbers writtenLine{1.6180339887498949, 1.4142135623730951, 1.7320508075688772, 1.2020569031595942,
                              1.3247179572447460, 1.0986122886681098, 1.9635100260214235, 1.5707963267948966};

void storeLine(double* to, const Numbers& line)
{
#if defined(__x86_64__)
    __m128d parts[4];
    std::memcpy(parts, &line, sizeof parts);
    for (int part = 0; part < 4; ++part)
        _mm_stream_pd(to + 2 * part, parts[part]);
#else
    std::memcpy(to, &line, sizeof line);
#endif
}

/// Streaming stores are done when this returns, not when they were issued.
void finishStores()
{
#if defined(__x86_64__)
    _mm_sfence();
#endif
}

const Numbers& lineAt(const double* from)
{
    return *reinterpret_cast<const Numbers*>(from);
}

std::uint64_t readAll(const MemoryArrays& arrays)
{
    Bits even{};
    Bits odd{};
    const auto* line = reinterpret_cast<const Bits*>(arrays.a);
    const Bits* const end = line + arrays.count / perLine;
    for (; line + 1 < end; line += 2) {
        even ^= line[0];
        odd ^= line[1];
    }
    if (line < end)
        even ^= line[0];
    even ^= odd;
    std::uint64_t all = 0;
    for (std::size_t word = 0; word < perLine; ++word)
        all ^= even[word];
    return all;
}

std::uint64_t writeAll(const MemoryArrays& arrays)
{
    for (std::size_t at = 0; at < arrays.count; at += perLine)
        storeLine(arrays.a + at, writtenLine);
    finishStores();
    return 0;
}

std::uint64_t copyAll(const MemoryArrays& arrays)
{
    for (std::size_t at = 0; at < arrays.count; at += perLine)
        storeLine(arrays.a + at, lineAt(arrays.b + at));
    finishStores();
    return 0;
}

std::uint64_t triadAll(const MemoryArrays& arrays)
{
    for (std::size_t at = 0; at < arrays.count; at += perLine)
        storeLine(arrays.a + at, lineAt(arrays.b + at) + triadFactor * lineAt(arrays.c + at));
    finishStores();
    return 0;
}

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
        if (arrays.a[i] != writtenLine[i % perLine])
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

const MemoryKernel readKernel{"read", "reads, each byte counted once", 1, 8, readAll, isReadRight};
const MemoryKernel writeKernel{"write",     "streaming stores, each byte counted once", 1, 8, writeAll,
                               isWriteRight};
const MemoryKernel copyKernel{
    "copy", "a = b with streaming stores, bytes read and written both counted", 2, 16, copyAll, isCopyRight};
const MemoryKernel triadKernel{
    "triad",  "a = b + 3c in FP64 with streaming stores, bytes read and written all counted",
    3,        24,
    triadAll, isTriadRight};

void writeOrdinary(std::span<double> numbers)
{
    for (std::size_t i = 0; i < numbers.size(); ++i)
        numbers[i] = writtenLine[i % perLine];
    asm volatile("" : : "r"(numbers.data()) : "memory"); // or the stores to memory that goes away are dropped
}

} // namespace gpuspeedup
