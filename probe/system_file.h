// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace gpuspeedup {

/// The first line of a file of /sys or /proc, without its line break; empty where
/// the file is missing or cannot be read.
[[nodiscard]] std::string readFirstLine(const std::filesystem::path& path);

/// The number such a line begins with; nothing for other text, such as "max".
[[nodiscard]] std::optional<double> readNumber(const std::filesystem::path& path);

/// The rest of the first line that begins with `key`, behind its colon and spaces:
/// "model name" of /proc/cpuinfo. Empty where there is none.
[[nodiscard]] std::string readField(const std::filesystem::path& path, const std::string& key);

/// The names in a folder that begin with `prefix`, sorted; none where it is missing.
[[nodiscard]] std::vector<std::string> entriesOf(const std::filesystem::path& folder,
                                                 const std::string& prefix);

} // namespace gpuspeedup
