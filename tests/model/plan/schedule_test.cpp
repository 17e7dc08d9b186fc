// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/plan/schedule.h"

#include "tests/exactly.h"
#include "tests/model/plan/event_simulation.h"
#include "tests/model/plan/random_schedule.h"

#include <QTest>

#include <algorithm>
#include <cstddef>
#include <optional>
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

private:
    static void addCopyEngines();
};

namespace {

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

bool agree(Duration formula, Duration simulated)
{
    return within(1e-12, formula.si(), simulated.si());
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
    RandomSchedule random;
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
    RandomSchedule random;
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
    RandomSchedule random;
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
    RandomSchedule random;
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
    RandomSchedule random;
    for (int i = 0; i < cases; ++i) {
        const std::vector<LaunchGroup> groups = random.groups();
        const Duration perGraph = random.time();
        const Duration perNode = random.time();
        const Duration simulated = simulatedGraph(groups, perGraph, perNode);
        if (!agree(graphTime(groups, perGraph, perNode), simulated))
            QFAIL(text(groups, perNode) + ", per graph " + exactly(perGraph / tick));
    }
}

QTEST_APPLESS_MAIN(ScheduleTest)
#include "schedule_test.moc"
