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
    void behindTheLongestStageTheOthersAreHidden();
};

namespace {

Duration partOf(const PlanEstimate& estimate, Phase phase)
{
    const Plan plan{.copyEngines = 2};
    return visibleParts(plan, estimate)[static_cast<std::size_t>(phase)];
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
    const Estimate results = publishedResults(plan, evaluate(plan));
    QVERIFY(results == expected);
}

void PublishedResultsTest::theVisiblePartsSumToTheGpuTime()
{
    QVERIFY(rc::check("the visible parts sum to the GPU time", [] {
        const Plan plan = *anyPlan();
        const PlanEstimate e = evaluate(plan);
        RC_PRE(e.fault == PlanFault::none);
        double sum = 0;
        for (const Duration& part : visibleParts(plan, e))
            sum += part / second;
        RC_ASSERT(std::abs(sum - e.gpuTime / second) <= 1e-9 * (e.gpuTime / second));
    }));
}

void PublishedResultsTest::noVisiblePartIsNegativeOrLargerThanItsPhase()
{
    QVERIFY(rc::check("0 <= visible part <= phase", [] {
        const Plan plan = *anyPlan();
        const PlanEstimate e = evaluate(plan);
        RC_PRE(e.fault == PlanFault::none);
        const auto parts = visibleParts(plan, e);
        for (std::size_t i = 0; i < phaseCount; ++i) {
            RC_ASSERT(parts[i] >= Duration{});
            RC_ASSERT(parts[i] <= e.phases[i].time);
        }
    }));
}

/// 3 s in, 4 s of kernels and 1 s out in four chunks: T = (3 + 4 + 1)/4 + 3·4/4 = 5 s, so 3 of 8 s are
/// hidden, and a fourth of the copies is seen.
void PublishedResultsTest::whatOverlapHidesComesOffTheCopiesInProportion()
{
    const PlanEstimate e =
        withPhases({{Phase::copyToGpu, 3}, {Phase::kernels, 4}, {Phase::copyFromGpu, 1}, {Phase::hidden, 3}});
    QCOMPARE(partOf(e, Phase::copyToGpu) / second, 0.75);
    QCOMPARE(partOf(e, Phase::copyFromGpu) / second, 0.25);
    QCOMPARE(partOf(e, Phase::kernels) / second, 4.0);
    QCOMPARE(partOf(e, Phase::hidden) / second, 0.0);
}

/// Copies in take longest, so that they count in full: of the other 4 s, 3 s are hidden.
void PublishedResultsTest::behindTheLongestStageTheOthersAreHidden()
{
    const PlanEstimate e = withPhases({{Phase::copyToGpu, 6},
                                       {Phase::kernels, 1},
                                       {Phase::launching, 1},
                                       {Phase::copyFromGpu, 2},
                                       {Phase::hidden, 3}});
    QCOMPARE(partOf(e, Phase::copyToGpu) / second, 6.0);
    QCOMPARE(partOf(e, Phase::kernels) / second, 0.25);
    QCOMPARE(partOf(e, Phase::launching) / second, 0.25);
    QCOMPARE(partOf(e, Phase::copyFromGpu) / second, 0.5);
}

QTEST_APPLESS_MAIN(PublishedResultsTest)
#include "published_results_test.moc"
