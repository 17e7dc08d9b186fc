// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace gpuspeedup {

/// What a program was built from, as name and value: {"Compiler", "GNU 12.2.0"}.
using BuildDetails = std::vector<std::pair<std::string, std::string>>;

/// What --version says: `firstLine`, then a line each for the commit, the compiler, and `parts` of this
/// program.
[[nodiscard]] std::string versionText(const std::string& firstLine, const BuildDetails& parts);

} // namespace gpuspeedup
