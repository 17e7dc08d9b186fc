// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace gpuspeedup {

/// The processor as far as this process may use it. What is unknown is empty or absent.
struct CpuTopology
{
    std::string name;
    std::vector<int> threads;                  ///< logical CPUs this process may run on, ascending
    std::vector<int> cores;                    ///< the first of `threads` on each physical core, ascending
    std::optional<double> quota;               ///< CPUs' worth of time that the control groups grant
    std::size_t numaNodes = 1;                 ///< that hold at least one of `threads`
    std::optional<double> lastLevelCacheBytes; ///< of all its instances below `threads`
    std::optional<double> memoryBytes;
    std::optional<double> availableBytes; ///< by the kernel's estimate and the control groups' limits

    /// One logical CPU for each core that can be kept busy at once: `cores` cut to
    /// the whole CPUs of the quota, at least one.
    [[nodiscard]] std::vector<int> coresToLoad() const;

    bool operator==(const CpuTopology&) const = default;
};

/// Virtual machines report their host's cache; a larger one than this is not believed.
inline constexpr double mostLastLevelCacheBytes = 256.0 * (1 << 20);

/// Reads /sys/devices/system, /proc and /sys/fs/cgroup (version 1, 2 and both at
/// once) below `root`, for a process that may run on `allowed`, which is not empty.
/// Where topology is not given, each logical CPU counts as a core.
[[nodiscard]] CpuTopology readTopology(const std::filesystem::path& root, std::span<const int> allowed);

/// The numbers of a list such as "0-3,8"; what is no number is passed over.
[[nodiscard]] std::vector<int> parseCpuList(const std::string& text);

} // namespace gpuspeedup
