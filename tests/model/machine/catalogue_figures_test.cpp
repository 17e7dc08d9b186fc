// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a row of the catalogue gives for an estimate, and how far that may be off.
#include "model/machine/catalogue.h"
#include "model/machine/profile_machine.h"
#include "tests/exactly.h"

#include <QTest>

#include <cmath>

using namespace gpuspeedup;

class CatalogueFiguresTest : public QObject
{
    Q_OBJECT

private slots:
    void everyFigureKnowsRowAndConfidence();
    void theFiguresOfACpuAreThoseOfItsRow();
    void pinnedCopiesReachThePayloadOfTheLink_data();
    void pinnedCopiesReachThePayloadOfTheLink();
    void otherMemoryIsSlower();
    void whereMemoryIsSharedItsKindDoesNotMatter();
    void freshMemoryCostsMoreFromTheThresholdOnly();
    void whatIsAssumedSaysSoAndWhy();
    void anH200MeasuredLiesWithinTheFactorsOfWhatIsAssumed();
    void consumerCardsBefore2016HaveOneCopyEngine();
    void whatTheRowDoesNotKnowIsAbsent();

private:
    [[nodiscard]] GpuFigures gpu(std::string_view name) const { return gpuFigures(catalogue_.gpu(name)); }

    const Catalogue catalogue_ = Catalogue::builtIn();
};

void CatalogueFiguresTest::everyFigureKnowsRowAndConfidence()
{
    const CatalogueGpu& row = catalogue_.gpu("geforce-920m");
    const Source source = gpu("geforce-920m").peak.at(Arithmetic::fp32).source;
    QVERIFY(source.kind == Source::Kind::catalogue);
    QCOMPARE(source.origin, row.source);
    QCOMPARE(exactly(source.device), "GeForce 920M");
    QCOMPARE(exactly(source.figure), "FP32");
    // medium 1.25, high 1.1, low 1.5
    QCOMPARE(exactly(uncertaintyFactor(source)), exactly(1.25));
    QCOMPARE(exactly(uncertaintyFactor(gpu("geforce-rtx-4090").memory->source)), exactly(1.1));
    QCOMPARE(exactly(uncertaintyFactor(gpu("arc-a770-16gb").memorySize->source)), exactly(1.5));
}

void CatalogueFiguresTest::theFiguresOfACpuAreThoseOfItsRow()
{
    const CatalogueCpu& row = catalogue_.cpu("core-i9-13900k");
    const CpuFigures cpu = cpuFigures(row);
    QCOMPARE(cpu.cores, 24.0);
    QVERIFY(cpu.allCores.at(Arithmetic::fp32).value == row.fp32);
    QVERIFY(cpu.allCores.at(Arithmetic::fp64).value == row.fp64);
    QVERIFY(cpu.oneCore.at(Arithmetic::fp32).value == row.fp32OneCore);
    QVERIFY(cpu.oneCore.at(Arithmetic::fp64).value == row.fp64OneCore);
    QVERIFY(cpu.memoryAllCores->value == row.memory);
    QCOMPARE(cpu.watts->value, 125.0);
    QVERIFY(!cpu.memoryOneCore && cpu.calls.empty());
}

void CatalogueFiguresTest::pinnedCopiesReachThePayloadOfTheLink_data()
{
    QTest::addColumn<double>("gigabytes");
    // GT/s × lanes × 128/130 / 8 × 128/(128 + 24)
    const double perLane = 128.0 / 130 / 8 * 128 / 152;
    QTest::newRow("geforce-920m") << 8 * 8 * perLane;
    QTest::newRow("geforce-rtx-4090") << 16 * 16 * perLane;
    QTest::newRow("h200-sxm-141gb") << 32 * 16 * perLane;
    // What connects these has no such headers: the line rate.
    QTest::newRow("gh200-hopper-96gb-hbm3") << 450.0;
    QTest::newRow("jetson-agx-orin-64gb") << 204.8;
}

void CatalogueFiguresTest::pinnedCopiesReachThePayloadOfTheLink()
{
    QFETCH(double, gigabytes);
    const GpuFigures figures = gpu(QTest::currentDataTag());
    for (const auto& costs : {figures.copies.toGpu, figures.copies.fromGpu}) {
        const CopyCost& cost = costs.at(HostMemory::pinned).value;
        QVERIFY(within(1e-12, cost.rate / gigabytePerSecond, gigabytes));
        QVERIFY(cost.latency == 10 * microsecond);
    }
}

void CatalogueFiguresTest::otherMemoryIsSlower()
{
    const GpuFigures fast = gpu("h200-sxm-141gb");
    QVERIFY(fast.copies.toGpu.at(HostMemory::pageable).value.rate == 10 * gigabytePerSecond);
    QVERIFY(fast.copies.toGpu.at(HostMemory::fresh).value.rate == 10 * gigabytePerSecond);
    // 1 / (1/10 + 1/3) = 30/13 GB/s
    const Bandwidth fresh = fast.copies.fromGpu.at(HostMemory::fresh).value.rate;
    QVERIFY(within(1e-12, fresh / gigabytePerSecond, 30.0 / 13));
    // A slow link: 0.6 of what it gives.
    const GpuFigures slow = gpu("geforce-920m");
    const auto& costs = slow.copies.toGpu;
    QVERIFY(within(1e-12, costs.at(HostMemory::pageable).value.rate / costs.at(HostMemory::pinned).value.rate,
                   0.6));
}

void CatalogueFiguresTest::whereMemoryIsSharedItsKindDoesNotMatter()
{
    for (const char* name : {"gh200-hopper-96gb-hbm3", "jetson-agx-orin-64gb"}) {
        const GpuFigures figures = gpu(name);
        QVERIFY(figures.copies.toGpu.at(HostMemory::pageable).value.rate ==
                figures.copies.toGpu.at(HostMemory::pinned).value.rate);
    }
}

void CatalogueFiguresTest::freshMemoryCostsMoreFromTheThresholdOnly()
{
    const MachineCopies copies = gpu("h200-sxm-141gb").copies;
    const CopyCost& fresh = copies.fromGpu.at(HostMemory::fresh).value;
    const CopyCost& pageable = copies.fromGpu.at(HostMemory::pageable).value;
    const DataSize below = freshThreshold - 1.0 * byte;
    QVERIFY(fresh.time(below) == pageable.time(below));
    // 10 µs + 2^25 B at 30/13 GB/s
    QVERIFY(within(1e-12, fresh.time(freshThreshold).si(), 10e-6 + 33554432 / (30e9 / 13)));
}

void CatalogueFiguresTest::whatIsAssumedSaysSoAndWhy()
{
    const GpuFigures figures = gpu("geforce-rtx-4090");
    std::vector<Source> sources = {figures.launch.source, figures.launchSync.source,
                                   figures.graphLaunch.source, figures.graphNode.source,
                                   figures.start.source};
    for (const HostMemory memory : hostMemories) {
        sources.push_back(figures.copies.toGpu.at(memory).source);
        sources.push_back(figures.copies.fromGpu.at(memory).source);
    }
    for (const Source& source : sources) {
        QVERIFY(source.kind == Source::Kind::assumed);
        QVERIFY(!source.origin.empty() && !source.figure.empty());
        QVERIFY(uncertaintyFactor(source) > 1);
    }
    QVERIFY(figures.copies.toGpu.at(HostMemory::pinned).source.origin.find("PCIe 4.0 x16") !=
            std::string::npos);
}

void CatalogueFiguresTest::anH200MeasuredLiesWithinTheFactorsOfWhatIsAssumed()
{
    const GpuFigures assumed = gpu("h200-sxm-141gb");
    const GpuFigures measured = gpuFigures(readProfileFile(RECORDED_PROFILE), 0);
    const auto verify = [](double a, double b, const Source& source) {
        QVERIFY2(std::max(a / b, b / a) <= uncertaintyFactor(source), source.figure.c_str());
    };
    const DataSize large = 256 * 1048576.0 * byte;
    const auto verifyCopies = [&](const auto& guess, const auto& truth) {
        for (const HostMemory memory : hostMemories)
            verify(guess.at(memory).value.time(large).si(), truth.at(memory).value.time(large).si(),
                   guess.at(memory).source);
    };
    verifyCopies(assumed.copies.toGpu, measured.copies.toGpu);
    verifyCopies(assumed.copies.fromGpu, measured.copies.fromGpu);
    verify(assumed.launch.value.si(), measured.launch.value.si(), assumed.launch.source);
    verify(assumed.launchSync.value.si(), measured.launchSync.value.si(), assumed.launchSync.source);
    verify(assumed.graphLaunch.value.si(), measured.graphLaunch.value.si(), assumed.graphLaunch.source);
    verify(assumed.graphNode.value.si(), measured.graphNode.value.si(), assumed.graphNode.source);
    verify(assumed.start.value.si(), measured.start.value.si(), assumed.start.source);
    verify(assumed.memory->value.si(), measured.memory->value.si(), assumed.memory->source);
    // The data sheet's 141 GB are GiB, less what the driver keeps for itself.
    QVERIFY(within(0.02, measured.memorySize->value / assumed.memorySize->value, 1));
}

void CatalogueFiguresTest::consumerCardsBefore2016HaveOneCopyEngine()
{
    QCOMPARE(gpu("geforce-920m").copyEngines, 1);
    QCOMPARE(gpu("geforce-gtx-1050-ti").copyEngines, 2);
    QCOMPARE(gpu("tesla-k80-one-of-two-gpus").copyEngines, 2); // no consumer card
}

void CatalogueFiguresTest::whatTheRowDoesNotKnowIsAbsent()
{
    Catalogue catalogue;
    catalogue.add("name,cores,fp32_gflops_base,fp64_gflops_base,mem_bw_gbs\nMy CPU,4,100,50,40\n",
                  "mine.csv");
    QVERIFY(!cpuFigures(catalogue.cpu("My CPU")).watts);
    QVERIFY(!gpu("tesla-t4").peak.contains(Arithmetic::bf16Tensor));
    QVERIFY(gpu("tesla-t4").calls.empty());
}

QTEST_APPLESS_MAIN(CatalogueFiguresTest)
#include "catalogue_figures_test.moc"
