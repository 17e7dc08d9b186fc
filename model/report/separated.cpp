// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/report/separated.h"

#include "model/report/cell_text.h"

namespace gpuspeedup {

void writeSeparated(const Document& document, std::string_view separator,
                    std::string (*escape)(const std::string&), const Sink& sink)
{
    BlockWriter out(sink);
    const auto write = [&](const Cell& cell, const Column& column) {
        const bool isText = std::holds_alternative<std::string>(cell);
        out << (isText ? escape(std::get<std::string>(cell)) : exactCell(cell, column));
    };
    if (document.table.columns.empty()) {
        out << "key" << separator << "value\n";
        for (const Property& property : document.properties) {
            out << escape(property.key) << separator;
            write(property.value, {});
            out << "\n";
        }
        return out.finish();
    }

    const std::vector<Column>& columns = document.table.columns;
    for (std::size_t c = 0; c < columns.size(); ++c)
        out << (c == 0 ? std::string_view{} : separator) << escape(columns[c].heading);
    out << "\n";
    std::vector<Cell> cells(columns.size());
    for (std::size_t row = 0; row < document.table.rows; ++row) {
        document.table.fill(row, cells);
        for (std::size_t c = 0; c < columns.size(); ++c) {
            out << (c == 0 ? std::string_view{} : separator);
            write(cells[c], columns[c]);
        }
        out << "\n";
    }
    out.finish();
}

} // namespace gpuspeedup
