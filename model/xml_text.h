// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace gpuspeedup {

/// `text` as XML and HTML show it, between tags and in quoted attributes. Controls, marks that turn the
/// direction of writing and what XML has no place for are left out, line breaks and tabs become spaces,
/// bytes that are no UTF-8 become U+FFFD.
[[nodiscard]] std::string xmlText(std::string_view text);

} // namespace gpuspeedup
