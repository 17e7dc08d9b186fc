// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/plan/plan_estimate.h"
#include "tests/exactly.h"
#include "tests/model/round_plan.h"

#include <QTest>

using namespace gpuspeedup;

/// Copies, launches and their overlap, each refinement alone on one plan of round figures.
class EvaluateCopiesTest : public QObject
{
    Q_OBJECT

private slots:
    void eachCopyCostsItsLatencyAndItsBytesOverTheRate();
    void aCopyIsBoundByLatencyWhileThatIsHalfOfIt();
    void anotherRateScalesAMeasuredCopyAndAnotherLatencyIsAdded();
    void theSoftwareStackAddsToEachLaunchAndEachCopy();
    void queuedLaunchesHideBehindTheKernelsBeforeThem();
    void waitingForEachLaunchAddsUp();
    void theStacksPartOfALaunchIsPaidWhenWaitingToo();
    void aGraphCostsOneLaunchAndItsNodesWhereTheyOutlastTheKernels();
    void overlapHidesAllButTheLongestStage();
    void withOneCopyEngineBothDirectionsTakeTurns();
    void theBestNumberOfChunksBeatsEveryOther();
    void onlyPinnedMemoryOverlaps();
    void whatFitsTheMemoryIsNotDivided();
    void whatDoesNotFitGoesThroughInAsManyChunksAsTheMemoryAsksFor();
    void overlappingChunksShareTheMemoryOfTwo();
    void dataThatCannotBeDividedDoesNotFit();
};

namespace {

/// 0.75 GB in at 15 GB/s in ten copies of 10 µs, 0.25 GB out at 5 GB/s in five of 20 µs.
Plan transfersPlan()
{
    Plan plan = roundPlanWith(Refinement::transfers);
    plan.eachKernel = {.toGpu = 0.75, .fromGpu = 0.25, .toGpuCopies = 10, .fromGpuCopies = 5};
    plan.toGpu = {.cost = {.latency = 10 * microsecond, .rate = 15 * gigabytePerSecond},
                  .rate = 15 * gigabytePerSecond,
                  .latency = 10 * microsecond};
    plan.fromGpu = {.cost = {.latency = 20 * microsecond, .rate = 5 * gigabytePerSecond},
                    .rate = 5 * gigabytePerSecond,
                    .latency = 20 * microsecond};
    return plan;
}

/// h = 0.06 s, k = 0.1 s, d = 0.04 s, and 0.001 s of launches for each chunk.
Plan overlapPlan(double chunks, int copyEngines)
{
    Plan plan = roundPlanWith(Refinement::overlap);
    plan.eachKernel = {.toGpu = 0.6, .fromGpu = 0.4, .toGpuCopies = 1, .fromGpuCopies = 1};
    plan.base.launches = 100;
    plan.hostMemory = HostMemory::pinned;
    plan.chunks = chunks;
    plan.copyEngines = copyEngines;
    return plan;
}

/// Room for 0.9 · 1 GB − 0.1 GB = 0.8 GB of the 1 GB of data and `temporaries`.
Plan memoryPlan(DataSize temporaries)
{
    Plan plan = roundPlanWith(Refinement::memoryFit);
    plan.resident = {.toGpu = 0.5, .fromGpu = 0.5, .toGpuCopies = 1, .fromGpuCopies = 1};
    plan.gpuMemory = 1 * gigabyte;
    plan.contextMemory = 0.1 * gigabyte;
    plan.temporaries = temporaries;
    return plan;
}

double gpuSeconds(const Plan& plan)
{
    return evaluate(plan).gpuTime / second;
}

} // namespace

void EvaluateCopiesTest::eachCopyCostsItsLatencyAndItsBytesOverTheRate()
{
    const Plan plan = transfersPlan();
    QVERIFY(within(1e-14, phaseSeconds(plan, Phase::copyToGpu), 10 * 10e-6 + 0.75 / 15));
    QVERIFY(within(1e-14, phaseSeconds(plan, Phase::copyFromGpu), 5 * 20e-6 + 0.25 / 5));
    QVERIFY(within(1e-14, gpuSeconds(plan), 0.1 + 0.0501 + 0.0501 + 0.01));
}

/// A copy of V bytes at 15 GB/s takes as long as its latency of 10 µs for V = 150 kB.
void EvaluateCopiesTest::aCopyIsBoundByLatencyWhileThatIsHalfOfIt()
{
    Plan plan = transfersPlan();
    plan.eachKernel = {.toGpu = 1, .fromGpu = 0, .toGpuCopies = 1, .fromGpuCopies = 0};
    plan.base.data = 149 * kilobyte;
    QVERIFY(evaluate(plan).phase(Phase::copyToGpu).bound == Bound::latency);
    plan.base.data = 151 * kilobyte;
    QVERIFY(evaluate(plan).phase(Phase::copyToGpu).bound == Bound::link);
}

/// Measured: 75 MB in 6 ms, 10 µs of them latency. At twice the rate the other 5.99 ms halve.
void EvaluateCopiesTest::anotherRateScalesAMeasuredCopyAndAnotherLatencyIsAdded()
{
    const TimeCurve::Point measured[] = {{1e3, 10 * microsecond}, {75e6, 6 * millisecond}};
    Plan plan = transfersPlan();
    plan.toGpu.cost.curve = std::make_shared<const TimeCurve>(measured);
    QVERIFY(within(1e-14, phaseSeconds(plan, Phase::copyToGpu), 10 * 6e-3));
    plan.toGpu.rate = 30 * gigabytePerSecond;
    QVERIFY(within(1e-14, phaseSeconds(plan, Phase::copyToGpu), 10 * (5.99e-3 / 2 + 10e-6)));
    plan.toGpu.latency = 50 * microsecond;
    QVERIFY(within(1e-14, phaseSeconds(plan, Phase::copyToGpu), 10 * (5.99e-3 / 2 + 50e-6)));
}

/// 1000 launches of 12 µs instead of 10; 10 µs for each of ten copies in, 5 µs for each of five out.
void EvaluateCopiesTest::theSoftwareStackAddsToEachLaunchAndEachCopy()
{
    Plan plan = transfersPlan();
    const double before = gpuSeconds(plan);
    plan.refinements.add(Refinement::stack);
    plan.stackLaunch = 12 * microsecond;
    plan.toGpu.stackCost = 10 * microsecond;
    plan.fromGpu.stackCost = 5 * microsecond;
    QVERIFY(within(1e-13, gpuSeconds(plan) - before, 1000 * 2e-6 + 10 * 10e-6 + 5 * 5e-6));
}

/// λ + t + (N−1)·max(λ, t) with λ = 10 µs, N = 1000: t = 100 µs hides all but the first launch; t = 5 µs
/// hides behind the launches but for the last.
void EvaluateCopiesTest::queuedLaunchesHideBehindTheKernelsBeforeThem()
{
    Plan plan = roundPlanWith(Refinement::launches);
    QVERIFY(within(1e-13, phaseSeconds(plan, Phase::kernels), 1000 * 100e-6));
    QVERIFY(within(1e-9, phaseSeconds(plan, Phase::launching), 10e-6));
    plan.base.operations = plan.base.operations / 20;
    QVERIFY(within(1e-13, phaseSeconds(plan, Phase::kernels), 1000 * 5e-6));
    QVERIFY(within(1e-12, phaseSeconds(plan, Phase::launching), 10e-6 + 999 * 10e-6 + 5e-6 - 1000 * 5e-6));
}

void EvaluateCopiesTest::waitingForEachLaunchAddsUp()
{
    Plan plan = roundPlanWith(Refinement::launches);
    plan.launchMode = LaunchMode::synchronised;
    plan.launchSync = 25 * microsecond;
    QVERIFY(within(1e-12, phaseSeconds(plan, Phase::launching), 1000 * 25e-6));
}

/// The stack's launch of 18 µs is 8 µs above the hardware's 10: each synchronised launch has them as well.
void EvaluateCopiesTest::theStacksPartOfALaunchIsPaidWhenWaitingToo()
{
    Plan plan = roundPlanWith(Refinement::launches);
    plan.refinements.add(Refinement::stack);
    plan.launchMode = LaunchMode::synchronised;
    plan.launchSync = 25 * microsecond;
    plan.stackLaunch = 18 * microsecond;
    QVERIFY(within(1e-12, phaseSeconds(plan, Phase::launching), 1000 * (25e-6 + 8e-6)));
}

/// λ_G + max(ν·N, Σt): 100 ms of kernels outlast 1000 nodes of 2 µs, 1 ms of kernels does not.
void EvaluateCopiesTest::aGraphCostsOneLaunchAndItsNodesWhereTheyOutlastTheKernels()
{
    Plan plan = roundPlanWith(Refinement::launches);
    plan.launchMode = LaunchMode::graph;
    plan.graphLaunch = 30 * microsecond;
    plan.graphNode = 2 * microsecond;
    QVERIFY(within(1e-9, phaseSeconds(plan, Phase::launching), 30e-6));
    plan.base.operations = plan.base.operations / 100;
    QVERIFY(within(1e-12, phaseSeconds(plan, Phase::launching), 30e-6 + 1000 * 2e-6 - 1e-3));
}

/// Four chunks of 15, 25 + 1 and 10 ms: 51 + 3 · 26 = 129 ms, of 4 · 51 = 204 ms one after the other.
void EvaluateCopiesTest::overlapHidesAllButTheLongestStage()
{
    const Plan plan = overlapPlan(4, 2);
    QVERIFY(within(1e-13, gpuSeconds(plan), 0.129));
    QVERIFY(within(1e-13, phaseSeconds(plan, Phase::hidden), 0.204 - 0.129));
    QVERIFY(within(1e-13, phaseSeconds(plan, Phase::launching), 4e-3));
    QCOMPARE(evaluate(plan).chunks, 4.);
}

/// Ten chunks of 6, 10 + 1 and 4 ms, copies in first: 6 + 11 + 9 · 11 + 4 = 120 ms for the kernels, 100 ms
/// for the link. With copies three times as slow, 18 and 12 ms, the link decides: 10 · 30 ms.
void EvaluateCopiesTest::withOneCopyEngineBothDirectionsTakeTurns()
{
    Plan plan = overlapPlan(10, 1);
    QVERIFY(within(1e-13, gpuSeconds(plan), 0.120));
    plan.base.linkRate = plan.base.linkRate / 3;
    QVERIFY(within(1e-13, gpuSeconds(plan), 0.300));
}

/// By the formula of two engines, (h + k + d)/n + o + (n−1)·(k/n + o) for the kernels as the longest stage.
void EvaluateCopiesTest::theBestNumberOfChunksBeatsEveryOther()
{
    const double best = gpuSeconds(overlapPlan(0, 2));
    for (int n = 1; n <= 200; ++n)
        QVERIFY2(best <= 0.2 / n + 0.001 + (n - 1) * (0.1 / n + 0.001) + 1e-15,
                 qPrintable(QString::number(n)));
    QCOMPARE(evaluate(overlapPlan(0, 2)).chunks, 10.); // √((h + d) / o) = √(0.1 / 0.001)
}

void EvaluateCopiesTest::onlyPinnedMemoryOverlaps()
{
    Plan plan = overlapPlan(4, 2);
    plan.hostMemory = HostMemory::pageable;
    QVERIFY(within(1e-14, gpuSeconds(plan), 0.2 + 0.001));
    QCOMPARE(evaluate(plan).chunks, 1.);
}

void EvaluateCopiesTest::whatFitsTheMemoryIsNotDivided()
{
    Plan plan = memoryPlan({});
    plan.gpuMemory = 1.23 * gigabyte; // 0.9 · 1.23 − 0.1 = 1.007
    QVERIFY(evaluate(plan).fits);
    QCOMPARE(evaluate(plan).chunks, 1.);
    QCOMPARE(exactly(gpuSeconds(plan)), exactly(gpuSeconds(roundPlan())));
}

/// 2.5 GB through 0.8 GB are 4 chunks: launches count four times, the rest divides.
void EvaluateCopiesTest::whatDoesNotFitGoesThroughInAsManyChunksAsTheMemoryAsksFor()
{
    const Plan plan = memoryPlan(1.5 * gigabyte);
    QVERIFY(!evaluate(plan).fits);
    QCOMPARE(evaluate(plan).chunks, 4.);
    QVERIFY(within(1e-14, gpuSeconds(plan), 0.1 + 0.1 + 4 * 0.01));
}

/// Two chunks are on the GPU at a time: 2 · 2.5 / 0.8 are 7.
void EvaluateCopiesTest::overlappingChunksShareTheMemoryOfTwo()
{
    Plan plan = memoryPlan(1.5 * gigabyte);
    plan.refinements.add(Refinement::overlap);
    plan.hostMemory = HostMemory::pinned;
    plan.chunks = 1;
    QCOMPARE(evaluate(plan).chunks, 7.);
}

void EvaluateCopiesTest::dataThatCannotBeDividedDoesNotFit()
{
    Plan plan = memoryPlan({});
    plan.chunkable = false;
    QVERIFY(evaluate(plan).fault == PlanFault::doesNotFit);
    const QByteArray sentence = sentenceOf([&] { static_cast<void>(estimate(plan)); });
    QVERIFY2(sentence.contains("needs 1 GB of GPU memory and 0.8 GB can be used"), sentence);
}

QTEST_APPLESS_MAIN(EvaluateCopiesTest)
#include "evaluate_copies_test.moc"
