// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace gpuspeedup {

/// A number, written exactly by the formats for programs and rounded by those
/// for readers; a text; or a yes or no. Numbers must be finite; what does not
/// exist is an empty text, which is JSON null.
using Cell = std::variant<double, std::string, bool>;

struct Column
{
    std::string key;     ///< in JSON, in the coherent unit
    std::string heading; ///< everywhere else, with its unit
    double unit = 1;     ///< the value is divided by this below `heading`
};

/// Rows are asked for one at a time, so a long table is never in memory.
struct Table
{
    std::vector<Column> columns;
    std::size_t rows = 0;
    /// Fills one cell for each column.
    std::function<void(std::size_t row, std::span<Cell> cells)> fill;
};

/// A named figure of the document, such as "speedup".
struct Property
{
    std::string key;   ///< in JSON, CSV and TSV
    std::string label; ///< for readers; empty: shown to programs only
    Cell value;        ///< in the coherent unit; an empty text is JSON null
    std::string shown; ///< for readers, with unit
    std::string group; ///< JSON: inside the object of this name; empty: at the top
};

/// What is exported: sentences, named figures, a table. Each part may be empty.
struct Document
{
    std::string title;
    std::vector<std::string> sentences;
    std::vector<Property> properties;
    /// Formats that hold one table only (CSV, TSV) give the table where there is
    /// one, else the properties as rows of key and value.
    Table table;
};

/// Receives the text piece by piece.
using Sink = std::function<void(std::string_view)>;

} // namespace gpuspeedup
