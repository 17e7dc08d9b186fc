// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/speedup_bounds.h"

#include "tests/exactly.h"
#include "tests/model/analysis/golden_uncertainty.h"
#include "tests/model/random_plan.h"

#include <QTest>

#include <cmath>

using namespace gpuspeedup;

class SpeedupBoundsTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { fixSeed(1000); }
    void theGoldenExampleLiesBetweenItsTwoCorners();
    void everyDrawWithinTheRangesLiesBetweenTheBounds();
    void anInputThatAnotherHidesCountsInTheCorner();
    void whereTheSpeedupHasAValleyValuesBetweenAreTried();
    void whereTheTaskMayNotFitThereIsNoLeastSpeedup();
    void withNothingUncertainBothAreTheSpeedup();
};

/// Unfavourable: Rc, D, λ up, Rg, B down, each by e^(1.645σ); W down, as its elasticity 1 − e_k is positive.
void SpeedupBoundsTest::theGoldenExampleLiesBetweenItsTwoCorners()
{
    const auto corner = [](double sign) {
        const auto factor = [sign](double sigma) { return std::exp(sign * normal95 * sigma); };
        const double work = 500e9 * factor(0.3);
        const double gpuTime = work / (8e12 * factor(0.15)) + 0.5e9 / factor(0.1) / (8e9 * factor(0.1)) +
                               50 * 80e-6 / factor(0.3);
        return work / (40e9 / factor(0.2)) / gpuTime;
    };
    const SpeedupBounds bounds = speedupBounds(Plan{}, goldenUncertainty());
    QVERIFY(bounds.least.has_value());
    QVERIFY(within(1e-12, *bounds.least, corner(-1)));
    QVERIFY(within(1e-12, bounds.largest, corner(1)));
}

/// Where S is monotone in each input: the size of the task, the serial share and data that goes through the
/// memory in chunks are left out, see speedupBounds().
void SpeedupBoundsTest::everyDrawWithinTheRangesLiesBetweenTheBounds()
{
    QVERIFY(rc::check("no draw is beyond a corner", [] {
        Plan plan = *anyPlan();
        plan.refinements.remove(Refinement::memoryFit);
        plan.sources["operations"].kind = Source::Kind::counted;
        plan.sources["serial_share"].kind = Source::Kind::counted;
        const std::vector<UncertainInput> inputs = uncertainInputs(plan);
        const SpeedupBounds bounds = speedupBounds(plan, inputs);
        RC_ASSERT(bounds.least.has_value());
        Plan drawn = withChosenChunks(plan);
        for (int draw = 0; draw < 30; ++draw) {
            for (const UncertainInput& uncertain : inputs)
                uncertain.input->write(drawn, drawnValue(uncertain, uncertain.input->read(plan),
                                                         random_plan::between(-normal95, normal95)));
            const double speedup = evaluate(drawn).speedup;
            RC_ASSERT(speedup >= *bounds.least * (1 - 1e-12));
            RC_ASSERT(speedup <= bounds.largest * (1 + 1e-12));
        }
    }));
}

/// Memory takes 2 s, computing 1.5 s: the peak counts for nothing until the bandwidth has doubled, but
/// then it does. Both twice as fast: 1 s.
void SpeedupBoundsTest::anInputThatAnotherHidesCountsInTheCorner()
{
    Plan plan;
    plan.refinements.add(Refinement::roofline);
    plan.base.operations = 1500 * gigaOperation;
    plan.base.gpuRate = 1 * teraflops;
    plan.base.data = {};
    plan.base.launches = 0;
    plan.traffic = 2 * gigabyte;
    plan.gpuBandwidth = 1 * gigabytePerSecond;
    const std::vector<UncertainInput> inputs{{findPlanInput("gpu-rate"), sigmaOfFactor(2)},
                                             {findPlanInput("gpu_bandwidth"), sigmaOfFactor(2)}};
    const SpeedupBounds bounds = speedupBounds(plan, inputs);
    const double cpuTime = 1500.0 / 40;
    QVERIFY(within(1e-12, bounds.largest, cpuTime));
    QVERIFY(within(1e-12, *bounds.least, cpuTime / 4));
}

/// The CPU takes max(W/1e9, 1 s), the GPU W/2e9 + 0.1 s. From 1e8 to 1e9 operations S falls from 1/0.15 to
/// 1/0.6 and rises from there to 10/5.1 at 1e10: the least is between the ends.
void SpeedupBoundsTest::whereTheSpeedupHasAValleyValuesBetweenAreTried()
{
    Plan plan;
    plan.refinements.add(Refinement::roofline);
    plan.base.cpuRate = 1 * gigaflops;
    plan.base.gpuRate = 2 * gigaflops;
    plan.base.operations = 1 * gigaOperation;
    plan.base.data = 1 * gigabyte;
    plan.base.linkRate = 10 * gigabytePerSecond;
    plan.base.launches = 0;
    plan.cpuTraffic = 1 * gigabyte;
    plan.cpuBandwidth = 1 * gigabytePerSecond;
    const std::vector<UncertainInput> inputs{{findPlanInput("operations"), sigmaOfFactor(10)}};
    const SpeedupBounds bounds = speedupBounds(plan, inputs);
    QVERIFY(within(1e-12, bounds.largest, 1 / 0.15));
    QVERIFY(within(1e-12, *bounds.least, 1 / 0.6));
}

void SpeedupBoundsTest::whereTheTaskMayNotFitThereIsNoLeastSpeedup()
{
    Plan plan;
    plan.refinements.add(Refinement::memoryFit);
    plan.chunkable = false;
    plan.resident = {.toGpu = 1, .fromGpu = 0};
    plan.gpuMemory = plan.base.data * 1.2;
    const std::vector<UncertainInput> inputs{{findPlanInput("data"), sigmaOfFactor(1.5)}};
    const SpeedupBounds bounds = speedupBounds(plan, inputs);
    QVERIFY(!bounds.least.has_value());
    QVERIFY(within(1e-12, bounds.largest, 12.5 / (0.0625 + 0.0625 / 1.5 + 0.004)));
}

void SpeedupBoundsTest::withNothingUncertainBothAreTheSpeedup()
{
    const SpeedupBounds bounds = speedupBounds(Plan{}, {});
    QCOMPARE(exactly(*bounds.least), exactly(bounds.largest));
    QCOMPARE(exactly(bounds.largest), exactly(evaluate(Plan{}).speedup));
}

QTEST_APPLESS_MAIN(SpeedupBoundsTest)
#include "speedup_bounds_test.moc"
