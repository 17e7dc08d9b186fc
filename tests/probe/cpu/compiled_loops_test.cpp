// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/cpu/compiled_loops.h"

#include "probe/cpu/affinity.h"
#include "probe/cpu/array_places.h"
#include "probe/cpu/repeated_calls.h"
#include "probe/cpu/throughput.h"

#include <QTest>

#include <algorithm>
#include <numeric>

using namespace gpuspeedup;

class CompiledLoopsTest : public QObject
{
    Q_OBJECT

private slots:
    void readingTheClockCostsLessThanAPercent_data();
    void readingTheClockCostsLessThanAPercent();
    void aLongCallIsCountedOnce();
    void theMembersRatesAddUp();
    void smallArraysAreGoneThroughForMicroseconds();
    void threeArraysFitAndBeginApartInTheirPages();
    void oneCoreHasNoOtherThreadsToStart();
    void startingThreadsTakesTime();
    void everyFunctionHasARateInBothFormats();
    void arraysAreGoneThroughInAscendingSizes_data();
    void arraysAreGoneThroughInAscendingSizes();
    void gathersBeginWithTablesThatFitEveryCache();

private:
    static CpuSession session(std::size_t cores)
    {
        CpuTopology topology = readTopology("/", allowedCpus());
        topology.cores.resize(std::min(cores, topology.cores.size()));
        return CpuSession(topology);
    }
};

void CompiledLoopsTest::readingTheClockCostsLessThanAPercent_data()
{
    QTest::addColumn<double>("call");
    QTest::addColumn<double>("reading");
    QTest::newRow("a pass over numbers in the cache") << 35e-9 << 20e-9;
    QTest::newRow("an empty call and a system call") << 1e-9 << 150e-9;
    QTest::newRow("a long call") << 90e-6 << 20e-9;
}

/// A made-up clock: a call takes so long, and so does looking at it.
void CompiledLoopsTest::readingTheClockCostsLessThanAPercent()
{
    QFETCH(double, call);
    QFETCH(double, reading);
    constexpr double seconds = 2e-4;
    double time = 100;
    const double rate = callsPerSecond(
        seconds, [&] { time += call; }, [&] { return time += reading; });
    QVERIFY2(rate * call > 0.99 && rate * call < 1 + 1e-6, qPrintable(QString::number(rate * call)));
    QVERIFY2(time - 100 < 1.4 * seconds + 2 * call, qPrintable(QString::number(time - 100)));
}

void CompiledLoopsTest::aLongCallIsCountedOnce()
{
    double time = 0;
    int calls = 0;
    const auto call = [&] {
        ++calls;
        time += 3;
    };
    QCOMPARE(callsPerSecond(1, call, [&] { return time; }), 1 / 3.0);
    QCOMPARE(calls, 1);
}

void CompiledLoopsTest::theMembersRatesAddUp()
{
    CpuSession all = session(64);
    const std::size_t members = all.team().size();
    std::vector<double> calls(8 * 64); // a cache line for each
    const double rate =
        rateOf(all.team(), members, 5, 1e-4, [&](std::size_t member) { ++calls[8 * member]; });
    for (std::size_t member = 0; member < members; ++member)
        QVERIFY(calls[8 * member] >= 1);
    const double most = std::accumulate(calls.begin(), calls.end(), 0.0);
    QVERIFY(rate > 0 && rate <= 5 * most / 1e-4); // each took 0.1 ms at least
}

/// Of an L1 cache that gives 200 GB/s a mebibyte takes 5 µs, a clock and a barrier less than 0.1 µs each.
void CompiledLoopsTest::smallArraysAreGoneThroughForMicroseconds()
{
    for (double bytes = 1024; bytes < 1e9; bytes *= 3) {
        const auto passes = static_cast<double>(passesOver(bytes));
        QVERIFY(passes * bytes >= 1 << 20);
        QVERIFY(passes * bytes <= std::max(2.0 * (1 << 20), bytes));
    }
    QCOMPARE(passesOver(1 << 20), std::size_t{1});
}

/// 1024 bytes apart at least, in either direction around the page.
void CompiledLoopsTest::threeArraysFitAndBeginApartInTheirPages()
{
    constexpr std::size_t page = 4096 / sizeof(double);
    for (std::size_t numbers = 2048; numbers < 1'000'000; numbers = numbers * 9 / 7) {
        const std::size_t distance = distanceOfThree(numbers);
        QVERIFY(3 * distance <= numbers && 3 * (distance + page) > numbers);
        for (const std::size_t other : {distance, 2 * distance})
            QVERIFY(other % page >= page / 4 && other % page <= page - page / 4);
    }
}

void CompiledLoopsTest::oneCoreHasNoOtherThreadsToStart()
{
    CpuSession one = session(1);
    QVERIFY_EXCEPTION_THROWN((void)measureThreadStart(one, {}), Unsupported);
}

void CompiledLoopsTest::startingThreadsTakesTime()
{
    CpuSession all = session(64);
    if (all.team().size() == 1)
        QSKIP("This machine has one core.");
    const Figure figure = measureThreadStart(all, {});
    QVERIFY(figure.isUsable());
    QVERIFY(figure.value->median > 1e-8); // not even a spinning barrier is faster
    QCOMPARE(figure.unit, "s");
}

void CompiledLoopsTest::everyFunctionHasARateInBothFormats()
{
    CpuSession one = session(1);
    for (const MathFunction function : mathFunctions) {
        const Figure fp32 = measureFunction<float>(one, {}, function);
        const Figure fp64 = measureFunction<double>(one, {}, function);
        QVERIFY(fp32.isUsable() && fp64.isUsable());
        QCOMPARE(fp32.unit, "op/s");
        QVERIFY(fp32.value->median < 1e12); // no core calls a function a hundred times a clock
    }
    QVERIFY(measureLoadedLoop<float>(one, {}, 1).isUsable());
    QVERIFY(measureLoadedLoop<double>(one, {}, 1).isUsable());
    QVERIFY(measureCompiledLoop<float>(one, {}, 1).isUsable());
    QVERIFY(measureCompiledLoop<double>(one, {}, 1).isUsable());
    QVERIFY(measureScalarLoop(one, {}).isUsable());
}

void CompiledLoopsTest::arraysAreGoneThroughInAscendingSizes_data()
{
    QTest::addColumn<bool>("update");
    QTest::newRow("read") << false;
    QTest::newRow("update") << true;
}

void CompiledLoopsTest::arraysAreGoneThroughInAscendingSizes()
{
    QFETCH(bool, update);
    CpuSession one = session(1);
    const Figure figure = measureArrayLoop(one, {}, update ? ArrayLoop::update : ArrayLoop::read, 1);
    QVERIFY(figure.isUsable());
    QVERIFY(figure.bySize.size() >= 2);
    QVERIFY(std::ranges::is_sorted(figure.bySize, {}, &RateAtSize::size));
    for (const RateAtSize& at : figure.bySize)
        QVERIFY(at.rate.median > 0);
}

void CompiledLoopsTest::gathersBeginWithTablesThatFitEveryCache()
{
    CpuSession one = session(1);
    const Figure figure = measureGatherThroughput(one, {});
    QVERIFY(figure.isUsable());
    QCOMPARE(figure.bySize.front().size, 1024.0);
    QVERIFY(std::ranges::all_of(figure.bySize, [](const RateAtSize& at) { return at.rate.median > 0; }));
}

QTEST_GUILESS_MAIN(CompiledLoopsTest)
#include "compiled_loops_test.moc"
