// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/plan/task.h"

#include <QTest>

using namespace gpuspeedup;

namespace {

using Positions = std::vector<std::size_t>;

TaskKernel kernel(Positions reads, Positions writes)
{
    return {
        .operations = 100 * operation, .launches = 2, .reads = std::move(reads), .writes = std::move(writes)};
}

TaskBuffer input(double bytes)
{
    return {.size = bytes * byte, .fromHost = true, .toHost = false};
}

TaskBuffer intermediate(double bytes)
{
    return {.size = bytes * byte, .fromHost = false, .toHost = false};
}

TaskBuffer result(double bytes)
{
    return {.size = bytes * byte, .fromHost = false, .toHost = true};
}

/// Kernels f, g, h in a row: a → b → c → d. Only a and d are the host's business.
Task chain()
{
    return {.kernels = {kernel({0}, {1}), kernel({1}, {2}), kernel({2}, {3})},
            .buffers = {input(1), intermediate(10), intermediate(100), result(1000)}};
}

/// Says both where they differ.
bool copies(const TaskCopies& actual, double toGpu, double toGpuCount, double fromGpu, double fromGpuCount)
{
    const bool same = actual.toGpu == toGpu * byte && actual.toGpuCount == toGpuCount &&
                      actual.fromGpu == fromGpu * byte && actual.fromGpuCount == fromGpuCount;
    if (!same)
        qWarning() << "to the GPU" << actual.toGpu / byte << "B in" << actual.toGpuCount << "copies, from it"
                   << actual.fromGpu / byte << "B in" << actual.fromGpuCount;
    return same;
}

} // namespace

class TaskTest : public QObject
{
    Q_OBJECT

private slots:
    void operationsAndLaunchesAreThoseOfAllKernels();
    void aSingleKernelCopiesTheSameEitherWay();
    void callByCallEachIntermediateCrossesTheLinkTwice();
    void residentNoIntermediateCrossesTheLink();
    void aBufferThatIsReadByTwoKernelsGoesInOnce();
    void aBufferThatAKernelWritesFirstIsNotCopiedIn();
    void aBufferUpdatedInPlaceGoesInOnceAndComesOutOnce();
    void aBufferThatIsReadTwiceByOneKernelGoesInOnce();
    void aResultThatSeveralKernelsWriteComesOutOnce();
    void whatNoKernelWroteDoesNotComeOut();
    void noDataTakesNoCopies();
    void aBufferMayTakeSeveralCopies();
    void residentNeverCopiesMoreThanCallByCall();
    void repeatsCopyAgainCallByCallAndNothingMoreWhenResident();
    void intermediatesNeverCrossTheLinkWhenResident();
};

void TaskTest::operationsAndLaunchesAreThoseOfAllKernels()
{
    QCOMPARE(chain().operations() / operation, 300.0);
    QCOMPARE(chain().launches(), 6.0);
}

void TaskTest::aSingleKernelCopiesTheSameEitherWay()
{
    const Task task{.kernels = {kernel({0}, {1})}, .buffers = {input(7), result(3)}};
    QVERIFY(copies(copiesOfEachKernel(task), 7, 1, 3, 1));
    QVERIFY(copies(copiesWhenResident(task), 7, 1, 3, 1));
}

void TaskTest::callByCallEachIntermediateCrossesTheLinkTwice()
{
    // In: a, b, c. Out: b, c, d.
    QVERIFY(copies(copiesOfEachKernel(chain()), 1 + 10 + 100, 3, 10 + 100 + 1000, 3));
}

void TaskTest::residentNoIntermediateCrossesTheLink()
{
    QVERIFY(copies(copiesWhenResident(chain()), 1, 1, 1000, 1));
}

void TaskTest::aBufferThatIsReadByTwoKernelsGoesInOnce()
{
    const Task task{.kernels = {kernel({0}, {1}), kernel({0, 1}, {2})},
                    .buffers = {input(5), intermediate(20), result(2)}};
    QVERIFY(copies(copiesWhenResident(task), 5, 1, 2, 1));
    QVERIFY(copies(copiesOfEachKernel(task), 5 + 5 + 20, 3, 20 + 2, 2));
}

void TaskTest::aBufferThatAKernelWritesFirstIsNotCopiedIn()
{
    // The host has contents for buffer 1, but the first kernel replaces them before the second reads.
    const Task task{.kernels = {kernel({0}, {1}), kernel({1}, {2})},
                    .buffers = {input(5), input(20), result(2)}};
    QVERIFY(copies(copiesWhenResident(task), 5, 1, 2, 1));
}

void TaskTest::aBufferUpdatedInPlaceGoesInOnceAndComesOutOnce()
{
    TaskBuffer grid = input(8);
    grid.toHost = true;
    const Task task{.kernels = {kernel({0}, {0}), kernel({0}, {0}), kernel({0}, {0})}, .buffers = {grid}};
    QVERIFY(copies(copiesWhenResident(task), 8, 1, 8, 1));
    QVERIFY(copies(copiesOfEachKernel(task), 24, 3, 24, 3));
}

void TaskTest::aBufferThatIsReadTwiceByOneKernelGoesInOnce()
{
    const Task square{.kernels = {kernel({0, 0}, {1})}, .buffers = {input(8), result(8)}};
    QVERIFY(copies(copiesOfEachKernel(square), 8, 1, 8, 1));
    QVERIFY(copies(copiesWhenResident(square), 8, 1, 8, 1));
}

void TaskTest::aResultThatSeveralKernelsWriteComesOutOnce()
{
    const Task task{.kernels = {kernel({0}, {1}), kernel({0}, {1})}, .buffers = {input(4), result(6)}};
    QVERIFY(copies(copiesWhenResident(task), 4, 1, 6, 1));
}

void TaskTest::whatNoKernelWroteDoesNotComeOut()
{
    TaskBuffer kept = input(4);
    kept.toHost = true;
    const Task task{.kernels = {kernel({0}, {1})}, .buffers = {kept, result(6)}};
    QVERIFY(copies(copiesWhenResident(task), 4, 1, 6, 1));
}

void TaskTest::noDataTakesNoCopies()
{
    const Task task{.kernels = {kernel({0}, {1})}, .buffers = {input(0), result(8)}};
    QVERIFY(copies(copiesOfEachKernel(task), 0, 0, 8, 1));
    QVERIFY(copies(copiesWhenResident(task), 0, 0, 8, 1));
}

void TaskTest::aBufferMayTakeSeveralCopies()
{
    TaskBuffer rows = input(100);
    rows.copies = 10;
    const Task task{.kernels = {kernel({0}, {1}), kernel({0, 1}, {1})}, .buffers = {rows, result(8)}};
    QVERIFY(copies(copiesWhenResident(task), 100, 10, 8, 1));
    // In: the rows twice and what the first kernel gave; out: each kernel's result.
    QVERIFY(copies(copiesOfEachKernel(task), 208, 21, 16, 2));
}

void TaskTest::residentNeverCopiesMoreThanCallByCall()
{
    // Every pair of kernels on two buffers, each of any kind, each read or written or both or none.
    for (int kinds = 0; kinds < 16; ++kinds)
        for (int uses = 0; uses < 256; ++uses) {
            const auto bit = [](int bits, int position) { return (bits >> position & 1) != 0; };
            Task task;
            for (int buffer = 0; buffer < 2; ++buffer)
                task.buffers.push_back(
                    {.size = 1 * byte, .fromHost = bit(kinds, buffer), .toHost = bit(kinds, 2 + buffer)});
            for (int k = 0; k < 2; ++k) {
                task.kernels.emplace_back();
                for (int buffer = 0; buffer < 2; ++buffer) {
                    if (bit(uses, 4 * k + buffer))
                        task.kernels.back().reads.push_back(static_cast<std::size_t>(buffer));
                    if (bit(uses, 4 * k + 2 + buffer))
                        task.kernels.back().writes.push_back(static_cast<std::size_t>(buffer));
                }
            }
            const TaskCopies resident = copiesWhenResident(task);
            const TaskCopies each = copiesOfEachKernel(task);
            QVERIFY(resident.toGpu <= each.toGpu);
            QVERIFY(resident.fromGpu <= each.fromGpu);
            QVERIFY(resident.toGpuCount <= each.toGpuCount);
            QVERIFY(resident.fromGpuCount <= each.fromGpuCount);
        }
}

void TaskTest::repeatsCopyAgainCallByCallAndNothingMoreWhenResident()
{
    Task task = chain();
    const TaskCopies once = copiesOfEachKernel(task);
    task.repeats = 7;
    QVERIFY(copies(copiesOfEachKernel(task), 7 * once.toGpu.si(), 7 * once.toGpuCount, 7 * once.fromGpu.si(),
                   7 * once.fromGpuCount));
    QVERIFY(copies(copiesWhenResident(task), 1, 1, 1000, 1));
}

void TaskTest::intermediatesNeverCrossTheLinkWhenResident()
{
    Task task = chain();
    task.temporaries = 5 * byte;
    QCOMPARE(intermediateSize(task) / byte, 10.0 + 100.0 + 5.0); // b, c and the temporaries
    DataSize all = task.temporaries;
    for (const TaskBuffer& buffer : task.buffers)
        all = all + buffer.size;
    QVERIFY(crossingSize(task) + intermediateSize(task) == all); // each buffer once
}

QTEST_APPLESS_MAIN(TaskTest)
#include "task_test.moc"
