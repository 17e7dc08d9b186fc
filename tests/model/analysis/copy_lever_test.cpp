// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/model/analysis/lever_gain.h"

#include <QTest>

using namespace gpuspeedup;

/// Each lever of copies where little but copies counts: the gain is the ratio of their times.
class CopyLeverTest : public QObject
{
    Q_OBJECT

private slots:
    void pinnedCopiesRunAtThePinnedRate();
    void reusedBuffersAreCopiedAtThePageableRate();
    void aTypedRateIsNotChangedByHostMemory();
    void overlapPinsWhatIsNotPinned();
    void whatCannotBeDividedIsNotOverlapped();
    void whatIsBestInOnePieceIsNotOverlapped();
    void mergedCopiesCostOneLatencyEach();
    void keptDataIsCopiedOnceInTenSteps();
    void keptDataStaysInTheMemory();
    void dataThatDoesNotFitIsNotKept();
};

void CopyLeverTest::pinnedCopiesRunAtThePinnedRate()
{
    const Plan plan = buildPlan(copiesRequest(HostMemory::pageable));
    QVERIFY(within(1e-9, gainOf(pinHostMemory, plan), copySeconds(10) / copySeconds(50)));
    QCOMPARE(pinHostMemory.remark(plan, pinHostMemory.apply(plan), {}),
             std::string("pinning itself has paid after 6 uses of the buffers")); // 5.43
    QVERIFY(!pinHostMemory.possible(buildPlan(copiesRequest(HostMemory::pinned))));
}

void CopyLeverTest::reusedBuffersAreCopiedAtThePageableRate()
{
    const Plan plan = buildPlan(copiesRequest(HostMemory::fresh));
    QVERIFY(within(1e-9, gainOf(reuseHostBuffers, plan), copySeconds(5) / copySeconds(10)));
    QVERIFY(!reuseHostBuffers.possible(buildPlan(copiesRequest(HostMemory::pageable))));
}

void CopyLeverTest::aTypedRateIsNotChangedByHostMemory()
{
    PlanRequest request = copiesRequest(HostMemory::fresh);
    request.typed["to_gpu_bytes_per_second"] = 3e9;
    const Plan plan = buildPlan(request);
    QVERIFY(!pinHostMemory.possible(plan));
    QVERIFY(!reuseHostBuffers.possible(plan));
    QVERIFY(!overlapCopies.possible(plan));
}

void CopyLeverTest::overlapPinsWhatIsNotPinned()
{
    const Plan plan = buildPlan(requestOf(sampleMachine()));
    const Plan after = overlapCopies.apply(plan);
    QVERIFY(after.toGpu.rate == 50 * gigabytePerSecond);
    QVERIFY(after.resultMemory == HostMemory::pinned);
    QVERIFY(evaluate(after).chunks > 1);
    QVERIFY(actionOf(overlapCopies, plan).ends_with(" chunks from pinned memory"));
    QVERIFY(!overlapCopies.possible(after));
    Plan fixed = after; // a number that somebody chose may not be the best
    fixed.chunks = 2;
    QVERIFY(overlapCopies.possible(fixed));
    QVERIFY(overlapCopies.remark(fixed, overlapCopies.apply(fixed), {}).empty());
}

void CopyLeverTest::whatCannotBeDividedIsNotOverlapped()
{
    PlanRequest request = requestOf(sampleMachine());
    QVERIFY(overlapCopies.possible(buildPlan(request)));
    request.task->chunkable = false;
    QVERIFY(!overlapCopies.possible(buildPlan(request)));
}

/// Two chunks of 100 bytes would take the latencies of four copies to hide next to nothing.
void CopyLeverTest::whatIsBestInOnePieceIsNotOverlapped()
{
    Plan plan = buildPlan(requestOf(sampleMachine()));
    plan.base.data = 200 * byte;
    plan.base.operations = 1 * operation;
    plan.traffic = {};
    QVERIFY(!overlapCopies.possible(plan));
}

/// n·α + V/β: 1000 copies in and 500 out become one each.
void CopyLeverTest::mergedCopiesCostOneLatencyEach()
{
    PlanRequest request = copiesRequest(HostMemory::pageable);
    request.task->buffers.front().copies = 1000;
    request.task->buffers.back().copies = 500;
    const Plan plan = buildPlan(request);
    QVERIFY(within(1e-9, gainOf(mergeCopies, plan), (0.3 + 1500 * 10e-6) / (0.3 + 2 * 10e-6)));
    QCOMPARE(actionOf(mergeCopies, plan), std::string("Merging 1500 copies into 2"));
    QVERIFY(!mergeCopies.possible(buildPlan(copiesRequest(HostMemory::pageable))));
}

/// Bytes and latencies alike.
void CopyLeverTest::keptDataIsCopiedOnceInTenSteps()
{
    PlanRequest request = copiesRequest(HostMemory::pageable);
    request.task->buffers.front().copies = 1000;
    QVERIFY(within(1e-9, gainOf(keepDataOnGpu, buildPlan(request)), 10));
    QVERIFY(!keepDataOnGpu.possible(buildPlan(launchesRequest()))); // there is none
}

/// 3 GB of data and 3 GB of temporaries need 6 GB whether or not they are copied each time.
void CopyLeverTest::keptDataStaysInTheMemory()
{
    Plan plan = buildPlan(requestOf(sampleMachine()));
    Plan kept = keepDataOnGpu.apply(plan);
    for (Plan* each : {&plan, &kept}) {
        each->gpuMemory = 7.3 * gigabyte; // room for 0.9 · 7.3 − 0.5 = 6.07 GB
        QVERIFY(evaluate(*each).fits);
        each->gpuMemory = 7.1 * gigabyte; // 5.89 GB
        QVERIFY(!evaluate(*each).fits);
    }
}

void CopyLeverTest::dataThatDoesNotFitIsNotKept()
{
    Plan plan = buildPlan(requestOf(sampleMachine()));
    QVERIFY(keepDataOnGpu.possible(plan));
    plan.gpuMemory = 5 * gigabyte;
    QVERIFY(!keepDataOnGpu.possible(plan));
}

QTEST_APPLESS_MAIN(CopyLeverTest)
#include "copy_lever_test.moc"
