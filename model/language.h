// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/value_format.h"

#include <initializer_list>
#include <span>
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

    /// What stands for a whole sentence that was made elsewhere, in English: an error, the source of a
    /// figure, what a measurement says. Recognised by the patterns of finishedTexts(); itself where none
    /// fits.
    [[nodiscard]] std::string finished(std::string_view english) const;

    /// "a, b and c".
    [[nodiscard]] std::string listing(std::span<const std::string> words) const;
    /// "a, b, c": more follows.
    [[nodiscard]] std::string openListing(std::span<const std::string> words) const;
    /// Sentences one after the other; the empty ones are passed over.
    [[nodiscard]] std::string paragraph(std::span<const std::string> sentences) const;
};

/// A time for people in words of `language`: "3.1 days". As durationText() of value_format.h.
[[nodiscard]] std::string durationText(double seconds, int digits, const Language& language);

/// Marks a text of a table that is translated where it is shown.
[[nodiscard]] constexpr std::string_view translatable(std::string_view english)
{
    return english;
}

} // namespace gpuspeedup
