// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/plan/plan_estimate.h"
#include "tests/exactly.h"
#include "tests/model/round_plan.h"

#include <QTest>

using namespace gpuspeedup;

/// Each refinement alone against its formula, worked out by hand on one plan of round figures.
class EvaluateTest : public QObject
{
    Q_OBJECT

private slots:
    void aMeasuredRunTimeIsTheCpuTimeExactly();
    void aMeasuredRunTimeGrowsWithTheTask();
    void aCpuRateAsGivenGoesBeforeThePeak();
    void aKindOfCodeIsBoundByItsRateOrItsMemory();
    void aKindOfCodeWithMeasuredCallsTakesTheirTime();
    void thePrecisionsRatesCountOnBothSides();
    void belowTheRidgePointMemoryBoundsTheKernelAboveItTheRate();
    void theCpuSideHasARooflineToo();
    void aLaunchOfHalfRateOperationsRunsAtHalfTheRate();
    void kernelsAddUpEachWithItsOwnBound();
    void aMeasuredKernelTakesTheTimeOfItsCalls();
    void whatStaysOnTheGpuIsNotCopied();
};

namespace {

Plan withBaseline(const CpuBaseline& baseline)
{
    Plan plan = roundPlanWith(Refinement::cpuBaseline);
    plan.cpuBaseline = baseline;
    return plan;
}

/// η = 0.8 and β = 0.85 of 10 TFLOPS and 4 TB/s: the ridge point lies at 8e12 / 3.4e12 op/B.
Plan rooflinePlan()
{
    Plan plan = roundPlanWith(Refinement::roofline);
    plan.gpuComputeEfficiency = 0.8;
    plan.gpuMemoryEfficiency = 0.85;
    plan.gpuBandwidth = 4000 * gigabytePerSecond;
    return plan;
}

} // namespace

void EvaluateTest::aMeasuredRunTimeIsTheCpuTimeExactly()
{
    const Plan plan = withBaseline({.kind = CpuBaseline::Kind::runTime,
                                    .runTime = 8.985 * second,
                                    .runTimeOperations = roundPlan().base.operations});
    const PlanEstimate e = evaluate(plan);
    QCOMPARE(exactly(e.cpuTime / second), exactly(8.985));
    QVERIFY(within(1e-15, e.speedup, 8.985 / 0.21));
}

void EvaluateTest::aMeasuredRunTimeGrowsWithTheTask()
{
    Plan plan = withBaseline({.kind = CpuBaseline::Kind::runTime,
                              .runTime = 8.985 * second,
                              .runTimeOperations = roundPlan().base.operations});
    plan.base.operations = 3 * plan.base.operations;
    QVERIFY(within(1e-15, evaluate(plan).cpuTime / second, 3 * 8.985));
}

void EvaluateTest::aCpuRateAsGivenGoesBeforeThePeak()
{
    const Plan plan = withBaseline({.kind = CpuBaseline::Kind::rate, .rate = 5 * gigaflops});
    QVERIFY(within(1e-15, evaluate(plan).cpuTime / second, 1000. / 5));
}

/// 1000 Gop at 20 GFLOPS take 50 s. 400 GB at 10 GB/s take 40 s, 600 GB 60 s.
void EvaluateTest::aKindOfCodeIsBoundByItsRateOrItsMemory()
{
    Plan plan = withBaseline(
        {.kind = CpuBaseline::Kind::codeClass, .rate = 20 * gigaflops, .bandwidth = 10 * gigabytePerSecond});
    plan.cpuTraffic = 400 * gigabyte;
    QVERIFY(within(1e-15, evaluate(plan).cpuTime / second, 50));
    QVERIFY(evaluate(plan).cpuBound == Bound::compute);
    plan.cpuTraffic = 600 * gigabyte;
    QVERIFY(within(1e-15, evaluate(plan).cpuTime / second, 60));
    QVERIFY(evaluate(plan).cpuBound == Bound::memory);
    plan.cpuBaseline.bandwidth = {}; // such code is not bound by memory
    QVERIFY(within(1e-15, evaluate(plan).cpuTime / second, 50));
}

/// Four calls of 250 Gop, 2 s each as measured at 125 GFLOPS; code of half the rate takes twice as long.
void EvaluateTest::aKindOfCodeWithMeasuredCallsTakesTheirTime()
{
    const TimeCurve::Point measured[] = {{1e9, 10 * millisecond}, {250e9, 2 * second}};
    Plan plan = withBaseline({.kind = CpuBaseline::Kind::codeClass,
                              .rate = 125 * gigaflops,
                              .curve = std::make_shared<const TimeCurve>(measured),
                              .curveRate = 125 * gigaflops});
    plan.kernels.front().calls = 4;
    QVERIFY(within(1e-15, evaluate(plan).cpuTime / second, 8));
    plan.cpuBaseline.rate = 62.5 * gigaflops;
    QVERIFY(within(1e-15, evaluate(plan).cpuTime / second, 16));
}

/// 1000 Gop at 200 GFLOPS and 50 TFLOPS: 5 s, and 20 ms beside copies of 0.1 s and launches of 10 ms.
void EvaluateTest::thePrecisionsRatesCountOnBothSides()
{
    Plan plan = roundPlanWith(Refinement::precision);
    plan.cpuArithmeticRate = 200 * gigaflops;
    plan.gpuArithmeticRate = 50 * teraflops;
    const PlanEstimate e = evaluate(plan);
    QVERIFY(within(1e-15, e.cpuTime / second, 5));
    QVERIFY(within(1e-15, e.gpuTime / second, 0.02 + 0.1 + 0.01));
    QVERIFY(within(1e-15, e.efficiency, 0.02 / 0.13));
}

/// W/(ηP) = 1e12 / 8e12 = 0.125 s; Q/(βM) is as long for Q = 0.125 · 3.4e12 = 425 GB.
void EvaluateTest::belowTheRidgePointMemoryBoundsTheKernelAboveItTheRate()
{
    Plan plan = rooflinePlan();
    plan.traffic = 425 * gigabyte / 2;
    QVERIFY(within(1e-15, phaseSeconds(plan, Phase::kernels), 0.125));
    QVERIFY(evaluate(plan).phase(Phase::kernels).bound == Bound::compute);
    plan.traffic = 425 * gigabyte;
    QVERIFY(within(1e-15, phaseSeconds(plan, Phase::kernels), 0.125));
    plan.traffic = 2 * 425 * gigabyte;
    QVERIFY(within(1e-15, phaseSeconds(plan, Phase::kernels), 0.25));
    QVERIFY(evaluate(plan).phase(Phase::kernels).bound == Bound::memory);
}

/// 1000 Gop at 0.5 of 100 GFLOPS: 20 s. 2800 GB at 0.7 of 100 GB/s: 40 s.
void EvaluateTest::theCpuSideHasARooflineToo()
{
    Plan plan = rooflinePlan();
    plan.cpuComputeEfficiency = 0.5;
    plan.cpuMemoryEfficiency = 0.7;
    plan.cpuBandwidth = 100 * gigabytePerSecond;
    QVERIFY(within(1e-15, evaluate(plan).cpuTime / second, 20));
    plan.cpuTraffic = 2800 * gigabyte;
    QVERIFY(within(1e-15, evaluate(plan).cpuTime / second, 40));
    QVERIFY(evaluate(plan).cpuBound == Bound::memory);
}

/// 1000 launches of 1 Gop each: (W + N·w½)/(ηP) = 2 · 1e12 / 8e12.
void EvaluateTest::aLaunchOfHalfRateOperationsRunsAtHalfTheRate()
{
    Plan plan = rooflinePlan();
    plan.halfRateOperations = 1 * gigaOperation;
    QVERIFY(within(1e-15, phaseSeconds(plan, Phase::kernels), 2 * 0.125));
}

/// 0.6 of the work at 0.8 of 10 TFLOPS: 75 ms, its 42.5 GB at 3.4 TB/s only 12.5 ms. The rest at a quarter of
/// that η: 0.4e12 / 2e12 = 200 ms, its 382.5 GB at half of that β: 225 ms.
void EvaluateTest::kernelsAddUpEachWithItsOwnBound()
{
    Plan plan = rooflinePlan();
    plan.traffic = 425 * gigabyte;
    plan.kernels = {{.workShare = 0.6, .trafficShare = 0.1},
                    {.workShare = 0.4,
                     .trafficShare = 0.9,
                     .relativeComputeEfficiency = 0.25,
                     .relativeMemoryEfficiency = 0.5}};
    QVERIFY(within(1e-15, phaseSeconds(plan, Phase::kernels), 0.075 + 0.225));
    QVERIFY(evaluate(plan).phase(Phase::kernels).bound == Bound::memory); // of the longer one
}

/// Ten calls of 100 Gop, 20 ms each as measured at 10 TFLOPS; on a GPU twice as fast half of it.
void EvaluateTest::aMeasuredKernelTakesTheTimeOfItsCalls()
{
    const TimeCurve::Point measured[] = {{1e9, 1 * millisecond}, {100e9, 20 * millisecond}};
    Plan plan = roundPlanWith(Refinement::roofline);
    plan.kernels.front().callsPerLaunch = 10 / plan.base.launches;
    plan.kernels.front().curve = std::make_shared<const TimeCurve>(measured);
    plan.kernels.front().curveRate = 10 * teraflops;
    QVERIFY(within(1e-15, phaseSeconds(plan, Phase::kernels), 0.2));
    plan.base.gpuRate = 20 * teraflops;
    QVERIFY(within(1e-15, phaseSeconds(plan, Phase::kernels), 0.1));
}

/// Of 1 GB that the kernels would copy one by one 0.3 go in and 0.1 come out.
void EvaluateTest::whatStaysOnTheGpuIsNotCopied()
{
    Plan plan = roundPlanWith(Refinement::stages);
    plan.resident = {.toGpu = 0.3, .fromGpu = 0.1, .toGpuCopies = 1, .fromGpuCopies = 1};
    QVERIFY(within(1e-15, phaseSeconds(plan, Phase::copyToGpu), 0.03));
    QVERIFY(within(1e-15, phaseSeconds(plan, Phase::copyFromGpu), 0.01));
    QVERIFY(within(1e-15, evaluate(plan).gpuTime / second, 0.1 + 0.04 + 0.01));
}

QTEST_APPLESS_MAIN(EvaluateTest)
#include "evaluate_test.moc"
