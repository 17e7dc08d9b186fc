// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/machine/csv.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace gpuspeedup {

/// A column of numbers and what they may be.
struct NumberColumn
{
    std::string_view name;
    std::string_view unit; ///< for people; may be empty
    double least = 0;
    double most = 0;
    bool whole = false;
};

/// The cells of one row by the names of their columns. Whatever throws names source,
/// line, column, the text that stands there and the remedy.
class CatalogueCells
{
public:
    /// All must outlive it.
    CatalogueCells(const CsvTable& table, const CsvRow& row, std::string_view source)
        : table_(table), row_(row), source_(source)
    {}

    [[nodiscard]] std::size_t line() const { return row_.line; }

    /// Empty where the column is missing. Throws Error for control characters and more than 1000 bytes.
    [[nodiscard]] std::string text(std::string_view column) const;
    /// Nothing where the cell is empty or its column missing. Throws Error for what is no
    /// number in the column's range.
    [[nodiscard]] std::optional<double> number(const NumberColumn& column) const;
    /// The same for a cell that may not be empty.
    [[nodiscard]] double required(const NumberColumn& column) const;

    /// `text` from the cell of `column`, or a part of it, as a number.
    [[nodiscard]] double parsed(const NumberColumn& column, std::string_view text) const;

    [[noreturn]] void fail(std::string_view column, const std::string& problem) const;

private:
    [[nodiscard]] std::string_view cell(std::string_view column) const;

    const CsvTable& table_;
    const CsvRow& row_;
    std::string_view source_;
};

/// Throws Error where the heading lacks any of `columns`; the sentence names them.
void requireColumns(const CsvTable& table, std::span<const std::string_view> columns,
                    std::string_view source);

} // namespace gpuspeedup
