// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/machine_profile.h"

#include <set>
#include <string>
#include <vector>

namespace gpuspeedup {

/// Whether `path` is a folder, as one of profiles that many machines wrote.
[[nodiscard]] bool isFolder(const std::string& path);

/// The files NAME.json or NAME.JSON of a folder itself, by name, but hidden ones: what they hold is not
/// looked at. Throws Error where there is none or the folder cannot be read.
[[nodiscard]] std::vector<std::string> profileFilesIn(const std::string& folder);

/// What a machine is called among others: the profile's name, else its host, else its processor. Where that
/// is `taken`, "name (host)", then "name (2026-11-20 23:40)", then "name (2)" and so on.
[[nodiscard]] std::string distinctName(const MachineProfile& profile, const std::set<std::string>& taken);

} // namespace gpuspeedup
