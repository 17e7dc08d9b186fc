// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/advice.h"
#include "model/plan/published_results.h"
#include "tests/exactly.h"
#include "tests/model/chart/whole_subject.h"
#include "tests/model/full_plan.h"
#include "tests/model/random_plan.h"
#include "tests/model/round_plan.h"

#include <QTest>

#include <algorithm>
#include <numeric>

using namespace gpuspeedup;

class BreakdownChartTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { fixSeed(500); }
    void thePartsSumToTheGpuTime();
    void whatOverlapHidesIsTakenOffWhatItHides();
    void barsFollowOneAnotherFromZeroToTheGpuTime();
    void theRowsAreThePlanAndItsBestLevers();
    void theCpuTimeIsMarkedWhereItIsNearAndAtTheEndWhereItIsNot();
    void theDescriptionNamesThePartsAndTheChanges();
};

namespace {

Chart drawn(const Plan& plan)
{
    return breakdownChart.draw(chartSubject(plan), {});
}

double sumOf(const std::array<Duration, phaseCount>& parts)
{
    return std::accumulate(parts.begin(), parts.end(), Duration{}) / second;
}

/// Ends of the bars of one row, each with its start, from the left.
std::vector<std::pair<double, double>> barsOfRow(const Chart& chart, double row)
{
    std::vector<std::pair<double, double>> bars;
    for (const ChartSeries& series : chart.series)
        for (std::size_t i = 0; i < series.x.size(); ++i)
            if (series.y[i] == row)
                bars.emplace_back(series.x[i], series.upper[i]);
    std::ranges::sort(bars);
    return bars;
}

} // namespace

void BreakdownChartTest::thePartsSumToTheGpuTime()
{
    QVERIFY(rc::check("any plan", [] {
        const Plan plan = *anyPlan();
        const PlanEstimate e = evaluate(plan);
        RC_PRE(e.fault == PlanFault::none);
        const auto parts = visibleParts(plan, e);
        RC_ASSERT(within(1e-9, sumOf(parts), e.gpuTime / second));
        RC_ASSERT(std::ranges::all_of(parts, [](Duration part) { return part >= Duration{}; }));
    }));
}

/// With n chunks, two copy engines and the kernels the longest, T = h + k + d + (n−1)·k with h, k, d of one
/// chunk: all of the kernels and 1/n of the copies.
void BreakdownChartTest::whatOverlapHidesIsTakenOffWhatItHides()
{
    const Plan plan = fullPlan();
    const PlanEstimate e = evaluate(plan);
    QVERIFY(e.chunks > 1);
    const auto parts = visibleParts(plan, e);
    const auto part = [&](Phase phase) { return parts[static_cast<std::size_t>(phase)] / second; };
    QVERIFY(within(1e-12, part(Phase::kernels), e.phase(Phase::kernels).time / second));
    QVERIFY(within(1e-6, part(Phase::copyToGpu), e.phase(Phase::copyToGpu).time / second / e.chunks));
    QVERIFY(within(1e-6, part(Phase::copyFromGpu), e.phase(Phase::copyFromGpu).time / second / e.chunks));
}

void BreakdownChartTest::barsFollowOneAnotherFromZeroToTheGpuTime()
{
    const Chart chart = drawn(fullPlan());
    const Table& table = chart.table;
    QCOMPARE(chart.y.names.size(), table.rows);
    for (std::size_t row = 0; row < table.rows; ++row) {
        const auto bars = barsOfRow(chart, static_cast<double>(row) + 0.5);
        QCOMPARE(exactly(bars.front().first), exactly(0.0));
        for (std::size_t i = 1; i < bars.size(); ++i)
            QCOMPARE(exactly(bars[i].first), exactly(bars[i - 1].second));
        QVERIFY(within(1e-9, bars.back().second, numberAt(table, row, "gpu_time_s")));
    }
}

void BreakdownChartTest::theRowsAreThePlanAndItsBestLevers()
{
    const Plan plan = roundPlan();
    const Table table = drawn(plan).table;
    const std::vector<Advice> advice = advise(plan);
    QCOMPARE(table.rows, 1 + std::min<std::size_t>(6, advice.size()));
    QVERIFY(table.rows > 3);
    QCOMPARE(exactly(std::get<std::string>(rowOf(table, 0)[0])), exactly("now"));
    for (std::size_t row = 1; row < table.rows; ++row) {
        QCOMPARE(exactly(std::get<std::string>(rowOf(table, row)[0])), exactly(advice[row - 1].lever->key));
        QCOMPARE(exactly(numberAt(table, row, "speedup")), exactly(advice[row - 1].estimate.speedup));
    }
}

void BreakdownChartTest::theCpuTimeIsMarkedWhereItIsNearAndAtTheEndWhereItIsNot()
{
    const Chart far = drawn(roundPlan()); // 10 s beside 0.21 s
    QCOMPARE(exactly(far.marks.at(0).label), exactly("CPU, 10 s, far to the right"));
    QCOMPARE(exactly(far.marks.at(0).x), exactly(far.x.to));
    Plan plan = roundPlan();
    plan.base.cpuRate = 4 * teraflops; // 0.25 s
    const Chart near = drawn(plan);
    QCOMPARE(exactly(near.marks.at(0).label), exactly("CPU, 0.25 s"));
    QCOMPARE(exactly(near.marks.at(0).x), exactly(0.25));
}

/// Tk = Tx = 0.1 s, Tl = 10 ms.
void BreakdownChartTest::theDescriptionNamesThePartsAndTheChanges()
{
    const Chart chart = drawn(roundPlan());
    QVERIFY(says(chart, "The run takes 10 s on the CPU and 0.21 s with the GPU now: Copies 0.1 s (47.6 %), "
                        "Kernels 0.1 s (47.6 %), Launches 10 ms (4.76 %)."));
    QVERIFY(says(chart, "One more GPU: 0.11 s with the GPU, speedup 90.9×."));
}

QTEST_APPLESS_MAIN(BreakdownChartTest)
#include "breakdown_chart_test.moc"
