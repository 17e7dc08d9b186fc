// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/plan/schedule.h"

#include "tests/exactly.h"
#include "tests/model/plan/random_schedule.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <vector>

using namespace gpuspeedup;

class ScheduleBoundsTest : public QObject
{
    Q_OBJECT

private slots:
    void overlapIsAtMostThreeTimesFasterAndNeverFasterThanItsLargestStage();
    void fewerBuffersOrCopyEnginesAreNeverFaster();
    void theBestChunkCountIsNextToTheBestWholeOne();
    void withNothingToHideOneChunkIsBest();
    void queuedLaunchesThatAreAllAlikeHaveTheShortForm();
    void fractionsOfLaunchesJoinTheWholeNumbersWithoutAStep();
    void aGraphPaysFromItsOwnCostOverWhatEachNodeSaves();
};

namespace {

Duration serialTime(const ChunkTimes& chunk, double chunks)
{
    return chunks * (chunk.copyIn + chunk.compute + chunk.copyOut);
}

Duration largestStage(const ChunkTimes& chunk)
{
    return std::max({chunk.copyIn, chunk.compute, chunk.copyOut});
}

Duration sumOf(const std::vector<LaunchGroup>& groups)
{
    Duration sum;
    for (const LaunchGroup& group : groups)
        sum = sum + group.total;
    return sum;
}

} // namespace

/// Three engines can at most share the serial time evenly, and each has all of its own stage to do.
void ScheduleBoundsTest::overlapIsAtMostThreeTimesFasterAndNeverFasterThanItsLargestStage()
{
    RandomSchedule random;
    for (int i = 0; i < cases; ++i) {
        const ChunkTimes chunk = random.chunk();
        const double chunks = random.count();
        const Duration serial = serialTime(chunk, chunks);
        for (const Duration time :
             {pipelinedTime(chunk, chunks, 1), pipelinedTime(chunk, chunks, 2),
              doubleBufferedTime(chunk, chunks, 1), doubleBufferedTime(chunk, chunks, 2)}) {
            if (time > serial || 3 * time < serial)
                QFAIL(text(chunk, chunks));
            if (time < chunks * largestStage(chunk))
                QFAIL(text(chunk, chunks));
        }
    }
    // Equal stages, X = 3M: X + (n−1)·M over n·X is (n+2)/(3n).
    const ChunkTimes even{tick, tick, tick};
    QVERIFY(within(1e-15, pipelinedTime(even, 1e6, 2) / serialTime(even, 1e6), (1e6 + 2) / 3e6));
}

/// pipelinedTime is the least that any order needs: the link moves all data, or one
/// chunk's way leads to all that one engine has yet to do.
void ScheduleBoundsTest::fewerBuffersOrCopyEnginesAreNeverFaster()
{
    RandomSchedule random;
    for (int i = 0; i < cases; ++i) {
        const ChunkTimes chunk = random.chunk();
        const double chunks = random.count();
        if (pipelinedTime(chunk, chunks, 1) < pipelinedTime(chunk, chunks, 2))
            QFAIL(text(chunk, chunks));
        for (const int engines : {1, 2})
            if (doubleBufferedTime(chunk, chunks, engines) < pipelinedTime(chunk, chunks, engines))
                QFAIL(text(chunk, chunks));
    }
}

/// T(n) = X/n + o + (n−1)·(M/n + o) = (X−M)/n + M + n·o is convex, so the best whole
/// number is one of the two beside n* = √((X−M)/o).
void ScheduleBoundsTest::theBestChunkCountIsNextToTheBestWholeOne()
{
    RandomSchedule random;
    for (int i = 0; i < 1000; ++i) {
        const double scale = std::exp2(random.uniform(-40, 0));
        ChunkTimes whole{random.uniform(0, scale) * second, random.uniform(0, scale) * second,
                         random.uniform(0, scale) * second};
        const Duration overhead = scale * std::exp2(random.uniform(-13, 3)) * second;
        const auto timeOf = [&](double chunks) {
            ChunkTimes chunk{whole.copyIn / chunks, whole.compute / chunks, whole.copyOut / chunks};
            for (Duration* stage : {&chunk.copyIn, &chunk.compute, &chunk.copyOut})
                if (*stage == largestStage(chunk)) {
                    *stage = *stage + overhead;
                    break;
                }
            return pipelinedTime(chunk, chunks, 2);
        };
        Duration shortest = timeOf(1);
        for (double chunks = 2; chunks <= 200; ++chunks)
            shortest = std::min(shortest, timeOf(chunks));
        const double best = bestChunkCount(whole, overhead);
        const Duration found = std::min(timeOf(std::floor(best)), timeOf(std::ceil(best)));
        if (!within(1e-12, found.si(), shortest.si()))
            QFAIL(text(whole, best));
    }
}

void ScheduleBoundsTest::withNothingToHideOneChunkIsBest()
{
    QCOMPARE(bestChunkCount({{}, second, {}}, microsecond), 1.0);
    QCOMPARE(bestChunkCount({millisecond, second, millisecond}, second), 1.0);
    // √((1 + 1 ms) / 20 µs) = √100.
    QVERIFY(within(1e-15, bestChunkCount({millisecond, second, millisecond}, 20 * microsecond), 10));
}

/// λ + t + (N−1)·max(λ, t)
void ScheduleBoundsTest::queuedLaunchesThatAreAllAlikeHaveTheShortForm()
{
    RandomSchedule random;
    for (int i = 0; i < cases; ++i) {
        const double count = random.whole(1, 1e9);
        const Duration ofOne = std::exp2(random.uniform(-40, 0)) * second;
        const Duration perLaunch = std::exp2(random.uniform(-40, 0)) * second;
        const Duration expected = perLaunch + ofOne + (count - 1) * std::max(perLaunch, ofOne);
        const LaunchGroup group{count, count * ofOne};
        QVERIFY(within(1e-12, queuedTime({&group, 1}, perLaunch).si(), expected.si()));
    }
}

/// One launch more or less moves j·λ by at most λ and t = total/N by at most the
/// total, at any fraction: |ΔT| <= ΔN·(λ + total). It never makes T shorter, and T
/// lies between the longer of the two engines and their sum.
void ScheduleBoundsTest::fractionsOfLaunchesJoinTheWholeNumbersWithoutAStep()
{
    RandomSchedule random;
    for (int i = 0; i < cases; ++i) {
        std::vector<LaunchGroup> groups = random.groups();
        const Duration perLaunch = random.time();
        const auto changed = static_cast<std::size_t>(random.uniform(0, static_cast<double>(groups.size())));
        LaunchGroup& group = groups[changed];
        if (i % 2 == 0)
            group.launches += random.uniform(0, 1);
        const Duration before = queuedTime(groups, perLaunch);
        const double step = std::exp2(random.uniform(-30, 0));
        group.launches += step;
        const Duration after = queuedTime(groups, perLaunch);
        const Duration rounding = 1e-14 * after;
        if (after - before > step * (perLaunch + group.total) + rounding)
            QFAIL(text(groups, perLaunch));
        if (before > after + rounding)
            QFAIL(text(groups, perLaunch));

        double count = 0;
        for (const LaunchGroup& one : groups)
            count += one.launches;
        QVERIFY(after + rounding >= std::max(count * perLaunch, sumOf(groups)));
        QVERIFY(after <= count * perLaunch + sumOf(groups) + rounding);
    }
}

/// Kernels of no length: queued N·λ against λ_G + ν·N, so N >= λ_G/(λ − ν) pays.
void ScheduleBoundsTest::aGraphPaysFromItsOwnCostOverWhatEachNodeSaves()
{
    RandomSchedule random;
    for (int i = 0; i < 1000; ++i) {
        const double node = random.whole(1, 100);
        const double saved = random.whole(1, 100);
        const double graph = random.whole(1, 10'000);
        const double from = std::ceil(graph / saved);
        const auto pays = [&](double launches) {
            const LaunchGroup group{launches, {}};
            return graphTime({&group, 1}, graph * tick, node * tick) <=
                   queuedTime({&group, 1}, (node + saved) * tick);
        };
        QVERIFY(pays(from));
        QVERIFY(!pays(from - 1));
    }
}

QTEST_APPLESS_MAIN(ScheduleBoundsTest)
#include "schedule_bounds_test.moc"
