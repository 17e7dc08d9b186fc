// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/chart/chart.h"

#include <cmath>

namespace gpuspeedup {

/// Both times and, on a second axis, the speedup over the size of a task, with a band and marks.
inline Chart curveChart()
{
    Chart chart{.title = "Task size",
                .description = "The GPU is ahead from 3 Gop on.",
                .x = {.label = "Operations",
                      .unit = {Dimension::operations, giga},
                      .logarithmic = true,
                      .from = 1e8,
                      .to = 1e13},
                .y = {.label = "Time",
                      .unit = {Dimension::duration, noPrefix},
                      .logarithmic = true,
                      .from = 1e-3,
                      .to = 300}};
    chart.second = ChartAxis{
        .label = "Speedup", .unit = {}, .logarithmic = true, .from = 0.1, .to = 1000, .factor = true};
    ChartSeries cpu{.name = "CPU time", .role = ChartRole::cpu};
    ChartSeries gpu{.name = "GPU time", .role = ChartRole::gpu};
    ChartSeries band{.name = "90 % range", .role = ChartRole::speedup, .kind = ChartSeries::Kind::band};
    ChartSeries speedup{.name = "Speedup", .role = ChartRole::speedup};
    band.onSecondAxis = speedup.onSecondAxis = speedup.dashed = true;
    for (int i = 0; i <= 50; ++i) {
        const double work = 1e8 * std::pow(10.0, i * 0.1);
        const double onCpu = work / 4e10;
        const double onGpu = work / 8e12 + 0.0665;
        for (ChartSeries* series : {&cpu, &gpu, &band, &speedup})
            series->x.push_back(work);
        cpu.y.push_back(onCpu);
        gpu.y.push_back(onGpu);
        speedup.y.push_back(onCpu / onGpu);
        band.y.push_back(onCpu / onGpu / 1.6);
        band.upper.push_back(onCpu / onGpu * 1.6);
    }
    chart.series = {band, cpu, gpu, speedup};
    chart.marks = {{.x = 2.67e9, .y = 0.0668, .label = "Break-even at 2.67 Gop"},
                   {.role = ChartRole::gpu, .x = 5e11, .y = 0.129, .label = "This task"},
                   {.kind = ChartMark::Kind::verticalLine, .x = 5e11, .label = "500 Gop"},
                   {.kind = ChartMark::Kind::horizontalLine, .y = 1, .label = "1×", .onSecondAxis = true}};
    return chart;
}

/// Parts of a time, one bar below the other.
inline Chart barChart()
{
    Chart chart{.title = "What the GPU time is spent on",
                .description = "Now 129 ms, half of it copies.",
                .x = {.label = "GPU time", .unit = {Dimension::duration, noPrefix}, .from = 0, .to = 0.14},
                .y = {.label = "",
                      .names = {"Now", "Pinned memory", "Copies beside kernels, in the best number of chunks",
                                "在 GPU 上保留数据"}}};
    chart.series = {{.name = "Copies",
                     .role = ChartRole::transfer,
                     .kind = ChartSeries::Kind::bars,
                     .x = {0, 0, 0, 0},
                     .y = {0.5, 1.5, 2.5, 3.5},
                     .upper = {0.0625, 0.03, 0.02, 0.001}},
                    {.name = "Kernels",
                     .role = ChartRole::kernels,
                     .kind = ChartSeries::Kind::bars,
                     .x = {0.0625, 0.03, 0.02, 0.001},
                     .y = {0.5, 1.5, 2.5, 3.5},
                     .upper = {0.125, 0.0925, 0.0825, 0.0635}},
                    {.name = "Launches",
                     .role = ChartRole::launches,
                     .kind = ChartSeries::Kind::bars,
                     .x = {0.125, 0.0925, 0.0825, 0.0635},
                     .y = {0.5, 1.5, 2.5, 3.5},
                     .upper = {0.129, 0.0965, 0.0865, 0.0675}}};
    return chart;
}

/// A speedup over two inputs that is 1 where x · y = 100, with a corner that has no value.
inline Chart mapChart(int columns = 40, int rows = 30)
{
    Chart chart{.title = "Break-even map",
                .description = "The GPU wins on the upper right.",
                .x = {.label = "Operations",
                      .unit = {Dimension::operations, noPrefix},
                      .logarithmic = true,
                      .from = 1,
                      .to = 1000},
                .y = {.label = "Data transfer rate",
                      .unit = {Dimension::bandwidth, noPrefix},
                      .logarithmic = true,
                      .from = 1,
                      .to = 100}};
    ChartMap map{.x = {}, .y = {}, .values = {}, .name = "Speedup"};
    for (int i = 0; i < columns; ++i)
        map.x.push_back(std::pow(1000.0, i / (columns - 1.0)));
    for (int i = 0; i < rows; ++i)
        map.y.push_back(std::pow(100.0, i / (rows - 1.0)));
    for (const double y : map.y)
        for (const double x : map.x)
            map.values.push_back(x > 500 && y < 2 ? std::nullopt : std::optional(x * y / 100));
    chart.map = map;
    chart.marks = {{.x = 300, .y = 20, .label = "This task: 60×"}};
    return chart;
}

/// A distribution, ten bins from 0.5 to 5.5.
inline Chart distributionChart()
{
    Chart chart{.title = "Certainty",
                .description = "The GPU wins with a probability of 95 %.",
                .x = {.label = "Speedup", .from = 0, .to = 6, .factor = true},
                .y = {.label = "Share of draws", .from = 0, .to = 0.3, .percent = true}};
    ChartSeries area{.name = "Draws", .role = ChartRole::speedup, .kind = ChartSeries::Kind::area};
    for (int i = 0; i <= 10; ++i)
        area.x.push_back(0.5 + 0.5 * i);
    area.y = {0.01, 0.04, 0.1, 0.18, 0.25, 0.18, 0.12, 0.07, 0.04, 0.01};
    chart.series = {area};
    chart.marks = {{.kind = ChartMark::Kind::verticalLine, .x = 1, .label = "1×"},
                   {.kind = ChartMark::Kind::verticalLine, .x = 2.75, .label = "Median 2.75×"}};
    return chart;
}

} // namespace gpuspeedup
