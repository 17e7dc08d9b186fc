// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/machine_profile.h"

#include <string>

namespace gpuspeedup {

/// The profile that --machine names, as readProfileFile(). Throws Error as that does; a table of verify,
/// which is easily taken for one, is called by its name.
[[nodiscard]] MachineProfile readMachineFile(const std::string& path);

} // namespace gpuspeedup
