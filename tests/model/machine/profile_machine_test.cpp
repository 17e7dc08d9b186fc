// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a measured profile gives for an estimate: a real one (tests/data/h200.json), and made-up ones.
#include "model/machine/profile_machine.h"

#include "model/machine/measured_figures.h"
#include "tests/exactly.h"

#include <QTest>

#include <cmath>

using namespace gpuspeedup;

class ProfileMachineTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { recorded_ = readProfileFile(RECORDED_PROFILE); }
    void peaksAndBandwidthsAreTheMedians_data();
    void peaksAndBandwidthsAreTheMedians();
    void aSourceTellsFigureProcessorTimeAndSpread();
    void fewSamplesAreNoExactFigure();
    void callsTakeTheirMeasuredTime();
    void aCallWithoutOperationsIsPassedOver();
    void figuresOfLoopsReachTheModel();
    void copiesTakeTheirMeasuredTime();
    void onlyPageableMemoryThatIsReadComesFromCaches();
    void freshMemoryBelowTheThresholdCostsWhatPageableDoes();
    void aCopyWithoutCurveHasLatencyAndRate();
    void launchesAndStartAreMeasured();
    void launchesThatWereNotMeasuredAreAssumed();
    void whatIsNotUsableIsAbsent();
    void memoryFallsBackToTheNextPattern();
    void bothDirectionsAtOnceTellTheCopyEngines();
    void gpusOfTheSameNameAreCounted();
    void aGpuIsFound_data();
    void aGpuIsFound();
    void aGpuThatIsNotThereIsRefusedWithTheList_data();
    void aGpuThatIsNotThereIsRefusedWithTheList();
    void withoutAGpuTheRemedyIsNamed();

private:
    [[nodiscard]] const Figure& figure(std::string_view name) const { return *findFigure(recorded_, name); }

    MachineProfile recorded_;
};

namespace {

Figure rate(double median, std::string unit)
{
    return {.value = Spread{.median = median, .p5 = median, .p95 = median, .samples = 9},
            .unit = std::move(unit),
            .status = FigureStatus::ok};
}

MachineProfile withGpus(const std::vector<std::pair<int, std::string>>& gpus)
{
    MachineProfile profile;
    for (const auto& [index, name] : gpus)
        profile.gpus.push_back({.index = index, .name = name});
    return profile;
}

double medianAt(const Figure& figure, double size)
{
    for (const RateAtSize& at : figure.bySize)
        if (at.size == size)
            return at.rate.median;
    return 0;
}

Figure rateBySize(double size, double median, std::string unit)
{
    Figure figure = rate(median, std::move(unit));
    figure.bySize = {{.size = size, .rate = *figure.value}};
    return figure;
}

} // namespace

void ProfileMachineTest::peaksAndBandwidthsAreTheMedians_data()
{
    QTest::addColumn<double>("value");
    const MachineProfile profile = readProfileFile(RECORDED_PROFILE);
    const CpuFigures cpu = cpuFigures(profile);
    const GpuFigures gpu = gpuFigures(profile, 0);
    const auto row = [](const char* figure, auto value) { QTest::newRow(figure) << value.si(); };
    row("cpu.fp32.all_cores", cpu.allCores.at(Arithmetic::fp32).value);
    row("cpu.fp64.all_cores", cpu.allCores.at(Arithmetic::fp64).value);
    row("cpu.fp32.one_core", cpu.oneCore.at(Arithmetic::fp32).value);
    row("cpu.fp64.one_core", cpu.oneCore.at(Arithmetic::fp64).value);
    row("cpu.memory.triad.all_cores", cpu.memoryAllCores->value);
    row("cpu.memory.triad.one_core", cpu.memoryOneCore->value);
    row("cpu.memory.fresh", cpu.memoryFresh->value);
    row("fp64", gpu.peak.at(Arithmetic::fp64).value);
    row("fp32", gpu.peak.at(Arithmetic::fp32).value);
    row("fp16", gpu.peak.at(Arithmetic::fp16).value);
    row("bf16", gpu.peak.at(Arithmetic::bf16).value);
    row("tf32_tensor", gpu.peak.at(Arithmetic::tf32Tensor).value);
    row("fp16_tensor", gpu.peak.at(Arithmetic::fp16Tensor).value);
    row("bf16_tensor", gpu.peak.at(Arithmetic::bf16Tensor).value);
    row("fp8_tensor", gpu.peak.at(Arithmetic::fp8Tensor).value);
    row("int8_tensor", gpu.peak.at(Arithmetic::int8Tensor).value);
    row("memory.triad", gpu.memory->value);
}

void ProfileMachineTest::peaksAndBandwidthsAreTheMedians()
{
    QFETCH(double, value);
    QCOMPARE(exactly(value), exactly(figure(QTest::currentDataTag()).value->median));
}

void ProfileMachineTest::aSourceTellsFigureProcessorTimeAndSpread()
{
    MachineProfile profile = recorded_;
    profile.host = "node-17";
    const Source source = cpuFigures(profile).allCores.at(Arithmetic::fp32).source;
    const Spread& spread = *figure("cpu.fp32.all_cores").value;
    QVERIFY(source == (Source{.kind = Source::Kind::measured,
                              .origin = "node-17",
                              .figure = "FP32, all cores",
                              .device = profile.cpu.name,
                              .moment = profile.measuredAt,
                              .factor = std::sqrt(spread.p95 / spread.p5)}));
    profile.host.clear();
    profile.name = "workstation";
    QCOMPARE(exactly(gpuFigures(profile, 0).memory->source.origin), "workstation");
    QCOMPARE(exactly(gpuFigures(profile, 0).memory->source.device), "NVIDIA H200");
}

void ProfileMachineTest::fewSamplesAreNoExactFigure()
{
    // Start-up happens once: p5 = p95 there. What is measured is usually good to 1.1.
    QCOMPARE(figure("start.context").value->samples, std::size_t{1});
    QCOMPARE(exactly(uncertaintyFactor(gpuFigures(recorded_, 0).start.source)), exactly(1.1));
}

void ProfileMachineTest::callsTakeTheirMeasuredTime()
{
    const auto timeOf = [&](const auto& figures, const char* name, double operations) {
        return figures.calls.at(name).value->time(operations).si();
    };
    const CpuFigures cpu = cpuFigures(recorded_);
    const GpuFigures gpu = gpuFigures(recorded_, 0);
    const double n = 1024;
    const double product = 2 * n * n * n;
    QVERIFY(within(1e-12, timeOf(cpu, "gemm_fp32", product),
                   product / medianAt(figure("cpu.throughput.gemm_fp32"), n)));
    QVERIFY(within(1e-12, timeOf(gpu, "gemm_fp64", product),
                   product / medianAt(figure("throughput.gemm_fp64"), n)));
    const double elements = 1048576; // log2 is 20
    QVERIFY(within(1e-12, timeOf(gpu, "fft", 5 * elements * 20),
                   5 * elements * 20 / medianAt(figure("throughput.fft"), elements)));
    // 32-bit keys; the rate counts their bytes.
    QVERIFY(within(1e-12, timeOf(cpu, "sort", elements * 20),
                   4 * elements / medianAt(figure("cpu.throughput.sort"), elements)));
    // 8 images of 64 × 64 pixels, 64 channels in and out, 3 × 3: two operations each.
    const double convolution = 2.0 * 8 * 64 * 64 * 64 * 64 * 9;
    QVERIFY(within(1e-12, timeOf(gpu, "convolution", convolution),
                   convolution / medianAt(figure("throughput.convolution"), 64)));
    const std::vector<std::string> names = {"convolution", "fft",       "fft2d",     "fft2d_fp64",
                                            "fft_fp64",    "gemm_fp32", "gemm_fp64", "sort"};
    for (const MeasuredCalls* calls : {&cpu.calls, &gpu.calls}) {
        QCOMPARE(calls->size(), names.size()); // three of them likened to the transform
        for (const std::string& name : names)
            QVERIFY(calls->contains(name));
    }
}

void ProfileMachineTest::aCallWithoutOperationsIsPassedOver()
{
    MachineProfile profile;
    Figure sort = rate(1e9, "B/s");
    sort.bySize = {{.size = 1, .rate = *sort.value}, {.size = 1024, .rate = *sort.value}};
    profile.cpu.figures["throughput.sort"] = sort;
    // One key takes no comparison; 1024 of 4 bytes take 4.096 µs.
    QVERIFY(within(1e-12, cpuFigures(profile).calls.at("sort").value->smallestTime() / microsecond, 4.096));
    sort.bySize.pop_back();
    profile.cpu.figures["throughput.sort"] = sort;
    QVERIFY(cpuFigures(profile).calls.empty());
}

/// Rows of 12 numbers, 2 FLOP each, at 4 and 6 GFLOPS, and 17 each at 1 and 2; a transform of 256 × 256 at 3.
void ProfileMachineTest::figuresOfLoopsReachTheModel()
{
    MachineProfile profile;
    profile.cpu.figures["fp32.neighbours.one_core"] = rateBySize(12, 1e9, "FLOP/s");
    profile.cpu.figures["fp32.neighbours.all_cores"] = rateBySize(12, 2e9, "FLOP/s");
    profile.cpu.figures["fp32.rows.one_core"] = rateBySize(12, 4e9, "FLOP/s");
    profile.cpu.figures["fp32.rows.all_cores"] = rateBySize(12, 6e9, "FLOP/s");
    profile.cpu.figures["memory.combine"] = rate(5e9, "B/s");
    profile.cpu.figures["throughput.fft2d"] = rateBySize(256, 3e9, "FLOP/s");
    const CpuFigures cpu = cpuFigures(profile);
    QVERIFY(within(1e-12, cpu.neighboursOneCore->value->time(12).si(), 12 * 17 / 1e9));
    QVERIFY(within(1e-12, cpu.neighboursAllCores->value->time(12).si(), 12 * 17 / 2e9));
    QVERIFY(within(1e-12, cpu.rowsOneCore->value->time(12).si(), 12 * 2 / 4e9));
    QVERIFY(within(1e-12, cpu.rowsAllCores->value->time(12).si(), 12 * 2 / 6e9));
    QCOMPARE(cpu.combine->value.si(), 5e9);
    const double operations = 5 * 65536 * 16; // log2 of 65536
    QVERIFY(within(1e-12, cpu.calls.at("fft2d").value->time(operations).si(), operations / 3e9));
}

void ProfileMachineTest::copiesTakeTheirMeasuredTime()
{
    const MachineCopies copies = gpuFigures(recorded_, 0).copies;
    const auto verify = [&](const Sourced<CopyCost>& cost, const char* name) {
        const Figure& copy = figure(name);
        for (const CopyTime& point : copy.curve)
            QCOMPARE(exactly(cost.value.time(point.bytes * byte).si()), exactly(point.seconds.median));
        const CopyTime& last = copy.curve.back();
        QVERIFY(within(1e-12, cost.value.rate.si(), last.bytes / last.seconds.median));
        QCOMPARE(exactly(cost.value.latency.si()), exactly(copy.fit->latencySeconds));
    };
    verify(copies.toGpu.at(HostMemory::pinned), "copy.h2d.pinned");
    verify(copies.toGpu.at(HostMemory::pageable), "copy.h2d.pageable");
    verify(copies.fromGpu.at(HostMemory::pinned), "copy.d2h.pinned");
    verify(copies.fromGpu.at(HostMemory::pageable), "copy.d2h.pageable");
}

/// The processor copies pageable memory to where the GPU fetches it; pinned memory it does not touch.
void ProfileMachineTest::onlyPageableMemoryThatIsReadComesFromCaches()
{
    const MachineCopies copies = gpuFigures(recorded_, 0).copies;
    QVERIFY(copies.toGpu.at(HostMemory::pageable).value.fromCaches);
    QVERIFY(!copies.toGpu.at(HostMemory::pinned).value.fromCaches);
    QVERIFY(!copies.fromGpu.at(HostMemory::pageable).value.fromCaches);
}

void ProfileMachineTest::freshMemoryBelowTheThresholdCostsWhatPageableDoes()
{
    const MachineCopies copies = gpuFigures(recorded_, 0).copies;
    const CopyCost& fresh = copies.fromGpu.at(HostMemory::fresh).value;
    const CopyCost& pageable = copies.fromGpu.at(HostMemory::pageable).value;
    for (const CopyTime& point : figure("copy.d2h.fresh").curve) {
        const bool isSmall = point.bytes < freshThreshold / byte;
        const double expected =
            isSmall ? pageable.time(point.bytes * byte).si() : point.seconds.median; // mapped anew
        QCOMPARE(exactly(fresh.time(point.bytes * byte).si()), exactly(expected));
    }
    QVERIFY(fresh.time(freshThreshold) > pageable.time(freshThreshold));
}

void ProfileMachineTest::aCopyWithoutCurveHasLatencyAndRate()
{
    MachineProfile profile = withGpus({{0, "A"}});
    profile.gpus[0].figures["copy.h2d.pinned"] = rate(1e10, "B/s");
    const MachineCopies copies = gpuFigures(profile, 0).copies;
    const CopyCost& cost = copies.toGpu.at(HostMemory::pinned).value;
    QVERIFY(within(1e-12, cost.time(1e6 * byte) / microsecond, 10 + 100));
    QVERIFY(cost.latencyAssumed);
    QVERIFY(!gpuFigures(recorded_, 0).copies.toGpu.at(HostMemory::pinned).value.latencyAssumed);
    QVERIFY(copies.fromGpu.empty());
}

void ProfileMachineTest::launchesAndStartAreMeasured()
{
    const GpuFigures gpu = gpuFigures(recorded_, 0);
    const auto verify = [&](const Sourced<Duration>& time, const char* name) {
        QCOMPARE(exactly(time.value.si()), exactly(figure(name).value->median));
        QVERIFY(time.source.kind == Source::Kind::measured);
    };
    verify(gpu.launch, "launch.async");
    verify(gpu.launchSync, "launch.sync");
    verify(gpu.graphLaunch, "launch.graph_launch");
    verify(gpu.graphNode, "launch.graph_node");
    // The context and the first kernel's module.
    QVERIFY(within(1e-12, gpu.start.value.si(),
                   figure("start.context").value->median + figure("start.module").value->median));
}

void ProfileMachineTest::launchesThatWereNotMeasuredAreAssumed()
{
    MachineProfile profile = withGpus({{0, "A"}});
    profile.gpus[0].figures["launch.async"] = rate(3e-6, "s");
    profile.gpus[0].figures["start.module"] = rate(1e-3, "s");
    const GpuFigures gpu = gpuFigures(profile, 0);
    QVERIFY(gpu.launch.source.kind == Source::Kind::measured);
    QVERIFY(gpu.launchSync.source.kind == Source::Kind::assumed);
    QVERIFY(gpu.launchSync.value == 10 * microsecond);
    QVERIFY(gpu.start.source.kind == Source::Kind::assumed); // a module is not all of it
    QVERIFY(gpu.start.value == 0.2 * second);
}

void ProfileMachineTest::whatIsNotUsableIsAbsent()
{
    MachineProfile profile = withGpus({{0, "A"}});
    Figure impossible = rate(1e30, "FLOP/s");
    impossible.status = FigureStatus::invalid;
    profile.gpus[0].figures["fp32"] = impossible;
    profile.gpus[0].figures["fp64"] = {.unit = "FLOP/s", .status = FigureStatus::unsupported};
    profile.gpus[0].figures["fp16"] = rate(1e12, "B/s"); // no throughput
    const GpuFigures gpu = gpuFigures(profile, 0);
    QVERIFY(gpu.peak.empty() && !gpu.memory && !gpu.memorySize && gpu.copies.toGpu.empty());
    const CpuFigures cpu = cpuFigures(profile);
    QVERIFY(cpu.allCores.empty() && cpu.oneCore.empty() && !cpu.memoryAllCores && cpu.calls.empty());
}

void ProfileMachineTest::memoryFallsBackToTheNextPattern()
{
    MachineProfile profile = withGpus({{0, "A"}});
    Figures& cpu = profile.cpu.figures;
    cpu["memory.read.all_cores"] = rate(1e10, "B/s");
    QVERIFY(cpuFigures(profile).memoryAllCores->value == 10 * gigabytePerSecond);
    cpu["memory.copy.all_cores"] = rate(2e10, "B/s");
    QVERIFY(cpuFigures(profile).memoryAllCores->value == 20 * gigabytePerSecond);
    profile.gpus[0].figures["memory.read"] = rate(3e11, "B/s");
    QVERIFY(gpuFigures(profile, 0).memory->value == 300 * gigabytePerSecond);
}

void ProfileMachineTest::bothDirectionsAtOnceTellTheCopyEngines()
{
    QCOMPARE(gpuFigures(recorded_, 0).copyEngines, 2); // 101 GB/s against 55
    MachineProfile profile = recorded_;
    profile.gpus[0].figures["copy.bidirectional"] = rate(56e9, "B/s");
    QCOMPARE(gpuFigures(profile, 0).copyEngines, 1);
    profile.gpus[0].figures.erase("copy.bidirectional");
    QCOMPARE(gpuFigures(profile, 0).copyEngines, 2);
}

void ProfileMachineTest::gpusOfTheSameNameAreCounted()
{
    const MachineProfile profile = withGpus({{0, "A"}, {1, "B"}, {2, "A"}});
    QCOMPARE(gpuCount(profile, 0), 2);
    QCOMPARE(gpuCount(profile, 1), 1);
    QCOMPARE(gpuCount(recorded_, 0), 1);
}

void ProfileMachineTest::aGpuIsFound_data()
{
    QTest::addColumn<int>("position");
    QTest::newRow("0") << 0;
    QTest::newRow("3") << 2;    // CUDA's number, not the position
    QTest::newRow("4090") << 1; // no such number, but in a name
    QTest::newRow("h200") << 0; // a whole name, which the third begins with
    QTest::newRow("nvl") << 2;
    QTest::newRow("GeForce RTX 4090") << 1;
}

void ProfileMachineTest::aGpuIsFound()
{
    QFETCH(int, position);
    const auto profile =
        withGpus({{0, "H200"}, {2, "GeForce RTX 4090"}, {3, "H200 NVL"}, {4, "GeForce RTX 4090"}});
    QCOMPARE(findGpu(profile, QTest::currentDataTag(), "node.json"), static_cast<std::size_t>(position));
}

void ProfileMachineTest::aGpuThatIsNotThereIsRefusedWithTheList_data()
{
    QTest::addColumn<QByteArray>("problem");
    QTest::newRow("7") << QByteArray("no GPU “7”");
    QTest::newRow("-1") << QByteArray("no GPU “-1”");
    QTest::newRow("radeon") << QByteArray("no GPU “radeon”");
    QTest::newRow("") << QByteArray("no GPU “”");
    QTest::newRow("h2") << QByteArray("several GPUs like “h2”");
}

void ProfileMachineTest::aGpuThatIsNotThereIsRefusedWithTheList()
{
    QFETCH(QByteArray, problem);
    const auto profile = withGpus({{0, "H200"}, {3, "H200 NVL"}});
    const QByteArray sentence =
        sentenceOf([&] { (void)findGpu(profile, QTest::currentDataTag(), "node.json"); });
    QVERIFY2(sentence.startsWith("“node.json” has " + problem), sentence);
    QVERIFY2(sentence.endsWith("0 (H200), 3 (H200 NVL)."), sentence);
}

void ProfileMachineTest::withoutAGpuTheRemedyIsNamed()
{
    const QByteArray sentence = sentenceOf([] { (void)findGpu({}, "0", "node.json"); });
    QVERIFY2(sentence.contains("no measured GPU") && sentence.contains("catalogue"), sentence);
}

QTEST_APPLESS_MAIN(ProfileMachineTest)
#include "profile_machine_test.moc"
