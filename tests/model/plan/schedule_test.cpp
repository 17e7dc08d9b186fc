// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/plan/schedule.h"

#include "tests/exactly.h"
#include "tests/model/plan/event_simulation.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <optional>
#include <random>
#include <vector>

using namespace gpuspeedup;

class ScheduleTest : public QObject
{
    Q_OBJECT

private slots:
    void chunksWithTheirOwnBuffersTakeAsLongAsSimulated_data() { addCopyEngines(); }
    void chunksWithTheirOwnBuffersTakeAsLongAsSimulated();
    void chunksThatShareTwoBuffersTakeAsLongAsSimulated_data() { addCopyEngines(); }
    void chunksThatShareTwoBuffersTakeAsLongAsSimulated();
    void queuedLaunchesTakeAsLongAsSimulated();
    void synchronisedLaunchesTakeAsLongAsSimulated();
    void aGraphTakesAsLongAsSimulated();

    void overlapIsAtMostThreeTimesFasterAndNeverFasterThanItsLargestStage();
    void fewerBuffersOrCopyEnginesAreNeverFaster();
    void theBestChunkCountIsNextToTheBestWholeOne();
    void withNothingToHideOneChunkIsBest();
    void queuedLaunchesThatAreAllAlikeHaveTheShortForm();
    void fractionsOfLaunchesJoinTheWholeNumbersWithoutAStep();
    void aGraphPaysFromItsOwnCostOverWhatEachNodeSaves();

private:
    static void addCopyEngines();
};

namespace {

constexpr int cases = 100'000;

/// A power of two: sums and products of whole ticks are exact, so that what is
/// ready at the same instant is so in the simulation too.
const Duration tick = std::ldexp(1.0, -40) * second;

class RandomCase
{
public:
    [[nodiscard]] double uniform(double from, double to)
    {
        return std::uniform_real_distribution(from, to)(engine_);
    }
    /// Log-uniform, rounded.
    [[nodiscard]] double whole(double from, double to)
    {
        return std::round(std::exp2(uniform(std::log2(from), std::log2(to))));
    }
    /// 0, or a small number so that ties are frequent, or anything from a picosecond to a second.
    [[nodiscard]] Duration time()
    {
        const double kind = uniform(0, 8);
        if (kind < 1)
            return {};
        return kind < 4 ? whole(1, 8) * tick : whole(1, 0x1p40) * tick;
    }
    [[nodiscard]] ChunkTimes chunk() { return {time(), time(), time()}; }
    /// Mostly few, where the first and the last ones matter most.
    [[nodiscard]] double count() { return uniform(0, 16) < 15 ? whole(1, 8) : whole(1, 200); }
    /// Up to four groups of up to 200 launches; some have none.
    [[nodiscard]] std::vector<LaunchGroup> groups()
    {
        std::vector<LaunchGroup> groups(static_cast<std::size_t>(whole(1, 4)));
        for (LaunchGroup& group : groups) {
            group.launches = uniform(0, 8) < 1 ? 0 : count();
            group.total = std::max(1.0, group.launches) * time();
        }
        return groups;
    }

private:
    std::mt19937_64 engine_{20240229};
};

enum Engine : std::size_t
{
    copyEngine,
    computeEngine,
    secondCopyEngine,
    host = copyEngine
};

Operation copyOutAfter(std::size_t kernel, const ChunkTimes& chunk, int copyEngines)
{
    return {copyEngines == 2 ? secondCopyEngine : copyEngine, chunk.copyOut, {kernel}};
}

/// Two copy engines: chunk by chunk. One: all copies in, with their kernels, before any copy out.
Duration simulatedWithOwnBuffers(const ChunkTimes& chunk, double chunks, int copyEngines)
{
    std::vector<Operation> operations;
    std::vector<std::size_t> kernels;
    for (int i = 0; i < chunks; ++i) {
        const std::size_t copyIn = operations.size();
        operations.push_back({copyEngine, chunk.copyIn, {}});
        operations.push_back({computeEngine, chunk.compute, {copyIn}});
        if (copyEngines == 2)
            operations.push_back(copyOutAfter(copyIn + 1, chunk, copyEngines));
        else
            kernels.push_back(copyIn + 1);
    }
    for (const std::size_t kernel : kernels)
        operations.push_back(copyOutAfter(kernel, chunk, copyEngines));
    return simulatedTime(operations);
}

/// Chunk by chunk; a copy in waits for the copy out of the chunk two before it.
Duration simulatedWithTwoBuffers(const ChunkTimes& chunk, double chunks, int copyEngines)
{
    std::vector<Operation> operations;
    for (int i = 0; i < chunks; ++i) {
        const std::size_t copyIn = operations.size();
        operations.push_back({copyEngine, chunk.copyIn, {}});
        if (i >= 2)
            operations.back().waitsFor[0] = copyIn - 4;
        operations.push_back({computeEngine, chunk.compute, {copyIn}});
        operations.push_back(copyOutAfter(copyIn + 1, chunk, copyEngines));
    }
    return simulatedTime(operations);
}

enum class Host
{
    goesOn,
    waits
};

/// Each launch is time of the host, each kernel follows its launch and the kernel before it.
Duration simulatedLaunches(const std::vector<LaunchGroup>& groups, Duration perLaunch, Host after)
{
    std::vector<Operation> operations;
    std::optional<std::size_t> kernelBefore;
    for (const LaunchGroup& group : groups)
        for (int i = 0; i < std::max(1.0, group.launches); ++i) {
            std::optional<std::size_t> launch;
            if (group.launches > 0) {
                launch = operations.size();
                operations.push_back({host, perLaunch, {}});
                if (after == Host::waits)
                    operations.back().waitsFor[0] = kernelBefore;
            }
            const std::size_t kernel = operations.size();
            operations.push_back(
                {computeEngine, group.total / std::max(1.0, group.launches), {launch, kernelBefore}});
            kernelBefore = kernel;
        }
    return simulatedTime(operations);
}

/// One launch; then nodes are made ready one after the other beside kernels that wait for none of them.
Duration simulatedGraph(const std::vector<LaunchGroup>& groups, Duration perGraph, Duration perNode)
{
    std::vector<Operation> operations{{host, perGraph, {}}};
    for (const LaunchGroup& group : groups) {
        operations.push_back({computeEngine, group.total, {0}});
        for (int i = 0; i < group.launches; ++i)
            operations.push_back({secondCopyEngine, perNode, {0}});
    }
    return simulatedTime(operations);
}

// Texts are for QFAIL: QVERIFY2 would make them for every case that holds.

QByteArray text(const ChunkTimes& chunk, double chunks)
{
    return "in " + exactly(chunk.copyIn / tick) + " compute " + exactly(chunk.compute / tick) + " out " +
           exactly(chunk.copyOut / tick) + " ticks, chunks " + exactly(chunks);
}

QByteArray text(const std::vector<LaunchGroup>& groups, Duration perLaunch)
{
    QByteArray out = "per launch " + exactly(perLaunch / tick) + " ticks";
    for (const LaunchGroup& group : groups)
        out += ", " + exactly(group.launches) + " launches of " + exactly(group.total / tick);
    return out;
}

bool agree(Duration formula, Duration simulated)
{
    return within(1e-12, formula.si(), simulated.si());
}

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

void ScheduleTest::addCopyEngines()
{
    QTest::addColumn<int>("copyEngines");
    QTest::newRow("one copy engine") << 1;
    QTest::newRow("two copy engines") << 2;
}

void ScheduleTest::chunksWithTheirOwnBuffersTakeAsLongAsSimulated()
{
    QFETCH(const int, copyEngines);
    RandomCase random;
    for (int i = 0; i < cases; ++i) {
        const ChunkTimes chunk = random.chunk();
        const double chunks = random.count();
        const Duration simulated = simulatedWithOwnBuffers(chunk, chunks, copyEngines);
        if (!agree(pipelinedTime(chunk, chunks, copyEngines), simulated))
            QFAIL(text(chunk, chunks));
    }
}

void ScheduleTest::chunksThatShareTwoBuffersTakeAsLongAsSimulated()
{
    QFETCH(const int, copyEngines);
    RandomCase random;
    for (int i = 0; i < cases; ++i) {
        const ChunkTimes chunk = random.chunk();
        const double chunks = random.count();
        const Duration simulated = simulatedWithTwoBuffers(chunk, chunks, copyEngines);
        if (!agree(doubleBufferedTime(chunk, chunks, copyEngines), simulated))
            QFAIL(text(chunk, chunks));
    }
}

void ScheduleTest::queuedLaunchesTakeAsLongAsSimulated()
{
    RandomCase random;
    for (int i = 0; i < cases; ++i) {
        const std::vector<LaunchGroup> groups = random.groups();
        const Duration perLaunch = random.time();
        const Duration simulated = simulatedLaunches(groups, perLaunch, Host::goesOn);
        if (!agree(queuedTime(groups, perLaunch), simulated))
            QFAIL(text(groups, perLaunch));
    }
}

void ScheduleTest::synchronisedLaunchesTakeAsLongAsSimulated()
{
    RandomCase random;
    for (int i = 0; i < cases; ++i) {
        const std::vector<LaunchGroup> groups = random.groups();
        const Duration perLaunch = random.time();
        const Duration simulated = simulatedLaunches(groups, perLaunch, Host::waits);
        if (!agree(synchronisedTime(groups, perLaunch), simulated))
            QFAIL(text(groups, perLaunch));
    }
}

void ScheduleTest::aGraphTakesAsLongAsSimulated()
{
    RandomCase random;
    for (int i = 0; i < cases; ++i) {
        const std::vector<LaunchGroup> groups = random.groups();
        const Duration perGraph = random.time();
        const Duration perNode = random.time();
        const Duration simulated = simulatedGraph(groups, perGraph, perNode);
        if (!agree(graphTime(groups, perGraph, perNode), simulated))
            QFAIL(text(groups, perNode) + ", per graph " + exactly(perGraph / tick));
    }
}

/// Three engines can at most share the serial time evenly, and each has all of its own stage to do.
void ScheduleTest::overlapIsAtMostThreeTimesFasterAndNeverFasterThanItsLargestStage()
{
    RandomCase random;
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
void ScheduleTest::fewerBuffersOrCopyEnginesAreNeverFaster()
{
    RandomCase random;
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
void ScheduleTest::theBestChunkCountIsNextToTheBestWholeOne()
{
    RandomCase random;
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

void ScheduleTest::withNothingToHideOneChunkIsBest()
{
    QCOMPARE(bestChunkCount({{}, second, {}}, microsecond), 1.0);
    QCOMPARE(bestChunkCount({millisecond, second, millisecond}, second), 1.0);
    // √((1 + 1 ms) / 20 µs) = √100.
    QVERIFY(within(1e-15, bestChunkCount({millisecond, second, millisecond}, 20 * microsecond), 10));
}

/// λ + t + (N−1)·max(λ, t)
void ScheduleTest::queuedLaunchesThatAreAllAlikeHaveTheShortForm()
{
    RandomCase random;
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
void ScheduleTest::fractionsOfLaunchesJoinTheWholeNumbersWithoutAStep()
{
    RandomCase random;
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
void ScheduleTest::aGraphPaysFromItsOwnCostOverWhatEachNodeSaves()
{
    RandomCase random;
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

QTEST_APPLESS_MAIN(ScheduleTest)
#include "schedule_test.moc"
