// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/advice.h"
#include "tests/exactly.h"
#include "tests/model/random_plan.h"
#include "tests/model/round_plan.h"

#include <QTest>

#include <set>

using namespace gpuspeedup;

class AdviceTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { fixSeed(); }
    void theLargestGainComesFirst();
    void adviceNeverMakesItSlower();
    void aGainBelowOnePerCentIsNoAdvice();
    void theSentenceNamesTheSpeedupsBeforeAndAfter();
    void aLossThatTurnsIntoAWinIsSaidToBeOne();
    void pinningSaysWhenItHasPaid();
    void whereNothingHelpsTheRemainingPartIsNamed();
    void aPlanWithoutEstimateIsRefused();
    void everyLeverHasAKeyOfItsOwn();
};

namespace {

/// With nothing but kernels of `kernels` and copies of `copies` seconds, against 1 s on the CPU.
Plan planOf(double kernels, double copies)
{
    Plan plan;
    plan.base = {.cpuRate = 1 * gigaflops,
                 .gpuRate = 1 * gigaflops / kernels,
                 .operations = 1 * gigaOperation,
                 .linkRate = 1 * gigabytePerSecond,
                 .data = copies * gigabyte,
                 .launchOverhead = {},
                 .launches = 1,
                 .name = {},
                 .note = {}};
    plan.chunkable = false;
    return plan;
}

} // namespace

/// Published example 1, Tk = Tx = 62.5 ms, Tl = 4 ms of 129 ms. A second GPU halves both of the former, ten
/// steps leave a tenth of Tx, four chunks take 15.625 + 4 · 19.625 ms, a faster GPU or link halves one, five
/// launches instead of 50 leave 0.4 ms.
void AdviceTest::theLargestGainComesFirst()
{
    const std::vector<Advice> all = advise(Plan{});
    const std::vector<std::pair<std::string_view, double>> expected = {
        {"one_more_gpu", 129 / 66.5}, {"keep_data_on_gpu", 129 / 72.75}, {"overlap_copies", 129 / 94.125},
        {"faster_link", 129 / 97.75}, {"faster_gpu", 129 / 97.75},       {"batch_launches", 129 / 125.4}};
    QCOMPARE(all.size(), expected.size());
    for (std::size_t i = 0; i < all.size(); ++i) {
        QCOMPARE(exactly(all[i].lever->key), exactly(expected[i].first));
        QVERIFY(within(1e-14, all[i].gain, expected[i].second));
        QVERIFY(within(1e-14, all[i].estimate.speedup, 12500. / 129 * expected[i].second));
    }
}

void AdviceTest::adviceNeverMakesItSlower()
{
    QVERIFY(rc::check("gains of random plans", [] {
        const Plan plan = *anyPlan();
        const PlanEstimate before = evaluate(plan);
        RC_PRE(before.fault == PlanFault::none);
        double last = std::numeric_limits<double>::infinity();
        for (const Advice& advice : advise(plan)) {
            RC_ASSERT(advice.gain >= leastGain);
            RC_ASSERT(advice.gain <= last);
            RC_ASSERT(advice.gain == advice.estimate.speedup / before.speedup);
            last = advice.gain;
        }
    }));
}

/// One launch of 0.9 % of the time: batching two into one gains 0.45 %.
void AdviceTest::aGainBelowOnePerCentIsNoAdvice()
{
    Plan plan = planOf(0.991, 0);
    plan.base.launches = 2;
    plan.base.launchOverhead = 0.0045 * second;
    QVERIFY(batchLaunches.possible(plan));
    for (const Advice& advice : advise(plan))
        QVERIFY(advice.lever != &batchLaunches);
}

/// Tk + Tx = 1/3.2 s and Tk + Tx/10 = 1/19.1 s.
void AdviceTest::theSentenceNamesTheSpeedupsBeforeAndAfter()
{
    const double copies = (1 / 3.2 - 1 / 19.1) / 0.9;
    const Plan plan = planOf(1 / 3.2 - copies, copies);
    QCOMPARE(adviceSentence(plan, advise(plan)),
             std::string("Keeping the data on the GPU for 10 steps would raise the speedup from 3.2 to 19.1 "
                         "times."));
    QCOMPARE(adviceSentence(plan, advise(plan, DecimalMark::comma)),
             std::string("Keeping the data on the GPU for 10 steps would raise the speedup from 3,2 to 19,1 "
                         "times."));
}

/// 2 s of copies against 1 s on the CPU, a tenth of it with the data kept; half of it with a faster link.
void AdviceTest::aLossThatTurnsIntoAWinIsSaidToBeOne()
{
    const Plan plan = planOf(0.05, 2);
    const std::vector<Advice> all = advise(plan);
    QCOMPARE(all.front().sentence,
             std::string("Keeping the data on the GPU for 10 steps would raise the speedup from 0.488 to 4 "
                         "times, and the GPU would win."));
    QVERIFY(all.front().turnsIntoWin);
    for (const Advice& advice : all)
        QCOMPARE(advice.turnsIntoWin, advice.estimate.speedup > 1);
    for (const Advice& advice : advise(planOf(0.05, 0.5))) // it wins already
        QVERIFY(!advice.turnsIntoWin && advice.sentence.ends_with(" times."));
}

/// (1/B_pin) / (1/B_page − 1/B_pinned) = (1/2.3) / (1/10 − 1/50) = 5.43.
void AdviceTest::pinningSaysWhenItHasPaid()
{
    const Plan plan = [] {
        Plan p = planOf(0.001, 1);
        p.refinements.add(Refinement::transfers);
        p.eachKernel = {.toGpu = 0.5, .fromGpu = 0.5, .toGpuCopies = 3, .fromGpuCopies = 2};
        p.toGpu = {.cost = {10 * microsecond, 10 * gigabytePerSecond},
                   .rate = 10 * gigabytePerSecond,
                   .latency = 10 * microsecond};
        p.fromGpu = p.toGpu;
        return p;
    }();
    Plan pinned = plan;
    for (PlanCopies* side : {&pinned.toGpu, &pinned.fromGpu})
        side->cost.rate = side->rate = 50 * gigabytePerSecond;
    QVERIFY(within(1e-12, usesUntilPinningPays(plan, pinned).value(), (1 / 2.3) / (1. / 10 - 1. / 50)));
    QVERIFY(!usesUntilPinningPays(pinned, plan));
}

/// Of 999 + 1 ms nothing but the smaller part can be changed.
void AdviceTest::whereNothingHelpsTheRemainingPartIsNamed()
{
    Plan plan = planOf(0.5, 0);
    plan.refinements.add(Refinement::serialShare);
    plan.serialShare = 0.999;
    const std::vector<Advice> all = advise(plan);
    QVERIFY(all.empty());
    // 0.999 of 1 / 0.001 s, beside 0.5 s
    QCOMPARE(adviceSentence(plan, all),
             std::string("None of the changes looked at would raise the speedup by 1 %: what remains is the "
                         "part that stays on the CPU, 99.9 % of the time with the GPU."));
}

void AdviceTest::aPlanWithoutEstimateIsRefused()
{
    Plan plan = planOf(0.5, 1);
    plan.refinements.add(Refinement::memoryFit);
    plan.gpuMemory = 0.5 * gigabyte;
    QVERIFY(sentenceOf([&] { static_cast<void>(advise(plan)); }).startsWith("The task needs 1 GB"));
}

void AdviceTest::everyLeverHasAKeyOfItsOwn()
{
    std::set<std::string_view> keys;
    for (const Lever* const lever : levers()) {
        QVERIFY2(keys.insert(lever->key).second, lever->key.data());
        QVERIFY(lever->possible != nullptr && lever->apply != nullptr && lever->action != nullptr);
    }
}

QTEST_APPLESS_MAIN(AdviceTest)
#include "advice_test.moc"
