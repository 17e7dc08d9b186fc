// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the window does with choices: a plan at each keystroke, files as they are opened and saved. Goals:
//
//   aPlan           50 µs     fields alone, of the catalogue, measured
//   readPlanFile    50 ms     200 scenarios, one of them measured
//   writePlanFile   50 ms     the same
//   readCatalogue   5 ms      once at the start

#include "model/choices/choices_plan.h"
#include "model/choices/edits.h"
#include "model/choices/plan_file.h"

#include <benchmark/benchmark.h>

#include <string>

namespace gpuspeedup {
namespace {

const Catalogue& catalogue()
{
    static const Catalogue rows = Catalogue::builtIn();
    return rows;
}

/// A matrix product of NumPy, ported to CuPy.
Choices ofTheCatalogue()
{
    Choices choices;
    choices = withCpu(choices, CatalogueChoice{"core-i7-8700k"});
    choices = withGpu(choices, CatalogueChoice{"geforce-rtx-4090"});
    choices = withTask(choices, WorkloadChoice{"gemm", defaultValues(workloadNamed("gemm"))});
    choices = withBaseline(choices, CpuCode::numpy);
    return withTyped(withStack(choices, "cupy"), "runs", 20);
}

Choices measured()
{
    const auto profile = std::make_shared<const MachineProfile>(readProfileFile(RECORDED_PROFILE));
    const MeasuredChoice machine{.profile = profile, .gpu = 0};
    return withTyped(withGpu(withCpu(ofTheCatalogue(), machine), machine), "runs", 20);
}

PlanFile twoHundredScenarios()
{
    PlanFile plan;
    plan.scenarios.assign(200, ofTheCatalogue());
    plan.scenarios[7] = measured();
    return plan;
}

void aPlan(benchmark::State& state, const Choices& choices)
{
    for ([[maybe_unused]] auto _ : state)
        benchmark::DoNotOptimize(planOf(choices, catalogue()));
}
BENCHMARK_CAPTURE(aPlan, fields, Choices{});
BENCHMARK_CAPTURE(aPlan, catalogue, ofTheCatalogue());
BENCHMARK_CAPTURE(aPlan, measured, measured());

void readPlanFile(benchmark::State& state)
{
    const std::string text = planFileToJson(twoHundredScenarios());
    for ([[maybe_unused]] auto _ : state)
        benchmark::DoNotOptimize(planFileFromJson(text, "plan", catalogue()));
}
BENCHMARK(readPlanFile)->Unit(benchmark::kMillisecond);

void writePlanFile(benchmark::State& state)
{
    const PlanFile plan = twoHundredScenarios();
    for ([[maybe_unused]] auto _ : state)
        benchmark::DoNotOptimize(planFileToJson(plan));
}
BENCHMARK(writePlanFile)->Unit(benchmark::kMillisecond);

void readCatalogue(benchmark::State& state)
{
    for ([[maybe_unused]] auto _ : state)
        benchmark::DoNotOptimize(Catalogue::builtIn());
}
BENCHMARK(readCatalogue)->Unit(benchmark::kMillisecond);

} // namespace
} // namespace gpuspeedup

BENCHMARK_MAIN();
