// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/exactly.h"
#include "tests/model/chart/whole_subject.h"
#include "tests/model/full_plan.h"
#include "tests/model/round_plan.h"

#include <QTest>

#include <cmath>

using namespace gpuspeedup;

class TornadoChartTest : public QObject
{
    Q_OBJECT

private slots:
    void theEndsAreTheSpeedupsThere();
    void theBarsReachFromTheSpeedupToTheEnds();
    void theWidestComesFirst();
    void whatHasNoWidthToSeeIsInTheTableOnly();
    void theLineOfEqualSpeedIsDrawnWhereItIsNear();
    void aPlanKnownExactlySaysSo();
    void theDescriptionSaysWhetherOneFigureDecides();
};

namespace {

Chart drawn(const Plan& plan)
{
    return tornadoChart.draw(chartSubject(plan), {});
}

double speedupWith(std::string_view key, double value)
{
    Plan plan = withChosenChunks(fullPlan());
    findPlanInput(key)->write(plan, value);
    return evaluate(plan).speedup;
}

std::string keyOf(const Table& table, std::size_t row)
{
    return std::get<std::string>(rowOf(table, row)[0]);
}

} // namespace

/// Typed figures are good within a factor of 1.25; a share never exceeds 1.
void TornadoChartTest::theEndsAreTheSpeedupsThere()
{
    const Table table = drawn(fullPlan()).table;
    for (std::size_t row = 0; row < table.rows; ++row) {
        const std::string key = keyOf(table, row);
        const PlanInput& input = *findPlanInput(key);
        const double factor = key.ends_with("model_factor") ? usualModelFactor : 1.25;
        const double value = input.read(fullPlan());
        QVERIFY(within(1e-9, numberAt(table, row, "low"), value / factor));
        QVERIFY(within(1e-9, numberAt(table, row, "high"), std::min(value * factor, input.most)));
        QCOMPARE(exactly(numberAt(table, row, "speedup_at_low")),
                 exactly(speedupWith(key, numberAt(table, row, "low"))));
        QCOMPARE(exactly(numberAt(table, row, "speedup_at_high")),
                 exactly(speedupWith(key, numberAt(table, row, "high"))));
    }
}

/// S = 10/0.21; the CPU rate at its ends gives 1.25 times more and less.
void TornadoChartTest::theBarsReachFromTheSpeedupToTheEnds()
{
    const Chart chart = drawn(roundPlan());
    const double speedup = 10 / 0.21;
    QCOMPARE(exactly(chart.y.names.at(1)), exactly("CPU rate"));
    const ChartSeries& lower = seriesNamed(chart, "Lower speedup");
    const ChartSeries& higher = seriesNamed(chart, "Higher speedup");
    QCOMPARE(lower.y.at(1), 1.5);
    QVERIFY(within(1e-9, lower.x.at(1), speedup / 1.25));
    QVERIFY(within(1e-9, lower.upper.at(1), speedup));
    QVERIFY(within(1e-9, higher.x.at(1), speedup));
    QVERIFY(within(1e-9, higher.upper.at(1), speedup * 1.25));
}

void TornadoChartTest::theWidestComesFirst()
{
    for (const Plan& plan : {roundPlan(), fullPlan()}) {
        const Table table = drawn(plan).table;
        const auto width = [&](std::size_t row) {
            return std::abs(
                std::log(numberAt(table, row, "speedup_at_high") / numberAt(table, row, "speedup_at_low")));
        };
        for (std::size_t row = 1; row < table.rows; ++row)
            QVERIFY(width(row) <= width(row - 1) * (1 + 1e-9));
    }
}

/// At most twelve bars, each at least a hundredth as wide as the first.
void TornadoChartTest::whatHasNoWidthToSeeIsInTheTableOnly()
{
    const Chart chart = drawn(fullPlan());
    const std::size_t all = uncertainInputs(fullPlan()).size();
    const std::size_t shown = chart.y.names.size();
    QCOMPARE(chart.table.rows, all);
    QVERIFY(shown >= 2 && shown <= 12 && shown < all);
    QVERIFY(says(chart, "What is not named, " + std::to_string(all - shown) + " more, moves it less."));
    const auto width = [&](std::size_t row) {
        return std::abs(std::log(numberAt(chart.table, row, "speedup_at_high") /
                                 numberAt(chart.table, row, "speedup_at_low")));
    };
    QVERIFY(width(shown - 1) >= 0.01 * width(0));
    QVERIFY(width(shown) < 0.01 * width(0));
}

void TornadoChartTest::theLineOfEqualSpeedIsDrawnWhereItIsNear()
{
    QVERIFY(marksNamed(drawn(roundPlan()), "equally fast").empty());
    Plan plan = roundPlan();
    plan.base.cpuRate = 4 * teraflops; // S = 0.25/0.21
    const std::vector<ChartMark> marks = marksNamed(drawn(plan), "equally fast");
    QCOMPARE(marks.size(), std::size_t{1});
    QCOMPARE(marks.front().x, 1.0);
    QCOMPARE(marksNamed(drawn(plan), "estimate, 1.19×").size(), std::size_t{1});
}

void TornadoChartTest::aPlanKnownExactlySaysSo()
{
    Plan plan = roundPlan();
    for (const PlanInput& input : planInputs())
        plan.sources[std::string(input.key)] = {.kind = Source::Kind::counted};
    const Chart chart = drawn(plan);
    QCOMPARE(exactly(chart.emptyReason),
             exactly("Every figure of this plan is exact: nothing leaves the speedup unsure."));
}

void TornadoChartTest::theDescriptionSaysWhetherOneFigureDecides()
{
    QVERIFY(says(drawn(roundPlan()), "CPU rate from 80 GFLOPS to 125 GFLOPS: 59.5× and 38.1×."));
    QVERIFY(says(drawn(roundPlan()), "None of them alone changes which side is faster."));
    Plan plan = roundPlan();
    plan.base.cpuRate = 4 * teraflops;
    QVERIFY(says(drawn(plan), "At least one of them alone decides which side is faster."));
}

QTEST_APPLESS_MAIN(TornadoChartTest)
#include "tornado_chart_test.moc"
