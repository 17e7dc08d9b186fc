// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace gpuspeedup {

/// Reads a whole file, or standard input where `path` is "-", into memory.
///
/// Throws Error with one sentence where it is missing, a directory, unreadable or
/// larger than `mostBytes`; no more than that is ever read, whatever the file is.
[[nodiscard]] std::string readTextFile(const std::string& path, std::size_t mostBytes);

/// Writes a whole file or leaves the old one as it was: the text goes to a new file
/// beside it that then takes its name. What is no regular file, such as /dev/null
/// or a pipe, is written directly. Throws Error with one sentence.
void writeTextFile(const std::string& path, std::string_view text);

/// Throws the Error that writeTextFile would throw for `path` now, before there is
/// anything to write.
void checkWritable(const std::string& path);

} // namespace gpuspeedup
