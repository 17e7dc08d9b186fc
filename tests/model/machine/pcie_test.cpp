// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/machine/pcie.h"
#include "tests/exactly.h"

#include <QTest>

using namespace gpuspeedup;

class PcieTest : public QObject
{
    Q_OBJECT

private slots:
    void theLimitFollowsFromTheLineRate_data();
    void theLimitFollowsFromTheLineRate();
    void smallPacketsLeaveLess();
    void theLineRateIsThatOfTheDataSheets();
    void anUnknownLinkHasNoLimit();
};

void PcieTest::theLimitFollowsFromTheLineRate_data()
{
    QTest::addColumn<int>("generation");
    QTest::addColumn<int>("lanes");
    QTest::addColumn<double>("gigabytes");
    // GT/s × lanes × 128/130 / 8 × 256/280; generations 1 and 2 code 8 bits as 10.
    QTest::newRow("3.0 x16") << 3 << 16 << 8.0 * 16 * 128 / 130 / 8 * 256 / 280;
    QTest::newRow("4.0 x16") << 4 << 16 << 16.0 * 16 * 128 / 130 / 8 * 256 / 280;
    QTest::newRow("5.0 x16") << 5 << 16 << 32.0 * 16 * 128 / 130 / 8 * 256 / 280;
    QTest::newRow("4.0 x8 is half of x16") << 4 << 8 << 16.0 * 8 * 128 / 130 / 8 * 256 / 280;
    QTest::newRow("1.0 x1") << 1 << 1 << 2.5 * 8 / 10 / 8 * 256 / 280;
}

void PcieTest::theLimitFollowsFromTheLineRate()
{
    QFETCH(int, generation);
    QFETCH(int, lanes);
    QFETCH(double, gigabytes);
    const auto limit = pciePayloadLimit(generation, lanes);
    QVERIFY(limit);
    QVERIFY(within(1e-12, *limit / gigabytePerSecond, gigabytes));
}

void PcieTest::smallPacketsLeaveLess()
{
    // 24 bytes of header: 128 of 152 bytes against 256 of 280.
    const double ratio = *pciePayloadLimit(5, 16, smallPciePacket) / *pciePayloadLimit(5, 16);
    QVERIFY(within(1e-12, ratio, 128.0 / 152 / (256.0 / 280)));
}

void PcieTest::theLineRateIsThatOfTheDataSheets()
{
    // As printed, in one direction: 15.75, 31.5 and 63 GB/s for sixteen lanes.
    QVERIFY(within(1e-3, *pcieLineRate(3, 16) / gigabytePerSecond, 15.75));
    QVERIFY(within(1e-3, *pcieLineRate(4, 16) / gigabytePerSecond, 31.5));
    QVERIFY(within(1e-3, *pcieLineRate(5, 16) / gigabytePerSecond, 63));
}

void PcieTest::anUnknownLinkHasNoLimit()
{
    QVERIFY(!pciePayloadLimit(0, 16));
    QVERIFY(!pciePayloadLimit(9, 16));
    QVERIFY(!pciePayloadLimit(4, 0));
    QVERIFY(!pciePayloadLimit(4, 64));
}

QTEST_APPLESS_MAIN(PcieTest)
#include "pcie_test.moc"
