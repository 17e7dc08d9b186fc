// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace gpuspeedup {

/// What a figure, a refinement, a result or a chart means, in a few sentences.
struct Explanation
{
    enum class Kind
    {
        input,      ///< key of planInputs()
        refinement, ///< name of refinements()
        result,     ///< key of results(), or of what else an answer says
        chart       ///< key of charts()
    };

    Kind kind = Kind::input;
    std::string_view key;
    std::string_view label;   ///< for people, as elsewhere
    std::string_view text;    ///< two to four sentences, for people
    std::string_view formula; ///< in the symbols of README.md; empty: none
};

/// Of everything, in the order shown. All texts are English: Language::text() translates them.
[[nodiscard]] std::vector<Explanation> explanations();

/// A row of the tables below; no label: that of the thing explained.
struct ExplanationText
{
    std::string_view key;
    std::string_view label;
    std::string_view formula;
    std::string_view text;
};

[[nodiscard]] std::span<const ExplanationText> inputExplanations(); ///< explanations_of_inputs.cpp
[[nodiscard]] std::span<const ExplanationText>
effectExplanations(); ///< of refinements: explanations_of_effects.cpp
[[nodiscard]] std::span<const ExplanationText> resultExplanations(); ///< explanations_of_effects.cpp

} // namespace gpuspeedup
