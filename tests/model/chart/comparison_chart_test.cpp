// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/chart/comparison_chart.h"
#include "tests/exactly.h"
#include "tests/model/chart/whole_subject.h"
#include "tests/model/full_plan.h"
#include "tests/model/round_plan.h"

#include <QTest>

using namespace gpuspeedup;

class ComparisonChartTest : public QObject
{
    Q_OBJECT

private slots:
    void eachPlanHasItsRangeAndItsSpeedup();
    void aPlanWithoutAnEstimateHasARowAndAReason();
    void equalSpeedIsAlwaysShown();
    void theDescriptionNamesTheLargest();
    void withoutAnyEstimateThereIsNothingToDraw();
};

namespace {

ComparedPlan compared(std::vector<std::string> labels, const Plan& plan)
{
    return {.labels = std::move(labels),
            .estimate = RangedPlan{plan, monteCarlo(plan, uncertainInputs(plan), {.draws = 1000})},
            .reason = {}};
}

ComparedPlan refused(std::string label)
{
    return {.labels = {std::move(label)}, .estimate = std::nullopt, .reason = "It does not fit."};
}

} // namespace

void ComparisonChartTest::eachPlanHasItsRangeAndItsSpeedup()
{
    const std::vector<ComparedPlan> plans = {compared({"H200", "pinned"}, fullPlan()),
                                             compared({"old"}, roundPlan())};
    const Chart chart = comparisonChart(plans, {});
    QCOMPARE(exactly(chart.y.names.at(0)), exactly("H200, pinned"));
    QCOMPARE(exactly(chart.y.names.at(1)), exactly("old"));
    const ChartSeries& ranges = seriesNamed(chart, "90 % range; the point is the estimate");
    for (std::size_t i = 0; i < plans.size(); ++i) {
        const MonteCarlo& result = plans[i].estimate->result;
        QCOMPARE(exactly(ranges.x[i]), exactly(result.speedup.low));
        QCOMPARE(exactly(ranges.upper[i]), exactly(result.speedup.high));
        QCOMPARE(exactly(chart.marks[i].x), exactly(result.nominal.speedup));
        QCOMPARE(chart.marks[i].y, ranges.y[i]);
        QCOMPARE(ranges.y[i], static_cast<double>(i) + 0.5);
        QCOMPARE(exactly(numberAt(chart.table, i, "speedup")), exactly(result.nominal.speedup));
    }
}

void ComparisonChartTest::aPlanWithoutAnEstimateHasARowAndAReason()
{
    const Chart chart = comparisonChart(std::vector{refused("small"), compared({"old"}, roundPlan())}, {});
    QCOMPARE(chart.y.names.size(), std::size_t{2});
    QCOMPARE(seriesNamed(chart, "90 % range; the point is the estimate").y, std::vector{1.5});
    QVERIFY(says(chart, "small: no estimate. It does not fit."));
    QCOMPARE(exactly(std::get<std::string>(rowOf(chart.table, 0).back())), exactly("It does not fit."));
}

void ComparisonChartTest::equalSpeedIsAlwaysShown()
{
    const Chart chart = comparisonChart(std::vector{compared({"old"}, roundPlan())}, {});
    QVERIFY(chart.x.from < 1 && chart.x.to > 1);
    QCOMPARE(marksNamed(chart, "equally fast").at(0).x, 1.0);
}

void ComparisonChartTest::theDescriptionNamesTheLargest()
{
    const Chart chart =
        comparisonChart(std::vector{compared({"new"}, fullPlan()), compared({"old"}, roundPlan())}, {});
    QVERIFY(says(chart, "The largest of 2 speedups is 47.6×: old."));
}

void ComparisonChartTest::withoutAnyEstimateThereIsNothingToDraw()
{
    QCOMPARE(exactly(comparisonChart(std::vector{refused("small")}, {}).emptyReason),
             exactly("None of the plans has an estimate."));
    QVERIFY(!comparisonChart({}, {}).emptyReason.empty());
}

QTEST_APPLESS_MAIN(ComparisonChartTest)
#include "comparison_chart_test.moc"
