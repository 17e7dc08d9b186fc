// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace gpuspeedup {

/// Writes all of `text` to standard output, unbuffered.
///
/// Throws OutputClosed where the reader is gone and Error where the disk is full
/// or the file cannot be written.
void writeStandardOutput(std::string_view text);

} // namespace gpuspeedup
