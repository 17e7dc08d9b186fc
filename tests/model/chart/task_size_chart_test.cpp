// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/chart/task_sizes.h"
#include "model/report/estimate_document.h"
#include "tests/exactly.h"
#include "tests/model/chart/whole_subject.h"
#include "tests/model/full_plan.h"
#include "tests/model/round_plan.h"

#include <QTest>

using namespace gpuspeedup;

class TaskSizeChartTest : public QObject
{
    Q_OBJECT

private slots:
    void thePublishedTableIsThatOfTheSweep();
    void aRefinedTableHasTheTimesOfThePlanAndItsRange();
    void bothSidesTakeTheSameTimeAtTheBreakEven_data();
    void bothSidesTakeTheSameTimeAtTheBreakEven();
    void thePublishedBreakEvenIsTheClosedForm();
    void theCurvesAreThoseOfThePlan();
    void theBandIsTheFirstOrderRangeOfThePlanThere();
    void aBreakEvenFarAwayIsShownUpToAMillionTimesTheTask();
    void everyChangeOfSideIsFound();
    void aTaskBeyondWhatCanBeDrawnSaysSo();
    void theDescriptionSaysWhereTheTaskStands();
};

namespace {

/// Data and traffic grow with the operations where the traffic is known.
Plan withOperations(Plan plan, double operations)
{
    const double growth = operations * operation / plan.base.operations;
    plan.base.operations = operations * operation;
    if (growthOf(plan).data) {
        plan.base.data = plan.base.data * growth;
        plan.traffic = plan.traffic * growth;
        plan.cpuTraffic = plan.cpuTraffic * growth;
        plan.temporaries = plan.temporaries * growth;
    }
    return plan;
}

Chart drawn(const Plan& plan)
{
    return taskSizeChart.draw(chartSubject(plan), {});
}

} // namespace

void TaskSizeChartTest::thePublishedTableIsThatOfTheSweep()
{
    const Plan plan = roundPlan();
    const Table table = drawn(plan).table;
    const Sweep sweep(plan.base, defaultSweepRange(plan.base));
    const Table published = sweepTable(sweep);
    QCOMPARE(table.rows, std::size_t{21});
    QCOMPARE(table.columns.size(), published.columns.size());
    for (std::size_t i = 0; i < published.columns.size(); ++i) {
        QCOMPARE(exactly(table.columns[i].heading), exactly(published.columns[i].heading));
        QCOMPARE(exactly(table.columns[i].key), exactly(published.columns[i].key));
        QCOMPARE(table.columns[i].unit, published.columns[i].unit);
    }
    for (std::size_t row = 0; row < table.rows; ++row)
        for (const Column& column : published.columns)
            QCOMPARE(exactly(numberAt(table, row, column.key)),
                     exactly(numberAt(published, row, column.key)));
}

void TaskSizeChartTest::aRefinedTableHasTheTimesOfThePlanAndItsRange()
{
    const Table table = drawn(fullPlan()).table;
    QCOMPARE(table.rows, std::size_t{21});
    for (std::size_t row = 0; row < table.rows; ++row) {
        const double size = numberAt(table, row, "operations");
        const PlanEstimate e = evaluate(withOperations(fullPlan(), size));
        QCOMPARE(exactly(numberAt(table, row, "cpu_time_s")), exactly(e.cpuTime / second));
        QCOMPARE(exactly(numberAt(table, row, "gpu_time_s")), exactly(e.gpuTime / second));
        QCOMPARE(exactly(numberAt(table, row, "speedup")), exactly(e.speedup));
        QVERIFY(numberAt(table, row, "speedup_low") < e.speedup);
        QVERIFY(numberAt(table, row, "speedup_high") > e.speedup);
    }
    QCOMPARE(exactly(numberAt(table, 10, "operations")), exactly(fullPlan().base.operations / operation));
}

void TaskSizeChartTest::bothSidesTakeTheSameTimeAtTheBreakEven_data()
{
    QTest::addColumn<bool>("full");
    QTest::newRow("published") << false;
    QTest::newRow("every refinement") << true;
}

void TaskSizeChartTest::bothSidesTakeTheSameTimeAtTheBreakEven()
{
    QFETCH(const bool, full);
    const Plan plan = full ? fullPlan() : roundPlan();
    const std::vector<ChartMark> marks = marksNamed(drawn(plan), "break-even");
    QCOMPARE(marks.size(), std::size_t{1});
    const PlanEstimate e = evaluate(withOperations(plan, marks.front().x));
    QVERIFY(within(1e-9, e.gpuTime / second, e.cpuTime / second));
    QVERIFY(within(1e-9, marks.front().y, e.cpuTime / second));
}

/// W* = O·Rc·Rg/(Rg − Rc) = 0.11 s · 1e11 · 1e13/(1e13 − 1e11).
void TaskSizeChartTest::thePublishedBreakEvenIsTheClosedForm()
{
    const std::vector<ChartMark> marks = marksNamed(drawn(roundPlan()), "break-even");
    QCOMPARE(marks.size(), std::size_t{1});
    QVERIFY(within(1e-12, marks.front().x, 0.11 * 1e24 / 9.9e12));
}

void TaskSizeChartTest::theCurvesAreThoseOfThePlan()
{
    const Chart chart = drawn(fullPlan());
    const ChartSeries& cpu = seriesNamed(chart, "CPU time");
    const ChartSeries& gpu = seriesNamed(chart, "GPU time");
    const ChartSeries& speedup = seriesNamed(chart, "Speedup");
    for (std::size_t i = 0; i < cpu.x.size(); i += 10) {
        const PlanEstimate e = evaluate(withOperations(fullPlan(), cpu.x[i]));
        QCOMPARE(exactly(cpu.y[i]), exactly(e.cpuTime / second));
        QCOMPARE(exactly(gpu.y[i]), exactly(e.gpuTime / second));
        QCOMPARE(exactly(speedup.y[i]), exactly(e.speedup));
    }
}

/// A straight line between the sizes it is computed at is within a per cent of the range at any of them.
void TaskSizeChartTest::theBandIsTheFirstOrderRangeOfThePlanThere()
{
    for (const Plan& plan : {roundPlan(), fullPlan()}) {
        const Chart chart = drawn(plan);
        const ChartSeries& band = seriesNamed(chart, "90 % range of the speedup");
        for (std::size_t i = 0; i < band.x.size(); i += 16) {
            const Plan there = withOperations(plan, band.x[i]);
            const FirstOrder order = firstOrder(there, uncertainInputs(there));
            QVERIFY(within(0.02, band.y[i], order.speedup.low));
            QVERIFY(within(0.02, band.upper[i], order.speedup.high));
        }
    }
}

/// At W = 1e6 Gop of which 0.11 s are fixed costs, break-even at 1.1e10: 1e5 times less than the task.
void TaskSizeChartTest::aBreakEvenFarAwayIsShownUpToAMillionTimesTheTask()
{
    const Chart near = drawn(withOperations(roundPlan(), 1e15));
    QCOMPARE(marksNamed(near, "break-even").size(), std::size_t{1});
    QVERIFY(near.x.from < marksNamed(near, "break-even").front().x);
    const Chart far = drawn(withOperations(roundPlan(), 1e17));
    QVERIFY(marksNamed(far, "break-even").empty());
    QCOMPARE(exactly(far.x.from), exactly(1e15));
    QVERIFY(says(far, "The GPU is ahead at every size shown."));
}

/// The CPU takes 1e-9 s an operation. Measured calls on the GPU take a tenth of that up to 1e8 operations,
/// three times as much at 3e8, and half of it at 3e9: the GPU wins, loses, and wins again.
void TaskSizeChartTest::everyChangeOfSideIsFound()
{
    Plan plan = roundPlan();
    plan.refinements.add(Refinement::roofline);
    plan.base.data = {};
    plan.base.launchOverhead = {};
    plan.base.cpuRate = 1 * gigaflops;
    plan.base.operations = 1 * gigaOperation;
    const std::vector<TimeCurve::Point> points = {{1e6, Duration::fromSi(1e-4)},
                                                  {1e8, Duration::fromSi(1e-2)},
                                                  {3e8, Duration::fromSi(1)},
                                                  {3e9, Duration::fromSi(1.5)},
                                                  {1e12, Duration::fromSi(10)}};
    plan.kernels.front().curve = std::make_shared<const TimeCurve>(points);
    plan.kernels.front().curveRate = plan.base.gpuRate;
    plan.kernels.front().callsPerLaunch = 1 / plan.base.launches;
    const std::vector<ChartMark> marks = marksNamed(drawn(plan), "break-even");
    QCOMPARE(marks.size(), std::size_t{2});
    for (const ChartMark& mark : marks) {
        const PlanEstimate e = evaluate(withOperations(plan, mark.x));
        QVERIFY(within(1e-6, e.gpuTime / second, e.cpuTime / second));
    }
    QVERIFY(marks[0].x > 1e8 && marks[0].x < 3e8);
    QVERIFY(marks[1].x > 3e8 && marks[1].x < 3e9);
}

void TaskSizeChartTest::aTaskBeyondWhatCanBeDrawnSaysSo()
{
    for (const double operations : {1e-200, 1e220}) {
        const Chart chart = drawn(withOperations(roundPlan(), operations));
        QVERIFY(!chart.emptyReason.empty());
        QCOMPARE(exactly(chart.description), exactly(chart.emptyReason));
        QVERIFY(chart.series.empty());
    }
}

/// Tc = 10 s, Tg = 0.21 s, S = 47.6.
void TaskSizeChartTest::theDescriptionSaysWhereTheTaskStands()
{
    const Chart chart = drawn(roundPlan());
    QVERIFY(says(chart, "This task, 1000 Gop: 10 s on the CPU, 0.21 s with the GPU, speedup 47.6×"));
    QVERIFY(
        says(chart, "Break-even at 11.1 Gop, where both take 0.111 s: the GPU is ahead for larger tasks."));
    QCOMPARE(marksNamed(chart, "this task").size(), std::size_t{1});
    QCOMPARE(exactly(marksNamed(chart, "this task").front().x), exactly(1e12));
}

QTEST_APPLESS_MAIN(TaskSizeChartTest)
#include "task_size_chart_test.moc"
