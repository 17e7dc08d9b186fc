// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/usage_error.h"
#include "model/plan/plan_input.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace gpuspeedup {

// What options hold, read. Everything throws UsageError whose sentence begins with the option.

/// The input of that key. An unknown one gets the nearest keys offered.
[[nodiscard]] const PlanInput& planInputNamed(const std::string& option, std::string_view key);
/// A value of `input` with or without unit, inside its domain; a share also as "10 %".
[[nodiscard]] double parsePlanInput(const std::string& option, const PlanInput& input,
                                    const std::string& text);

/// A number of `bareUnit`'s dimension, above zero; `example` is a good value.
[[nodiscard]] double parsePositive(const std::string& option, const std::string& text, Unit bareUnit,
                                   std::string_view example);
/// A whole number in digits from `least` to `most`.
[[nodiscard]] std::size_t parseWhole(const std::string& option, const std::string& text, std::size_t least,
                                     std::size_t most);

/// What stands between the commas; at least one part, each may be empty.
[[nodiscard]] std::vector<std::string> splitAtCommas(std::string_view text);

/// "a, b, c".
[[nodiscard]] std::string joinNames(std::span<const std::string_view> names);
/// “text” is none of the names, all of which are listed.
[[noreturn]] void failUnknownName(const std::string& option, std::string_view text,
                                  std::span<const std::string_view> names);

/// What `read` returns; what it throws as the fault of `option`.
template <typename Read> [[nodiscard]] auto readFor(const std::string& option, Read read)
{
    try {
        return read();
    } catch (const UsageError&) {
        throw;
    } catch (const Error& error) {
        throw UsageError(option + ": " + error.what());
    }
}

} // namespace gpuspeedup
