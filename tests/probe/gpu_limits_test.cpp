// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/gpu_limits.h"

#include <QTest>

using namespace gpuspeedup;

class GpuLimitsTest : public QObject
{
    Q_OBJECT

private slots:
    void theLimitsOfHopperGiveTheDataSheetOfTheH200();
    void turingHasNoBf16();
    void anUnknownArchitectureHasNoLimits();
    void pcieLimitsFollowFromTheLineRate_data();
    void pcieLimitsFollowFromTheLineRate();
    void anUnknownLinkHasNoLimit();
};

void GpuLimitsTest::theLimitsOfHopperGiveTheDataSheetOfTheH200()
{
    // NVIDIA H200 data sheet, SXM: FP64 34, FP32 67 TFLOPS; dense TF32 494, BF16 989,
    // FP8 1979 TFLOPS. 132 multiprocessors; the vector rates are at 1980 MHz, those of
    // the matrix units at 1830 MHz.
    const auto limits = architectureLimits(9, 0);
    QVERIFY(limits);
    const auto near = [](double perClock, double hertz, double teraflops) {
        return qAbs(perClock * 132 * hertz / 1e12 - teraflops) < 0.01 * teraflops + 0.5;
    };
    QVERIFY(near(*limits->fp64, 1.98e9, 34));
    QVERIFY(near(*limits->fp32, 1.98e9, 67));
    QVERIFY(near(*limits->tf32Tensor, 1.83e9, 494));
    QVERIFY(near(*limits->bf16Tensor, 1.83e9, 989));
    QVERIFY(near(*limits->fp8Tensor, 1.83e9, 1979));
}

void GpuLimitsTest::turingHasNoBf16()
{
    QVERIFY(!architectureLimits(7, 5)->bf16Tensor);
    QVERIFY(architectureLimits(7, 5)->fp16Tensor);
}

void GpuLimitsTest::anUnknownArchitectureHasNoLimits()
{
    QVERIFY(!architectureLimits(99, 9));
    QVERIFY(!architectureLimits(0, 0));
}

void GpuLimitsTest::pcieLimitsFollowFromTheLineRate_data()
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

void GpuLimitsTest::pcieLimitsFollowFromTheLineRate()
{
    QFETCH(int, generation);
    QFETCH(int, lanes);
    QFETCH(double, gigabytes);
    const auto limit = pciePayloadLimit(generation, lanes);
    QVERIFY(limit);
    QVERIFY(qAbs(*limit / 1e9 - gigabytes) < 1e-9 * gigabytes);
}

void GpuLimitsTest::anUnknownLinkHasNoLimit()
{
    QVERIFY(!pciePayloadLimit(0, 16));
    QVERIFY(!pciePayloadLimit(9, 16));
    QVERIFY(!pciePayloadLimit(4, 0));
    QVERIFY(!pciePayloadLimit(4, 64));
}

QTEST_APPLESS_MAIN(GpuLimitsTest)
#include "gpu_limits_test.moc"
