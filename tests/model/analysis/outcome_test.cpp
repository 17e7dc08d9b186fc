// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/outcome.h"

#include "tests/exactly.h"

#include <QTest>

using namespace gpuspeedup;

class OutcomeTest : public QObject
{
    Q_OBJECT

private slots:
    void itIsAboutEqualWhereTheRangeContainsOne();
    void eachOutcomeHasItsSentence();
    void whatIsExactHasNoRange();
};

namespace {

PlanEstimate times(double cpuSeconds, double gpuSeconds)
{
    PlanEstimate e;
    e.cpuTime = cpuSeconds * second;
    e.gpuTime = gpuSeconds * second;
    e.speedup = cpuSeconds / gpuSeconds;
    return e;
}

} // namespace

void OutcomeTest::itIsAboutEqualWhereTheRangeContainsOne()
{
    QCOMPARE(outcomeOf({1.01, 3, 5}), Outcome::gpuWins);
    QCOMPARE(outcomeOf({0.99, 3, 5}), Outcome::aboutEqual);
    QCOMPARE(outcomeOf({0.5, 0.8, 1.01}), Outcome::aboutEqual);
    QCOMPARE(outcomeOf({0.5, 0.8, 0.99}), Outcome::cpuWins);
    QCOMPARE(outcomeOf({1, 1, 1}), Outcome::aboutEqual);
}

void OutcomeTest::eachOutcomeHasItsSentence()
{
    QCOMPARE(exactly(outcomeSentence(times(12.5, 1.25), {8.12, 10, 18.71})),
             "The GPU wins: 10 times as fast (90 % between 8.12 and 18.7), 12.5 s on the CPU, 1.25 s with "
             "the GPU.");
    QCOMPARE(exactly(outcomeSentence(times(0.01, 0.04), {0.2, 0.25, 0.5})),
             "The CPU wins: the GPU takes 4 times as long (90 % between 2 and 5), 10 ms on the CPU, 40 ms "
             "with the GPU.");
    QCOMPARE(exactly(outcomeSentence(times(0.011, 0.01), {0.8, 1.1, 1.5}, DecimalMark::comma)),
             "About equal: the GPU is 1,1 times as fast (90 % between 0,8 and 1,5), 11 ms on the CPU, 10 ms "
             "with the GPU.");
}

void OutcomeTest::whatIsExactHasNoRange()
{
    QCOMPARE(exactly(outcomeSentence(times(2, 1), {2, 2, 2})),
             "The GPU wins: 2 times as fast, 2 s on the CPU, 1 s with the GPU.");
}

QTEST_APPLESS_MAIN(OutcomeTest)
#include "outcome_test.moc"
