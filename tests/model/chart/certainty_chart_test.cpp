// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/normal.h"
#include "tests/exactly.h"
#include "tests/model/chart/whole_subject.h"
#include "tests/model/full_plan.h"
#include "tests/model/round_plan.h"

#include <QTest>

#include <cmath>
#include <numeric>

using namespace gpuspeedup;

class CertaintyChartTest : public QObject
{
    Q_OBJECT

private slots:
    void theHistogramCountsEveryEstimate();
    void itsQuantilesAreThoseOfTheDraws();
    void theHistogramIsTheSameOnAnyNumberOfThreads();
    void theStepsSumToOneAndTheLineAddsThemUp();
    void theTableAscendsAndHasTheProbabilities();
    void aLognormalSpeedupHasItsQuantiles();
    void equalSpeedIsMarkedWhereItIsNear();
    void withoutDrawsOrUncertaintyItSaysSo();
};

namespace {

/// About as fast on both sides.
Plan evenPlan()
{
    Plan plan = roundPlan();
    plan.base.cpuRate = 4 * teraflops;
    return plan;
}

std::size_t countOf(const SpeedupHistogram& histogram)
{
    return std::accumulate(histogram.counts.begin(), histogram.counts.end(), std::size_t{0});
}

/// Into which bin a speedup falls.
double positionOf(const SpeedupHistogram& histogram, double speedup)
{
    return std::log(speedup / histogram.from) / std::log(histogram.to / histogram.from) *
           static_cast<double>(histogram.counts.size());
}

/// The bin in which the share of the draws is reached.
double binOfQuantile(const SpeedupHistogram& histogram, double share)
{
    double sum = 0;
    for (std::size_t bin = 0; bin < histogram.counts.size(); ++bin) {
        sum += static_cast<double>(histogram.counts[bin]);
        if (sum >= share * static_cast<double>(countOf(histogram)))
            return static_cast<double>(bin);
    }
    return static_cast<double>(histogram.counts.size());
}

} // namespace

void CertaintyChartTest::theHistogramCountsEveryEstimate()
{
    for (const Plan& plan : {roundPlan(), fullPlan()}) {
        const MonteCarlo result = monteCarlo(plan, uncertainInputs(plan), {.draws = 12'345});
        QCOMPARE(countOf(result.histogram), result.estimates);
        QCOMPARE(result.histogram.counts.size(), SpeedupHistogram::bins);
        QVERIFY(result.histogram.counts.front() > 0); // the smallest of all draws
        QVERIFY(result.histogram.counts.back() > 0);
    }
}

void CertaintyChartTest::itsQuantilesAreThoseOfTheDraws()
{
    const MonteCarlo result = monteCarlo(fullPlan(), uncertainInputs(fullPlan()));
    for (const auto& [share, speedup] :
         {std::pair{0.05, result.speedup.low}, {0.5, result.speedup.median}, {0.95, result.speedup.high}}) {
        const double bin = binOfQuantile(result.histogram, share);
        const double position = positionOf(result.histogram, speedup);
        QVERIFY(position >= bin - 1e-6 && position <= bin + 1 + 1e-6);
    }
}

void CertaintyChartTest::theHistogramIsTheSameOnAnyNumberOfThreads()
{
    const auto inputs = uncertainInputs(fullPlan());
    const MonteCarlo onOne = monteCarlo(fullPlan(), inputs, {.draws = 5000, .threads = 1});
    for (const unsigned threads : {2U, 5U})
        QVERIFY(monteCarlo(fullPlan(), inputs, {.draws = 5000, .threads = threads}).histogram ==
                onOne.histogram);
}

void CertaintyChartTest::theStepsSumToOneAndTheLineAddsThemUp()
{
    const Chart chart = certaintyChart.draw(wholeSubject(fullPlan()), {});
    const ChartSeries& steps = seriesNamed(chart, "Share of the draws");
    const ChartSeries& below = seriesNamed(chart, "Share of the draws below");
    double sum = 0;
    for (std::size_t i = 0; i < steps.x.size(); ++i) {
        QVERIFY(within(1e-9, below.y[i], sum));
        sum += steps.y[i];
    }
    QVERIFY(within(1e-9, sum, 1));
}

void CertaintyChartTest::theTableAscendsAndHasTheProbabilities()
{
    const ChartSubject subject = wholeSubject(evenPlan());
    const Table table = certaintyChart.draw(subject, {}).table;
    QCOMPARE(table.rows, std::size_t{12});
    for (std::size_t row = 1; row < 9; ++row)
        QVERIFY(numberAt(table, row, "value") >= numberAt(table, row - 1, "value"));
    QCOMPARE(exactly(numberAt(table, 1, "value")), exactly(subject.chance->speedup.low));
    QCOMPARE(exactly(numberAt(table, 4, "value")), exactly(subject.chance->speedup.median));
    QCOMPARE(exactly(numberAt(table, 7, "value")), exactly(subject.chance->speedup.high));
    QCOMPARE(exactly(numberAt(table, 9, "value")), exactly(subject.chance->gpuWins));
    QVERIFY(numberAt(table, 10, "value") <= numberAt(table, 9, "value"));
    QCOMPARE(exactly(numberAt(table, 11, "value")), exactly(0.0)); // never ten times as fast
}

/// Only the CPU rate is uncertain, and S is inversely proportional to it: ln S is normally distributed. Four
/// standard errors of a quantile: √(p(1−p)/n)/φ(z).
void CertaintyChartTest::aLognormalSpeedupHasItsQuantiles()
{
    const double sigma = 0.3;
    const double draws = 100'000;
    ChartSubject subject = chartSubject(roundPlan());
    const std::vector<UncertainInput> only = {{findPlanInput("cpu_operations_per_second"), sigma}};
    subject.chance = monteCarlo(roundPlan(), only, {.draws = 100'000});
    const Table table = certaintyChart.draw(subject, {}).table;
    std::size_t row = 0;
    for (const double p : {0.01, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.99}) {
        const double z = normalQuantile(p);
        const double density = std::exp(-z * z / 2) / 2.5066282746310002;
        const double off = std::log(numberAt(table, row++, "value") / (10 / 0.21)) / sigma - z;
        QVERIFY(std::abs(off) < 4 * std::sqrt(p * (1 - p) / draws) / density);
    }
}

void CertaintyChartTest::equalSpeedIsMarkedWhereItIsNear()
{
    const ChartSubject even = wholeSubject(evenPlan());
    const std::vector<ChartMark> marks = marksNamed(certaintyChart.draw(even, {}), "GPU faster in");
    QCOMPARE(marks.size(), std::size_t{1});
    QCOMPARE(marks.front().x, 1.0);
    const Chart sure = certaintyChart.draw(wholeSubject(roundPlan()), {});
    QVERIFY(marksNamed(sure, "GPU faster in").empty());
    QVERIFY(says(sure, "the GPU is faster in 100 %."));
    QCOMPARE(marksNamed(sure, "median").size(), std::size_t{1});
}

void CertaintyChartTest::withoutDrawsOrUncertaintyItSaysSo()
{
    ChartSubject subject = chartSubject(roundPlan());
    QCOMPARE(exactly(certaintyChart.draw(subject, {}).emptyReason),
             exactly("The random draws are being made."));
    subject.chance = monteCarlo(roundPlan(), {});
    QCOMPARE(exactly(certaintyChart.draw(subject, {}).emptyReason),
             exactly("Every figure of this plan is exact, and so is its speedup of 47.6×."));
}

QTEST_APPLESS_MAIN(CertaintyChartTest)
#include "certainty_chart_test.moc"
