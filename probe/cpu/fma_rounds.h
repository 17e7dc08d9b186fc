// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "probe/cpu/cpu_kernels.h"

#include <cstring>

namespace gpuspeedup {
namespace {

#if defined(__x86_64__)
#define GPUSPEEDUP_VECTOR_REGISTER "+v"
#else
#define GPUSPEEDUP_VECTOR_REGISTER "+w"
#endif

/// The loop of FmaKernel for vectors of `bytes`, for inclusion by the one file of
/// each instruction set, compiled with its flags; internal, so that no other code
/// can end up with these instructions.
///
/// The accumulators have names and pass through an empty asm statement: from an
/// array g++ 12 spills some to memory, and without the statement it merges rounds.
template <class Number, std::size_t bytes>
void fmaRounds(Number* state, std::size_t rounds, Number up, Number down)
{
    typedef Number Vector __attribute__((vector_size(bytes))); // using cannot depend on a parameter here
    Vector x[fmaChains];
    std::memcpy(x, state, sizeof x);
    Vector a = x[0], b = x[1], c = x[2], d = x[3], e = x[4], f = x[5];
    Vector g = x[6], h = x[7], i = x[8], j = x[9], k = x[10], l = x[11];
    const Vector more = up - Vector{};
    const Vector less = down - Vector{};
    const auto barrier = [&]() __attribute__((always_inline))
    {
        asm volatile(
            ""
            : GPUSPEEDUP_VECTOR_REGISTER(a), GPUSPEEDUP_VECTOR_REGISTER(b), GPUSPEEDUP_VECTOR_REGISTER(c),
              GPUSPEEDUP_VECTOR_REGISTER(d), GPUSPEEDUP_VECTOR_REGISTER(e), GPUSPEEDUP_VECTOR_REGISTER(f),
              GPUSPEEDUP_VECTOR_REGISTER(g), GPUSPEEDUP_VECTOR_REGISTER(h), GPUSPEEDUP_VECTOR_REGISTER(i),
              GPUSPEEDUP_VECTOR_REGISTER(j), GPUSPEEDUP_VECTOR_REGISTER(k), GPUSPEEDUP_VECTOR_REGISTER(l));
    };
    for (std::size_t round = 0; round < rounds; ++round) {
        a += a * more, b += b * more, c += c * more, d += d * more, e += e * more, f += f * more;
        g += g * more, h += h * more, i += i * more, j += j * more, k += k * more, l += l * more;
        barrier();
        a -= a * less, b -= b * less, c -= c * less, d -= d * less, e -= e * less, f -= f * less;
        g -= g * less, h -= h * less, i -= i * less, j -= j * less, k -= k * less, l -= l * less;
        barrier();
    }
    const Vector last[fmaChains] = {a, b, c, d, e, f, g, h, i, j, k, l};
    std::memcpy(state, last, sizeof last);
}

template <class Number, std::size_t bytes> constexpr FmaKernel<Number> fmaKernelOf(double mostFlopPerClock)
{
    return {bytes / sizeof(Number), mostFlopPerClock, fmaRounds<Number, bytes>};
}

#undef GPUSPEEDUP_VECTOR_REGISTER

} // namespace
} // namespace gpuspeedup
