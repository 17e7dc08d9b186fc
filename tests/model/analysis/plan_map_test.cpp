// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/plan_sweep.h"

#include "model/plan/plan_estimate.h"
#include "tests/exactly.h"
#include "tests/model/full_plan.h"
#include "tests/model/random_plan.h"

#include <QTest>

using namespace gpuspeedup;

class PlanMapTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { fixSeed(200); }
    void eachPointIsTheSpeedupThere();
    void aPointWithoutAnEstimateIsAbsent();
    void theNumberOfThreadsDoesNotMatter();
    void whatIsNoMapIsRefused();
};

namespace {

InputRange range(const Plan& plan, const PlanInput& input, std::size_t points)
{
    InputRange range = defaultRange(plan, input);
    range.points = points;
    return range;
}

} // namespace

void PlanMapTest::eachPointIsTheSpeedupThere()
{
    QVERIFY(rc::check("any plan, any two inputs, to the last bit", [] {
        Plan plan = *anyPlan();
        std::vector<const PlanInput*> active;
        for (const PlanInput& i : planInputs())
            if (i.active(plan))
                active.push_back(&i);
        const PlanInput* const x = *rc::gen::elementOf(active);
        const PlanInput* const y = *rc::gen::elementOf(active);
        RC_PRE(x != y);
        const PlanMap map = mapOf(plan, range(plan, *x, 7), range(plan, *y, 5));
        RC_ASSERT(map.speedups.size() == map.x.size() * map.y.size());
        for (std::size_t row = 0; row < map.y.size(); ++row)
            for (std::size_t column = 0; column < map.x.size(); ++column) {
                x->write(plan, map.x[column]);
                y->write(plan, map.y[row]);
                const PlanEstimate e = evaluate(plan);
                RC_ASSERT(map.speedup(column, row).has_value() == (e.fault == PlanFault::none));
                RC_ASSERT(!map.speedup(column, row) || *map.speedup(column, row) == e.speedup);
            }
    }));
}

/// Room for 1 GB on each GPU: twice the data takes twice the GPUs.
void PlanMapTest::aPointWithoutAnEstimateIsAbsent()
{
    Plan plan;
    plan.refinements.add(Refinement::memoryFit);
    plan.refinements.add(Refinement::gpus);
    plan.chunkable = false;
    plan.resident = {.toGpu = 1, .fromGpu = 0};
    plan.gpuMemory = 1 / 0.9 * gigabyte;
    plan.scalingEfficiency = 1;
    const PlanMap map = mapOf(plan, {findPlanInput("data"), 0.5e9, 3.5e9, 4, Spacing::linear},
                              {findPlanInput("gpus"), 1, 4, 4, Spacing::linear});
    for (std::size_t row = 0; row < 4; ++row)
        for (std::size_t column = 0; column < 4; ++column)
            QCOMPARE(map.speedup(column, row).has_value(), map.x[column] < 1e9 * map.y[row]);
}

void PlanMapTest::theNumberOfThreadsDoesNotMatter()
{
    const InputRange x = range(fullPlan(), *findPlanInput("operations"), 40);
    const InputRange y = range(fullPlan(), *findPlanInput("data"), 30);
    const PlanMap onOne = mapOf(fullPlan(), x, y, 1);
    for (const unsigned threads : {0U, 2U, 7U})
        QVERIFY(mapOf(fullPlan(), x, y, threads).speedups == onOne.speedups);
}

void PlanMapTest::whatIsNoMapIsRefused()
{
    const Plan plan;
    const InputRange work = range(plan, *findPlanInput("operations"), 3000);
    const InputRange data = range(plan, *findPlanInput("data"), 2000);
    QCOMPARE(sentenceOf([&] { static_cast<void>(mapOf(plan, work, work)); }),
             "A map needs two inputs that differ: choose another than “Total operations” for one of them.");
    QCOMPARE(sentenceOf([&] { static_cast<void>(mapOf(plan, work, data)); }),
             "A map can have at most 4194304 points: take fewer in one of the directions.");
    QCOMPARE(sentenceOf([&] {
                 static_cast<void>(mapOf(plan, work, {findPlanInput("gpus"), 1, 8}));
             }),
             "The estimate does not depend on “GPUs” here: vary another input.");
}

QTEST_APPLESS_MAIN(PlanMapTest)
#include "plan_map_test.moc"
