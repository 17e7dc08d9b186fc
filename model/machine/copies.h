// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/machine/sourced.h"
#include "model/plan/time_curve.h"
#include "model/units.h"

#include <map>
#include <memory>
#include <string_view>

namespace gpuspeedup {

/// Kind of host memory a copy reads or writes.
enum class HostMemory
{
    pinned,   ///< page-locked
    pageable, ///< ordinary, used before
    fresh     ///< ordinary, just allocated: pages are touched for the first time
};

inline constexpr HostMemory hostMemories[] = {HostMemory::pinned, HostMemory::pageable, HostMemory::fresh};
[[nodiscard]] std::string_view hostMemoryName(HostMemory memory);

/// A C library gives freed blocks below this size out again, whose pages have been touched;
/// larger ones it maps anew each time. Source: mallopt(3), the most that the dynamic
/// M_MMAP_THRESHOLD becomes on 64-bit systems.
inline constexpr DataSize freshThreshold = 33554432.0 * byte;

/// Cost of copying V bytes in one piece: the measured curve, else α + V/β. Where smaller
/// copies have a cost of their own, the time jumps at the threshold.
struct CopyCost
{
    Duration latency;                                 ///< α
    Bandwidth rate;                                   ///< β; with a curve the rate of its largest copy
    std::shared_ptr<const TimeCurve> curve = nullptr; ///< over bytes; may be null
    std::shared_ptr<const CopyCost> belowFreshThreshold = nullptr; ///< null: as above it
    Duration together{};     ///< what each but the first of several copies in a row saves
    bool fromCaches = false; ///< the curve is one array's, read again: beside others a cache keeps less of it
    bool latencyAssumed = false; ///< nobody measured α, also where the rate was measured

    /// Requires bytes >= 0; 0 bytes cost nothing.
    [[nodiscard]] Duration time(DataSize bytes) const;
};

/// A copy in each direction for each kind of host memory.
struct MachineCopies
{
    std::map<HostMemory, Sourced<CopyCost>> toGpu;
    std::map<HostMemory, Sourced<CopyCost>> fromGpu;
};

} // namespace gpuspeedup
