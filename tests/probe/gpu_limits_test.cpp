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

QTEST_APPLESS_MAIN(GpuLimitsTest)
#include "gpu_limits_test.moc"
