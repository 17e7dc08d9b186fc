// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/plan/plan_estimate.h"

#include "tests/exactly.h"
#include "tests/model/random_plan.h"

#include <QTest>

#include <algorithm>

using namespace gpuspeedup;

class BestChunksTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { fixSeed(500); }
    void noNeighbourOfTheChosenNumberIsBetter();
    void hardlyEverIsAnotherNumberBetter();
    void whatIsChosenStaysWhenWrittenDown();
};

namespace {

constexpr double most = 4096;
constexpr double rounding = 1 + 1e-14; // one chunk is added up in another order

Plan anyOverlappedPlan()
{
    Plan plan = *anyPlan();
    plan.refinements.add(Refinement::overlap);
    plan.hostMemory = HostMemory::pinned;
    plan.chunks = 0;
    RC_PRE(evaluate(plan).fault == PlanFault::none);
    return plan;
}

Duration timeIn(Plan plan, double chunks)
{
    plan.chunks = chunks;
    return evaluate(plan).gpuTime;
}

} // namespace

void BestChunksTest::noNeighbourOfTheChosenNumberIsBetter()
{
    QVERIFY(rc::check("one chunk more or less", [] {
        const Plan plan = anyOverlappedPlan();
        const PlanEstimate best = evaluate(plan);
        RC_ASSERT(timeIn(plan, best.chunks) == best.gpuTime);
        if (best.chunks < most)
            RC_ASSERT(best.gpuTime <= rounding * timeIn(plan, best.chunks + 1));
        if (best.chunks > 1)
            RC_ASSERT(best.gpuTime <= rounding * timeIn(plan, best.chunks - 1));
    }));
}

/// Measured curves make the time over the number wavy: the search is one of a valley, not of all.
void BestChunksTest::hardlyEverIsAnotherNumberBetter()
{
    int plans = 0;
    int worse = 0;
    QVERIFY(rc::check("against all numbers", [&] {
        Plan plan = anyOverlappedPlan();
        const Duration chosen = evaluate(plan).gpuTime;
        Duration least = chosen;
        for (plan.chunks = 1; plan.chunks <= most; ++plan.chunks)
            least = std::min(least, evaluate(plan).gpuTime);
        ++plans;
        worse += chosen > 1.001 * least ? 1 : 0;
    }));
    QCOMPARE_GE(plans, 500);
    QCOMPARE_LE(100 * worse, plans);
}

void BestChunksTest::whatIsChosenStaysWhenWrittenDown()
{
    QVERIFY(rc::check("same times", [] {
        const Plan plan = anyOverlappedPlan();
        const Plan chosen = withChosenChunks(plan);
        RC_ASSERT(chosen.chunks == evaluate(plan).chunks);
        RC_ASSERT(evaluate(chosen).gpuTime == evaluate(plan).gpuTime);
    }));
}

QTEST_APPLESS_MAIN(BestChunksTest)
#include "best_chunks_test.moc"
