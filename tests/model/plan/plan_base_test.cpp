// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/error.h"
#include "model/estimate.h"
#include "model/plan/plan_estimate.h"
#include "tests/exactly.h"
#include "tests/model/random_plan.h"

#include <QTest>

using namespace gpuspeedup;

class PlanBaseTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { fixSeed(); }
    void withoutRefinementsThePublishedFormulasComeOutToTheLastBit();
    void whatThePublishedFormulasRefuseIsAFault();
    void energyAndPriceLeaveTheTimes();
    void everyRefinementIsSeenByATimeInSomePlan();
};

/// Whatever the values of refinements that are off: they are kept and not used.
void PlanBaseTest::withoutRefinementsThePublishedFormulasComeOutToTheLastBit()
{
    QVERIFY(rc::check("evaluate(plan) == estimate(scenario)", [](bool usual) {
        Plan plan = *anyPlan();
        plan.refinements = {};
        if (!usual)
            plan.base = *anyScenario();
        const Estimate published = estimate(plan.base);
        const PlanEstimate e = evaluate(plan);
        RC_ASSERT(e.fault == PlanFault::none);
        RC_ASSERT(e.cpuTime == published.cpuTime);
        RC_ASSERT(e.gpuTime == published.gpuTime);
        RC_ASSERT(e.speedup == published.speedup);
        RC_ASSERT(e.efficiency == published.efficiency);
        RC_ASSERT(e.phase(Phase::kernels).time == published.gpuComputeTime);
        RC_ASSERT(e.phase(Phase::launching).time == published.launchOverhead);
        // Two shares of one quotient add up but for rounding.
        const Duration copies = e.phase(Phase::copyToGpu).time + e.phase(Phase::copyFromGpu).time;
        RC_ASSERT(within(1e-15, copies.si(), published.transferTime.si()));
    }));
}

void PlanBaseTest::whatThePublishedFormulasRefuseIsAFault()
{
    Plan plan;
    plan.base.data = DataSize::fromSi(1e300);
    plan.base.linkRate = Bandwidth::fromSi(1e-300);
    QVERIFY_EXCEPTION_THROWN(static_cast<void>(estimate(plan.base)), EstimateOutOfRange);
    QCOMPARE(evaluate(plan).fault, PlanFault::outOfRange);
    QVERIFY_EXCEPTION_THROWN(static_cast<void>(estimate(plan)), EstimateOutOfRange);
}

void PlanBaseTest::energyAndPriceLeaveTheTimes()
{
    QVERIFY(rc::check("Refinement::cost", [] {
        Plan plan = *anyPlan();
        plan.refinements.remove(Refinement::cost);
        const PlanEstimate without = evaluate(plan);
        plan.refinements.add(Refinement::cost);
        const PlanEstimate with = evaluate(plan);
        RC_ASSERT(with.fault == without.fault);
        RC_ASSERT(with.cpuTime == without.cpuTime);
        RC_ASSERT(with.gpuTime == without.gpuTime);
    }));
}

/// A switch without effect anywhere would be none.
void PlanBaseTest::everyRefinementIsSeenByATimeInSomePlan()
{
    RefinementSet seen;
    seen.add(Refinement::cost);
    QVERIFY(rc::check("random plans", [&seen] {
        Plan plan = *anyPlan();
        const PlanEstimate whole = evaluate(plan);
        for (const RefinementInfo& info : refinements()) {
            Plan without = plan;
            without.refinements.remove(info.refinement);
            const PlanEstimate e = evaluate(without);
            if (plan.has(info.refinement) && (e.cpuTime != whole.cpuTime || e.gpuTime != whole.gpuTime))
                seen.add(info.refinement);
        }
    }));
    for (const RefinementInfo& info : refinements())
        QVERIFY2(seen.has(info.refinement), info.name.data());
}

QTEST_APPLESS_MAIN(PlanBaseTest)
#include "plan_base_test.moc"
