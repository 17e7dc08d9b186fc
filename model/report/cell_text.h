// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/report/document.h"
#include "model/value_format.h"

#include <cstddef>
#include <string>
#include <vector>

namespace gpuspeedup {

/// Significant digits of the formats made for reading.
inline constexpr int readingDigits = 6;

/// A cell below its column's heading, for programs: numbers exact, texts as they are.
[[nodiscard]] std::string exactCell(const Cell& cell, const Column& column);
/// The same for readers: numbers rounded, texts without formula.
[[nodiscard]] std::string roundedCell(const Cell& cell, const Column& column,
                                      DecimalMark mark = DecimalMark::point);

/// Positions of the columns that readers see.
[[nodiscard]] std::vector<std::size_t> shownColumns(const Table& table);

/// The properties that readers see.
[[nodiscard]] std::vector<const Property*> shownProperties(const Document& document);

/// A text that no spreadsheet runs: one that begins with = + - @, also in full
/// width, a tab or a line break gets an apostrophe in front. Source: OWASP, CSV Injection.
[[nodiscard]] std::string withoutFormula(std::string text);

/// Collects small pieces and hands them on in blocks of about 64 KiB.
class BlockWriter
{
public:
    explicit BlockWriter(const Sink& sink) : sink_(sink) {}
    ~BlockWriter() = default;
    BlockWriter(const BlockWriter&) = delete;
    BlockWriter& operator=(const BlockWriter&) = delete;

    BlockWriter& operator<<(std::string_view piece);
    /// Hands on what is left; must be called last.
    void finish();

private:
    const Sink& sink_;
    std::string buffer_;
};

} // namespace gpuspeedup
