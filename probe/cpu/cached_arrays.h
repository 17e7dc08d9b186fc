// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "probe/cpu/thread_team.h"
#include "probe/measurement.h"
#include "probe/reference_values.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace gpuspeedup {

// What the loops over arrays in the first-level cache share.

inline constexpr std::size_t cachedNumbers = 1024; ///< of each array: two in FP64 fill half of 32 KiB
inline constexpr double cachedQuickSeconds = 0.003;

/// Of one measurement. Loops of programs take as long as those of thorough runs, or longer: the pauses that a
/// shared machine makes are in them.
[[nodiscard]] inline double cachedSampleSeconds(const MeasureSettings& settings)
{
    return settings.thorough ? 2e-3 : 2e-4;
}

/// A few per cent are enough for what programs are predicted from.
[[nodiscard]] inline SamplingLimits looseLimits(const MeasureSettings& settings, double quickSeconds)
{
    constexpr double thoroughSeconds = 0.2;
    SamplingLimits limits = limitsFor(settings, quickSeconds, thoroughSeconds);
    limits.relativeUncertainty = 0.03;
    limits.mostDrift = 0.1;
    return limits;
}

/// Where the large blocks of a C library begin in a cache line, 16 bytes into it: loads of whole vectors that
/// go beyond a line's end are part of what programs reach, and are so in each run alike.
template <class Number> inline constexpr std::size_t intoLine = 16 / sizeof(Number);

/// Two arrays of `count` numbers for each member, touched by it.
template <class Number> class CachedArrays
{
public:
    CachedArrays(ThreadTeam& team, std::size_t members, std::size_t count, Number low, Number high)
        : count_(count), numbers_(members)
    {
        team.run(members, [&](std::size_t member) {
            numbers_[member].assign(2 * count + gap + 2 * line, 0);
            Number* const first = begin(member);
            for (std::size_t i = 0; i < count; ++i)
                first[i] = low + (high - low) / 2 * (1 + hashedNumber<Number>(static_cast<std::uint32_t>(i)));
        });
    }

    [[nodiscard]] const Number* x(std::size_t member) { return begin(member); }
    [[nodiscard]] Number* y(std::size_t member) { return begin(member) + count_ + gap; }

private:
    Number* begin(std::size_t member)
    {
        Number* const numbers = numbers_[member].data();
        const std::size_t into = reinterpret_cast<std::uintptr_t>(numbers) / sizeof(Number) % line;
        return numbers + (line - into) % line + intoLine<Number>;
    }

    static constexpr std::size_t line = 64 / sizeof(Number);
    /// Half a page: no store looks like a load soon after.
    static constexpr std::size_t gap = 2048 / sizeof(Number);

    std::size_t count_;
    std::vector<std::vector<Number>> numbers_;
};

template <class Number> [[nodiscard]] const char* formatName()
{
    return sizeof(Number) == sizeof(float) ? "FP32" : "FP64";
}

/// "1 thread", "16 threads"
[[nodiscard]] inline std::string threadCountText(std::size_t count)
{
    return std::to_string(count) + (count == 1 ? " thread" : " threads");
}

} // namespace gpuspeedup
