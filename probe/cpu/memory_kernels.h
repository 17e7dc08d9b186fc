// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "probe/cpu/cpu_kernels.h"

#include <cstddef>
#include <cstdint>
#include <span>

namespace gpuspeedup {

/// Equally long arrays, aligned to 64 bytes, of a multiple of 8 numbers. Those a
/// kernel does not use are null.
struct MemoryArrays
{
    double* a = nullptr;
    double* b = nullptr;
    double* c = nullptr;
    std::size_t count = 0;
};

inline constexpr std::size_t numbersPerLine = 8; ///< of a cache line of 64 bytes
/// Every line written is the same: numbers in [1, 2) with mantissas of mixed bits.
inline constexpr double writtenLine[numbersPerLine] = {
    1.6180339887498949, 1.4142135623730951, 1.7320508075688772, 1.2020569031595942,
    1.3247179572447460, 1.0986122886681098, 1.9635100260214235, 1.5707963267948966};
inline constexpr double triadFactor = 2; ///< its products are exact, so that fusing changes no bit

/// A way through memory. On x86 the stores bypass the cache (streaming stores), so
/// that the bytes counted are the bytes moved: ordinary stores would first read
/// each line. On AArch64 cores find streams out themselves.
struct MemoryKernel
{
    const char* name;
    const char* method;     ///< what it does and which bytes are counted
    std::size_t arrays;     ///< used, 1 … 3
    double bytesPerElement; ///< counted
    std::uint64_t (*MemoryLoops::*loop)(const MemoryArrays& arrays);
    /// Whether the arrays and what the loop returned are as they must be.
    bool (*isRight)(const MemoryArrays& arrays, std::uint64_t result);
};

extern const MemoryKernel readKernel;  ///< all bits of a, combined by exclusive or
extern const MemoryKernel writeKernel; ///< a ← writtenLine, again and again
extern const MemoryKernel copyKernel;  ///< a ← b
extern const MemoryKernel triadKernel; ///< a ← b + 2·c

/// Ordinary stores, as programs do them, for memory the system has yet to provide.
void writeOrdinary(std::span<double> numbers);

} // namespace gpuspeedup
