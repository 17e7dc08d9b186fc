// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/cpu/compiled_loops.h"

#include "probe/cpu/affinity.h"
#include "probe/cpu/array_places.h"
#include "probe/cpu/cached_arrays.h"
#include "probe/cpu/peak_throughput.h"
#include "probe/cpu/repeated_calls.h"
#include "probe/cpu/team_loop.h"
#include "probe/cpu/throughput.h"

#include <QTest>

#include <algorithm>

using namespace gpuspeedup;

class CompiledLoopsTest : public QObject
{
    Q_OBJECT

private slots:
    void readingTheClockCostsLessThanAPercent_data();
    void readingTheClockCostsLessThanAPercent();
    void aLongCallIsMadeOnceInAMeasurement();
    void aPauseDoesNotMakeAMeasurementShort();
    void theSlowestMemberHoldsUpAll();
    void cachedArraysBeginWhereLargeBlocksDo();
    void smallArraysAreGoneThroughForMicroseconds();
    void threeArraysFitAndBeginApartInTheirPages();
    void oneCoreHasNoOtherThreadsToStart();
    void oneCoreHasNoResultsOfOthers();
    void whatOthersHaveMadeIsAddedUp();
    void loopsAreMeasuredByRow();
    void partsAreCombinedInTheirOrder();
    void startingThreadsTakesTime();
    void everyFunctionHasARateInBothFormats();
    void additionsThatWaitForOneAnotherTakeTwoClocks();
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

/// A made-up clock: a call takes so long, and so does looking at it, once before and once after all.
void CompiledLoopsTest::readingTheClockCostsLessThanAPercent()
{
    QFETCH(double, call);
    QFETCH(double, reading);
    constexpr double seconds = 2e-4;
    double all = 0;
    const auto secondsOf = [&](std::size_t times) {
        all += static_cast<double>(times) * call + 2 * reading;
        return static_cast<double>(times) * call + reading;
    };
    const std::size_t times = callsFor(seconds, secondsOf);
    const double alone = static_cast<double>(times) * call;
    QVERIFY2(secondsOf(times) < 1.01 * alone, qPrintable(QString::number(secondsOf(times) / alone)));
    QVERIFY2(alone <= seconds + call, qPrintable(QString::number(alone)));
    QVERIFY2(all < 12 * seconds + 6 * call, qPrintable(QString::number(all))); // each number of calls thrice
}

void CompiledLoopsTest::aLongCallIsMadeOnceInAMeasurement()
{
    QCOMPARE(callsFor(1, [](std::size_t times) { return 3.0 * static_cast<double>(times); }), std::size_t{1});
}

/// Calls of 10 µs; every third reading has a pause of 1 s.
void CompiledLoopsTest::aPauseDoesNotMakeAMeasurementShort()
{
    int readings = 0;
    const std::size_t times = callsFor(2e-3, [&](std::size_t more) {
        return (++readings % 3 == 0 ? 1 : 0) + 1e-5 * static_cast<double>(more);
    });
    QVERIFY(1e-5 * static_cast<double>(times) >= 1e-3);
}

/// All do as many calls, and the rate is that of the last one to be done.
void CompiledLoopsTest::theSlowestMemberHoldsUpAll()
{
    CpuSession all = session(64);
    const std::size_t members = all.team().size();
    constexpr double seconds = 2e-3;
    constexpr double slow = 1e-4;      // of a call of member 0, which is alone where there is one core
    std::vector<double> calls(8 * 64); // a cache line for each
    SharedLoop loop(all.team(), members, 5, seconds, [&](std::size_t member) {
        ++calls[8 * member];
        const double begin = steadySeconds();
        while (member == 0 && steadySeconds() - begin < slow)
            ;
    });
    const double rate = loop.rate();
    QVERIFY(rate > 0 && rate <= 5 * static_cast<double>(members) / slow);
    for (std::size_t member = 1; member < members; ++member)
        QCOMPARE(calls[8 * member], calls[0]);
}

/// A C library maps large blocks at a page, and keeps 16 bytes of its own before what it gives out.
void CompiledLoopsTest::cachedArraysBeginWhereLargeBlocksDo()
{
    CpuSession two = session(2);
    CachedArrays<float> arrays(two.team(), two.team().size(), 1000, 1, 2);
    for (std::size_t member = 0; member < two.team().size(); ++member) {
        for (const float* array : {arrays.x(member), static_cast<const float*>(arrays.y(member))})
            QCOMPARE(reinterpret_cast<std::uintptr_t>(array) % 16, std::uintptr_t{0});
        QCOMPARE(reinterpret_cast<std::uintptr_t>(arrays.x(member)) % 64, std::uintptr_t{16});
        QVERIFY(arrays.y(member) >= arrays.x(member) + 1000);
        QVERIFY(arrays.x(member)[999] >= 1 && arrays.x(member)[999] <= 2);
    }
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
    for (std::size_t numbers = leastOfThree; numbers < 1'000'000; numbers = numbers * 9 / 7) {
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

/// The latency of an addition is two clocks at least on every processor, of which none has 8 GHz.
void CompiledLoopsTest::additionsThatWaitForOneAnotherTakeTwoClocks()
{
    CpuSession one = session(1);
    const Figure sums = measureRunningSum(one, {}, 1);
    QVERIFY(sums.isUsable());
    QCOMPARE(sums.unit, "FLOP/s");
    QVERIFY2(sums.value->median < 4e9, qPrintable(QString::number(sums.value->median)));
    QVERIFY2(sums.value->median > 1e6, qPrintable(QString::number(sums.value->median))); // in FLOP, not calls
    CpuSession two = session(2);
    const std::size_t members = two.team().size();
    const Figure all = measureRunningSum(two, {}, members);
    QVERIFY(all.isUsable() && all.value->median < 4e9 * static_cast<double>(members));
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

void CompiledLoopsTest::oneCoreHasNoResultsOfOthers()
{
    CpuSession one = session(1);
    QVERIFY_THROWS_EXCEPTION(Unsupported, (void)measureCombining(one, {}));
}

void CompiledLoopsTest::whatOthersHaveMadeIsAddedUp()
{
    if (allowedCpus().size() < 2)
        QSKIP("one CPU");
    CpuSession two = session(2);
    const Figure figure = measureCombining(two, {});
    QVERIFY(figure.isUsable());
    // Between a byte each ten nanoseconds, and the 64 of a cache line each clock of 10 GHz.
    QVERIFY(figure.value->median > 1e8 && figure.value->median < 6.4e11);
}

void CompiledLoopsTest::loopsAreMeasuredByRow()
{
    CpuSession one = session(1);
    const Figure peak = measurePeakThroughput<float>(one, {}, 1);
    for (const RowLoop loop : {RowLoop::update, RowLoop::neighbours}) {
        const Figure figure = measureRowLoop(one, {}, loop, 1);
        QVERIFY(figure.isUsable());
        QCOMPARE(figure.bySize.front().size, 12.0);
        QCOMPARE(figure.bySize.back().size, 1028.0);
        // Longer rows fill vectors, and leave less over; a shared machine may disturb either.
        QVERIFY(figure.bySize.back().rate.median > 0.5 * figure.bySize.front().rate.median);
        QVERIFY(figure.bySize.back().rate.median < 1.5 * peak.value->p95);
    }
}

/// Those of one member, of more members than numbers, and of all; text shows the order.
void CompiledLoopsTest::partsAreCombinedInTheirOrder()
{
    ThreadTeam team(std::vector<int>(5, allowedCpus().front()));
    for (const double nanoseconds : {1.0, 1e9})
        for (const std::size_t count : {1U, 3U, 10U}) {
            std::string all;
            const auto part = [](std::size_t begin, std::size_t end) {
                std::string digits;
                for (std::size_t i = begin; i < end; ++i)
                    digits += static_cast<char>('0' + i);
                return digits;
            };
            PartResults<std::string> parts(team);
            for (int time = 0; time < 2; ++time) // in what is there from the time before
                parts.combine(count, nanoseconds, part, [&all](const std::string& digits) { all += digits; });
            const std::string digits = std::string("0123456789").substr(0, count);
            QCOMPARE(all, digits + digits);
        }
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
