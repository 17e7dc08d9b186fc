// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace gpuspeedup {

/// User text made fit for a one-line sentence: in quotes, control characters and
/// broken UTF-8 replaced by '?', shortened to about 40 bytes with "…".
[[nodiscard]] std::string quoteText(std::string_view text);

/// The same for the name of a file, in full: its end says the most.
[[nodiscard]] std::string quotePath(std::string_view path);

} // namespace gpuspeedup
