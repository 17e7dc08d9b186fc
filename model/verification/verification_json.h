// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/verification/verification.h"

#include <nlohmann/json_fwd.hpp>

#include <string>
#include <string_view>

namespace gpuspeedup {

class JsonNode;

/// Of the form that resources/doc/verification.schema.json describes. A key that is added needs no new
/// version.
inline constexpr int verificationSchemaVersion = 1;

/// The whole table with what it was measured on and how far all is apart, a row a line.
[[nodiscard]] std::string verificationToJson(const Verification& verification);

/// Reads it back; what follows from other values, such as quotients, is passed over. `source` names the text
/// in errors. Throws Error with one sentence that says where it is no such table, or of a newer schema.
[[nodiscard]] Verification verificationFromJson(std::string_view text, std::string_view source);

/// The same of a file. Throws Error where it cannot be read as well.
[[nodiscard]] Verification readVerificationFile(const std::string& path);

/// As a part of another document.
[[nodiscard]] nlohmann::ordered_json verificationJson(const Verification& verification);
[[nodiscard]] Verification verificationFrom(const JsonNode& node);
[[nodiscard]] nlohmann::ordered_json verifiedTaskJson(const VerifiedTask& task);
[[nodiscard]] VerifiedTask verifiedTaskFrom(const JsonNode& node);

} // namespace gpuspeedup
