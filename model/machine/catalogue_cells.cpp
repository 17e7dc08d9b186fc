// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/machine/catalogue_cells.h"

#include "model/error.h"
#include "model/quote_text.h"
#include "model/utf8.h"
#include "model/value_format.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace gpuspeedup {
namespace {

constexpr std::size_t longestText = 1000;

bool holdsControl(std::string_view text)
{
    while (!text.empty()) {
        const CodePoint c = decodeUtf8(text);
        if (isControl(c.value))
            return true;
        text.remove_prefix(c.length);
    }
    return false;
}

std::string rangeText(const NumberColumn& column)
{
    std::string text = column.whole ? "a whole number from " : "a number from ";
    text += exactText(column.least) + " to " + exactText(column.most);
    if (!column.unit.empty())
        text += " " + std::string(column.unit);
    return text;
}

} // namespace

std::string_view CatalogueCells::cell(std::string_view column) const
{
    const auto found = std::find(table_.heading.begin(), table_.heading.end(), column);
    if (found == table_.heading.end())
        return {};
    return row_.cells[static_cast<std::size_t>(found - table_.heading.begin())];
}

std::string CatalogueCells::text(std::string_view column) const
{
    const std::string_view text = cell(column);
    if (holdsControl(text))
        fail(column, "a line break or another control character; write the text in one line");
    if (text.size() > longestText)
        fail(column, "a text of more than " + std::to_string(longestText) + " bytes; shorten it");
    return std::string(text);
}

std::optional<double> CatalogueCells::number(const NumberColumn& column) const
{
    const std::string_view text = cell(column.name);
    return text.empty() ? std::nullopt : std::optional(parsed(column, text));
}

double CatalogueCells::required(const NumberColumn& column) const
{
    const auto value = number(column);
    if (!value)
        fail(column.name, "nothing, but each row needs it; write " + rangeText(column));
    return *value;
}

double CatalogueCells::parsed(const NumberColumn& column, std::string_view text) const
{
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool isNumber = error == std::errc() && end == text.data() + text.size();
    if (!isNumber || !(value >= column.least && value <= column.most) ||
        (column.whole && value != std::floor(value)))
        fail(column.name, quoteText(text) + "; write " + rangeText(column) + ", decimals after a point");
    return value;
}

void CatalogueCells::fail(std::string_view column, const std::string& problem) const
{
    throw Error(quotePath(source_) + " line " + std::to_string(row_.line) + ", column " +
                std::string(column) + ": there stands " + problem + ".");
}

void requireColumns(const CsvTable& table, std::span<const std::string_view> columns, std::string_view source)
{
    std::string missing;
    for (const std::string_view column : columns)
        if (std::find(table.heading.begin(), table.heading.end(), column) == table.heading.end())
            missing += (missing.empty() ? "" : ", ") + std::string(column);
    if (!missing.empty())
        throw Error(quotePath(source) + " lacks columns that each such list needs: " + missing +
                    "; add them to its first line.");
}

} // namespace gpuspeedup
