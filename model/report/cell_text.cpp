// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/report/cell_text.h"

#include "model/value_format.h"

#include <algorithm>
#include <iterator>

namespace gpuspeedup {
namespace {

constexpr std::size_t blockBytes = std::size_t{1} << 16;

} // namespace

std::string exactCell(const Cell& cell, const Column& column)
{
    if (const double* number = std::get_if<double>(&cell))
        return exactText(*number / column.unit);
    if (const bool* yes = std::get_if<bool>(&cell))
        return *yes ? "true" : "false";
    if (const auto* number = std::get_if<ShownNumber>(&cell))
        return exactText(number->value / column.unit);
    return std::get<std::string>(cell);
}

std::string roundedCell(const Cell& cell, const Column& column, DecimalMark mark)
{
    if (const double* number = std::get_if<double>(&cell))
        return roundedText(*number / column.unit, readingDigits, mark);
    if (const auto* number = std::get_if<ShownNumber>(&cell))
        return withoutFormula(number->shown);
    return withoutFormula(exactCell(cell, column));
}

std::vector<std::size_t> shownColumns(const Table& table)
{
    std::vector<std::size_t> shown;
    for (std::size_t c = 0; c < table.columns.size(); ++c)
        if (!table.columns[c].heading.empty())
            shown.push_back(c);
    return shown;
}

std::vector<const Property*> shownProperties(const Document& document)
{
    std::vector<const Property*> shown;
    for (const Property& property : document.properties)
        if (!property.label.empty())
            shown.push_back(&property);
    return shown;
}

std::string withoutFormula(std::string text)
{
    constexpr std::string_view starts[] = {"=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"};
    if (std::any_of(std::begin(starts), std::end(starts),
                    [&](std::string_view s) { return text.starts_with(s); }))
        text.insert(text.begin(), '\'');
    return text;
}

BlockWriter& BlockWriter::operator<<(std::string_view piece)
{
    buffer_ += piece;
    if (buffer_.size() >= blockBytes)
        finish();
    return *this;
}

void BlockWriter::finish()
{
    if (!buffer_.empty())
        sink_(buffer_);
    buffer_.clear();
}

} // namespace gpuspeedup
