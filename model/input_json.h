// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace gpuspeedup {

struct Input;
class JsonNode;

/// The value of `input` that stands there, inside its domain. Throws Error.
[[nodiscard]] double inputFrom(const JsonNode& node, const Input& input);

} // namespace gpuspeedup
