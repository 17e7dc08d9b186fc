// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/report/plan_sweep_document.h"

#include "model/estimate.h"
#include "model/report/estimate_document.h"
#include "model/report/translated.h"

namespace gpuspeedup {
namespace {

/// In the input's preferred unit: "GPU memory bandwidth (GB/s)".
Column columnOf(const PlanInput& input, const Language& language)
{
    const std::string symbol = input.unit.symbol();
    return {.key = std::string(input.key),
            .heading = symbol.empty() ? language.text(input.label)
                                      : language.text("%1 (%2)", {language.text(input.label), symbol}),
            .unit = input.unit.factor()};
}

Document titled(const Plan& plan, Table table, const Language& language)
{
    Document document{
        .title = titleOf(plan.base, language), .sentences = {}, .properties = {}, .table = std::move(table)};
    document.properties.push_back({"model_version", "", std::string(modelVersion), "", ""});
    if (!plan.base.name.empty())
        document.properties.push_back({"name", "", plan.base.name, "", ""});
    return translated(std::move(document), language);
}

} // namespace

Document planSweepDocument(const Plan& plan, const PlanInput& over, std::vector<PlanSweepPoint> points,
                           const Language& language)
{
    Table table{.columns = {columnOf(over, language),
                            {"cpu_time_s", "CPU Time (s)"},
                            {"gpu_time_s", "GPU Time (s)"},
                            {"speedup", "Speedup Factor"}},
                .rows = points.size(),
                .fill = {}};
    table.fill = [points = std::move(points)](std::size_t row, std::span<Cell> cells) {
        const PlanSweepPoint& point = points[row];
        const auto cell = [&](auto read) {
            return point.times ? Cell(read(*point.times)) : Cell(std::string());
        };
        cells[0] = point.value;
        cells[1] = cell([](const PlanSweepPoint::Times& times) { return times.cpuTime / second; });
        cells[2] = cell([](const PlanSweepPoint::Times& times) { return times.gpuTime / second; });
        cells[3] = cell([](const PlanSweepPoint::Times& times) { return times.speedup; });
    };
    return titled(plan, std::move(table), language);
}

Document planMapDocument(const Plan& plan, const PlanInput& over, const PlanInput& by, PlanMap map,
                         const Language& language)
{
    Table table{.columns = {columnOf(over, language), columnOf(by, language), {"speedup", "Speedup Factor"}},
                .rows = map.x.size() * map.y.size(),
                .fill = {}};
    table.fill = [map = std::move(map)](std::size_t row, std::span<Cell> cells) {
        const std::size_t x = row % map.x.size();
        const std::size_t y = row / map.x.size();
        const std::optional<double> speedup = map.speedup(x, y);
        cells[0] = map.x[x];
        cells[1] = map.y[y];
        cells[2] = speedup ? Cell(*speedup) : Cell(std::string());
    };
    return titled(plan, std::move(table), language);
}

} // namespace gpuspeedup
