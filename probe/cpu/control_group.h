// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <optional>

namespace gpuspeedup {

/// What the control groups of this process grant it, as containers are limited.
struct ControlGroupLimits
{
    std::optional<double> cpus;           ///< CPU time per time: 2.5 is two and a half CPUs
    std::optional<double> availableBytes; ///< of memory, beyond what the group uses already

    bool operator==(const ControlGroupLimits&) const = default;
};

/// The tightest limit of the group of /proc/self/cgroup and its parents, below
/// `root`, version 1 and 2; absent where nothing is limited. A container that sees
/// its own group as the root is read there.
/// Source: Linux, Documentation/admin-guide/cgroup-v2.rst and cgroup-v1/.
[[nodiscard]] ControlGroupLimits readControlGroupLimits(const std::filesystem::path& root);

} // namespace gpuspeedup
