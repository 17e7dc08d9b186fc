// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/unit.h"
#include "model/value_parser.h"

#include <optional>
#include <string>
#include <string_view>

namespace gpuspeedup {

/// Reads a prefix, a unit or both, in ASCII (micro is 'u'): "T", "GFLOPS", "MiB/s".
/// Binary prefixes are read for bytes and counts only. Nothing where it is no unit of `dimension`.
[[nodiscard]] std::optional<Unit> parseUnit(std::string_view text, Dimension dimension);

struct UnitProblem
{
    ValueFault fault;
    std::string text; ///< completes the sentence that begins with the quoted value
};

/// Why parseUnit read nothing: another dimension, bits, a lower-case prefix, or unknown.
[[nodiscard]] UnitProblem diagnoseUnit(std::string_view text, Dimension wanted);

} // namespace gpuspeedup
