// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/solve.h"
#include "tests/exactly.h"
#include "tests/model/chart/whole_subject.h"
#include "tests/model/full_plan.h"
#include "tests/model/round_plan.h"

#include <QTest>

using namespace gpuspeedup;

class BreakEvenMapTest : public QObject
{
    Q_OBJECT

private slots:
    void theValuesAreTheSpeedupsOfThePlan();
    void theSideChangesWhereThePlanBreaksEven();
    void thePlanIsMarkedWhereItStands();
    void theDescriptionSaysHowMuchOfTheMapTheGpuWins();
    void theTableHasARowForEachPair();
    void whileThereIsNoMapItSaysSo();
    void theOtherInputIsTheOneThatMattersMost();
};

namespace {

Chart drawn(const ChartSubject& subject)
{
    return breakEvenMap.draw(subject, {});
}

} // namespace

void BreakEvenMapTest::theValuesAreTheSpeedupsOfThePlan()
{
    const ChartSubject subject = wholeSubject(fullPlan());
    const Chart chart = drawn(subject);
    QVERIFY(chart.map.has_value());
    Plan plan = fullPlan();
    for (std::size_t row = 0; row < chart.map->y.size(); ++row)
        for (std::size_t column = 0; column < chart.map->x.size(); ++column) {
            subject.mapX->write(plan, chart.map->x[column]);
            subject.mapY->write(plan, chart.map->y[row]);
            QCOMPARE(exactly(*chart.map->values[row * chart.map->x.size() + column]),
                     exactly(evaluate(plan).speedup));
        }
}

/// Along each row the value is above 1 exactly where the size is above the break-even one.
void BreakEvenMapTest::theSideChangesWhereThePlanBreaksEven()
{
    const ChartSubject subject = wholeSubject(roundPlan(), 100, 30);
    const Chart chart = drawn(subject);
    Plan plan = roundPlan();
    for (std::size_t row = 0; row < chart.map->y.size(); ++row) {
        subject.mapY->write(plan, chart.map->y[row]);
        const Solution even = solveFor(plan, *subject.mapX, 1);
        for (std::size_t column = 0; column < chart.map->x.size(); ++column) {
            const bool isAhead = even.value && chart.map->x[column] > *even.value;
            QCOMPARE(*chart.map->values[row * chart.map->x.size() + column] > 1, isAhead);
        }
    }
}

void BreakEvenMapTest::thePlanIsMarkedWhereItStands()
{
    const ChartSubject subject = wholeSubject(roundPlan());
    const std::vector<ChartMark> marks = marksNamed(drawn(subject), "this plan");
    QCOMPARE(marks.size(), std::size_t{1});
    QCOMPARE(exactly(marks.front().x), exactly(1e12));
    QCOMPARE(exactly(marks.front().y), exactly(subject.mapY->read(roundPlan())));
    QCOMPARE(exactly(marks.front().label), exactly("this plan, 47.6×"));
}

void BreakEvenMapTest::theDescriptionSaysHowMuchOfTheMapTheGpuWins()
{
    ChartSubject subject = wholeSubject(roundPlan());
    subject.map = PlanMap{.x = {1e11, 1e12}, .y = {1e11, 1e12}, .speedups = {0.5, 2, 4, std::nullopt}};
    const Chart chart = drawn(subject);
    QVERIFY(says(chart, "The GPU is ahead in 66.7 % of the map; the speedup lies between 0.5× and 4×."));
    QVERIFY(says(chart, "Part of the map has no estimate"));
    QVERIFY(says(chart, "Total operations: with all else as planned, the GPU is ahead from 11.1 Gop up."));
}

void BreakEvenMapTest::theTableHasARowForEachPair()
{
    const ChartSubject subject = wholeSubject(roundPlan());
    const Table table = drawn(subject).table;
    QCOMPARE(table.rows, subject.map->speedups.size());
    const std::size_t row = subject.map->x.size() + 3; // the fourth of the second row
    QCOMPARE(exactly(numberAt(table, row, subject.mapX->key)), exactly(subject.map->x[3]));
    QCOMPARE(exactly(numberAt(table, row, subject.mapY->key)), exactly(subject.map->y[1]));
    QCOMPARE(exactly(numberAt(table, row, "speedup")), exactly(*subject.map->speedup(3, 1)));
}

void BreakEvenMapTest::whileThereIsNoMapItSaysSo()
{
    ChartSubject subject = chartSubject(roundPlan());
    QCOMPARE(exactly(drawn(subject).emptyReason), exactly("The map is being computed."));
    subject.mapX = nullptr;
    QCOMPARE(exactly(drawn(subject).emptyReason),
             exactly("This plan has no two figures to draw a map over."));
}

/// Of the round plan's inputs the CPU rate has the largest elasticity, −1, and all are good within the same
/// factor; known exactly, the next is the size of what goes over the link or the rate of the GPU.
void BreakEvenMapTest::theOtherInputIsTheOneThatMattersMost()
{
    const ChartSubject subject = chartSubject(roundPlan());
    QCOMPARE(exactly(subject.mapX->key), exactly("operations"));
    QCOMPARE(exactly(subject.mapY->key), exactly("cpu_operations_per_second"));
    Plan exact = roundPlan();
    exact.sources["cpu_operations_per_second"] = {.kind = Source::Kind::counted};
    QVERIFY(chartSubject(exact).mapY->key != "cpu_operations_per_second");
}

QTEST_APPLESS_MAIN(BreakEvenMapTest)
#include "break_even_map_test.moc"
