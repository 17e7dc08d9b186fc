// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/value_format.h"

#include <initializer_list>
#include <string>
#include <string_view>

namespace gpuspeedup {

/// In which language texts are written, and with which decimal mark numbers.
///
/// English is the key: `text("Serial share")` gives what stands for it, or itself where
/// nothing does. Converts from a decimal mark alone, which is English.
struct Language
{
    DecimalMark mark = DecimalMark::point;
    /// What stands for an English text; null: the text itself.
    std::string (*translated)(std::string_view english) = nullptr;

    Language() = default;
    Language(DecimalMark decimalMark) : mark(decimalMark) {} // NOLINT(google-explicit-constructor)
    Language(DecimalMark decimalMark, std::string (*translation)(std::string_view))
        : mark(decimalMark), translated(translation)
    {}

    [[nodiscard]] std::string text(std::string_view english) const;
    /// With %1, %2 … %9 replaced by `values`, which may stand in another order in other languages:
    /// `text("%1 is %2 times as fast", {name, factor})`.
    [[nodiscard]] std::string text(std::string_view english,
                                   std::initializer_list<std::string_view> values) const;
};

} // namespace gpuspeedup
