// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "probe/cpu/memory_kernels.h"

#include <cstring>
#if defined(__x86_64__)
#include <immintrin.h>
#endif

namespace gpuspeedup {
namespace {

// For inclusion by the one file of each instruction set, as fma_rounds.h is: wider
// loads keep more cache lines on their way, up to half as fast again for one core.
// The compiler divides a line into the registers it may use.
using LineBits [[gnu::vector_size(64), gnu::may_alias]] = std::uint64_t;
using LineNumbers [[gnu::vector_size(64), gnu::may_alias]] = double;

const LineNumbers& lineAt(const double* from)
{
    return *reinterpret_cast<const LineNumbers*>(from);
}

void streamLine(double* to, const LineNumbers& line)
{
#if defined(__AVX512F__)
    _mm512_stream_pd(to, reinterpret_cast<const __m512d&>(line));
#elif defined(__AVX__)
    __m256d halves[2];
    std::memcpy(halves, &line, sizeof halves);
    _mm256_stream_pd(to, halves[0]);
    _mm256_stream_pd(to + 4, halves[1]);
#elif defined(__x86_64__)
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

std::uint64_t readAll(const MemoryArrays& arrays)
{
    LineBits even{};
    LineBits odd{};
    const auto* line = reinterpret_cast<const LineBits*>(arrays.a);
    const LineBits* const end = line + arrays.count / numbersPerLine;
    for (; line + 1 < end; line += 2) {
        even ^= line[0];
        odd ^= line[1];
    }
    if (line < end)
        even ^= line[0];
    even ^= odd;
    std::uint64_t all = 0;
    for (std::size_t word = 0; word < numbersPerLine; ++word)
        all ^= even[word];
    return all;
}

std::uint64_t writeAll(const MemoryArrays& arrays)
{
    LineNumbers line;
    std::memcpy(&line, writtenLine, sizeof line);
    for (std::size_t at = 0; at < arrays.count; at += numbersPerLine)
        streamLine(arrays.a + at, line);
    finishStores();
    return 0;
}

std::uint64_t copyAll(const MemoryArrays& arrays)
{
    for (std::size_t at = 0; at < arrays.count; at += numbersPerLine)
        streamLine(arrays.a + at, lineAt(arrays.b + at));
    finishStores();
    return 0;
}

std::uint64_t triadAll(const MemoryArrays& arrays)
{
    for (std::size_t at = 0; at < arrays.count; at += numbersPerLine)
        streamLine(arrays.a + at, lineAt(arrays.b + at) + triadFactor * lineAt(arrays.c + at));
    finishStores();
    return 0;
}

constexpr MemoryLoops memoryLoops{readAll, writeAll, copyAll, triadAll};

} // namespace
} // namespace gpuspeedup
