// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/units.h"

#include "tests/exactly.h"

#include <QTest>

#include <concepts>

using namespace gpuspeedup;

template <typename A, typename B>
concept Addable = requires(A a, B b)
{
    a + b;
};

// What the compiler refuses cannot be tested when running.
static_assert(std::same_as<decltype(Work{} / Throughput{}), Duration>);
static_assert(std::same_as<decltype(DataSize{} / Bandwidth{}), Duration>);
static_assert(std::same_as<decltype(Throughput{} * Duration{}), Work>);
static_assert(std::same_as<decltype(Duration{} / Duration{}), double>);
static_assert(std::same_as<decltype(Work{} / Work{}), double>);
static_assert(Addable<Duration, Duration>);
static_assert(!Addable<Duration, DataSize>);
static_assert(!Addable<Throughput, Bandwidth>);
static_assert(!std::convertible_to<double, Duration>);

class UnitsTest : public QObject
{
    Q_OBJECT

private slots:
    void aQuantityEntersByMultiplyingAndLeavesByDividing();
    void prefixesArePowersOfTenAndBinaryOnesPowersOfTwo();
    void quantitiesCompareByTheirSize();
};

void UnitsTest::aQuantityEntersByMultiplyingAndLeavesByDividing()
{
    const Bandwidth bandwidth = 3.35e12 * bytePerSecond;
    QCOMPARE(exactly(bandwidth / gigabytePerSecond), exactly(3350.0));
    QCOMPARE(exactly((500 * gigaOperation / (40 * gigaflops)) / second), exactly(12.5));
}

void UnitsTest::prefixesArePowersOfTenAndBinaryOnesPowersOfTwo()
{
    QCOMPARE(exactly(gigabyte.si()), exactly(1e9));
    QCOMPARE(exactly(gibibyte.si()), exactly(1073741824.0)); // 2^30
    QCOMPARE(exactly(teraflops.si()), exactly(1e12));
    QCOMPARE(exactly(microsecond.si()), exactly(1e-6));
}

void UnitsTest::quantitiesCompareByTheirSize()
{
    QVERIFY(gigabyte < gibibyte);
    QVERIFY(1000 * gigaflops == teraflops);
    QVERIFY(Duration{} == 0 * second);
}

QTEST_APPLESS_MAIN(UnitsTest)
#include "units_test.moc"
