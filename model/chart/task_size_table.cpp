// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/chart/task_size_table.h"

#include "model/error.h"
#include "model/report/cells.h"
#include "model/report/estimate_document.h"

#include <cmath>
#include <memory>

namespace gpuspeedup {
namespace {

/// The published table over task sizes, owning its sweep; without rows where it cannot be computed.
Table publishedTable(const Plan& plan)
{
    try {
        const auto sweep = std::make_shared<const Sweep>(plan.base, defaultSweepRange(plan.base));
        Table table = sweepTable(*sweep);
        table.fill = [sweep, fill = std::move(table.fill)](std::size_t row, std::span<Cell> cells) {
            fill(row, cells);
        };
        return table;
    } catch (const Error&) {
        return {};
    }
}

std::vector<Column> columns(const Language& language)
{
    return {{.key = "operations",
             .heading = language.text("Total Operations (Giga-ops)"),
             .unit = gigaOperation / operation},
            {.key = "cpu_time_s", .heading = language.text("CPU Time (s)")},
            {.key = "gpu_time_s", .heading = language.text("GPU Time (s)")},
            {.key = "speedup", .heading = language.text("Speedup Factor")}};
}

Table refinedTable(const ChartSubject& subject, const SpeedupRange& range, const Language& language)
{
    const PlanInput& taskSize = *findPlanInput("operations");
    std::vector<std::vector<Cell>> rows;
    for (const PlanSweepPoint& point :
         sweepOf(subject.plan, defaultRange(subject.plan, taskSize), growthOf(subject.plan), 1)) {
        if (!point.times)
            continue;
        const double factor = range.factorAt(point.value);
        rows.push_back({point.value, point.times->cpuTime / second, point.times->gpuTime / second,
                        point.times->speedup, point.times->speedup / factor, point.times->speedup * factor});
    }
    std::vector<Column> all = columns(language);
    all.push_back({.key = "speedup_low", .heading = language.text("90 % from")});
    all.push_back({.key = "speedup_high", .heading = language.text("to")});
    return tableOfRows(std::move(all), std::move(rows));
}

} // namespace

Table taskSizeTable(const ChartSubject& subject, const SpeedupRange* range, const Language& language)
{
    if (!subject.plan.isPublished() || subject.plan.modelFactor != 1)
        return range != nullptr ? refinedTable(subject, *range, language) : Table{};
    Table table = publishedTable(subject.plan);
    for (Column& column : table.columns)
        column.heading = language.text(column.heading);
    return table;
}

int rowOfTask(const Table& taskSizes, const Plan& plan)
{
    constexpr double rounding = 1e-12; // of the sizes, which are spaced by a factor
    const double task = findPlanInput("operations")->read(plan);
    std::vector<Cell> cells(taskSizes.columns.size());
    for (std::size_t row = 0; row < taskSizes.rows; ++row) {
        taskSizes.fill(row, cells);
        const double* const size = std::get_if<double>(&cells.front());
        if (size != nullptr && std::abs(*size - task) <= rounding * task)
            return static_cast<int>(row);
    }
    return -1;
}

} // namespace gpuspeedup
