// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/blocks.h"

#include <QTest>

#include <algorithm>
#include <atomic>
#include <vector>

using namespace gpuspeedup;

class BlocksTest : public QObject
{
    Q_OBJECT

private slots:
    void eachBlockIsDoneOnceOnAnyNumberOfThreads();
    void noWorkerDoesTwoBlocksAtOnce();
    void thereAreNoMoreThreadsThanBlocksAndAlwaysOne();
};

void BlocksTest::eachBlockIsDoneOnceOnAnyNumberOfThreads()
{
    for (const unsigned threads : {1U, 2U, 3U, 16U}) {
        std::vector<int> done(1000);
        forEachBlock(done.size(), threads, [&](unsigned, std::size_t block) { ++done[block]; });
        QCOMPARE(std::ranges::count(done, 1), 1000);
    }
    int calls = 0;
    forEachBlock(0, 1, [&](unsigned, std::size_t) { ++calls; });
    QCOMPARE(calls, 0);
}

void BlocksTest::noWorkerDoesTwoBlocksAtOnce()
{
    constexpr unsigned threads = 4;
    std::vector<std::atomic<int>> running(threads);
    std::atomic<bool> met = false;
    forEachBlock(10'000, threads, [&](unsigned worker, std::size_t) {
        if (worker >= threads || running[worker]++ != 0)
            met = true;
        --running[worker];
    });
    QVERIFY(!met);
}

void BlocksTest::thereAreNoMoreThreadsThanBlocksAndAlwaysOne()
{
    QCOMPARE(threadsFor(10, 3), 3U);
    QCOMPARE(threadsFor(2, 3), 2U);
    QCOMPARE(threadsFor(0, 3), 1U);
    QVERIFY(threadsFor(1000, 0) >= 1);
}

QTEST_APPLESS_MAIN(BlocksTest)
#include "blocks_test.moc"
