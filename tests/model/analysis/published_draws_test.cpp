// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/published_draws.h"

#include "model/plan/plan_estimate.h"
#include "tests/model/random_scenario.h"

#include <QTest>

#include <algorithm>
#include <vector>

using namespace gpuspeedup;

class PublishedDrawsTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { fixSeed(); }
    void theyAreTheSpeedupsOfThePlanToTheLastBit();
    void whatHasNoEstimateIsLeftOut();
    void theySuitPlansWithoutRefinementsOfTheTimes();
};

namespace {

const PlanInput& input(std::string_view key)
{
    return *findPlanInput(key);
}

} // namespace

/// Rates and sizes from 1e-300 to 1e300, so that many draws are out of range and many are not.
void PublishedDrawsTest::theyAreTheSpeedupsOfThePlanToTheLastBit()
{
    QVERIFY(rc::check("each input drawn", [] {
        constexpr std::size_t draws = 5;
        Plan plan;
        plan.base = *anyScenario();
        PublishedDraws published(plan, draws);
        std::vector<double> expected;
        const double reach = *rc::gen::element(3.0, 300.0);
        for (std::size_t draw = 0; draw < draws; ++draw) {
            for (const PlanInput& i : planInputs()) {
                if (!i.active(plan))
                    continue;
                const double value = i.whole ? i.read(plan) : *logUniform(-reach, reach);
                published.values(i)[draw] = value;
                i.write(plan, value);
            }
            if (const PlanEstimate e = evaluate(plan); e.fault == PlanFault::none)
                expected.push_back(e.speedup);
        }
        std::vector<double> actual(draws);
        actual.resize(published.speedups(actual));
        RC_ASSERT(actual == expected);
    }));
}

/// W/Rc = 1e312 and 1e-312 are beyond a double; the others are 1, 2 and 4.
void PublishedDrawsTest::whatHasNoEstimateIsLeftOut()
{
    Plan plan;
    plan.base.cpuRate = 1 * operationPerSecond;
    plan.base.gpuRate = 1 * operationPerSecond;
    plan.base.data = {};
    plan.base.launches = 0;
    PublishedDraws published(plan, 5);
    const double operations[] = {1, 1e300, 1, 1e-300, 1};
    const double cpuRates[] = {1, 1e-12, 0.5, 1e12, 0.25};
    std::ranges::copy(operations, published.values(input("operations")).begin());
    std::ranges::copy(cpuRates, published.values(input("cpu-rate")).begin());
    std::vector<double> speedups(5);
    QCOMPARE(published.speedups(speedups), std::size_t{3});
    speedups.resize(3);
    QCOMPARE(speedups, (std::vector<double>{1, 2, 4}));
}

void PublishedDrawsTest::theySuitPlansWithoutRefinementsOfTheTimes()
{
    Plan plan;
    QVERIFY(PublishedDraws::suit(plan));
    plan.refinements.add(Refinement::cost);
    QVERIFY(PublishedDraws::suit(plan));
    for (const RefinementInfo& info : refinements()) {
        Plan refined;
        refined.refinements.add(info.refinement);
        QCOMPARE(PublishedDraws::suit(refined), info.refinement == Refinement::cost);
    }
}

QTEST_APPLESS_MAIN(PublishedDrawsTest)
#include "published_draws_test.moc"
