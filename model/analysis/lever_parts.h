// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/language.h"
#include "model/plan/plan_input.h"
#include "model/value_format.h"

#include <string>
#include <string_view>

namespace gpuspeedup {

// What the files of levers share.

/// All digits of a whole number.
[[nodiscard]] inline std::string wholeText(double number, const Language& language)
{
    constexpr int allDigits = 17;
    return roundedText(number, allDigits, language.mark);
}

/// Somebody typed that input; nothing says how it would change.
[[nodiscard]] inline bool isTyped(const Plan& plan, std::string_view key)
{
    return sourceOf(plan, *findPlanInput(key)).kind == Source::Kind::typed;
}

} // namespace gpuspeedup
