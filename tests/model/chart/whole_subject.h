// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/chart/charts.h"

#include <cstddef>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace gpuspeedup {

/// With everything a chart may ask for.
inline ChartSubject wholeSubject(const Plan& plan, std::size_t draws = 2000, std::size_t mapPoints = 12)
{
    ChartSubject subject = chartSubject(plan);
    subject.chance = monteCarlo(plan, subject.uncertain, {.draws = draws});
    if (subject.mapX == nullptr)
        return subject;
    InputRange x = defaultRange(plan, *subject.mapX);
    InputRange y = defaultRange(plan, *subject.mapY);
    x.points = mapPoints;
    y.points = mapPoints;
    subject.map = mapOf(plan, x, y);
    return subject;
}

inline std::vector<Cell> rowOf(const Table& table, std::size_t row)
{
    std::vector<Cell> cells(table.columns.size());
    table.fill(row, cells);
    return cells;
}

/// The number in that cell.
inline double numberAt(const Table& table, std::size_t row, std::string_view key)
{
    const std::vector<Cell> cells = rowOf(table, row);
    for (std::size_t i = 0; i < cells.size(); ++i)
        if (table.columns[i].key == key)
            return std::holds_alternative<double>(cells[i]) ? std::get<double>(cells[i])
                                                            : std::get<ShownNumber>(cells[i]).value;
    throw std::out_of_range("no such column: " + std::string(key));
}

inline const ChartSeries& seriesNamed(const Chart& chart, std::string_view name)
{
    for (const ChartSeries& series : chart.series)
        if (series.name == name)
            return series;
    throw std::out_of_range("no such series: " + std::string(name));
}

/// Marks whose label begins so.
inline std::vector<ChartMark> marksNamed(const Chart& chart, std::string_view beginning)
{
    std::vector<ChartMark> found;
    for (const ChartMark& mark : chart.marks)
        if (mark.label.starts_with(beginning))
            found.push_back(mark);
    return found;
}

inline bool says(const Chart& chart, std::string_view words)
{
    return chart.description.find(words) != std::string::npos;
}

} // namespace gpuspeedup
