// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/source.h"

#include <nlohmann/json_fwd.hpp>

namespace gpuspeedup {

class JsonNode;

/// A source as a part of another document; reads back as the same.
[[nodiscard]] nlohmann::json sourceJson(const Source& source);
/// Throws Error.
[[nodiscard]] Source sourceFrom(const JsonNode& node);

} // namespace gpuspeedup
