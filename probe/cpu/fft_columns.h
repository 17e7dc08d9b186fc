// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "probe/cpu/cpu_kernels.h"

namespace gpuspeedup {
namespace {

// For inclusion by the one file of each instruction set.
using FftLine [[gnu::vector_size(4 * fftColumns), gnu::may_alias]] = float;

struct FftValue
{
    FftLine re;
    FftLine im;
};

/// x ± w·y, in place.
inline void butterfly(FftValue& x, FftValue& y, float c, float s)
{
    const FftLine re = y.re * c - y.im * s;
    const FftLine im = y.re * s + y.im * c;
    y = {x.re - re, x.im - im};
    x = {x.re + re, x.im + im};
}

/// Decimation in time; two steps of radix 2 go through memory at once.
void transformColumns(float* reals, float* imaginaries, const float* cosines, const float* sines,
                      std::size_t length)
{
    auto* const re = reinterpret_cast<FftLine*>(reals);
    auto* const im = reinterpret_cast<FftLine*>(imaginaries);
    const bool oddSteps = (length & 0x5555'5555'5555'5555U) == 0; // of a power of two
    for (std::size_t i = 0; oddSteps && i < length; i += 2) {
        FftValue x{re[i], im[i]};
        FftValue y{re[i + 1], im[i + 1]};
        butterfly(x, y, 1, 0);
        re[i] = x.re, im[i] = x.im, re[i + 1] = y.re, im[i + 1] = y.im;
    }
    for (std::size_t half = oddSteps ? 2 : 1; half < length; half *= 4) {
        const std::size_t step = length / (4 * half);
        for (std::size_t base = 0; base < length; base += 4 * half)
            for (std::size_t j = 0; j < half; ++j) {
                const std::size_t i = base + j;
                FftValue v[4];
                for (std::size_t k = 0; k < 4; ++k)
                    v[k] = {re[i + k * half], im[i + k * half]};
                const std::size_t first = 2 * j * step;
                butterfly(v[0], v[1], cosines[first], sines[first]);
                butterfly(v[2], v[3], cosines[first], sines[first]);
                butterfly(v[0], v[2], cosines[j * step], sines[j * step]);
                butterfly(v[1], v[3], cosines[(j + half) * step], sines[(j + half) * step]);
                for (std::size_t k = 0; k < 4; ++k)
                    re[i + k * half] = v[k].re, im[i + k * half] = v[k].im;
            }
    }
}

} // namespace
} // namespace gpuspeedup
