// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace gpuspeedup {

struct MemoryArrays;

/// Independent accumulators of a kernel: enough to cover the latency of 4 … 5 clocks
/// of two units, few enough for 16 registers.
inline constexpr std::size_t fmaChains = 12;

/// The peak throughput loop of one number type. Each round does, for each of the
/// 12 · `lanes` values x of `state`,
///
///     x ← x + x·up,  x ← x − x·down        4 FLOP
///
/// With down = up / (1 + up) the values come back to where they began but for
/// rounding, so they stay finite, far from subnormal, and change in every bit.
template <class Number> struct FmaKernel
{
    std::size_t lanes; ///< of one vector
    /// FLOP per clock of one core at best: two units, of 512, 256 or 128 bits.
    double mostFlopPerClock;
    void (*run)(Number* state, std::size_t rounds, Number up, Number down);
};

/// Ways through memory, see memory_kernels.h.
struct MemoryLoops
{
    std::uint64_t (*read)(const MemoryArrays& arrays);
    std::uint64_t (*write)(const MemoryArrays& arrays);
    std::uint64_t (*copy)(const MemoryArrays& arrays);
    std::uint64_t (*triad)(const MemoryArrays& arrays);
};

/// One tile of a matrix product: adds to c, of rows `stride` numbers apart, the product
/// of a, packed as depth × rows, and b, packed as depth × columns.
template <class Number> struct GemmKernel
{
    std::size_t rows; ///< of a tile
    std::size_t columns;
    void (*run)(std::size_t depth, const Number* a, const Number* b, Number* c, std::size_t stride);
};

inline constexpr std::size_t fftColumns = 16;

/// 16 Fourier transforms of `length`, a power of two, at once and in place: `reals` and
/// `imaginaries` are length × 16, aligned to 64 bytes, the elements in bit-reversed
/// order at first. Tables: cos and sin of −2πj/length for j < length/2.
using FftLoop = void (*)(float* reals, float* imaginaries, const float* cosines, const float* sines,
                         std::size_t length);

/// The loops of one instruction set.
struct CpuKernels
{
    const char* instructionSet; ///< "AVX-512", "AVX2", "SSE2", "NEON"
    bool fused;                 ///< one rounding for multiplication and addition, not two
    FmaKernel<float> fp32;
    FmaKernel<double> fp64;
    MemoryLoops memory;
    GemmKernel<float> gemmFp32;
    GemmKernel<double> gemmFp64;
    FftLoop fft;
};

/// Those that this build has and that this processor and its system support, best
/// first; never empty.
[[nodiscard]] std::vector<const CpuKernels*> supportedKernels();

extern const CpuKernels avx512Kernels;
extern const CpuKernels avx2Kernels;
extern const CpuKernels sse2Kernels;
extern const CpuKernels neonKernels;

} // namespace gpuspeedup
