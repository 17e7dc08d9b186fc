// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/sweep.h"

#include "model/examples.h"
#include "tests/exactly.h"
#include "tests/model/random_scenario.h"

#include <QTest>

#include <limits>

using namespace gpuspeedup;

class SweepTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { fixSeed(); }
    void thePublishedRangeIsAHundredthToAHundredTimesInTwentyOnePoints();
    void bothEndsAreExactAndTheSizesAscend();
    void theSizesAreSpacedLogarithmically();
    void eachPointIsTheEstimateOfThatTaskSize();
    void growingDataAndLaunchesFollowTheTask();
    void aRangeNarrowerThanItsPointsNeverStepsBack();
    void aRangeWiderThanTheLargestRatioIsStillSpacedLogarithmically();
    void tenMillionPointsAreAllowedAndOneMoreIsNot();
    void aRangeThatIsNoneIsRefused_data();
    void aRangeThatIsNoneIsRefused();
    void anEndWithoutAFiniteResultIsRefused();
    void aSmallTaskWithMuchDataGrowsWithoutInf();
};

namespace {

SweepRange range(double from, double to, std::size_t points)
{
    return {.from = Work::fromSi(from), .to = Work::fromSi(to), .points = points};
}

/// A range of up to nine decades, on both sides of the length of an inner block.
SweepRange anyRange()
{
    const double from = *logUniform(0, 12);
    const double ratio = *logUniform(0.001, 9);
    const auto points = static_cast<std::size_t>(*logUniform(0.31, 4));
    return range(from, from * ratio, points);
}

/// from·(to/from)^(i/(points−1)) with the eleven bits more of a long double.
double exactSize(const SweepRange& r, std::size_t index)
{
    const long double ratio = static_cast<long double>(r.to.si()) / static_cast<long double>(r.from.si());
    const long double share = static_cast<long double>(index) / static_cast<long double>(r.points - 1);
    return static_cast<double>(static_cast<long double>(r.from.si()) * std::pow(ratio, share));
}

} // namespace

void SweepTest::thePublishedRangeIsAHundredthToAHundredTimesInTwentyOnePoints()
{
    const SweepRange published = defaultSweepRange(examples().front());
    QCOMPARE(published.points, std::size_t{21});
    QCOMPARE(exactly(published.from.si()), exactly(5e9));
    QCOMPARE(exactly(published.to.si()), exactly(50000e9));
    const Sweep sweep(examples().front(), published);
    QVERIFY(within(1e-12, sweep[10].operations.si(), 500e9)); // the middle is the task itself
    QVERIFY(within(1e-12, sweep[10].speedup, 12500.0 / 129));
    // 5 Gop: Tc = 1/8, Tg = 1/1600 + 0.0665 = 0.067125, S = 125/67.125.
    QVERIFY(within(1e-12, sweep[0].gpuTime.si(), 0.067125));
    QVERIFY(within(1e-12, sweep[0].speedup, 125 / 67.125));
}

void SweepTest::bothEndsAreExactAndTheSizesAscend()
{
    QVERIFY(rc::check("ends, count, order", [] {
        const SweepRange r = anyRange();
        const Sweep sweep(Scenario{}, r);
        RC_ASSERT(sweep.size() == r.points);
        RC_ASSERT(sweep[0].operations == r.from);
        RC_ASSERT(sweep[r.points - 1].operations == r.to);
        for (std::size_t i = 1; i < r.points; ++i)
            RC_ASSERT(sweep[i - 1].operations < sweep[i].operations);
    }));
}

void SweepTest::theSizesAreSpacedLogarithmically()
{
    QVERIFY(rc::check("each size is within 2 ulp", [] {
        const SweepRange r = anyRange();
        const Sweep sweep(Scenario{}, r);
        for (std::size_t i = 0; i < r.points; ++i) {
            const double expected = exactSize(r, i);
            const double ulp = std::nextafter(expected, std::numeric_limits<double>::max()) - expected;
            RC_ASSERT(std::abs(sweep[i].operations.si() - expected) <= 2 * ulp);
        }
    }));
}

void SweepTest::eachPointIsTheEstimateOfThatTaskSize()
{
    QVERIFY(rc::check("to the last bit", [] {
        Scenario s = *anyScenario();
        const SweepRange r = anyRange();
        const Sweep sweep(s, r);
        const SweepPoint point =
            sweep[*rc::gen::resize(rc::kNominalSize, rc::gen::inRange<std::size_t>(0, r.points))];
        s.operations = point.operations;
        const Estimate e = estimate(s);
        RC_ASSERT(point.cpuTime == e.cpuTime);
        RC_ASSERT(point.gpuTime == e.gpuTime);
        RC_ASSERT(point.speedup == e.speedup);
    }));
}

void SweepTest::growingDataAndLaunchesFollowTheTask()
{
    QVERIFY(rc::check("as an estimate with both grown by hand", [] {
        const Scenario s = *anyScenario();
        const SweepRange r = anyRange();
        const TaskScaling scaling{*rc::gen::arbitrary<bool>(), *rc::gen::arbitrary<bool>()};
        const Sweep sweep(s, r, scaling);
        const SweepPoint point =
            sweep[*rc::gen::resize(rc::kNominalSize, rc::gen::inRange<std::size_t>(0, r.points))];
        Scenario grown = s;
        grown.operations = point.operations;
        const double factor = point.operations / s.operations;
        grown.data = scaling.data ? s.data * factor : s.data;
        grown.launches = scaling.launches ? s.launches * factor : s.launches;
        RC_ASSERT(within(4e-15, point.gpuTime.si(), estimate(grown).gpuTime.si()));
        RC_ASSERT(within(4e-15, point.speedup, estimate(grown).speedup));
    }));
}

void SweepTest::aRangeNarrowerThanItsPointsNeverStepsBack()
{
    for (const double width : {1e-15, 1e-13, 1e-12, 1e-11, 1e-9}) {
        const SweepRange narrow = range(1e9, 1e9 * (1 + width), 100'000);
        const Sweep sweep(Scenario{}, narrow);
        Work last = narrow.from;
        for (std::size_t i = 0; i < narrow.points; ++i) {
            const Work size = sweep[i].operations;
            QVERIFY2(last <= size && size <= narrow.to, qPrintable(QString::number(width)));
            last = size;
        }
    }
}

/// 1e-290 … 1e290: the ratio 1e580 is beyond a double, the middle is 1.
void SweepTest::aRangeWiderThanTheLargestRatioIsStillSpacedLogarithmically()
{
    Scenario s;
    s.cpuRate = Throughput::fromSi(1);
    s.gpuRate = Throughput::fromSi(2);
    s.data = {};
    s.launches = 0;
    const Sweep sweep(s, range(1e-290, 1e290, 59));
    for (std::size_t i = 0; i < sweep.size(); ++i) {
        const double expected = std::pow(10.0, -290 + 10 * static_cast<double>(i));
        QVERIFY(within(1e-15, sweep[i].operations.si(), expected));
        QVERIFY(within(1e-15, sweep[i].speedup, 2));
    }
}

void SweepTest::tenMillionPointsAreAllowedAndOneMoreIsNot()
{
    const SweepRange r = range(1e9, 1e15, 10'000'000);
    const Sweep sweep(Scenario{}, r);
    QCOMPARE(sweep.size(), std::size_t{10'000'000});
    QCOMPARE(exactly(sweep[9'999'999].operations.si()), exactly(1e15));
    QVERIFY(within(1e-15, sweep[3'333'333].operations.si(), 1e11)); // a third of the six decades
    QVERIFY_THROWS_EXCEPTION(Error, Sweep(Scenario{}, range(1e9, 1e15, 10'000'001)));
}

void SweepTest::aRangeThatIsNoneIsRefused_data()
{
    QTest::addColumn<double>("from");
    QTest::addColumn<double>("to");
    QTest::addColumn<std::size_t>("points");
    QTest::newRow("one point") << 1.0 << 2.0 << std::size_t{1};
    QTest::newRow("no point") << 1.0 << 2.0 << std::size_t{0};
    QTest::newRow("as many points as a size can say")
        << 1.0 << 2.0 << std::numeric_limits<std::size_t>::max();
    QTest::newRow("equal ends") << 1.0 << 1.0 << std::size_t{2};
    QTest::newRow("ends the wrong way round") << 2.0 << 1.0 << std::size_t{2};
    QTest::newRow("from zero") << 0.0 << 1.0 << std::size_t{2};
    QTest::newRow("from below zero") << -1.0 << 1.0 << std::size_t{2};
    QTest::newRow("to infinity") << 1.0 << std::numeric_limits<double>::infinity() << std::size_t{2};
    QTest::newRow("from no number") << std::numeric_limits<double>::quiet_NaN() << 1.0 << std::size_t{2};
    QTest::newRow("to no number") << 1.0 << std::numeric_limits<double>::quiet_NaN() << std::size_t{2};
}

void SweepTest::aRangeThatIsNoneIsRefused()
{
    QFETCH(double, from);
    QFETCH(double, to);
    QFETCH(std::size_t, points);
    QVERIFY_THROWS_EXCEPTION(Error, Sweep(Scenario{}, range(from, to, points)));
}

void SweepTest::anEndWithoutAFiniteResultIsRefused()
{
    Scenario slow;
    slow.cpuRate = Throughput::fromSi(1e-10);
    QVERIFY_THROWS_EXCEPTION(EstimateOutOfRange, Sweep(slow, range(1, 1e300, 3)));
}

/// Tx = 1e12 B / 10 B/s = 1e11 s at 1e-300 operations, twice that at twice the task: finite, though the
/// seconds for one operation, 1e311, are not.
void SweepTest::aSmallTaskWithMuchDataGrowsWithoutInf()
{
    Scenario s;
    s.cpuRate = Throughput::fromSi(1e-290);
    s.gpuRate = Throughput::fromSi(1e-290);
    s.operations = Work::fromSi(1e-300);
    s.linkRate = Bandwidth::fromSi(10);
    s.data = DataSize::fromSi(1e12);
    s.launches = 0;
    const Sweep sweep(s, range(1e-300, 2e-300, 2), {.data = true});
    QVERIFY(within(1e-15, sweep[0].gpuTime.si(), 1e11));
    QVERIFY(within(1e-15, sweep[1].gpuTime.si(), 2e11));
}

QTEST_APPLESS_MAIN(SweepTest)
#include "sweep_test.moc"
