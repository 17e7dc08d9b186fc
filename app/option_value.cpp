// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/option_value.h"

#include "model/nearest_name.h"
#include "model/quote_text.h"
#include "model/value_format.h"
#include "model/value_parser.h"

#include <charconv>

namespace gpuspeedup {
namespace {

bool isShare(const PlanInput& input)
{
    return input.unit.dimension == Dimension::count && input.most <= 1;
}

std::string exampleOf(const PlanInput& input)
{
    if (isShare(input))
        return "0.1, or 10 %";
    const std::string symbol = input.unit.symbol();
    return symbol.empty() ? "10" : "10 " + symbol;
}

} // namespace

const PlanInput& planInputNamed(const std::string& option, std::string_view key)
{
    if (const PlanInput* const input = findPlanInput(key))
        return *input;
    std::vector<std::string_view> keys;
    for (const PlanInput& input : planInputs())
        keys.push_back(input.key);
    const std::vector<std::string> nearest = nearestNames(key, keys);
    const std::vector<std::string_view> offered(nearest.begin(), nearest.end());
    throw UsageError(option + ": " + quoteText(key) + " is no input of an estimate; the nearest are " +
                     joinNames(offered) + ".");
}

double parsePlanInput(const std::string& option, const PlanInput& input, const std::string& text)
{
    return readFor(option, [&] {
        std::string number = text;
        const bool percent = isShare(input) && number.ends_with('%');
        if (percent)
            number.pop_back();
        const std::string example = exampleOf(input);
        const double typed = parseValue(number, {.bareUnit = input.unit, .example = example}).si;
        const double value = percent ? typed / 100 : typed;
        checkPlanInput(input, value, text);
        return value;
    });
}

double parsePositive(const std::string& option, const std::string& text, Unit bareUnit,
                     std::string_view example)
{
    const double value =
        readFor(option, [&] { return parseValue(text, {.bareUnit = bareUnit, .example = example}).si; });
    if (!(value > 0))
        throw UsageError(option + ": " + quoteText(text) +
                         " is zero, where the value must be positive; write for example " +
                         std::string(example) + ".");
    return value;
}

std::size_t parseWhole(const std::string& option, const std::string& text, std::size_t least,
                       std::size_t most)
{
    std::size_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || value < least || value > most)
        throw UsageError(option + ": " + quoteText(text) + " is not a whole number from " +
                         std::to_string(least) + " to " + std::to_string(most) + ".");
    return value;
}

std::vector<std::string> splitAtCommas(std::string_view text)
{
    std::vector<std::string> parts;
    for (std::size_t comma = 0; comma != std::string_view::npos;) {
        comma = text.find(',');
        parts.emplace_back(text.substr(0, comma));
        text.remove_prefix(comma == std::string_view::npos ? text.size() : comma + 1);
    }
    return parts;
}

std::string joinNames(std::span<const std::string_view> names)
{
    std::string text;
    for (const std::string_view name : names)
        text += (text.empty() ? "" : ", ") + std::string(name);
    return text;
}

void failUnknownName(const std::string& option, std::string_view text,
                     std::span<const std::string_view> names)
{
    throw UsageError(option + ": " + quoteText(text) + " is unknown; use one of " + joinNames(names) + ".");
}

} // namespace gpuspeedup
