// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/plan/plan_estimate.h"
#include "tests/exactly.h"
#include "tests/model/full_plan.h"
#include "tests/model/random_plan.h"
#include "tests/model/round_plan.h"

#include <QTest>

using namespace gpuspeedup;

/// What a whole run adds to one GPU's part: several GPUs, start-up, the serial share, energy and price.
class EvaluateWholeTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { fixSeed(); }
    void severalGpusShareKernelsAndCopies();
    void gpusBehindOneLinkShareItsRate();
    void theAllReduceGoesAroundARing();
    void startUpIsPaidOnceForAllRuns();
    void theSerialShareBoundsTheSpeedup();
    void ofAMeasuredRunTheSerialShareStays();
    void theModelsErrorActsOnTheGpuTime();
    void energyIsPowerTimesTimeOfBothProcessors();
    void thePortPaysBackAfterItsCostOverTheSavingPerRun();
    void whereARunSavesNothingThePortNeverPaysBack();
    void theEffectsOfTheRefinementsMultiplyToTheWhole();
    void thePhasesSumToTheGpuTime();
    void theChosenNumberOfChunksGivesTheSameTimes();
};

/// Four at 0.8: 0.1 s / (4 · 0.8); each has a link for its quarter of the data; launches are everyone's.
void EvaluateWholeTest::severalGpusShareKernelsAndCopies()
{
    Plan plan = roundPlanWith(Refinement::gpus);
    plan.gpuCount = 4;
    plan.scalingEfficiency = 0.8;
    QVERIFY(within(1e-14, evaluate(plan).gpuTime / second, 0.1 / 3.2 + 0.1 / 4 + 0.01));
    QVERIFY(within(1e-14, evaluate(plan).efficiency, 0.1 / 4 / (0.1 / 3.2 + 0.1 / 4 + 0.01)));
}

void EvaluateWholeTest::gpusBehindOneLinkShareItsRate()
{
    Plan plan = roundPlanWith(Refinement::gpus);
    plan.gpuCount = 4;
    plan.sharedLink = true;
    QVERIFY(within(1e-14, evaluate(plan).gpuTime / second, 0.1 / 4 + 0.1 + 0.01));
}

/// 2(P−1)/P · V/B = 2 · 3/4 · 1 GB / 50 GB/s.
void EvaluateWholeTest::theAllReduceGoesAroundARing()
{
    Plan plan = roundPlanWith(Refinement::gpus);
    plan.gpuCount = 4;
    plan.communication = 1 * gigabyte;
    plan.peerRate = 50 * gigabytePerSecond;
    QVERIFY(within(1e-14, phaseSeconds(plan, Phase::communication), 0.03));
    plan.gpuCount = 1;
    QCOMPARE(phaseSeconds(plan, Phase::communication), 0.);
}

/// T(R) = C0/R + Tg.
void EvaluateWholeTest::startUpIsPaidOnceForAllRuns()
{
    Plan plan = roundPlanWith(Refinement::oneOff);
    plan.oneOff = 1.36 * second;
    QVERIFY(within(1e-14, evaluate(plan).gpuTime / second, 1.36 + 0.21));
    plan.runs = 100;
    QVERIFY(within(1e-14, evaluate(plan).gpuTime / second, 0.0136 + 0.21));
}

/// Amdahl: S = 1/(f + (1−f)/Sk) <= 1/f, however fast the GPU.
void EvaluateWholeTest::theSerialShareBoundsTheSpeedup()
{
    const double f = 0.05;
    const double ofThePart = evaluate(roundPlan()).speedup;
    Plan plan = roundPlanWith(Refinement::serialShare);
    plan.serialShare = f;
    QVERIFY(within(1e-14, evaluate(plan).speedup, 1 / (f + (1 - f) / ofThePart)));
    plan.base.gpuRate = 1e9 * plan.base.gpuRate;
    plan.base.data = {};
    plan.base.launches = 0;
    QVERIFY(evaluate(plan).speedup <= 1 / f);
    QVERIFY(within(1e-6, evaluate(plan).speedup, 1 / f));
}

/// Today's 8 s keep 2 s; what is computed on the GPU takes its 0.21 s.
void EvaluateWholeTest::ofAMeasuredRunTheSerialShareStays()
{
    Plan plan = roundPlanWith(Refinement::serialShare);
    plan.serialShare = 0.25;
    plan.refinements.add(Refinement::cpuBaseline);
    plan.cpuBaseline = {
        .kind = CpuBaseline::Kind::runTime, .runTime = 8 * second, .runTimeOperations = plan.base.operations};
    QCOMPARE(exactly(evaluate(plan).cpuTime / second), exactly(8));
    QVERIFY(within(1e-15, phaseSeconds(plan, Phase::serial), 2));
    QVERIFY(within(1e-15, evaluate(plan).gpuTime / second, 2 + 0.21));
}

/// Not on what stays on the CPU, nor on start-up.
void EvaluateWholeTest::theModelsErrorActsOnTheGpuTime()
{
    Plan plan = roundPlanWith(Refinement::oneOff);
    plan.oneOff = 1 * second;
    plan.modelFactor = 1.5;
    QVERIFY(within(1e-14, evaluate(plan).gpuTime / second, 1 + 1.5 * 0.21));
    QVERIFY(within(1e-15, evaluate(plan).cpuTime / second, 10));
}

/// 10 s at 200 W; 0.21 s at 200 W and twice 300 W.
void EvaluateWholeTest::energyIsPowerTimesTimeOfBothProcessors()
{
    Plan plan = roundPlanWith(Refinement::cost);
    plan.cpuWatts = 200;
    plan.gpuWatts = 300;
    QVERIFY(within(1e-14, costOf(plan, evaluate(plan))->cpuJoules, 2000));
    QVERIFY(within(1e-14, costOf(plan, evaluate(plan))->gpuJoules, 0.21 * 500));
    plan.refinements.add(Refinement::gpus);
    plan.gpuCount = 2;
    const PlanEstimate e = evaluate(plan);
    QVERIFY(within(1e-14, costOf(plan, e)->gpuJoules, (e.gpuTime / second) * 800));
    plan.refinements.remove(Refinement::cost);
    QVERIFY(!costOf(plan, e));
}

/// 10 s of 3.6 an hour cost 0.01, 0.21 s of 36 an hour 0.0021: a port of 790 pays after 100 000 runs.
void EvaluateWholeTest::thePortPaysBackAfterItsCostOverTheSavingPerRun()
{
    Plan plan = roundPlanWith(Refinement::cost);
    plan.cpuPricePerHour = 3.6;
    plan.gpuPricePerHour = 36;
    plan.portCost = 790;
    const PlanCost cost = costOf(plan, evaluate(plan)).value();
    QVERIFY(within(1e-14, cost.cpuPrice, 0.01));
    QVERIFY(within(1e-14, cost.gpuPrice, 0.0021));
    QVERIFY(within(1e-14, cost.priceRatio, 10));
    QVERIFY(within(1e-13, cost.paybackRuns.value(), 100'000));
}

/// S = 10 / 0.21 = 47.6 lies below a price ratio of 50.
void EvaluateWholeTest::whereARunSavesNothingThePortNeverPaysBack()
{
    Plan plan = roundPlanWith(Refinement::cost);
    plan.cpuPricePerHour = 1;
    plan.gpuPricePerHour = 50;
    plan.portCost = 1;
    QVERIFY(!costOf(plan, evaluate(plan))->paybackRuns);
    plan.gpuPricePerHour = 45;
    QVERIFY(costOf(plan, evaluate(plan))->paybackRuns.has_value());
}

void EvaluateWholeTest::theEffectsOfTheRefinementsMultiplyToTheWhole()
{
    const Plan plan = fullPlan();
    Plan published = plan;
    published.refinements = {};
    const std::vector<RefinementEffect> effects = effectsOf(plan);
    QCOMPARE(effects.size(), refinements().size() - 1); // price leaves the times
    QCOMPARE(exactly(effects.front().speedupBefore), exactly(evaluate(published).speedup));
    QCOMPARE(exactly(effects.back().speedupAfter), exactly(evaluate(plan).speedup));
    double product = 1;
    for (const RefinementEffect& effect : effects)
        product *= effect.speedupAfter / effect.speedupBefore;
    QVERIFY(within(1e-14, product, evaluate(plan).speedup / evaluate(published).speedup));
}

void EvaluateWholeTest::thePhasesSumToTheGpuTime()
{
    QVERIFY(rc::check("sum of phases - hidden == GPU time", [] {
        const PlanEstimate e = evaluate(*anyPlan());
        RC_PRE(e.fault == PlanFault::none);
        Duration sum;
        Duration largest = e.gpuTime;
        for (const PhaseEstimate& phase : e.phases) {
            sum = sum + phase.time;
            largest = std::max(largest, phase.time);
        }
        sum = sum - 2 * e.phase(Phase::hidden).time;
        RC_ASSERT(std::abs((sum - e.gpuTime) / largest) <= 1e-12);
    }));
}

void EvaluateWholeTest::theChosenNumberOfChunksGivesTheSameTimes()
{
    const Plan plan = fullPlan();
    const Plan chosen = withChosenChunks(plan);
    QVERIFY(chosen.chunks > 1);
    QCOMPARE(exactly(evaluate(chosen).gpuTime / second), exactly(evaluate(plan).gpuTime / second));
}

QTEST_APPLESS_MAIN(EvaluateWholeTest)
#include "evaluate_whole_test.moc"
