// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/machine/call_operations.h"
#include "model/plan/compiled_code.h"
#include "model/plan/plan_estimate.h"
#include "model/plan/task_json.h"

#include <QTest>

#include <cmath>
#include <vector>

using namespace gpuspeedup;

class CompiledCodeTest : public QObject
{
    Q_OBJECT

private slots:
    void withoutMeasuredLoopsNothingChanges();
    void smallTasksRunOnOneCore();
    void largeTasksPayTheStartOfTheThreadsInEachLoop();
    void operandsInRegistersAreFaster();
    void sumsOfNeighboursTakeWhatRowsOfTheirLengthDo();
    void shortRowsAreSlowerThanLongLoops();
    void neighboursFromMemoryComeBetweenTheirSums();
    void resultsOfTheThreadsAreAddedUpByOne();
    void callsOfFunctionsTakeTheirTimeBesideScalarArithmetic();
    void operationsThatWaitForOneAnotherTakeTheirLatency();
    void theRateIsOfWhatTakesLongest();
    void whereLatencyWasNotMeasuredItIsThatOfScalars();
    void functionsOnOneCoreTakeItsShareOfArithmeticInRegisters();
    void functionsOfFp64WithoutAFigureAreHalfAsFast();
    void aFunctionNobodyMeasuredIsNoLoopThatWas();
    void sortsTransformsAndLibraryRoutinesAreNoSuchLoops();
    void whatCrossesTheLinkIsNothingToTheCpu();
    void whatStoresReadFirstIsInTheirTimeAlready();
    void aRepeatedTaskTakesItsTimeEachTime();
    void gathersBoundTheTimeByTheTableTheyComeFrom();
    void dataInACacheIsFasterThanInMemory();
    void stepsOverCachedDataComeFromTheCacheEachTime();
    void aThirdStoredIsTheUpdateAndNothingStoredTheRead();
    void anotherRateOrBandwidthScalesBoth();
    void oneThreadNeverStartsOthers();
};

namespace {

template <typename T> Sourced<T> measured(T value)
{
    return {value, {.kind = Source::Kind::measured}};
}

using Curve = std::shared_ptr<const TimeCurve>;

/// Passes at `fast` up to 1 MB, at `slow` from 100 MB on.
Sourced<Curve> passes(Bandwidth fast, Bandwidth slow)
{
    const std::vector<TimeCurve::Point> points = {{1e4, 1e4 * byte / fast},
                                                  {1e6, 1e6 * byte / fast},
                                                  {1e8, 1e8 * byte / slow},
                                                  {1e9, 1e9 * byte / slow}};
    return measured<Curve>(std::make_shared<const TimeCurve>(points));
}

/// Ten cores that do not disturb each other, but share the memory.
CpuFigures tenCores()
{
    CpuFigures cpu;
    cpu.name = "Ten cores";
    cpu.cores = 10;
    cpu.loadedAllCores[Arithmetic::fp32] = measured(100 * gigaflops);
    cpu.loadedOneCore[Arithmetic::fp32] = measured(10 * gigaflops);
    cpu.compiledAllCores[Arithmetic::fp32] = measured(500 * gigaflops);
    cpu.compiledOneCore[Arithmetic::fp32] = measured(50 * gigaflops);
    cpu.scalarAllCores = measured(20 * gigaflops);
    cpu.inOrderAllCores = measured(8 * gigaflops);
    cpu.inOrderOneCore = measured(1 * gigaflops);
    cpu.functions[{Arithmetic::fp32, MathFunction::exponential}] = measured(2 * gigaflops);
    cpu.memoryBySizeAllCores = {passes(400 * gigabytePerSecond, 100 * gigabytePerSecond),
                                passes(200 * gigabytePerSecond, 50 * gigabytePerSecond)};
    cpu.memoryBySizeOneCore = {passes(40 * gigabytePerSecond, 20 * gigabytePerSecond),
                               passes(20 * gigabytePerSecond, 10 * gigabytePerSecond)};
    cpu.threadStart = measured(10 * microsecond);
    const std::vector<TimeCurve::Point> gather = {{4e3, 0.1e-9 * second}, {4e9, 0.1e-9 * second}};
    cpu.gather = measured<Curve>(std::make_shared<const TimeCurve>(gather));
    return cpu;
}

/// Reads `in` and writes `out` bytes and goes through them `passes` times.
Task task(double operations, double in, double out, double passesOverData = 1)
{
    TaskKernel kernel{.operations = operations * operation,
                      .cpuTraffic = passesOverData * (in + out) * byte,
                      .reads = {0},
                      .writes = {1}};
    return {.kernels = {std::move(kernel)},
            .buffers = {{.name = "in", .size = in * byte},
                        {.name = "out", .size = out * byte, .fromHost = false, .toHost = true}}};
}

Plan planOf(const Task& work, CpuCode code = CpuCode::allCores)
{
    Plan plan;
    plan.refinements.add(Refinement::cpuBaseline);
    plan.base.operations = work.operations();
    plan.base.data = work.buffers[0].size + work.buffers[1].size;
    plan.cpuTraffic = work.kernels[0].cpuTraffic;
    plan.cpuBaseline = baselineOf(code, tenCores(), work).baseline;
    return plan;
}

double seconds(const Task& work, CpuCode code = CpuCode::allCores)
{
    return evaluate(planOf(work, code)).cpuTime.si();
}

bool isAbout(double value, double expected)
{
    constexpr double interpolation = 0.02; // of curves that meet at a corner
    return std::abs(value / expected - 1) < interpolation;
}

} // namespace

void CompiledCodeTest::withoutMeasuredLoopsNothingChanges()
{
    CpuFigures cpu = tenCores();
    cpu.loadedOneCore.clear();
    SourcedBaseline baseline;
    QVERIFY(!setCompiledCode(baseline, true, cpu, task(1e6, 1e3, 1e3)));
    QVERIFY(!baseline.baseline.oneCore);
    QVERIFY(!(baseline.baseline.rate > Throughput{}));
}

void CompiledCodeTest::smallTasksRunOnOneCore()
{
    QVERIFY(isAbout(seconds(task(5e4, 1e3, 1e3)), 5e-6)); // 10 GFLOPS; starting threads takes twice as long
}

void CompiledCodeTest::largeTasksPayTheStartOfTheThreadsInEachLoop()
{
    QVERIFY(isAbout(seconds(task(1e8, 1e3, 1e3)), 1e-3 + 10e-6));
    Task steps = task(1e8, 1e3, 1e3);
    steps.kernels[0].mix.cpuLoops = 20;
    QVERIFY(isAbout(seconds(steps), 1e-3 + 20 * 10e-6));
}

/// 8e8 of them at 8 a nanosecond beside arithmetic at 100; on one core 1 beside 10.
void CompiledCodeTest::operationsThatWaitForOneAnotherTakeTheirLatency()
{
    Task sums = task(1e8, 1e3, 1e3);
    sums.kernels[0].mix.inOrder = 8e8 * operation;
    QVERIFY(isAbout(seconds(sums), 0.1 + 1e-3 + 10e-6));
    QVERIFY(isAbout(seconds(sums, CpuCode::compiled), 0.8 + 1e-2));
    CpuFigures cpu = tenCores();
    cpu.inOrderOneCore.reset(); // a tenth of all cores' then
    const CpuBaseline one = baselineOf(CpuCode::compiled, cpu, sums).baseline;
    QVERIFY(isAbout(1e8 * operation / one.rate / second, 1 + 1e-2));
}

void CompiledCodeTest::theRateIsOfWhatTakesLongest()
{
    CpuFigures cpu = tenCores();
    cpu.inOrderAllCores->source.figure = "Running sum";
    cpu.loadedAllCores[Arithmetic::fp32].source.figure = "Arrays";
    Task sums = task(1e8, 1e3, 1e3);
    QCOMPARE(baselineOf(CpuCode::allCores, cpu, sums).rateSource.figure, "Arrays");
    sums.kernels[0].mix.inOrder = 1e8 * operation;
    QCOMPARE(baselineOf(CpuCode::allCores, cpu, sums).rateSource.figure, "Running sum");
    cpu.inOrderAllCores.reset();
    QCOMPARE(baselineOf(CpuCode::allCores, cpu, sums).rateSource.kind, Source::Kind::assumed);
}

/// An addition in the place of a fused multiply-add of 20 GFLOPS; one core has a tenth of them.
void CompiledCodeTest::whereLatencyWasNotMeasuredItIsThatOfScalars()
{
    CpuFigures cpu = tenCores();
    cpu.inOrderAllCores.reset();
    cpu.inOrderOneCore.reset();
    Task sums = task(1e8, 1e3, 1e3);
    sums.kernels[0].mix.inOrder = 1e8 * operation;
    const CpuBaseline all = baselineOf(CpuCode::allCores, cpu, sums).baseline;
    QVERIFY(isAbout(1e8 * operation / all.rate / second, 1e8 / 10e9 + 1e8 / 100e9));
    const CpuBaseline one = baselineOf(CpuCode::compiled, cpu, sums).baseline;
    QVERIFY(isAbout(1e8 * operation / one.rate / second, 1e8 / 1e9 + 1e8 / 10e9));
    cpu.scalarAllCores.reset();
    const CpuBaseline plain = baselineOf(CpuCode::allCores, cpu, sums).baseline;
    QVERIFY(isAbout(1e8 * operation / plain.rate / second, 1e8 / 50e9 + 1e8 / 100e9));
}

/// One core has a fifth of all cores' arithmetic in registers, a tenth of that of arrays: of 2e9 exponentials
/// a second it makes 4e8, and of 20 GFLOPS 4.
void CompiledCodeTest::functionsOnOneCoreTakeItsShareOfArithmeticInRegisters()
{
    CpuFigures cpu = tenCores();
    cpu.compiledOneCore[Arithmetic::fp32] = measured(100 * gigaflops);
    Task calls = task(4e6, 1e3, 1e3);
    calls.kernels[0].mix.exponentials = 4e6;
    const CpuBaseline one = baselineOf(CpuCode::compiled, cpu, calls).baseline;
    QVERIFY(isAbout(4e6 * operation / one.rate / second, 4e6 / 4e8 + 4e6 / 4e9));
}

/// Rows of 10 numbers at 1 of 100 GFLOPS and of 1000 at 50, where other loops have 100.
void CompiledCodeTest::sumsOfNeighboursTakeWhatRowsOfTheirLengthDo()
{
    CpuFigures cpu = tenCores();
    const auto rowTime = [](double numbers, double gflops) {
        return TimeCurve::Point{numbers, neighbourOperations * numbers * operation / (gflops * gigaflops)};
    };
    const std::vector<TimeCurve::Point> rows = {rowTime(10, 1), rowTime(1000, 50)};
    cpu.neighboursAllCores = measured<Curve>(std::make_shared<const TimeCurve>(rows));
    cpu.neighboursAllCores->source.figure = "Neighbours";
    Task grid = task(1e9, 1e3, 1e3);
    const auto rate = [&] { return baselineOf(CpuCode::allCores, cpu, grid).baseline.rate; };
    QVERIFY(isAbout(rate() / gigaflops, 100));
    grid.kernels[0].mix.row = 10;
    QVERIFY(isAbout(rate() / gigaflops, 100)); // rows of no neighbours, which were not measured
    grid.kernels[0].mix.neighbours = true;
    QVERIFY(isAbout(rate() / gigaflops, 1));
    grid.kernels[0].mix.row = 1000;
    QVERIFY(isAbout(rate() / gigaflops, 50));
    QCOMPARE(baselineOf(CpuCode::allCores, cpu, grid).rateSource.figure, "Neighbours");
    grid.arithmetic = Arithmetic::fp64; // half as fast as its loops over arrays are
    cpu.loadedAllCores[Arithmetic::fp64] = measured(50 * gigaflops);
    cpu.loadedOneCore[Arithmetic::fp64] = measured(5 * gigaflops);
    QVERIFY(isAbout(rate() / gigaflops, 25));
}

/// Rows of 10 numbers, 2 FLOP each, at 1 of 100 GFLOPS. Memory is as beside any loop.
void CompiledCodeTest::shortRowsAreSlowerThanLongLoops()
{
    CpuFigures cpu = tenCores();
    const std::vector<TimeCurve::Point> rows = {{10, 2 * 10 * operation / (1 * gigaflops)}};
    cpu.rowsAllCores = measured<Curve>(std::make_shared<const TimeCurve>(rows));
    Task lines = task(1e9, 1e3, 1e3);
    const auto baseline = [&] { return baselineOf(CpuCode::allCores, cpu, lines).baseline; };
    QVERIFY(isAbout(baseline().rate / gigaflops, 100));
    lines.kernels[0].mix.row = 10;
    QVERIFY(isAbout(baseline().rate / gigaflops, 1));
    QVERIFY(!baseline().allCores->addsUp);
}

/// 1e9 operations at 50 GFLOPS, and 1e9 bytes at 50 GB/s, 200 in a cache: 20 ms each.
void CompiledCodeTest::neighboursFromMemoryComeBetweenTheirSums()
{
    CpuFigures cpu = tenCores();
    const std::vector<TimeCurve::Point> rows = {
        {10, neighbourOperations * 10 * operation / (50 * gigaflops)}};
    cpu.neighboursAllCores = measured<Curve>(std::make_shared<const TimeCurve>(rows));
    Task grid = task(1e9, 2e9 / 3, 1e9 / 3); // a third stored: as updated
    const auto secondsOf = [&] {
        Plan plan = planOf(grid);
        plan.cpuBaseline = baselineOf(CpuCode::allCores, cpu, grid).baseline;
        return evaluate(plan).cpuTime.si();
    };
    QVERIFY(isAbout(secondsOf(), 20e-3 + 10e-6));
    grid.kernels[0].mix.neighbours = true;
    grid.kernels[0].mix.row = 10; // in a cache those bytes would take 5 ms, which are in the rate of the sums
    QVERIFY(isAbout(secondsOf(), 35e-3 + 10e-6));
    grid = task(1e9, 2e3, 1e3, 1e6); // of what is in the cache nothing adds: 15 ms beside 20
    grid.kernels[0].mix.neighbours = true;
    grid.kernels[0].mix.row = 10;
    QVERIFY(isAbout(secondsOf(), 20e-3 + 10e-6));
}

/// 10 cores, 1000 bytes on each, at 1 GB/s, beside the 10 µs of starting the threads.
void CompiledCodeTest::resultsOfTheThreadsAreAddedUpByOne()
{
    CpuFigures cpu = tenCores();
    cpu.combine = measured(1 * gigabytePerSecond);
    Task sums = task(1e8, 1e3, 1e3);
    sums.kernels[0].mix.combined = 1000 * byte;
    QVERIFY(isAbout(baselineOf(CpuCode::allCores, cpu, sums).baseline.allCores->start / second, 20e-6));
    cpu.combine.reset();
    QVERIFY(isAbout(baselineOf(CpuCode::allCores, cpu, sums).baseline.allCores->start / second, 10e-6));
}

void CompiledCodeTest::operandsInRegistersAreFaster()
{
    Task registers = task(1e9, 1e3, 1e3);
    registers.kernels[0].mix.inRegisters = true;
    QVERIFY(isAbout(seconds(registers), 2e-3 + 10e-6));
    registers.kernels.push_back(task(1e3, 1, 1).kernels[0]); // which is not: it counts as a whole
    QVERIFY(isAbout(seconds(registers), 1e-2 + 20e-6));
}

void CompiledCodeTest::callsOfFunctionsTakeTheirTimeBesideScalarArithmetic()
{
    Task formula = task(1e8, 1e3, 1e3);
    formula.kernels[0].mix.exponentials = 1e7;
    QVERIFY(isAbout(seconds(formula), 1e8 / 20e9 + 1e7 / 2e9 + 10e-6));
    formula.kernels[0].mix.arithmetic = 4e7 * operation; // the rest is in the functions
    QVERIFY(isAbout(seconds(formula), 4e7 / 20e9 + 1e7 / 2e9 + 10e-6));
}

void CompiledCodeTest::functionsOfFp64WithoutAFigureAreHalfAsFast()
{
    CpuFigures cpu = tenCores();
    cpu.loadedAllCores[Arithmetic::fp64] = cpu.loadedAllCores[Arithmetic::fp32];
    cpu.loadedOneCore[Arithmetic::fp64] = cpu.loadedOneCore[Arithmetic::fp32];
    Task formula = task(1e8, 1e3, 1e3);
    formula.arithmetic = Arithmetic::fp64;
    formula.kernels[0].mix.exponentials = 1e7;
    SourcedBaseline baseline;
    QVERIFY(setCompiledCode(baseline, true, cpu, formula));
    QVERIFY(isAbout(1e8 / baseline.baseline.rate.si(), 1e8 / 20e9 + 1e7 / 1e9));
}

void CompiledCodeTest::aFunctionNobodyMeasuredIsNoLoopThatWas()
{
    Task formula = task(1e8, 1e3, 1e3);
    formula.kernels[0].mix.sines = 1;
    SourcedBaseline baseline;
    QVERIFY(!setCompiledCode(baseline, true, tenCores(), formula));
    QVERIFY(!baseline.baseline.oneCore);
}

void CompiledCodeTest::sortsTransformsAndLibraryRoutinesAreNoSuchLoops()
{
    CpuFigures cpu = tenCores();
    cpu.allCores[Arithmetic::fp32] = measured(1000 * gigaflops);
    for (const KernelClass kind : {KernelClass::sort, KernelClass::fft}) {
        Task work = task(1e8, 1e3, 1e3);
        work.kernels[0].kernelClass = kind;
        SourcedBaseline baseline;
        QVERIFY(!setCompiledCode(baseline, true, cpu, work));
    }
    Task product = task(1e9, 1e3, 1e3);
    product.kernels[0].kernelClass = KernelClass::gemm;
    QVERIFY(!baselineOf(CpuCode::blas, cpu, product).baseline.oneCore);
    QCOMPARE(baselineOf(CpuCode::blas, cpu, product).baseline.rate.si(), 0.8 * 1000e9);
    QVERIFY(baselineOf(CpuCode::allCores, cpu, product).baseline.oneCore);
}

void CompiledCodeTest::whatCrossesTheLinkIsNothingToTheCpu()
{
    const Task work = task(1, 2e9, 1e9);
    const double before = seconds(work);
    Plan plan = planOf(work);
    for (const double bytes : {0.0, 1.0, 1e12}) {
        plan.base.data = bytes * byte;
        plan.temporaries = bytes * byte;
        QCOMPARE(evaluate(plan).cpuTime.si(), before);
    }
    plan.cpuTraffic = 2 * plan.cpuTraffic; // arrays of twice the size
    QVERIFY(isAbout(evaluate(plan).cpuTime.si(), 6e9 / 50e9 + 10e-6));
}

void CompiledCodeTest::whatStoresReadFirstIsInTheirTimeAlready()
{
    Task steps = task(1, 2e9, 1e9);
    steps.kernels[0].cpuTraffic = 4e9 * byte; // the gigabyte that is stored is read as well
    steps.kernels[0].mix.loadedAndStored = 3e9 * byte;
    QVERIFY(isAbout(seconds(steps), 3e9 / 50e9 + 10e-6));
}

void CompiledCodeTest::aRepeatedTaskTakesItsTimeEachTime()
{
    const auto times = [](const char* repeat) {
        const std::string text =
            std::string(R"({"name": "prices", "repeat": )") + repeat +
            R"(, "dtype": "fp32", "buffers": [{"name": "x", "bytes": 12e6, "from_host": true},
            {"name": "y", "bytes": 8e6, "to_host": true}], "kernels": [{"workload": "black-scholes",
            "parameters": {"n": 1e6}, "reads": ["x"], "writes": ["y"]}]})";
        const Task task = taskFromJson(text, "text", true, true);
        const InstructionMix& mix = task.kernels.front().mix;
        return std::pair(mix.exponentials / mix.cpuLoops, mix.cpuLoops);
    };
    QCOMPARE(times("1").first, 1e6);
    QCOMPARE(times("100").first, 1e6);
    QCOMPARE(times("100").second, 100.0);
}

void CompiledCodeTest::gathersBoundTheTimeByTheTableTheyComeFrom()
{
    Task lookups = task(1e6, 1e3, 1e3);
    lookups.kernels[0].mix.gathers = 1e8;
    lookups.kernels[0].mix.table = 1e6 * byte;
    QVERIFY(isAbout(seconds(lookups), 1e-2 + 10e-6));
    CpuFigures cpu = tenCores();
    cpu.gather.reset();
    SourcedBaseline baseline;
    QVERIFY(!setCompiledCode(baseline, true, cpu, lookups));
}

void CompiledCodeTest::dataInACacheIsFasterThanInMemory()
{
    QVERIFY(isAbout(seconds(task(1, 8e5, 0)), 8e5 / 400e9 + 10e-6)); // 12 µs on all cores, 20 on one
    QVERIFY(isAbout(seconds(task(1, 1e9, 0)), 1e9 / 100e9 + 10e-6));
}

void CompiledCodeTest::stepsOverCachedDataComeFromTheCacheEachTime()
{
    QVERIFY(isAbout(seconds(task(1, 1e6, 0, 1000)), 1000 * 1e6 / 400e9 + 10e-6));
}

void CompiledCodeTest::aThirdStoredIsTheUpdateAndNothingStoredTheRead()
{
    QVERIFY(isAbout(seconds(task(1, 2e9, 1e9)), 3e9 / 50e9 + 10e-6));
    QVERIFY(isAbout(seconds(task(1, 3e9, 0)), 3e9 / 100e9 + 10e-6));
    // Half stored: each store costs again what it costs beyond a load, (1 − 1.5)/100 + 1.5/50 for each GB/s.
    QVERIFY(isAbout(seconds(task(1, 1e9, 1e9)), 2e9 * (1.5 / 50e9 - 0.5 / 100e9) + 10e-6));
}

void CompiledCodeTest::anotherRateOrBandwidthScalesBoth()
{
    Plan plan = planOf(task(1e8, 1e3, 1e3));
    plan.cpuBaseline.rate = 2 * plan.cpuBaseline.rate;
    QVERIFY(isAbout(evaluate(plan).cpuTime.si(), 0.5e-3 + 10e-6));
    plan = planOf(task(1, 3e9, 0));
    plan.cpuBaseline.bandwidth = 2 * plan.cpuBaseline.bandwidth;
    QVERIFY(isAbout(evaluate(plan).cpuTime.si(), 1.5e9 / 100e9 + 10e-6));
}

void CompiledCodeTest::oneThreadNeverStartsOthers()
{
    QVERIFY(isAbout(seconds(task(1e8, 1e3, 1e3), CpuCode::compiled), 1e-2));
    QVERIFY(isAbout(seconds(task(1, 1e9, 0), CpuCode::compiled), 1e9 / 20e9));
}

QTEST_GUILESS_MAIN(CompiledCodeTest)
#include "compiled_code_test.moc"
