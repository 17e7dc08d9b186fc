// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/limits.h"
#include "model/examples.h"
#include "model/plan/plan_estimate.h"
#include "tests/exactly.h"
#include "tests/model/random_plan.h"

#include <QTest>

#include <algorithm>

using namespace gpuspeedup;

class LimitsTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { fixSeed(2000); }
    void thePublishedFormulasHaveTheirLimits();
    void aTaskAtTheEndOfTheNumbersHasTheSameLimit();
    void eachIsSaidInASentence();
    void aGpuWithNothingButComputingHasNoLimit();
    void latenciesOfCopiesRemainOnAnyLink();
    void withASerialPartTheLimitIsAmdahls();
    void dataThatCannotBeDividedOutgrowsTheMemory();
    void launchesThatEachChunkRepeatOutgrowTheTask();
    void aFasterGpuOrLinkOrFreeLaunchesNeverLose();
};

namespace {

Limit limit(const Plan& plan, std::string_view key)
{
    const std::vector<Limit> all = limitsOf(plan);
    return *std::ranges::find(all, key, &Limit::key);
}

Plan firstExample()
{
    Plan plan;
    plan.base = examples()[0];
    return plan;
}

} // namespace

/// Example 1: Tc 12.5, Tk = Tx = 0.0625, Tl 0.004 s; d/B = 0.0625/500e9 s, λν = 0.004/500e9 s.
void LimitsTest::thePublishedFormulasHaveTheirLimits()
{
    const Plan plan = firstExample();
    QVERIFY(within(1e-12, *limit(plan, "large_task").speedup, 8e12 / 40e9));
    QVERIFY(
        within(1e-12, *limit(plan, "large_task_and_data").speedup, (1 / 40e9) / (1 / 8e12 + 0.0625 / 500e9)));
    QVERIFY(within(1e-12, *limit(plan, "large_task_data_and_launches").speedup,
                   (1 / 40e9) / (1 / 8e12 + 0.0625 / 500e9 + 0.004 / 500e9)));
    QVERIFY(within(1e-12, *limit(plan, "fast_gpu").speedup, 12.5 / 0.0665));
    QVERIFY(within(1e-12, *limit(plan, "fast_link").speedup, 12.5 / 0.0665));
    QVERIFY(within(1e-12, *limit(plan, "free_launches").speedup, 12.5 / 0.125));
}

/// S → Rg/Rc does not depend on W, nor where W and D grow together on their common size.
void LimitsTest::aTaskAtTheEndOfTheNumbersHasTheSameLimit()
{
    Plan plan = firstExample();
    plan.base.operations = 1e200 * plan.base.operations;
    plan.base.data = 1e200 * plan.base.data;
    QVERIFY(within(1e-12, *limit(plan, "large_task").speedup, 8e12 / 40e9));
    QVERIFY(
        within(1e-12, *limit(plan, "large_task_and_data").speedup, (1 / 40e9) / (1 / 8e12 + 0.0625 / 500e9)));
}

void LimitsTest::eachIsSaidInASentence()
{
    QCOMPARE(exactly(limit(firstExample(), "large_task").sentence),
             "The larger the task with data and launches as they are, the closer the GPU comes to 200 times "
             "the CPU's speed.");
    QCOMPARE(exactly(limit(firstExample(), "free_launches").sentence),
             "The cheaper the launches, the closer the GPU comes to 100 times the CPU's speed.");
}

void LimitsTest::aGpuWithNothingButComputingHasNoLimit()
{
    Plan plan = firstExample();
    plan.base.data = {};
    plan.base.launches = 0;
    QVERIFY(!limit(plan, "fast_gpu").speedup);
    QCOMPARE(exactly(limit(plan, "fast_gpu").sentence),
             "The faster the GPU and its memory, the higher the speedup: it has no limit.");
}

/// 50 copies of 10 µs each beside Tk + Tl = 0.0665 s.
void LimitsTest::latenciesOfCopiesRemainOnAnyLink()
{
    Plan plan = firstExample();
    plan.refinements.add(Refinement::transfers);
    plan.toGpu.cost = {.latency = 10 * microsecond, .rate = 10 * gigabytePerSecond};
    plan.toGpu.rate = plan.toGpu.cost.rate;
    plan.toGpu.latency = plan.toGpu.cost.latency;
    plan.eachKernel.toGpuCopies = 50;
    QVERIFY(within(1e-12, *limit(plan, "fast_link").speedup, 12.5 / (0.0665 + 50 * 10e-6)));
}

/// 1/(f + (1 − f)·Rc/Rg) with f = 0.1 and Rc/Rg = 1/200.
void LimitsTest::withASerialPartTheLimitIsAmdahls()
{
    Plan plan = firstExample();
    plan.refinements.add(Refinement::serialShare);
    plan.serialShare = 0.1;
    QVERIFY(within(1e-12, *limit(plan, "large_task").speedup, 1 / (0.1 + 0.9 / 200)));
}

void LimitsTest::dataThatCannotBeDividedOutgrowsTheMemory()
{
    Plan plan = firstExample();
    plan.refinements.add(Refinement::memoryFit);
    plan.gpuMemory = 8 * gigabyte;
    plan.chunkable = false;
    QVERIFY(limit(plan, "large_task").speedup.has_value());
    QVERIFY(!limit(plan, "large_task_and_data").speedup);
    QCOMPARE(exactly(limit(plan, "large_task_and_data").sentence),
             "The larger the task and its data with it, the sooner it no longer fits the GPU's memory.");
}

/// With k times the data there are k times the chunks, each with k times the launches: k² in all, against
/// k times the operations.
void LimitsTest::launchesThatEachChunkRepeatOutgrowTheTask()
{
    Plan plan = firstExample();
    plan.refinements.add(Refinement::memoryFit);
    plan.gpuMemory = 8 * gigabyte;
    const Limit found = limit(plan, "large_task_data_and_launches");
    QCOMPARE(exactly(found.speedup.value()), exactly(0));
    QCOMPARE(exactly(found.sentence), "The larger the task, its data and launches with it, the lower the "
                                      "speedup: it comes to nothing.");
}

/// Times only get shorter with the number of chunks held. Two buffers for all chunks are left out: there a
/// faster kernel may let another copy go first.
void LimitsTest::aFasterGpuOrLinkOrFreeLaunchesNeverLose()
{
    QVERIFY(rc::check("limit >= S", [] {
        Plan plan = *anyPlan();
        plan.refinements.remove(Refinement::memoryFit);
        plan = withChosenChunks(plan);
        const PlanEstimate e = evaluate(plan);
        for (const char* key : {"fast_gpu", "fast_link", "free_launches"}) {
            const Limit found = limit(plan, key);
            RC_LOG() << key << " " << found.sentence << " from " << e.speedup;
            if (found.speedup)
                RC_ASSERT(*found.speedup >= e.speedup * (1 - 1e-9));
        }
    }));
}

QTEST_APPLESS_MAIN(LimitsTest)
#include "limits_test.moc"
