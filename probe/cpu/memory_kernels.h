// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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

/// A way through memory. On x86 the stores bypass the cache (streaming stores), so
/// that the bytes counted are the bytes moved: ordinary stores would first read
/// each line. On AArch64 cores find streams out themselves.
struct MemoryKernel
{
    const char* name;
    const char* method;     ///< what it does and which bytes are counted
    std::size_t arrays;     ///< used, 1 … 3
    double bytesPerElement; ///< counted
    std::uint64_t (*run)(const MemoryArrays& arrays);
    /// Whether the arrays and what `run` returned are as they must be.
    bool (*isRight)(const MemoryArrays& arrays, std::uint64_t result);
};

extern const MemoryKernel readKernel;  ///< all bits of a, combined by exclusive or
extern const MemoryKernel writeKernel; ///< a ← numbers in [1, 2)
extern const MemoryKernel copyKernel;  ///< a ← b
extern const MemoryKernel triadKernel; ///< a ← b + 3·c

/// Ordinary stores, as programs do them, for memory the system has yet to provide.
void writeOrdinary(std::span<double> numbers);

} // namespace gpuspeedup
