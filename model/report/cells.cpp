// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/report/cells.h"

#include "model/value_format.h"

#include <algorithm>

namespace gpuspeedup {
namespace {

constexpr int digits = 4;
constexpr int allDigits = 17;

} // namespace

Cell timeCell(Duration time)
{
    return ShownNumber{time / second, durationText(time / second, digits)};
}

Cell factorCell(double factor)
{
    return ShownNumber{factor, factorText(factor)};
}

Cell shareCell(double share)
{
    return ShownNumber{share, shareText(share)};
}

Cell inputCell(const PlanInput& input, double value)
{
    if (input.unit.dimension == Dimension::duration)
        return timeCell(value * second);
    return ShownNumber{value,
                       input.whole ? roundedText(value, allDigits) : quantityText(value, input.unit, digits)};
}

std::string numberText(double number)
{
    std::string text = roundedText(number, digits - 1);
    if (text.front() == '-')
        text.replace(0, 1, "−");
    return text;
}

std::string factorText(double factor)
{
    return roundedText(factor, digits) + "×";
}

std::string shareText(double share)
{
    return numberText(100 * share) + " %";
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
