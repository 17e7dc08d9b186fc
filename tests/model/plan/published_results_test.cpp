// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/plan/published_results.h"
#include "tests/exactly.h"
#include "tests/model/random_plan.h"
#include "tests/model/round_plan.h"

#include <QTest>

using namespace gpuspeedup;

/// The eight published results of a refined plan, and the parts of its GPU time as they are seen.
class PublishedResultsTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { fixSeed(); }
    void withoutRefinementsTheyAreThoseOfThePublishedFormulas();
    void theVisiblePartsSumToTheGpuTime();
    void noVisiblePartIsNegativeOrLargerThanItsPhase();
    void whatOverlapHidesComesOffTheCopiesInProportion();
    void whatTheCopiesDoNotCoverComesOffTheLaunches();
};

namespace {

Duration partOf(const PlanEstimate& estimate, Phase phase)
{
    return visibleParts(estimate)[static_cast<std::size_t>(phase)];
}

PlanEstimate withPhases(std::initializer_list<std::pair<Phase, double>> seconds)
{
    PlanEstimate estimate;
    for (const auto& [phase, time] : seconds)
        estimate.phases[static_cast<std::size_t>(phase)].time = time * second;
    return estimate;
}

} // namespace

void PublishedResultsTest::withoutRefinementsTheyAreThoseOfThePublishedFormulas()
{
    Plan plan;
    const Estimate expected = estimate(plan.base);
    const Estimate results = publishedResults(evaluate(plan));
    QVERIFY(results == expected);
}

void PublishedResultsTest::theVisiblePartsSumToTheGpuTime()
{
    QVERIFY(rc::check("the visible parts sum to the GPU time", [] {
        const PlanEstimate e = evaluate(*anyPlan());
        RC_PRE(e.fault == PlanFault::none);
        double sum = 0;
        for (const Duration& part : visibleParts(e))
            sum += part / second;
        RC_ASSERT(std::abs(sum - e.gpuTime / second) <= 1e-9 * (e.gpuTime / second));
    }));
}

void PublishedResultsTest::noVisiblePartIsNegativeOrLargerThanItsPhase()
{
    QVERIFY(rc::check("0 <= visible part <= phase", [] {
        const PlanEstimate e = evaluate(*anyPlan());
        RC_PRE(e.fault == PlanFault::none);
        const auto parts = visibleParts(e);
        for (std::size_t i = 0; i < phaseCount; ++i) {
            RC_ASSERT(parts[i] >= Duration{});
            RC_ASSERT(parts[i] <= e.phases[i].time);
        }
    }));
}

/// 3 s in and 1 s out with 2 s hidden: half of each is seen.
void PublishedResultsTest::whatOverlapHidesComesOffTheCopiesInProportion()
{
    const PlanEstimate e =
        withPhases({{Phase::copyToGpu, 3}, {Phase::kernels, 4}, {Phase::copyFromGpu, 1}, {Phase::hidden, 2}});
    QCOMPARE(partOf(e, Phase::copyToGpu) / second, 1.5);
    QCOMPARE(partOf(e, Phase::copyFromGpu) / second, 0.5);
    QCOMPARE(partOf(e, Phase::kernels) / second, 4.0);
    QCOMPARE(partOf(e, Phase::hidden) / second, 0.0);
}

/// 1 s of copies and 2 s of launches, 1.5 s hidden: no copy is seen, and 1.5 s of launches.
void PublishedResultsTest::whatTheCopiesDoNotCoverComesOffTheLaunches()
{
    const PlanEstimate e =
        withPhases({{Phase::copyToGpu, 1}, {Phase::kernels, 4}, {Phase::launching, 2}, {Phase::hidden, 1.5}});
    QCOMPARE(partOf(e, Phase::copyToGpu) / second, 0.0);
    QCOMPARE(partOf(e, Phase::launching) / second, 1.5);
    QCOMPARE(partOf(e, Phase::kernels) / second, 4.0);
}

QTEST_APPLESS_MAIN(PublishedResultsTest)
#include "published_results_test.moc"
