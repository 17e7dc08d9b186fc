// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/repeated_options.h"

#include <map>
#include <string>
#include <vector>

namespace gpuspeedup {

/// By the path of a profile, what its machine is called.
using MachineNames = std::map<std::string, std::string>;

/// A folder stands for all profiles in it: as so many --machine, in its place in `options`. Returns what
/// those machines are called, each differently: distinctName(), with a remark where it was measured
/// incompletely, or the file's name where it is no profile. Throws UsageError, also for more than
/// mostCombinations.
[[nodiscard]] MachineNames addMachines(std::vector<GivenOption>& options);

/// The values of --machine in `combinations` become those names. `columns` are those of variedNames().
void nameMachines(const std::vector<std::string>& columns, std::vector<Combination>& combinations,
                  const MachineNames& names);

} // namespace gpuspeedup
