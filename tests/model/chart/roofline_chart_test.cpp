// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/chart/rooflines.h"
#include "tests/exactly.h"
#include "tests/model/chart/whole_subject.h"
#include "tests/model/full_plan.h"
#include "tests/model/round_plan.h"

#include <QTest>

using namespace gpuspeedup;

class RooflineChartTest : public QObject
{
    Q_OBJECT

private slots:
    void aRoofIsTheSmallerOfBothLimits();
    void theTaskReachesItsOperationsOverItsTime();
    void oneKernelStandsOnTheAttainableRoof();
    void severalKernelsReachTheirHarmonicMean();
    void withoutTrafficTheLinkIsTheLimit();
    void withNothingCopiedThereIsNoIntensity();
    void aMeasuredRunTimeHasNoAttainableRoof();
    void theDescriptionSaysOnWhichSideOfTheRidgeTheTaskStands();
};

namespace {

Chart drawn(const Plan& plan)
{
    return rooflineChart.draw(chartSubject(plan), {});
}

/// 1000 Gop and 10 GB of traffic: 100 op/B, on 10 TFLOPS and 1 TB/s with η = 0.8 and β = 0.5: the attainable
/// ridge is at 8 TFLOPS / 0.5 TB/s = 16 op/B.
Plan roofedPlan()
{
    Plan plan = roundPlanWith(Refinement::roofline);
    plan.traffic = 10 * gigabyte;
    plan.gpuBandwidth = 1000 * gigabytePerSecond;
    plan.gpuComputeEfficiency = 0.8;
    plan.gpuMemoryEfficiency = 0.5;
    plan.cpuTraffic = 20 * gigabyte;
    plan.cpuBandwidth = 50 * gigabytePerSecond;
    plan.cpuComputeEfficiency = 0.6;
    plan.cpuMemoryEfficiency = 0.7;
    return plan;
}

const RooflineSide& gpuOf(const Rooflines& lines)
{
    return lines.sides[1];
}

} // namespace

void RooflineChartTest::aRoofIsTheSmallerOfBothLimits()
{
    const Roof roof{10 * teraflops, 1000 * gigabytePerSecond};
    QCOMPARE(exactly(*roof.ridge()), exactly(10.0));
    QCOMPARE(exactly(roof.at(5) / teraflops), exactly(5.0));
    QCOMPARE(exactly(roof.at(10) / teraflops), exactly(10.0));
    QCOMPARE(exactly(roof.at(50) / teraflops), exactly(10.0));
    QVERIFY(!Roof{10 * teraflops}.ridge().has_value());
    const Chart chart = drawn(roofedPlan());
    const ChartSeries& line = seriesNamed(chart, "GPU: attainable");
    const Roof attainable{8 * teraflops, 500 * gigabytePerSecond};
    QCOMPARE(line.x.size(), std::size_t{3});
    QVERIFY(within(1e-12, line.x[1], 16));
    for (std::size_t i = 0; i < line.x.size(); ++i)
        QVERIFY(within(1e-12, line.y[i], attainable.at(line.x[i]).si()));
}

/// W/Tk on the GPU and W/Tc on the CPU.
void RooflineChartTest::theTaskReachesItsOperationsOverItsTime()
{
    for (const Plan& plan : {roofedPlan(), fullPlan()}) {
        const Chart chart = drawn(plan);
        const PlanEstimate e = evaluate(plan);
        const double moved = plan.has(Refinement::serialShare) ? 1 - plan.serialShare : 1;
        const double work = plan.base.operations / operation;
        const ChartMark cpu = marksNamed(chart, "task on the CPU").at(0);
        const ChartMark gpu = marksNamed(chart, "task on the GPU").at(0);
        QVERIFY(within(1e-12, gpu.x, work / (plan.traffic / byte)));
        QVERIFY(within(1e-12, gpu.y, work / (e.phase(Phase::kernels).time / second)));
        QVERIFY(within(1e-12, cpu.x, work / (plan.cpuTraffic / byte)));
        QVERIFY(within(1e-12, cpu.y, work / (moved * (e.cpuTime / second))));
    }
}

/// On either side of the ridge.
void RooflineChartTest::oneKernelStandsOnTheAttainableRoof()
{
    Plan plan = roofedPlan();
    for (const double traffic : {10e9, 500e9}) {
        plan.traffic = traffic * byte;
        const RooflineSide gpu = gpuOf(rooflinesOf(plan, evaluate(plan)));
        QVERIFY(within(1e-12, gpu.attained->si(), gpu.attainable->at(*gpu.intensity).si()));
        QCOMPARE(exactly(gpu.peak->rate / teraflops), exactly(10.0));
    }
}

/// Half of the work at η = 0.8, half at 0.4: 1/(0.5/0.8 + 0.5/0.4) of the peak.
void RooflineChartTest::severalKernelsReachTheirHarmonicMean()
{
    Plan plan = roofedPlan();
    plan.kernels = {
        {.workShare = 0.5, .trafficShare = 0.5, .launchShare = 0.5},
        {.workShare = 0.5, .trafficShare = 0.5, .launchShare = 0.5, .relativeComputeEfficiency = 0.5}};
    const RooflineSide gpu = gpuOf(rooflinesOf(plan, evaluate(plan)));
    QVERIFY(within(1e-12, gpu.attainable->rate / teraflops, 10 / (0.5 / 0.8 + 0.5 / 0.4)));
    QVERIFY(within(1e-12, gpu.attained->si(), gpu.attainable->at(*gpu.intensity).si()));
}

/// 1000 Gop over 1 GB: 1000 op/B; 10 TFLOPS over 10 GB/s: the ridge is there too. W/Tg = 1e12/0.21.
void RooflineChartTest::withoutTrafficTheLinkIsTheLimit()
{
    const Chart chart = drawn(roundPlan());
    QVERIFY(chart.x.label.find("copied over the link") != std::string::npos);
    const ChartMark gpu = marksNamed(chart, "task on the GPU").at(0);
    QVERIFY(within(1e-12, gpu.x, 1000));
    QVERIFY(within(1e-12, gpu.y, 1e12 / 0.21));
    QVERIFY(within(1e-12, marksNamed(chart, "ridge").at(0).x, 1000));
    QVERIFY(within(1e-12, marksNamed(chart, "task on the CPU").at(0).y, 1e11));
}

void RooflineChartTest::withNothingCopiedThereIsNoIntensity()
{
    Plan plan = roundPlan();
    plan.base.data = {};
    const Chart chart = drawn(plan);
    QVERIFY(chart.emptyReason.starts_with("Nothing is copied"));
    QVERIFY(chart.series.empty() && chart.marks.empty());
}

void RooflineChartTest::aMeasuredRunTimeHasNoAttainableRoof()
{
    Plan plan = roofedPlan();
    plan.refinements.add(Refinement::cpuBaseline);
    plan.cpuBaseline = {.kind = CpuBaseline::Kind::runTime,
                        .runTime = 20 * second,
                        .runTimeOperations = plan.base.operations};
    const Rooflines lines = rooflinesOf(plan, evaluate(plan));
    QVERIFY(!lines.sides[0].attainable.has_value());
    QVERIFY(within(1e-12, lines.sides[0].attained->si(), 1e12 / 20));
    QCOMPARE(marksNamed(drawn(plan), "task on the CPU").size(), std::size_t{1});
}

void RooflineChartTest::theDescriptionSaysOnWhichSideOfTheRidgeTheTaskStands()
{
    QVERIFY(says(drawn(roofedPlan()), "It stands right of the ridge: computation is the limit."));
    Plan plan = roofedPlan();
    plan.traffic = 500 * gigabyte; // 2 op/B
    QVERIFY(says(drawn(plan), "It stands left of the ridge: memory bandwidth is the limit."));
    QVERIFY(says(drawn(roundPlan()), "It stands at the ridge: both limits are alike."));
}

QTEST_APPLESS_MAIN(RooflineChartTest)
#include "roofline_chart_test.moc"
