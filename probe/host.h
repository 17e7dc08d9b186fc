// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace gpuspeedup {

/// Name of this machine in the network; empty where it has none.
[[nodiscard]] std::string hostName();

/// Operating system and kernel: "Debian GNU/Linux 12 (bookworm), Linux 6.1.0-40-amd64 x86_64".
[[nodiscard]] std::string systemName();

/// Now, ISO 8601 in UTC: "2026-11-20T23:40:00Z".
[[nodiscard]] std::string utcNow();

} // namespace gpuspeedup
