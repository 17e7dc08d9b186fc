// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/estimate.h"

#include "model/examples.h"
#include "tests/exactly.h"

#include <QTest>

using namespace gpuspeedup;

class EstimateTest : public QObject
{
    Q_OBJECT

private slots:
    void bothPublishedExamplesGiveThePublishedFigures_data();
    void bothPublishedExamplesGiveThePublishedFigures();
    void nothingToCopyAndNothingToLaunchLeavesTheRatioOfTheRates();
    void aResultThatADoubleCannotHoldIsRefusedByName_data();
    void aResultThatADoubleCannotHoldIsRefusedByName();
};

/// The published inputs and figures; S and E as the fractions they are.
///
/// 1: Tg = 1/16 + 1/16 + 1/250 = 129/1000, S = (25/2)/(129/1000) = 12500/129,
///    E = (1/16)/(129/1000) = 62.5/129.
/// 2: Tg = 2/15 + 1/3 + 3/100 = 149/300, S = (100/3)/(149/300) = 10000/149,
///    E = (2/15)/(149/300) = 40/149.
void EstimateTest::bothPublishedExamplesGiveThePublishedFigures_data()
{
    QTest::addColumn<std::size_t>("example");
    QTest::addColumn<Estimate>("expected");
    const auto seconds = [](double value) { return Duration::fromSi(value); };
    QTest::newRow("training a small neural network")
        << std::size_t{0} << Estimate{seconds(12.5),   seconds(0.0625), seconds(0.0625), seconds(0.004),
                                      seconds(0.0665), seconds(0.129),  12500.0 / 129,   62.5 / 129};
    QTest::newRow("large-scale scientific simulation")
        << std::size_t{1}
        << Estimate{seconds(100.0 / 3),           seconds(2.0 / 15),    seconds(1.0 / 3), seconds(0.03),
                    seconds(1.0 / 3 + 3.0 / 100), seconds(149.0 / 300), 10000.0 / 149,    40.0 / 149};
}

void EstimateTest::bothPublishedExamplesGiveThePublishedFigures()
{
    QFETCH(std::size_t, example);
    QFETCH(Estimate, expected);
    constexpr double tolerance = 1e-12;
    const Estimate e = estimate(examples()[example]);
    QVERIFY(within(tolerance, e.cpuTime.si(), expected.cpuTime.si()));
    QVERIFY(within(tolerance, e.gpuComputeTime.si(), expected.gpuComputeTime.si()));
    QVERIFY(within(tolerance, e.transferTime.si(), expected.transferTime.si()));
    QVERIFY(within(tolerance, e.launchOverhead.si(), expected.launchOverhead.si()));
    QVERIFY(within(tolerance, e.gpuOverhead.si(), expected.gpuOverhead.si()));
    QVERIFY(within(tolerance, e.gpuTime.si(), expected.gpuTime.si()));
    QVERIFY(within(tolerance, e.speedup, expected.speedup));
    QVERIFY(within(tolerance, e.efficiency, expected.efficiency));
}

void EstimateTest::nothingToCopyAndNothingToLaunchLeavesTheRatioOfTheRates()
{
    const Estimate e = estimate({.cpuRate = 1 * gigaflops,
                                 .gpuRate = 1024 * gigaflops,
                                 .data = {},
                                 .launches = 0,
                                 .name = {},
                                 .note = {}});
    QVERIFY(within(1e-15, e.speedup, 1024));
    QCOMPARE(exactly(e.efficiency), exactly(1.0));
    QCOMPARE(exactly(e.gpuOverhead.si()), exactly(0.0));
}

void EstimateTest::aResultThatADoubleCannotHoldIsRefusedByName_data()
{
    QTest::addColumn<Scenario>("scenario");
    QTest::addColumn<QByteArray>("sentence");
    Scenario s;
    s.operations = Work::fromSi(1e308);
    s.cpuRate = Throughput::fromSi(1e-308);
    QTest::newRow("1e308 operations at 1e-308 per second")
        << s
        << QByteArray(
               "The CPU time is too large to compute: lower the total operations or raise the CPU rate.");
    s = {};
    s.gpuRate = Throughput::fromSi(1e-300);
    QTest::newRow("a GPU that stands still")
        << s
        << QByteArray("The GPU compute time is too large to compute: lower the total operations or raise the "
                      "GPU rate.");
    s = {};
    s.data = DataSize::fromSi(1e308);
    s.linkRate = Bandwidth::fromSi(1e-308);
    QTest::newRow("a link that stands still")
        << s
        << QByteArray("The data transfer time is too large to compute: lower the data size or raise the "
                      "transfer rate.");
    s = {};
    s.launchOverhead = Duration::fromSi(1e308);
    s.launches = 1e15;
    QTest::newRow("1e15 launches of 1e308 seconds")
        << s
        << QByteArray("The total kernel overhead is too large to compute: lower the launch overhead or the "
                      "number of launches.");
    s = {};
    s.operations = Work::fromSi(1e-300);
    s.cpuRate = Throughput::fromSi(1e300);
    QTest::newRow("next to no work")
        << s
        << QByteArray(
               "The CPU time is too small to compute: raise the total operations or lower the CPU rate.");
    s = {};
    s.data = {};
    s.launches = 0;
    s.operations = Work::fromSi(1);
    s.cpuRate = Throughput::fromSi(1e-200);
    s.gpuRate = Throughput::fromSi(1e200);
    QTest::newRow("a speedup of 1e400") << s
                                        << QByteArray("The speedup factor is too large to compute: bring the "
                                                      "CPU rate and the GPU rate closer together.");
    s = {};
    s.operations = Work::fromSi(1);
    s.cpuRate = Throughput::fromSi(1e200);
    s.data = DataSize::fromSi(1e200);
    s.linkRate = Bandwidth::fromSi(1);
    QTest::newRow("a speedup of 1e-400")
        << s
        << QByteArray(
               "The speedup factor is too small to compute: lower the data size or the launch overhead.");
}

void EstimateTest::aResultThatADoubleCannotHoldIsRefusedByName()
{
    QFETCH(Scenario, scenario);
    QFETCH(QByteArray, sentence);
    QVERIFY_THROWS_EXCEPTION(EstimateOutOfRange, (void)estimate(scenario));
    QCOMPARE(sentenceOf([&] { (void)estimate(scenario); }), sentence);
}

QTEST_APPLESS_MAIN(EstimateTest)
#include "estimate_test.moc"
