// SPDX-License-Identifier: GPL-3.0-or-later
//
// How long the model takes. Goals: one estimate at most 50 ns, a sweep over a
// million task sizes at most 20 ms on one core.
//
//   oneEstimate           the eight results of one scenario
//   aSweep                a sweep built and every point of it read, by number of points
//   breakEvenOfOne        the break-even size of one scenario
//   parseOneValue         one text as typed into a field, by text
//   readAScenario         a scenario file of seven inputs, in memory
//   normalDraws           4096 standard normal random numbers; per_normal is the time of one

#include "model/analysis/normal.h"
#include "model/break_even.h"
#include "model/estimate.h"
#include "model/examples.h"
#include "model/input.h"
#include "model/scenario_json.h"
#include "model/sweep.h"

#include <benchmark/benchmark.h>

#include <array>
#include <cstdint>

namespace gpuspeedup {
namespace {

void oneEstimate(benchmark::State& state)
{
    Scenario scenario = examples().front();
    for ([[maybe_unused]] auto _ : state) {
        benchmark::DoNotOptimize(scenario);
        benchmark::DoNotOptimize(estimate(scenario));
    }
}
BENCHMARK(oneEstimate);

void aSweep(benchmark::State& state)
{
    const Scenario& scenario = examples().front();
    SweepRange range = defaultSweepRange(scenario);
    range.points = static_cast<std::size_t>(state.range(0));
    for ([[maybe_unused]] auto _ : state) {
        const Sweep sweep(scenario, range);
        for (std::size_t i = 0; i < sweep.size(); ++i)
            benchmark::DoNotOptimize(sweep[i]);
    }
    state.SetItemsProcessed(state.iterations() * state.range(0));
}
BENCHMARK(aSweep)->Arg(21)->Arg(1'000'000)->Unit(benchmark::kMillisecond);

void breakEvenOfOne(benchmark::State& state)
{
    Scenario scenario = examples().front();
    for ([[maybe_unused]] auto _ : state) {
        benchmark::DoNotOptimize(scenario);
        benchmark::DoNotOptimize(breakEven(scenario));
    }
}
BENCHMARK(breakEvenOfOne);

void parseOneValue(benchmark::State& state, const char* text)
{
    const Input& input = inputs().front();
    for ([[maybe_unused]] auto _ : state) {
        benchmark::DoNotOptimize(text);
        benchmark::DoNotOptimize(parseInput(input, text, input.publishedUnit));
    }
}
BENCHMARK_CAPTURE(parseOneValue, bare, "40");
BENCHMARK_CAPTURE(parseOneValue, with_unit, "1.2e12 FLOPS");
BENCHMARK_CAPTURE(parseOneValue, with_prefix, "0.8 T");
BENCHMARK_CAPTURE(parseOneValue, full_width, "１２．５　Ｇ");
BENCHMARK_CAPTURE(parseOneValue, twenty_digits, "12345.678901234567890 GFLOP/s");

void readAScenario(benchmark::State& state)
{
    const std::string text = scenarioToJson(examples().back());
    for ([[maybe_unused]] auto _ : state)
        benchmark::DoNotOptimize(scenarioFromJson(text, "memory"));
}
BENCHMARK(readAScenario);

void normalDraws(benchmark::State& state)
{
    std::array<double, 4096> normals{};
    std::uint64_t firstDraw = 0;
    for ([[maybe_unused]] auto _ : state) {
        fillNormals(1, 0, firstDraw, normals);
        benchmark::DoNotOptimize(normals);
        firstDraw += normals.size();
    }
    state.counters["per_normal"] = benchmark::Counter(
        static_cast<double>(firstDraw), benchmark::Counter::kIsRate | benchmark::Counter::kInvert);
}
BENCHMARK(normalDraws);

} // namespace
} // namespace gpuspeedup

BENCHMARK_MAIN();
