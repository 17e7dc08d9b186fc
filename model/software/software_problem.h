// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/software/script_line.h"

#include <string>
#include <string_view>

namespace gpuspeedup {

struct SoftwarePackage;

/// Why a package cannot be used with the interpreter at `python`, and what to do: one sentence from a line of
/// kind "problem".
[[nodiscard]] std::string softwareProblem(const SoftwarePackage& package, const ScriptLine& line,
                                          std::string_view python);

} // namespace gpuspeedup
