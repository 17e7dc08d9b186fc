// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/report/separated.h"

#include "model/report/cell_text.h"

namespace gpuspeedup {
namespace {

class SeparatedWriter
{
public:
    SeparatedWriter(std::string_view separator, std::string (*escape)(const std::string&), const Sink& sink)
        : separator_(separator), escape_(escape), out_(sink)
    {}

    void writeFigures(const Document& document)
    {
        out_ << "key" << separator_ << "value\n";
        for (const Property& property : document.properties)
            writeFigure(property.key, property.value);
        for (const Section& section : document.sections)
            writeFigures(section);
        out_.finish();
    }

    void writeTable(const Table& table)
    {
        const std::vector<Column>& columns = table.columns;
        for (std::size_t c = 0; c < columns.size(); ++c) {
            const bool byKey = columns[c].heading.empty() || columns[c].unitInCell;
            out_ << (c == 0 ? std::string_view{} : separator_)
                 << escape_(byKey ? columns[c].key : columns[c].heading);
        }
        out_ << "\n";
        std::vector<Cell> cells(columns.size());
        for (std::size_t row = 0; row < table.rows; ++row) {
            table.fill(row, cells);
            for (std::size_t c = 0; c < columns.size(); ++c) {
                out_ << (c == 0 ? std::string_view{} : separator_);
                write(cells[c], columns[c]);
            }
            out_ << "\n";
        }
        out_.finish();
    }

private:
    void writeFigures(const Section& section)
    {
        const std::vector<Column>& columns = section.table.columns;
        std::vector<Cell> cells(columns.size());
        for (std::size_t row = 0; row < section.table.rows; ++row) {
            section.table.fill(row, cells);
            const std::string name = section.key + "." + exactCell(cells.front(), {}) + ".";
            for (std::size_t c = 1; c < columns.size(); ++c)
                writeFigure(name + columns[c].key, cells[c]);
        }
    }

    void writeFigure(const std::string& key, const Cell& value)
    {
        out_ << escape_(key) << separator_;
        write(value, {});
        out_ << "\n";
    }

    void write(const Cell& cell, const Column& column)
    {
        const bool isText = std::holds_alternative<std::string>(cell);
        out_ << (isText ? escape_(std::get<std::string>(cell)) : exactCell(cell, column));
    }

    std::string_view separator_;
    std::string (*escape_)(const std::string&);
    BlockWriter out_;
};

} // namespace

void writeSeparated(const Document& document, std::string_view separator,
                    std::string (*escape)(const std::string&), const Sink& sink)
{
    SeparatedWriter writer(separator, escape, sink);
    if (document.table.columns.empty())
        writer.writeFigures(document);
    else
        writer.writeTable(document.table);
}

} // namespace gpuspeedup
