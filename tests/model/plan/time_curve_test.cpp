// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/plan/time_curve.h"
#include "tests/exactly.h"
#include "tests/model/random_scenario.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <vector>

using namespace gpuspeedup;

class TimeCurveTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { fixSeed(); }
    void atEachPointTheTimeIsThatOfThePoint();
    void belowTheFirstPointTheTimeStays();
    void aboveTheLastPointTheRateStays();
    void aPowerLawIsFollowedExactly();
    void betweenTwoPointsTheTimeLiesBetweenTheirTimes();
    void onePointIsEnough();
    void sizesThatDifferInTheLastBitAreNoCliff();
};

namespace {

using Points = std::vector<TimeCurve::Point>;

/// Ascending sizes with any times.
Points randomPoints()
{
    Points points;
    double size = *logUniform(0, 3);
    const int count = *rc::gen::inRange(1, 20);
    for (int i = 0; i < count; ++i) {
        points.push_back({.size = size, .time = *logUniform(-7, 0) * second});
        size *= *logUniform(0.01, 2);
    }
    return points;
}

} // namespace

void TimeCurveTest::atEachPointTheTimeIsThatOfThePoint()
{
    QVERIFY(rc::check("to the last bit", [] {
        const Points points = randomPoints();
        const TimeCurve curve(points);
        for (const TimeCurve::Point& point : points)
            RC_ASSERT(curve.time(point.size) == point.time);
    }));
}

void TimeCurveTest::belowTheFirstPointTheTimeStays()
{
    const TimeCurve curve(Points{{1000, 7 * microsecond}, {2000, 9 * microsecond}});
    QVERIFY(curve.time(0) == 7 * microsecond);
    QVERIFY(curve.time(999) == 7 * microsecond);
    QVERIFY(curve.smallestTime() == 7 * microsecond);
}

void TimeCurveTest::aboveTheLastPointTheRateStays()
{
    // 2000 in 8 µs is 0.25 per ns: 8e6 take 32 ms.
    const TimeCurve curve(Points{{1000, 7 * microsecond}, {2000, 8 * microsecond}});
    QVERIFY(within(1e-14, curve.time(8e6) / millisecond, 32));
}

/// t = a·V^k is a straight line in log t over log V.
void TimeCurveTest::aPowerLawIsFollowedExactly()
{
    QVERIFY(rc::check("t = a*V^k", [] {
        const double a = *logUniform(-9, -3);
        const double k = 2 * *logUniform(-1, 0);
        const auto at = [&](double size) {
            return TimeCurve::Point{.size = size, .time = a * std::pow(size, k) * second};
        };
        const TimeCurve curve(Points{at(1e3), at(1e5), at(3e5), at(1e9)});
        const double size = *logUniform(3, 9);
        RC_ASSERT(within(1e-12, curve.time(size).si(), a * std::pow(size, k)));
    }));
}

void TimeCurveTest::betweenTwoPointsTheTimeLiesBetweenTheirTimes()
{
    QVERIFY(rc::check("min <= t <= max", [] {
        const Points points = randomPoints();
        const TimeCurve curve(points);
        for (std::size_t i = 1; i < points.size(); ++i) {
            const double share = -std::log10(*logUniform(-1, 0)); // uniform
            const double size = points[i - 1].size * std::pow(points[i].size / points[i - 1].size, share);
            const auto [low, high] = std::minmax(points[i - 1].time, points[i].time);
            RC_ASSERT(curve.time(size) >= low * (1 - 1e-12));
            RC_ASSERT(curve.time(size) <= high * (1 + 1e-12));
        }
    }));
}

void TimeCurveTest::onePointIsEnough()
{
    const TimeCurve curve(Points{{100, 2 * second}});
    QVERIFY(curve.time(1) == 2 * second);
    QVERIFY(curve.time(100) == 2 * second);
    QVERIFY(curve.time(300) == 6 * second);
}

void TimeCurveTest::sizesThatDifferInTheLastBitAreNoCliff()
{
    const double size = 1e15;
    const TimeCurve curve(
        Points{{size, 1 * second}, {std::nextafter(size, 2e15), 2 * second}, {2e15, 4 * second}});
    QVERIFY(curve.time(size) == 1 * second);
    QVERIFY(std::isfinite(curve.time(1.5e15).si()));
}

QTEST_APPLESS_MAIN(TimeCurveTest)
#include "time_curve_test.moc"
