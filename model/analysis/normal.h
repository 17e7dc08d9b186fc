// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>

namespace gpuspeedup {

/// Φ(z), the share of a standard normal distribution below z. Relative error about
/// 1e-15 near the median and z²·1e-16 in the lower tail: Φ(z) = erfc(−z/√2)/2.
[[nodiscard]] double normalDistribution(double z);

/// Φ⁻¹(p), the z below which the share p lies; the formula's relative error is about
/// 1e-16, that of rounding comes to it. Requires 0 < p < 1.
///
/// Source: Wichura, Algorithm AS 241, PPND16, Applied Statistics 37(3), 1988.
[[nodiscard]] double normalQuantile(double p);

/// Standard normal random numbers: out[i] depends on nothing but seed, stream and
/// firstDraw + i, so that any division into calls and threads gives the same numbers.
/// A stream is one uncertain input; streams are as good as independent.
///
///     draw n = Φ⁻¹((w + ½)/2³²),  w word n mod 4 of Philox(counter ⌊n/4⌋ and stream, key seed)
///
/// 32 bits reach |z| = 6.3, beyond which one draw in 4e9 would lie. Made in blocks of
/// 256: ask for as many at once. Requires firstDraw + out.size() < 2⁶⁴.
void fillNormals(std::uint64_t seed, std::uint32_t stream, std::uint64_t firstDraw, std::span<double> out);

} // namespace gpuspeedup
