// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/machine_profile.h"

#include <nlohmann/json_fwd.hpp>

namespace gpuspeedup {

class JsonNode;

inline constexpr std::size_t mostGpus = 256;
inline constexpr std::size_t mostSoftware = 64;

/// A profile as a part of another document. See machine_profile.h for what is refused.
[[nodiscard]] nlohmann::ordered_json profileJson(const MachineProfile& profile);
[[nodiscard]] MachineProfile profileFrom(const JsonNode& node);

} // namespace gpuspeedup
