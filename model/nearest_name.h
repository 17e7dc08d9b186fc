// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace gpuspeedup {

/// The `most` names that are most like `wanted`, the nearest first: what to offer
/// where a name is unknown.
///
/// Likeness is the number of letters to insert, delete or replace that turns `wanted`
/// into a part of the name, so a name that holds `wanted` comes before all others; of
/// those alike, the one nearest as a whole (Levenshtein), then the first in the list.
/// Case of ASCII letters is ignored. Source: Sellers, J. Algorithms 1, 1980.
[[nodiscard]] std::vector<std::string>
nearestNames(std::string_view wanted, std::span<const std::string_view> names, std::size_t most = 3);

} // namespace gpuspeedup
