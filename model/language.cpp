// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/language.h"

namespace gpuspeedup {

std::string Language::text(std::string_view english) const
{
    return translated == nullptr ? std::string(english) : translated(english);
}

std::string Language::text(std::string_view english, std::initializer_list<std::string_view> values) const
{
    const std::string pattern = text(english);
    std::string filled;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        const bool marked = pattern[i] == '%' && i + 1 < pattern.size();
        const std::size_t number = marked ? static_cast<std::size_t>(pattern[i + 1] - '1') : values.size();
        if (number < values.size()) {
            filled += values.begin()[number];
            ++i;
        } else {
            filled += pattern[i];
        }
    }
    return filled;
}

} // namespace gpuspeedup
