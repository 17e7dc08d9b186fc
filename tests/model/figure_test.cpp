// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/figure.h"

#include "tests/exactly.h"
#include "tests/model/random_scenario.h"

#include <QTest>

using namespace gpuspeedup;

class FigureTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { fixSeed(); }
    void withoutACurveThereIsNoRate();
    void atAMeasuredSizeTheRateIsTheMeasuredOne();
    void outsideTheCurveTheNearestEndHolds();
    void aPowerLawIsInterpolatedExactly();
    void theTimeBetweenTwoSizesLiesBetweenTheirTimes();
    void onlyOkAndWarningAreUsable();
};

namespace {

Spread around(double median)
{
    return {.median = median, .p5 = median, .p95 = median, .samples = 9};
}

} // namespace

void FigureTest::withoutACurveThereIsNoRate()
{
    QVERIFY(!copyRateAt({.value = around(1e9), .unit = "B/s"}, 1e6).has_value());
}

void FigureTest::atAMeasuredSizeTheRateIsTheMeasuredOne()
{
    const Figure figure{.curve = {{1000, around(1e-6)}, {4000, around(2e-6)}, {8000, around(8e-6)}}};
    QCOMPARE(exactly(*copyRateAt(figure, 1000)), exactly(1000 / 1e-6));
    QCOMPARE(exactly(*copyRateAt(figure, 4000)), exactly(4000 / 2e-6));
    QCOMPARE(exactly(*copyRateAt(figure, 8000)), exactly(8000 / 8e-6));
}

void FigureTest::outsideTheCurveTheNearestEndHolds()
{
    const Figure figure{.curve = {{1000, around(1e-6)}, {8000, around(2e-6)}}};
    QCOMPARE(exactly(*copyRateAt(figure, 8e12)), exactly(8000 / 2e-6)); // its rate
    QCOMPARE(exactly(*copyRateAt(figure, 10)), exactly(10 / 1e-6));     // its time
}

/// t = a·V^k is a straight line in log t over log V, so that the rate between any
/// two sizes is V/t = V^(1−k)/a.
void FigureTest::aPowerLawIsInterpolatedExactly()
{
    QVERIFY(rc::check("V/t = V^(1-k)/a", [] {
        const double a = *logUniform(-9, -3);
        const double k = *logUniform(-1, 0);
        const auto time = [&](double bytes) { return around(a * std::pow(bytes, k)); };
        const double bytes = *logUniform(3.1, 8.9);
        const Figure figure{.curve = {{1e3, time(1e3)}, {1e5, time(1e5)}, {1e9, time(1e9)}}};
        RC_ASSERT(within(1e-12, *copyRateAt(figure, bytes), std::pow(bytes, 1 - k) / a));
    }));
}

void FigureTest::theTimeBetweenTwoSizesLiesBetweenTheirTimes()
{
    QVERIFY(rc::check("t(low) <= V / rate(V) <= t(high)", [] {
        const double low = *logUniform(-6, 0);
        const double high = low * *logUniform(0, 3);
        const double bytes = *logUniform(3, 6);
        const double seconds =
            bytes / *copyRateAt({.curve = {{1e3, around(low)}, {1e6, around(high)}}}, bytes);
        RC_ASSERT(seconds >= low * (1 - 1e-12));
        RC_ASSERT(seconds <= high * (1 + 1e-12));
    }));
}

void FigureTest::onlyOkAndWarningAreUsable()
{
    const auto usable = [](FigureStatus status, bool hasValue) {
        Figure figure{.status = status};
        if (hasValue)
            figure.value = around(1);
        return figure.isUsable();
    };
    QVERIFY(usable(FigureStatus::ok, true));
    QVERIFY(usable(FigureStatus::warning, true));
    QVERIFY(!usable(FigureStatus::ok, false));
    for (const FigureStatus status : {FigureStatus::failed, FigureStatus::unsupported, FigureStatus::invalid})
        QVERIFY(!usable(status, true));
}

QTEST_APPLESS_MAIN(FigureTest)
#include "figure_test.moc"
