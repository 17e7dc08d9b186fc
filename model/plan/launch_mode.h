// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace gpuspeedup {

/// How the host starts kernels.
enum class LaunchMode
{
    queued,       ///< back to back, drained at the end
    synchronised, ///< the host waits for each
    graph         ///< one CUDA graph
};

inline constexpr LaunchMode launchModes[] = {LaunchMode::queued, LaunchMode::synchronised, LaunchMode::graph};
/// On the command line and in JSON: "queued", "sync", "graph".
[[nodiscard]] std::string_view launchModeName(LaunchMode mode);

} // namespace gpuspeedup
