// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/machine/machine.h"
#include "tests/exactly.h"

#include <QTest>

#include <memory>
#include <vector>

using namespace gpuspeedup;

class MachineTest : public QObject
{
    Q_OBJECT

private slots:
    void aCopyCostsLatencyAndBytes();
    void aMeasuredCurveGoesBeforeTheFit();
    void nothingToCopyCostsNothing();
    void belowTheThresholdTheSmallerCopiesCostCounts();
    void everyHostMemoryHasItsOwnName();
};

namespace {

constexpr DataSize largestBelow = freshThreshold - 1.0 * byte;

} // namespace

void MachineTest::aCopyCostsLatencyAndBytes()
{
    // 10 µs + 1 MB / (10 GB/s) = 10 µs + 100 µs.
    const CopyCost cost{.latency = 10 * microsecond, .rate = 10 * gigabytePerSecond};
    QVERIFY(within(1e-14, cost.time(megabyte) / microsecond, 110));
}

void MachineTest::aMeasuredCurveGoesBeforeTheFit()
{
    const std::vector<TimeCurve::Point> points = {{1e6, 50 * microsecond}};
    const CopyCost cost{.latency = 10 * microsecond,
                        .rate = 10 * gigabytePerSecond,
                        .curve = std::make_shared<const TimeCurve>(points)};
    QVERIFY(cost.time(megabyte) == 50 * microsecond);
}

void MachineTest::nothingToCopyCostsNothing()
{
    const CopyCost cost{.latency = 10 * microsecond, .rate = 10 * gigabytePerSecond};
    QVERIFY(cost.time(DataSize()) == Duration());
}

void MachineTest::belowTheThresholdTheSmallerCopiesCostCounts()
{
    const CopyCost used{.latency = 10 * microsecond, .rate = 10 * gigabytePerSecond};
    const CopyCost fresh{.latency = 10 * microsecond,
                         .rate = 2 * gigabytePerSecond,
                         .belowFreshThreshold = std::make_shared<const CopyCost>(used)};
    QVERIFY(fresh.time(largestBelow) == used.time(largestBelow));
    // At 32 MiB 2^25 B / (2 GB/s) take five times as long as at 10 GB/s, each with 10 µs.
    const double bytes = 33554432;
    QVERIFY(within(1e-14, fresh.time(freshThreshold).si(), 10e-6 + bytes / 2e9));
}

void MachineTest::everyHostMemoryHasItsOwnName()
{
    QCOMPARE(exactly(hostMemoryName(HostMemory::pinned)), "pinned");
    QCOMPARE(exactly(hostMemoryName(HostMemory::pageable)), "pageable");
    QCOMPARE(exactly(hostMemoryName(HostMemory::fresh)), "fresh");
}

QTEST_APPLESS_MAIN(MachineTest)
#include "machine_test.moc"
