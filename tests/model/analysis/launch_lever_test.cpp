// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/model/analysis/lever_gain.h"
#include "tests/model/round_plan.h"

#include <QTest>

using namespace gpuspeedup;

/// Each lever of launches and start-up where little else counts: the gain is the ratio of their times.
class LaunchLeverTest : public QObject
{
    Q_OBJECT

private slots:
    void queuedLaunchesCostNoWait();
    void aGraphCostsItsNodes();
    void batchedLaunchesAreATenthOfThem();
    void everyKernelIsStillLaunched();
    void withoutTheStackLaunchesCostWhatTheMachinesDo();
    void moreRunsShareTheStart();
};

/// 1000 · 12 µs of waiting become 1000 · 4 µs of launching.
void LaunchLeverTest::queuedLaunchesCostNoWait()
{
    PlanRequest request = launchesRequest();
    request.launchMode = LaunchMode::synchronised;
    QVERIFY(within(1e-6, gainOf(queueLaunches, buildPlan(request)), 3));
    QVERIFY(!queueLaunches.possible(buildPlan(launchesRequest())));
}

/// 1000 · 4 µs become 10 µs + 1000 · 1 µs, which pays from 10/(4 − 1) launches, or 10/(12 − 1) with waits.
void LaunchLeverTest::aGraphCostsItsNodes()
{
    const Plan plan = buildPlan(launchesRequest());
    QVERIFY(within(1e-6, gainOf(captureGraph, plan), 4e-3 / 1.01e-3));
    QCOMPARE(actionOf(captureGraph, plan), std::string("Capturing 1000 launches in one CUDA graph"));
    QCOMPARE(captureGraph.remark(plan, captureGraph.apply(plan), {}),
             std::string("a graph pays from 4 launches on"));
    PlanRequest waiting = launchesRequest();
    waiting.launchMode = LaunchMode::synchronised;
    const Plan waits = buildPlan(waiting);
    QCOMPARE(captureGraph.remark(waits, captureGraph.apply(waits), {}),
             std::string("a graph pays from the first launch on"));
    QVERIFY(!captureGraph.possible(captureGraph.apply(plan)));
    QVERIFY(!captureGraph.possible(roundPlan())); // nothing says what a graph costs
}

void LaunchLeverTest::batchedLaunchesAreATenthOfThem()
{
    const Plan plan = buildPlan(launchesRequest());
    QVERIFY(within(1e-6, gainOf(batchLaunches, plan), 10));
    QCOMPARE(actionOf(batchLaunches, plan), std::string("Batching or fusing 1000 launches into 100"));
}

void LaunchLeverTest::everyKernelIsStillLaunched()
{
    Plan plan = roundPlan();
    plan.kernels.resize(3, {.workShare = 1. / 3, .trafficShare = 1. / 3, .launchShare = 1. / 3});
    plan.base.launches = 12;
    QCOMPARE(batchLaunches.apply(plan).base.launches, 3.);
    plan.base.launches = 3;
    QVERIFY(!batchLaunches.possible(plan));
}

/// 1000 matrix products of 15 µs each to launch, 4 µs without the stack.
void LaunchLeverTest::withoutTheStackLaunchesCostWhatTheMachinesDo()
{
    PlanRequest request = launchesRequest();
    request.stack = {.name = "stack", .label = "Stack 1.0", .matrixProduct = 15 * microsecond};
    const Plan plan = buildPlan(request);
    QVERIFY(within(1e-6, gainOf(leanerStack, plan), 15. / 4));
    QCOMPARE(actionOf(leanerStack, plan), std::string("A software stack without the overhead of Stack 1.0"));
    QVERIFY(!leanerStack.possible(roundPlan()));
}

/// (C0 + Tg) / (C0/10 + Tg) with C0 = 1 s and Tg = 0.21 s.
void LaunchLeverTest::moreRunsShareTheStart()
{
    Plan plan = roundPlanWith(Refinement::oneOff);
    plan.oneOff = 1 * second;
    QVERIFY(within(1e-14, gainOf(keepProcessWarm, plan), 1.21 / 0.31));
    QCOMPARE(actionOf(keepProcessWarm, plan), std::string("Starting up once for 10 runs instead of 1"));
    QVERIFY(!keepProcessWarm.possible(roundPlan()));
}

QTEST_APPLESS_MAIN(LaunchLeverTest)
#include "launch_lever_test.moc"
