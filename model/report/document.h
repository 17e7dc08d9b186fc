// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/value_format.h"

#include <cstddef>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace gpuspeedup {

/// A number whose unit differs from row to row: programs read `value`, in the coherent
/// unit, and readers `shown`.
struct ShownNumber
{
    double value = 0;
    std::string shown;
};

/// A number, written exactly by the formats for programs and rounded by those
/// for readers; a text; or a yes or no. Numbers must be finite; what does not
/// exist is an empty text, which is JSON null.
using Cell = std::variant<double, std::string, bool, ShownNumber>;

struct Column
{
    std::string key;     ///< in JSON, in the coherent unit
    std::string heading; ///< everywhere else, with its unit; empty: shown to programs only
    double unit = 1;     ///< the value is divided by this below `heading`
    bool text = false;   ///< holds texts: aligned to the left
    /// What readers see says its unit: CSV and TSV, which do not, have the key for a heading.
    bool unitInCell = false;
    bool wide = false; ///< long texts, left out of plain text: a terminal has no room for them
    /// What follows is for plain text, which has little room. A heading instead of the other …
    std::string shortHeading = {};
    /// … below one that all neighbours with the same have in common.
    std::string sharedHeading = {};
    std::vector<std::string> shortCells = {}; ///< instead of the cells, one for each row; empty: the cells
    bool inGroup = false;                     ///< left out where Table::groups says it
    bool lineBelow = false;                   ///< a line of its own below the row, where it is not empty
};

/// Rows are asked for one at a time, so a long table is never in memory.
struct Table
{
    std::vector<Column> columns;
    std::size_t rows = 0;
    /// Fills one cell for each column.
    std::function<void(std::size_t row, std::span<Cell> cells)> fill;
    /// Plain text: a line for each row, which stands above those that have it in common. Empty: none.
    std::vector<std::string> groups = {};
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

/// A table beside the main one, such as the phases of an estimate. Its first column
/// names the rows.
struct Section
{
    std::string key;   ///< in JSON a list of this name; in CSV and TSV "KEY.ROW.COLUMN"
    std::string title; ///< for readers, who see it only where there are rows
    Table table;
};

/// What is exported: sentences, named figures, tables. Each part may be empty.
struct Document
{
    std::string title;
    std::vector<std::string> sentences;
    std::vector<Property> properties;
    /// Formats that hold one table only (CSV, TSV) give the table where there is
    /// one, else the properties and sections as rows of key and value.
    Table table;
    std::vector<Section> sections = {};
    std::string propertyHeading = "Figure"; ///< above the labels of the properties, and above their values
    std::string valueHeading = "Value";
    std::string languageTag = "en";        ///< BCP 47
    DecimalMark mark = DecimalMark::point; ///< of numbers that the formats for readers round
};

/// Receives the text piece by piece.
using Sink = std::function<void(std::string_view)>;

} // namespace gpuspeedup
