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

/// `"name": [ {…}, … ]`
void writeRows(std::string_view name, const Table& table, BlockWriter& out)
{
    std::vector<std::string> keys;
    for (const Column& column : table.columns)
        keys.push_back(jsonText(column.key) + ": ");
    out << "\n  " << jsonText(std::string(name)) << ": [";
    std::vector<Cell> cells(keys.size());
    for (std::size_t row = 0; row < table.rows; ++row) {
        table.fill(row, cells);
        out << (row == 0 ? "\n    {" : ",\n    {");
        for (std::size_t c = 0; c < keys.size(); ++c)
            out << (c == 0 ? "" : ", ") << keys[c] << jsonCell(cells[c]);
        out << "}";
    }
    out << "\n  ]";
}

} // namespace

void writeJson(const Document& document, const Sink& sink)
{
    BlockWriter out(sink);
    out << "{";
    writeProperties(document.properties, out);
    bool first = document.properties.empty();
    const auto writeList = [&](std::string_view name, const Table& table) {
        out << (first ? "" : ",");
        writeRows(name, table, out);
        first = false;
    };
    if (!document.table.columns.empty())
        writeList("rows", document.table);
    for (const Section& section : document.sections)
        writeList(section.key, section.table);
    out << "\n}\n";
    out.finish();
}

} // namespace gpuspeedup
