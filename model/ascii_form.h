// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/utf8.h"

namespace gpuspeedup {

/// The ASCII character that `c` stands for in a typed value: full-width forms, every
/// kind of space, micro signs, the minus sign, the ideographic full stop. '\x1A' for
/// what has no meaning there, broken UTF-8 too.
[[nodiscard]] char asciiForm(CodePoint c);

} // namespace gpuspeedup
