// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace gpuspeedup {

/// The modules of resources/python as one program, which `python3 -` reads from standard input.
[[nodiscard]] std::string_view stackScript();

} // namespace gpuspeedup
