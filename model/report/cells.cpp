// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/report/cells.h"

#include "model/value_format.h"

#include <algorithm>

namespace gpuspeedup {
namespace {

constexpr int digits = 4;
constexpr int allDigits = 17;

} // namespace

Cell timeCell(Duration time, const Language& language)
{
    return ShownNumber{time / second, durationText(time / second, digits, language)};
}

Cell factorCell(double factor, const Language& language)
{
    return ShownNumber{factor, factorText(factor, language)};
}

Cell shareCell(double share, const Language& language)
{
    return ShownNumber{share, shareText(share, language)};
}

Cell chanceCell(double probability, const Language& language)
{
    return ShownNumber{probability, chanceText(probability, language)};
}

Cell inputCell(const PlanInput& input, double value, const Language& language)
{
    if (input.unit.dimension == Dimension::duration)
        return timeCell(value * second, language);
    return ShownNumber{value, input.whole ? roundedText(value, allDigits, language.mark)
                                          : quantityText(value, input.unit, digits, language.mark)};
}

std::string numberText(double number, const Language& language)
{
    std::string text = roundedText(number, digits - 1, language.mark);
    if (text.front() == '-')
        text.replace(0, 1, "−");
    return text;
}

std::string factorText(double factor, const Language& language)
{
    return roundedText(factor, digits, language.mark) + "×";
}

std::string shareText(double share, const Language& language)
{
    return numberText(100 * share, language) + " %";
}

std::string chanceText(double probability, const Language& language)
{
    constexpr double nearlyCertain = 0.999;
    if (probability > nearlyCertain)
        return language.text("over %1", {shareText(nearlyCertain, language)});
    if (probability < 1 - nearlyCertain)
        return language.text("below %1", {shareText(1 - nearlyCertain, language)});
    return shareText(probability, language);
}

Table tableOfRows(std::vector<Column> columns, std::vector<std::vector<Cell>> rows)
{
    const std::size_t count = rows.size();
    return {.columns = std::move(columns),
            .rows = count,
            .fill = [rows = std::move(rows)](std::size_t row, std::span<Cell> cells) {
                std::ranges::copy(rows[row], cells.begin());
            }};
}

} // namespace gpuspeedup
