// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "probe/cpu/thread_team.h"

#include <cstdint>
#include <vector>

namespace gpuspeedup {

/// Sorts `keys` on the whole team: std::sort of a part each, then merges of two runs
/// into one, each shared out over all members. `space` is of the same size.
void sortOnTeam(std::vector<std::uint32_t>& keys, std::vector<std::uint32_t>& space, ThreadTeam& team);

} // namespace gpuspeedup
