// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/sample_charts.h"

#include "model/report/cells.h"

#include <cmath>

namespace gpuspeedup {
namespace {

constexpr Unit operations{Dimension::operations, noPrefix};
constexpr Unit seconds{Dimension::duration, noPrefix};

double powerBetween(double from, double to, std::size_t i, std::size_t count)
{
    return from * std::pow(to / from, static_cast<double>(i) / static_cast<double>(count - 1));
}

Table tableOf(const std::vector<double>& x, const std::vector<double>& y)
{
    std::vector<std::vector<Cell>> rows;
    for (std::size_t i = 0; i < x.size(); ++i)
        rows.push_back({x[i], timeCell(y[i] * second)});
    return tableOfRows({{.key = "operations", .heading = "Operations (Gop)", .unit = 1e9},
                        {.key = "cpu_time", .heading = "CPU time", .unitInCell = true}},
                       std::move(rows));
}

} // namespace

Chart sampleCurves(std::size_t points)
{
    ChartSeries cpu{.name = "CPU", .role = ChartRole::cpu};
    ChartSeries gpu{.name = "GPU", .role = ChartRole::gpu};
    ChartSeries range{.name = "90 % range", .role = ChartRole::gpu, .kind = ChartSeries::Kind::band};
    ChartSeries speedup{.name = "Speedup", .role = ChartRole::speedup, .onSecondAxis = true, .dashed = true};
    for (std::size_t i = 0; i < points; ++i) {
        const double size = powerBetween(1e9, 1e13, i, points);
        for (ChartSeries* series : {&cpu, &gpu, &range, &speedup})
            series->x.push_back(size);
        const double gpuTime = size / 1e12 + 1;
        cpu.y.push_back(size / 1e10);
        gpu.y.push_back(gpuTime);
        range.y.push_back(gpuTime / 2);
        range.upper.push_back(gpuTime * 2);
        speedup.y.push_back(size / 1e10 / gpuTime);
    }
    Chart chart;
    chart.title = "Time by task size";
    chart.description = "The GPU wins from 10.1 Gop on.";
    chart.x = {.label = "Task size", .unit = operations, .logarithmic = true, .from = 1e9, .to = 1e13};
    chart.y = {.label = "Time", .unit = seconds, .logarithmic = true, .from = 0.05, .to = 2000};
    chart.second = {
        .label = "Speedup", .unit = {}, .logarithmic = true, .from = 0.05, .to = 200, .factor = true};
    chart.table = tableOf(cpu.x, cpu.y);
    chart.series = {range, cpu, gpu, speedup};
    chart.marks = {
        {.kind = ChartMark::Kind::verticalLine, .x = 5e11, .label = "this task, 500 Gop"},
        {.kind = ChartMark::Kind::point,
         .x = 1 / (1e-10 - 1e-12),
         .y = 1e-10 / (1e-10 - 1e-12),
         .label = "break-even, 10.1 Gop"},
        {.kind = ChartMark::Kind::horizontalLine,
         .role = ChartRole::speedup,
         .y = 1,
         .label = "as fast as the CPU",
         .onSecondAxis = true},
    };
    return chart;
}

Chart sampleBars()
{
    const auto piece = [](std::string name, ChartRole role, std::vector<double> from,
                          std::vector<double> to) {
        return ChartSeries{.name = std::move(name),
                           .role = role,
                           .kind = ChartSeries::Kind::bars,
                           .x = std::move(from),
                           .y = {0.5, 1.5, 2.5},
                           .upper = std::move(to)};
    };
    Chart chart;
    chart.title = "What the GPU time is spent on";
    chart.description = "Transfers take half of the time.";
    chart.x = {.label = "Time", .unit = seconds, .canBeLogarithmic = false, .from = 0, .to = 6.5};
    chart.y = {.label = "",
               .canBeLogarithmic = false,
               .from = 0,
               .to = 3,
               .names = {"Now", "Pinned host memory", "One launch in place of many, captured as a graph"}};
    chart.series = {piece("Computation", ChartRole::kernels, {0, 0, 0}, {2, 2, 2}),
                    piece("Data transfer", ChartRole::transfer, {2, 2, 2}, {5, 3.5, 5}),
                    piece("Launches", ChartRole::launches, {5, 3.5, 5}, {6, 4.5, 5.2})};
    chart.table = tableOfRows({{.key = "lever", .heading = "Lever", .text = true},
                               {.key = "time", .heading = "Time", .unitInCell = true}},
                              {{std::string("Now"), timeCell(6 * second)},
                               {std::string("Pinned host memory"), timeCell(4.5 * second)},
                               {std::string("One launch"), timeCell(5.2 * second)}});
    return chart;
}

Chart sampleTornado()
{
    Chart chart;
    chart.title = "What matters";
    chart.description = "The link matters most.";
    chart.x = {.label = "Speedup", .logarithmic = true, .from = 40, .to = 160, .factor = true};
    chart.y = {.label = "",
               .canBeLogarithmic = false,
               .from = 0,
               .to = 2,
               .names = {"Data transfer rate", "GPU rate"}};
    chart.series = {{.name = "Less",
                     .role = ChartRole::loss,
                     .kind = ChartSeries::Kind::bars,
                     .x = {50, 80},
                     .y = {0.5, 1.5},
                     .upper = {100, 100}},
                    {.name = "More",
                     .role = ChartRole::gain,
                     .kind = ChartSeries::Kind::bars,
                     .x = {100, 100},
                     .y = {0.5, 1.5},
                     .upper = {150, 110}}};
    chart.marks = {{.kind = ChartMark::Kind::verticalLine, .x = 100, .label = "now, 100×"}};
    return chart;
}

Chart sampleMap(std::size_t side)
{
    ChartMap map;
    map.name = "Speedup";
    for (std::size_t i = 0; i < side; ++i) {
        map.x.push_back(powerBetween(1e2, 1e6, i, side));
        map.y.push_back(powerBetween(1e2, 1e6, i, side));
    }
    for (const double y : map.y)
        for (const double x : map.x)
            map.values.emplace_back(x * y / 1e8);
    Chart chart;
    chart.title = "Break-even map";
    chart.description = "The GPU wins above the line.";
    chart.x = {.label = "Launches", .logarithmic = true, .from = 1e2, .to = 1e6};
    chart.y = {.label = "Data",
               .unit = {Dimension::dataSize, noPrefix},
               .logarithmic = true,
               .from = 1e2,
               .to = 1e6};
    chart.marks = {{.kind = ChartMark::Kind::point, .x = 3e5, .y = 3e4, .label = "this plan, 90×"}};
    chart.map = std::move(map);
    return chart;
}

Chart sampleDistribution()
{
    ChartSeries area{.name = "Share of draws", .role = ChartRole::speedup, .kind = ChartSeries::Kind::area};
    for (int i = 0; i <= 30; ++i) {
        area.x.push_back(0.5 + 0.05 * i);
        if (i < 30)
            area.y.push_back(0.12 * std::exp(-0.02 * (i - 12) * (i - 12)));
    }
    Chart chart;
    chart.title = "Certainty";
    chart.description = "The GPU wins in 60 % of the draws.";
    chart.x = {.label = "Speedup", .from = 0.5, .to = 2, .factor = true};
    chart.y = {.label = "Share", .canBeLogarithmic = false, .from = 0, .to = 0.13, .percent = true};
    chart.series = {area};
    chart.marks = {{.kind = ChartMark::Kind::verticalLine, .x = 1, .label = "as fast as the CPU"}};
    return chart;
}

Chart sampleEmpty()
{
    Chart chart;
    chart.title = "Certainty";
    chart.emptyReason = "Nothing in this plan is uncertain.";
    return chart;
}

} // namespace gpuspeedup
