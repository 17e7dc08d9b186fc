// SPDX-License-Identifier: GPL-3.0-or-later
//
// How long a chart takes from new figures until it is painted, on the offscreen platform in a window of
// 1120 × 720. Goals for the median: 6 ms for a page of curves, 10 ms for a map of 256 × 256 cells.

#include "tests/ui/sample_charts.h"
#include "ui/charts/chart_page.h"
#include "ui/charts/chart_view.h"
#include "ui/style.h"
#include "ui/theme.h"

#include <QApplication>

#include <benchmark/benchmark.h>

#include <algorithm>
#include <chrono>
#include <vector>

namespace gpuspeedup {
namespace {

using Clock = std::chrono::steady_clock;

/// Shows both charts in turn, so that every round draws something new.
void showAndPaint(benchmark::State& state, const Chart& first, const Chart& second)
{
    ChartPage page(QStringLiteral("benchmark"), QStringLiteral("How to read it."));
    page.resize(1120, 720);
    page.setChart(first);
    page.show();
    for (int round = 0; round < 10; ++round)
        QCoreApplication::processEvents();
    std::vector<double> milliseconds;
    bool even = false;
    for ([[maybe_unused]] auto _ : state) {
        const Clock::time_point start = Clock::now();
        page.setChart(even ? first : second);
        even = !even;
        QCoreApplication::processEvents();
        QCoreApplication::processEvents(); // paint events are delivered before their handling ends
        const std::chrono::duration<double> elapsed = Clock::now() - start;
        state.SetIterationTime(elapsed.count());
        milliseconds.push_back(1e3 * elapsed.count());
    }
    std::sort(milliseconds.begin(), milliseconds.end());
    state.counters["p50_ms"] = milliseconds[milliseconds.size() / 2];
    state.counters["p95_ms"] = milliseconds[milliseconds.size() * 95 / 100];
}

/// Four lines of 161 points, a band, three marks, a table of 161 rows.
void curves(benchmark::State& state)
{
    const Chart first = sampleCurves();
    Chart second = first;
    second.series.push_back(second.series[1]);
    second.series.back().name = "Before";
    Chart third = second;
    for (ChartSeries& series : third.series)
        for (double& y : series.y)
            y *= 1.1;
    showAndPaint(state, second, third);
}
BENCHMARK(curves)->UseManualTime()->Unit(benchmark::kMillisecond);

void map(benchmark::State& state)
{
    const Chart first = sampleMap(256);
    Chart second = first;
    for (std::optional<double>& value : second.map->values)
        *value *= 1.1;
    showAndPaint(state, first, second);
}
BENCHMARK(map)->UseManualTime()->Unit(benchmark::kMillisecond);

void bars(benchmark::State& state)
{
    const Chart first = sampleBars();
    Chart second = first;
    for (ChartSeries& series : second.series)
        for (double& end : series.upper)
            end *= 0.99;
    showAndPaint(state, first, second);
}
BENCHMARK(bars)->UseManualTime()->Unit(benchmark::kMillisecond);

} // namespace
} // namespace gpuspeedup

int main(int argc, char** argv)
{
    using namespace gpuspeedup;
    QApplication::setStyle(new Style);
    benchmark::Initialize(&argc, argv);
    const QApplication application(argc, argv);
    applyTheme(Theme::light);
    benchmark::RunSpecifiedBenchmarks();
}
