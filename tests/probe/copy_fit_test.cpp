// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/copy_fit.h"

#include <QTest>

#include <vector>

using namespace gpuspeedup;

namespace {

CopyTime timeOf(double bytes, double seconds)
{
    return {bytes, {seconds, seconds, seconds, 9}};
}

} // namespace

class CopyFitTest : public QObject
{
    Q_OBJECT

private slots:
    void anExactLineIsFoundAgain();
    void theLatencyIsNeverNegative();
    void theLargestErrorIsThatOfTheWorstSize();
    void fewerThanTwoSizesGiveNoFit();
    void timesThatFallWithTheSizeGiveNoFit();
};

void CopyFitTest::anExactLineIsFoundAgain()
{
    std::vector<CopyTime> curve;
    for (const double bytes : {4096.0, 65536.0, 1048576.0, 67108864.0})
        curve.push_back(timeOf(bytes, 8e-6 + bytes / 55e9));
    const auto fit = fitCopyTimes(curve);
    QVERIFY(fit);
    QVERIFY(qAbs(fit->latencySeconds - 8e-6) < 1e-12);
    QVERIFY(qAbs(fit->bytesPerSecond / 55e9 - 1) < 1e-9);
    QVERIFY(fit->largestError < 1e-9);
}

void CopyFitTest::theLatencyIsNeverNegative()
{
    // t = V/β exactly but for the small copy, which is faster: α would be below zero.
    const std::vector<CopyTime> curve = {timeOf(1e3, 0.5e-7), timeOf(1e6, 1e-4), timeOf(1e8, 1e-2)};
    const auto fit = fitCopyTimes(curve);
    QVERIFY(fit);
    QVERIFY(fit->latencySeconds >= 0);
    QVERIFY(fit->bytesPerSecond > 0);
}

void CopyFitTest::theLargestErrorIsThatOfTheWorstSize()
{
    std::vector<CopyTime> curve;
    for (const double bytes : {1e3, 1e5, 1e6, 1e7, 1e8})
        curve.push_back(timeOf(bytes, 1e-5 + bytes / 1e10));
    curve[2].seconds.median *= 1.5;
    const auto fit = fitCopyTimes(curve);
    QVERIFY(fit);
    double worst = 0;
    for (const CopyTime& point : curve)
        worst =
            qMax(worst,
                 qAbs((fit->latencySeconds + point.bytes / fit->bytesPerSecond) / point.seconds.median - 1));
    QVERIFY(qAbs(fit->largestError - worst) < 1e-12);
    QVERIFY(worst > 0.1);
}

void CopyFitTest::fewerThanTwoSizesGiveNoFit()
{
    QVERIFY(!fitCopyTimes({}));
    QVERIFY(!fitCopyTimes(std::vector<CopyTime>{timeOf(1e6, 1e-4)}));
}

void CopyFitTest::timesThatFallWithTheSizeGiveNoFit()
{
    QVERIFY(!fitCopyTimes(std::vector<CopyTime>{timeOf(1e3, 1.0), timeOf(1e9, 1e-3)}));
}

QTEST_APPLESS_MAIN(CopyFitTest)
#include "copy_fit_test.moc"
