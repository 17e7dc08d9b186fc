// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "probe/cpu/memory_kernels.h"
#include "probe/measurement.h"

#include <cstddef>

namespace gpuspeedup {

struct CpuTopology;

/// Bandwidth of DRAM on the first `members` cores of the session's team, in B/s, as
/// `kernel` counts its bytes.
///
/// Each sample goes through one slice of the buffers; all others are gone through
/// before the same slice comes again, so that it has left the caches. Throws
/// Unsupported where there is too little memory and Error for wrong results.
[[nodiscard]] Figure measureBandwidth(CpuSession& session, const MeasureSettings& settings,
                                      const MemoryKernel& kernel, std::size_t members);

/// Rate in B/s at which one thread writes 32 MiB (thorough: 256 MiB) that were just
/// allocated: the system provides and clears each page at the first store to it.
[[nodiscard]] Figure measureFreshMemory(CpuSession& session, const MeasureSettings& settings);

/// Bytes of all buffers together: 4 times the last-level cache, at least 256 MiB, at
/// most a quarter of the memory available; in quick mode at most 256 MiB on one thread.
[[nodiscard]] double bandwidthBytes(const CpuTopology& topology, bool thorough, std::size_t members);

} // namespace gpuspeedup
