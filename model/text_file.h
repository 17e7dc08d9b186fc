// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>

namespace gpuspeedup {

/// Reads a whole file, or standard input where `path` is "-", into memory.
///
/// Throws Error with one sentence where it is missing, a directory, unreadable or
/// larger than `mostBytes`; no more than that is ever read, whatever the file is.
[[nodiscard]] std::string readTextFile(const std::string& path, std::size_t mostBytes);

} // namespace gpuspeedup
