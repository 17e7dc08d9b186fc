// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/report/cell_text.h"
#include "model/report/format.h"

#include <nlohmann/json.hpp>

namespace gpuspeedup {
namespace {

using nlohmann::json;

std::string jsonText(const std::string& text)
{
    return json(text).dump(-1, ' ', false, json::error_handler_t::replace);
}

std::string jsonCell(const Cell& cell)
{
    if (!std::holds_alternative<std::string>(cell))
        return exactCell(cell, {});
    const std::string& text = std::get<std::string>(cell);
    return text.empty() ? "null" : jsonText(text);
}

void writeProperties(const std::vector<Property>& properties, BlockWriter& out)
{
    std::string group;
    bool first = true;
    for (const Property& property : properties) {
        if (property.group != group) {
            if (!group.empty())
                out << "\n  }";
            if (!property.group.empty())
                out << (first ? "\n  " : ",\n  ") << jsonText(property.group) << ": {";
            first = !property.group.empty();
            group = property.group;
        }
        out << (first ? "\n" : ",\n") << (group.empty() ? "  " : "    ") << jsonText(property.key) << ": "
            << jsonCell(property.value);
        first = false;
    }
    if (!group.empty())
        out << "\n  }";
}

} // namespace

void writeJson(const Document& document, const Sink& sink)
{
    BlockWriter out(sink);
    out << "{";
    writeProperties(document.properties, out);
    const std::vector<Column>& columns = document.table.columns;
    if (!columns.empty()) {
        std::vector<std::string> keys;
        for (const Column& column : columns)
            keys.push_back(jsonText(column.key) + ": ");
        out << (document.properties.empty() ? "\n  \"rows\": [" : ",\n  \"rows\": [");
        std::vector<Cell> cells(columns.size());
        for (std::size_t row = 0; row < document.table.rows; ++row) {
            document.table.fill(row, cells);
            out << (row == 0 ? "\n    {" : ",\n    {");
            for (std::size_t c = 0; c < columns.size(); ++c)
                out << (c == 0 ? "" : ", ") << keys[c] << jsonCell(cells[c]);
            out << "}";
        }
        out << "\n  ]";
    }
    out << "\n}\n";
    out.finish();
}

} // namespace gpuspeedup
