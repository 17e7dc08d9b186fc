// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace gpuspeedup {

/// Patterns of the sentences that reach people ready made, in English: errors, sources of figures, what a
/// measurement says of itself. The first that fits a sentence is its pattern: those with more words
/// stand first.
[[nodiscard]] std::span<const std::string_view> finishedTexts();

/// What stands in `sentence` for %1, %2 … of `pattern`, which come in this order; nothing where it does not
/// fit. Each value is the shortest that lets the rest fit.
[[nodiscard]] std::optional<std::vector<std::string_view>> valuesIn(std::string_view sentence,
                                                                    std::string_view pattern);

} // namespace gpuspeedup
