// SPDX-License-Identifier: GPL-3.0-or-later
//
// How long the analyses of a plan take. Base: the published formulas, with everything uncertain that
// can be. Full: every refinement on, three kernels, measured curves, the best number of chunks, two GPUs.
// Goals, on two cores:
//
//                         base       full
//   oneEstimate                      2 µs
//   aMonteCarlo           100 ms     1.2 s     a million draws
//   aMap                  10 ms      150 ms    256 × 256 points
//   aSubject                         2 ms      all a chart is drawn from but the map and the draws
//   aChart                           2 ms      each; those of the window together are painted with every key

#include "model/analysis/monte_carlo.h"
#include "model/analysis/plan_sweep.h"
#include "model/chart/charts.h"
#include "model/plan/plan_estimate.h"
#include "tests/model/full_plan.h"

#include <benchmark/benchmark.h>

#include <string>

namespace gpuspeedup {
namespace {

void oneEstimate(benchmark::State& state, Plan plan)
{
    for ([[maybe_unused]] auto _ : state) {
        benchmark::DoNotOptimize(plan);
        benchmark::DoNotOptimize(evaluate(plan));
    }
}
BENCHMARK_CAPTURE(oneEstimate, base, Plan{});
BENCHMARK_CAPTURE(oneEstimate, full, fullPlan());

void aMonteCarlo(benchmark::State& state, const Plan& plan)
{
    const std::vector<UncertainInput> inputs = uncertainInputs(plan);
    for ([[maybe_unused]] auto _ : state)
        benchmark::DoNotOptimize(monteCarlo(plan, inputs, {.draws = 1'000'000}));
    state.counters["inputs"] = static_cast<double>(inputs.size());
}
BENCHMARK_CAPTURE(aMonteCarlo, base, Plan{})->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK_CAPTURE(aMonteCarlo, full, fullPlan())->Unit(benchmark::kMillisecond)->UseRealTime();

void aMap(benchmark::State& state, const Plan& plan)
{
    InputRange x = defaultRange(plan, *findPlanInput("operations"));
    InputRange y = defaultRange(plan, *findPlanInput("gpu_operations_per_second"));
    x.points = 256;
    y.points = 256;
    for ([[maybe_unused]] auto _ : state)
        benchmark::DoNotOptimize(mapOf(plan, x, y));
}
BENCHMARK_CAPTURE(aMap, base, Plan{})->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK_CAPTURE(aMap, full, fullPlan())->Unit(benchmark::kMillisecond)->UseRealTime();

void aSubject(benchmark::State& state, const Plan& plan)
{
    for ([[maybe_unused]] auto _ : state)
        benchmark::DoNotOptimize(chartSubject(plan));
}
BENCHMARK_CAPTURE(aSubject, base, Plan{})->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(aSubject, full, fullPlan())->Unit(benchmark::kMicrosecond);

/// With everything a chart may ask for.
ChartSubject wholeSubject(const Plan& plan)
{
    ChartSubject subject = chartSubject(plan);
    subject.chance = monteCarlo(plan, subject.uncertain);
    InputRange x = defaultRange(plan, *subject.mapX);
    InputRange y = defaultRange(plan, *subject.mapY);
    x.points = 64;
    y.points = 64;
    subject.map = mapOf(plan, x, y);
    return subject;
}

void aChart(benchmark::State& state, const Plan& plan)
{
    const ChartKind& kind = charts()[static_cast<std::size_t>(state.range(0))];
    state.SetLabel(std::string(kind.key));
    const ChartSubject subject = wholeSubject(plan);
    for ([[maybe_unused]] auto _ : state)
        benchmark::DoNotOptimize(kind.draw(subject, {}));
}
constexpr int lastChart = 5;
BENCHMARK_CAPTURE(aChart, base, Plan{})->DenseRange(0, lastChart)->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(aChart, full, fullPlan())->DenseRange(0, lastChart)->Unit(benchmark::kMicrosecond);

} // namespace
} // namespace gpuspeedup

BENCHMARK_MAIN();
