// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/plan/build_plan.h"

#include "model/machine/profile_machine.h"
#include "model/plan/plan_estimate.h"
#include "model/workloads/workload.h"
#include "tests/model/sample_request.h"

#include <QTest>

using namespace gpuspeedup;

/// What machine and task give a plan, each figure with its source.
class BuildPlanTest : public QObject
{
    Q_OBJECT

private slots:
    void withoutAnythingThePlanIsThePublishedExample();
    void aMachineAloneGivesThePublishedRates();
    void countsAreTheTasks();
    void assumedCountsAreSaidToBe();
    void ratesAreThoseOfTheTasksFormatOnTheMachine();
    void anUnknownFormatIsRefusedWithThoseThereAre();
    void efficienciesAreAssumedForTheKernelsKind();
    void aMeasuredBandwidthIsWhatStreamingReaches();
    void measuredCallsReplaceTheAssumedEfficiency();
    void whatWasMeasuredOnTheCpuIsItsSideWhereNothingElseIsSaid();
    void aTemplateTakesTheTimeOfItsMeasuredCall_data();
    void aTemplateTakesTheTimeOfItsMeasuredCall();
    void aMeasuredSecondKernelKeepsItsOwnEfficiency();
    void severalKernelsKeepDataOnTheGpu();
};

namespace {

/// The product, and then a stream over its result.
Task twoKernels()
{
    Task task = sampleTask();
    task.kernels.push_back({.name = "stream",
                            .kernelClass = KernelClass::streaming,
                            .operations = 500 * gigaOperation,
                            .traffic = 10 * gigabyte,
                            .launches = 30,
                            .reads = {1},
                            .writes = {1}});
    return task;
}

RefinementSet setOf(std::initializer_list<Refinement> members)
{
    RefinementSet set;
    for (const Refinement member : members)
        set.add(member);
    return set;
}

} // namespace

void BuildPlanTest::withoutAnythingThePlanIsThePublishedExample()
{
    PlanRequest request;
    request.scenario = fromExample(examples().front());
    const Plan plan = buildPlan(request);
    QVERIFY(plan.refinements.empty());
    QVERIFY(plan.base == examples().front());
    QVERIFY(comesFrom(plan, "operations", Source::Kind::example, examples().front().name));
    request.scenario.sources.clear();
    QVERIFY(comesFrom(buildPlan(request), "operations", Source::Kind::typed, ""));
    QCOMPARE(uncertaintyFactor(sourceOfKey(plan, "model_factor")), 1.3);
}

/// 0.5 GB from pageable memory take 10 µs and 0.5 GB / 10 GB/s.
void BuildPlanTest::aMachineAloneGivesThePublishedRates()
{
    const Plan plan = buildPlan(requestOf(sampleMachine(), std::nullopt));
    QVERIFY(plan.refinements.empty());
    QVERIFY(plan.base.cpuRate == 800 * gigaflops);
    QVERIFY(plan.base.gpuRate == 60 * teraflops);
    QVERIFY(plan.base.launchOverhead == 4 * microsecond);
    QVERIFY(within(1e-15, plan.base.linkRate / bytePerSecond, 0.5e9 / (10e-6 + 0.05)));
    QVERIFY(plan.base.operations == 500 * gigaOperation);
    QVERIFY(comesFrom(plan, "cpu_operations_per_second", Source::Kind::measured, "workshop"));
    QVERIFY(comesFrom(plan, "gpu_operations_per_second", Source::Kind::catalogue, "data sheet"));
    QVERIFY(comesFrom(plan, "launch_overhead_per_launch_s", Source::Kind::assumed, "usual"));
    QVERIFY(comesFrom(plan, "link_bytes_per_second", Source::Kind::assumed, "usual"));
    QVERIFY(comesFrom(plan, "operations", Source::Kind::example, examples().front().name));
}

void BuildPlanTest::countsAreTheTasks()
{
    const Plan plan = buildPlan(requestOf(sampleMachine()));
    QVERIFY(plan.base.operations == 2000 * gigaOperation);
    QVERIFY(plan.base.data == 3 * gigabyte);
    QCOMPARE(plan.base.launches, 10.);
    QVERIFY(plan.traffic == 30 * gigabyte);
    QVERIFY(plan.cpuTraffic == 40 * gigabyte);
    QVERIFY(plan.temporaries == 3 * gigabyte);
    QVERIFY(within(1e-15, plan.eachKernel.toGpu, 2. / 3));
    QVERIFY(within(1e-15, plan.eachKernel.fromGpu, 1. / 3));
    QCOMPARE(plan.base.name, std::string("sample"));
    for (const char* key : {"operations", "data_bytes", "launches", "gpu_traffic_bytes", "cpu_traffic_bytes"})
        QVERIFY(comesFrom(plan, key, Source::Kind::counted, "a derivation"));
    QVERIFY(plan.refinements == setOf({Refinement::precision, Refinement::roofline, Refinement::memoryFit,
                                       Refinement::transfers, Refinement::launches}));
}

void BuildPlanTest::assumedCountsAreSaidToBe()
{
    Task task = sampleTask();
    task.countsAssumed = true;
    const Plan plan = buildPlan(requestOf(sampleMachine(), task));
    QVERIFY(comesFrom(plan, "operations", Source::Kind::assumed, "a derivation"));
    QVERIFY(comesFrom(plan, "data_bytes", Source::Kind::counted, "a derivation")); // sizes stay exact
}

void BuildPlanTest::ratesAreThoseOfTheTasksFormatOnTheMachine()
{
    Task task = sampleTask();
    task.arithmetic = Arithmetic::fp64;
    const Plan plan = buildPlan(requestOf(sampleMachine(), task));
    QVERIFY(plan.cpuArithmeticRate == 400 * gigaflops);
    QVERIFY(plan.gpuArithmeticRate == 30 * teraflops);
    QVERIFY(plan.base.gpuRate == 60 * teraflops); // of the published formulas
    task.arithmetic = Arithmetic::tf32Tensor;     // the CPU has no such format: its FP32 counts
    QVERIFY(buildPlan(requestOf(sampleMachine(), task)).cpuArithmeticRate == 800 * gigaflops);
    QVERIFY(buildPlan(requestOf(sampleMachine(), task)).gpuArithmeticRate == 400 * teraflops);
}

void BuildPlanTest::anUnknownFormatIsRefusedWithThoseThereAre()
{
    Task task = sampleTask();
    task.arithmetic = Arithmetic::fp8Tensor;
    QCOMPARE(sentenceOf([&] { static_cast<void>(buildPlan(requestOf(sampleMachine(), task))); }),
             "Sample GPU has no figure for FP8, tensor cores: take another precision, of fp64, fp32, "
             "tf32-tensor, fp16.");
}

/// GEMM: η = 0.8, β = 0.85 of the data sheet; 0.7 on the CPU, but 1 of what was measured there.
void BuildPlanTest::efficienciesAreAssumedForTheKernelsKind()
{
    const Plan plan = buildPlan(requestOf(sampleMachine()));
    QCOMPARE(plan.gpuComputeEfficiency, 0.8);
    QCOMPARE(plan.gpuMemoryEfficiency, 0.85);
    QCOMPARE(plan.cpuComputeEfficiency, 0.8);
    QCOMPARE(plan.cpuMemoryEfficiency, 1.);
    QVERIFY(comesFrom(plan, "gpu_compute_efficiency", Source::Kind::assumed, "usual for gemm"));
    QVERIFY(comesFrom(plan, "gpu_bandwidth", Source::Kind::catalogue, "data sheet"));
    QVERIFY(comesFrom(plan, "cpu_bandwidth", Source::Kind::measured, "workshop"));
}

/// β counts against the data sheet, of which streaming reaches 0.85, on the CPU 0.7: a histogram 0.5 of it.
void BuildPlanTest::aMeasuredBandwidthIsWhatStreamingReaches()
{
    Machine machine = sampleMachine();
    machine.gpu.memory->source.kind = Source::Kind::measured;
    Task task = sampleTask();
    task.kernels.front().kernelClass = KernelClass::streaming;
    const Plan stream = buildPlan(requestOf(machine, task));
    QCOMPARE(stream.gpuMemoryEfficiency, 1.);
    QCOMPARE(stream.cpuMemoryEfficiency, 1.);
    for (const char* key : {"gpu_memory_efficiency", "cpu_memory_efficiency"})
        QCOMPARE(uncertaintyFactor(sourceOfKey(stream, key)), 1.1);
    task.kernels.front().kernelClass = KernelClass::histogram;
    const Plan histogram = buildPlan(requestOf(machine, task));
    QVERIFY(within(1e-15, histogram.gpuMemoryEfficiency, 0.5 / 0.85));
    QVERIFY(within(1e-15, histogram.cpuMemoryEfficiency, 0.5 / 0.7));
    QCOMPARE(uncertaintyFactor(sourceOfKey(histogram, "gpu_memory_efficiency")), 1.5);
}

/// As measured at 2e12 operations: 50 ms for the only call.
void BuildPlanTest::measuredCallsReplaceTheAssumedEfficiency()
{
    Machine machine = sampleMachine();
    const TimeCurve::Point calls[] = {{1e9, 1 * millisecond}, {2e12, 50 * millisecond}};
    machine.gpu.calls["gemm_fp32"] = {std::make_shared<const TimeCurve>(calls),
                                      sampleSource(Source::Kind::measured, "workshop")};
    Task task = sampleTask();
    task.kernels.front().measuredAs = "gemm";
    const Plan plan = buildPlan(requestOf(machine, task));
    QCOMPARE(plan.gpuComputeEfficiency, 1.);
    QVERIFY(within(1e-14, evaluate(plan).phase(Phase::kernels).time / second, 0.05));
    QVERIFY(comesFrom(plan, "gpu_compute_efficiency", Source::Kind::measured, "workshop"));
}

/// 2e12 operations in one call, measured as 3 s; a rate that is typed goes before it.
void BuildPlanTest::whatWasMeasuredOnTheCpuIsItsSideWhereNothingElseIsSaid()
{
    Machine machine = sampleMachine();
    const TimeCurve::Point calls[] = {{1e9, 1 * millisecond}, {2e12, 3 * second}};
    machine.cpu.calls["gemm_fp32"] = {std::make_shared<const TimeCurve>(calls),
                                      sampleSource(Source::Kind::measured, "workshop")};
    Task task = sampleTask();
    task.kernels.front().measuredAs = "gemm";
    PlanRequest request = requestOf(machine, task);
    QVERIFY(within(1e-14, evaluate(buildPlan(request)).cpuTime / second, 3.0));
    request.typed["cpu_operations_per_second"] = 1e12;
    QVERIFY(!buildPlan(request).has(Refinement::cpuBaseline));
}

void BuildPlanTest::aTemplateTakesTheTimeOfItsMeasuredCall_data()
{
    QTest::addColumn<QByteArray>("figure");
    QTest::addColumn<double>("size");
    QTest::addColumn<QByteArray>("workload");
    QTest::addColumn<QByteArray>("values");
    QTest::addColumn<double>("operations");
    QTest::addColumn<double>("longer"); // than in FP32: FP64 has half the peak and twice the bytes
    // 2n³/3 and n³/3 by LAPACK Working Note 41; 5 N log2 N of 2^20 elements by benchFFT.
    const auto add = [](const char* row, const char* figure, double size, const char* workload,
                        const char* values, double operations) {
        for (const bool fp64 : {false, true})
            QTest::addRow("%s, %s", row, fp64 ? "FP64" : "FP32")
                << QByteArray(figure) << size << QByteArray(workload)
                << QByteArray(values) + (fp64 ? " dtype=fp64" : " dtype=fp32") << operations
                << (fp64 ? 2. : 1.);
    };
    add("LU", "lu", 300, "lu", "n=300", 18e6);
    add("Cholesky", "cholesky", 300, "cholesky", "n=300", 9e6);
    add("in two dimensions", "fft", 1048576, "fft2d", "n1=512 n2=2048", 5. * 1048576 * 20);
}

/// At that size the CPU was measured with 10 GFLOPS and the GPU with 500; smaller ones with others. The call
/// holds what it launches: 4 µs of one launch come on top.
void BuildPlanTest::aTemplateTakesTheTimeOfItsMeasuredCall()
{
    QFETCH(QByteArray, figure);
    QFETCH(double, size);
    QFETCH(QByteArray, workload);
    QFETCH(QByteArray, values);
    QFETCH(double, operations);
    QFETCH(double, longer);
    const auto measured = [&](double atSize) {
        Figure rates{.value = Spread{.median = 1e9, .p5 = 1e9, .p95 = 1e9, .samples = 9},
                     .unit = "FLOP/s",
                     .status = FigureStatus::ok};
        for (const auto& [ofSize, rate] : {std::pair(0.5, 1e9), std::pair(1.0, atSize)})
            rates.bySize.push_back(
                {.size = ofSize * size, .rate = {.median = rate, .p5 = rate, .p95 = rate, .samples = 9}});
        return rates;
    };
    MachineProfile profile;
    const auto peak = [](double rate) {
        return Figure{.value = Spread{.median = rate, .p5 = rate, .p95 = rate, .samples = 9},
                      .unit = "FLOP/s",
                      .status = FigureStatus::ok};
    };
    profile.cpu.figures["throughput." + figure.toStdString()] = measured(10e9);
    profile.cpu.figures["fp32.all_cores"] = peak(80e9);
    profile.cpu.figures["fp64.all_cores"] = peak(40e9);
    profile.cpu.figures["fp64.one_core"] = peak(1e9); // not what counts
    profile.gpus.push_back({.index = 0, .name = "Sample GPU"});
    profile.gpus[0].figures["throughput." + figure.toStdString()] = measured(500e9);
    profile.gpus[0].figures["fp32"] = peak(60e12);
    profile.gpus[0].figures["fp64"] = peak(30e12);
    Machine machine = sampleMachine();
    machine.cpu.calls = cpuFigures(profile).calls;
    machine.gpu.calls = gpuFigures(profile, 0).calls;
    const Workload& kind = workloadNamed(workload.toStdString());
    std::vector<std::string> settings;
    for (const QByteArray& setting : values.split(' '))
        settings.push_back(setting.toStdString());
    PlanRequest request = requestOf(machine, taskOf(kind, readWorkloadValues(kind, settings), true, true));
    const PlanEstimate e = evaluate(buildPlan(request));
    QVERIFY(within(1e-12, e.cpuTime / second, longer * operations / 10e9));
    QVERIFY(within(1e-12, e.phase(Phase::kernels).time / second, longer * operations / 500e9));
    QVERIFY(e.phase(Phase::launching).time < 5 * microsecond);
    request.cpuBaseline = CpuCode::compiled; // no library's calls
    QVERIFY(!within(0.1, evaluate(buildPlan(request)).cpuTime / second, longer * operations / 10e9));
}

/// The product at 0.8 of 60 TFLOPS beside 50 ms of measured transforms.
void BuildPlanTest::aMeasuredSecondKernelKeepsItsOwnEfficiency()
{
    Machine machine = sampleMachine();
    const TimeCurve::Point calls[] = {{1e9, 1 * millisecond}, {500e9, 50 * millisecond}};
    machine.gpu.calls["fft"] = {std::make_shared<const TimeCurve>(calls),
                                sampleSource(Source::Kind::measured, "workshop")};
    Task task = twoKernels();
    task.kernels.back().measuredAs = "fft";
    const Plan plan = buildPlan(requestOf(machine, task));
    QVERIFY(within(1e-14, evaluate(plan).phase(Phase::kernels).time / second, 2e12 / (0.8 * 60e12) + 0.05));
}

/// Call by call the result goes out, in and out again: 5 GB in four copies; kept, 3 GB in two.
void BuildPlanTest::severalKernelsKeepDataOnTheGpu()
{
    const Plan plan = buildPlan(requestOf(sampleMachine(), twoKernels()));
    QVERIFY(plan.has(Refinement::stages));
    QVERIFY(plan.base.data == 5 * gigabyte);
    QCOMPARE(plan.eachKernel.toGpuCopies + plan.eachKernel.fromGpuCopies, 4.);
    QVERIFY(within(1e-15, plan.resident.toGpu + plan.resident.fromGpu, 3. / 5));
    QCOMPARE(plan.resident.toGpuCopies + plan.resident.fromGpuCopies, 2.);
    QVERIFY(within(1e-15, plan.kernels[0].workShare, 2000. / 2500));
    QVERIFY(within(1e-15, plan.kernels[1].trafficShare, 10. / 40));
    QVERIFY(within(1e-15, plan.kernels[1].launchShare, 30. / 40));
    QVERIFY(within(1e-15, plan.kernels[1].relativeComputeEfficiency, 0.6 / 0.8));
}

QTEST_APPLESS_MAIN(BuildPlanTest)
#include "build_plan_test.moc"
