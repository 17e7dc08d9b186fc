// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/break_even.h"

#include "model/estimate.h"
#include "model/examples.h"
#include "tests/exactly.h"
#include "tests/model/random_scenario.h"

#include <QTest>

using namespace gpuspeedup;

class BreakEvenTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { fixSeed(); }
    void thePublishedExamplesHaveTheDerivedSize();
    void growingOverheadsMoveFromTheFixedPartToThePartPerOperation();
    void withNothingFixedAFasterGpuIsAlwaysAhead();
    void aGpuThatIsNotFasterNeverIs();
    void aSizeThatIsTooSmallForADoubleCountsAsNothingFixed();
    void atTheSizeFoundBothTakeTheSameTimeBelowTheCpuWinsAboveTheGpu();
    void neverMeansNotAtAnySizeTried();
    void anyOtherSpeedupHasItsSizeByTheSameFormula();
};

namespace {

Scenario atSize(const Scenario& s, Work operations, TaskScaling scaling)
{
    Scenario at = s;
    at.operations = operations;
    const double factor = operations / s.operations;
    if (scaling.data)
        at.data = s.data * factor;
    if (scaling.launches)
        at.launches = s.launches * factor;
    return at;
}

double speedupAt(const Scenario& s, Work operations, TaskScaling scaling)
{
    return estimate(atSize(s, operations, scaling)).speedup;
}

TaskScaling anyScaling()
{
    return {*rc::gen::arbitrary<bool>(), *rc::gen::arbitrary<bool>()};
}

} // namespace

/// 1: O = 1/16 + 1/250 = 0.0665 s, W* = 0.0665·40e9 / (1 − 40/8000) = 2.66e9/0.995.
/// 2: O = 1/3 + 3/100 = 109/300 s, W* = 109/300·60e9 / (1 − 60/15000) = 21.8e9/0.996.
void BreakEvenTest::thePublishedExamplesHaveTheDerivedSize()
{
    QVERIFY(breakEven(examples()[0]).kind == BreakEven::Kind::fromSize);
    QVERIFY(within(1e-12, breakEven(examples()[0]).operations->si(), 2.66e9 / 0.995));
    QVERIFY(within(1e-12, breakEven(examples()[1]).operations->si(), 21.8e9 / 0.996));
}

/// Example 1 with the data growing: O = 0.004 s, v·Rc = 0.0625·40e9/500e9 = 0.005,
/// W* = 0.004·40e9 / (1 − 0.005 − 0.005) = 0.16e9/0.99. With the launches growing:
/// O = 0.0625 s, v·Rc = 0.004·40e9/500e9 = 0.00032, W* = 2.5e9/0.99468.
void BreakEvenTest::growingOverheadsMoveFromTheFixedPartToThePartPerOperation()
{
    const Scenario s = examples()[0];
    QVERIFY(within(1e-12, breakEven(s, {.data = true}).operations->si(), 0.16e9 / 0.99));
    QVERIFY(within(1e-12, breakEven(s, {.launches = true}).operations->si(), 2.5e9 / 0.99468));
    QVERIFY(breakEven(s, {.data = true, .launches = true}).kind == BreakEven::Kind::always);
}

void BreakEvenTest::withNothingFixedAFasterGpuIsAlwaysAhead()
{
    Scenario s;
    s.data = {};
    s.launches = 0;
    QVERIFY(breakEven(s).kind == BreakEven::Kind::always);
    QVERIFY(!breakEven(s).operations.has_value());
}

void BreakEvenTest::aGpuThatIsNotFasterNeverIs()
{
    Scenario s;
    s.gpuRate = s.cpuRate;
    QVERIFY(breakEven(s).kind == BreakEven::Kind::never);
    s.data = {};
    s.launches = 0; // equal at every size is not ahead
    QVERIFY(breakEven(s).kind == BreakEven::Kind::never);
    s = {};
    s.linkRate = 0.01 * gigabytePerSecond; // per operation the copy alone takes longer: 0.1 ns > 1/40 ns
    QVERIFY(breakEven(s, {.data = true}).kind == BreakEven::Kind::never);
}

/// 1e-200 s at 1e-200 operations per second are 1e-400 operations.
void BreakEvenTest::aSizeThatIsTooSmallForADoubleCountsAsNothingFixed()
{
    const BreakEven found = breakEven({.cpuRate = Throughput::fromSi(1e-200),
                                       .gpuRate = Throughput::fromSi(1),
                                       .operations = Work::fromSi(1e-190),
                                       .data = {},
                                       .launchOverhead = Duration::fromSi(1e-200),
                                       .launches = 1,
                                       .name = {},
                                       .note = {}});
    QVERIFY(found.kind == BreakEven::Kind::always);
}

/// With g = O/Tg at W*, Tg/Tc at k·W* is 1 − g + g/k: above 1 for k < 1, below for k > 1.
void BreakEvenTest::atTheSizeFoundBothTakeTheSameTimeBelowTheCpuWinsAboveTheGpu()
{
    QVERIFY(rc::check("S(W*) = 1, S(W*/2) < 1, S(2·W*) > 1", [] {
        const Scenario s = *anyScenario();
        const TaskScaling scaling = anyScaling();
        const BreakEven found = breakEven(s, scaling);
        RC_PRE(found.kind == BreakEven::Kind::fromSize);
        RC_ASSERT(found.operations->si() > 0);
        RC_ASSERT(within(1e-9, speedupAt(s, *found.operations, scaling), 1));
        RC_ASSERT(speedupAt(s, *found.operations / 2, scaling) < 1);
        RC_ASSERT(speedupAt(s, *found.operations * 2, scaling) > 1);
    }));
}

void BreakEvenTest::neverMeansNotAtAnySizeTried()
{
    QVERIFY(rc::check("never: S <= 1; always: S >= 1", [] {
        const Scenario s = *anyScenario();
        const TaskScaling scaling = anyScaling();
        const BreakEven found = breakEven(s, scaling);
        RC_PRE(found.kind != BreakEven::Kind::fromSize);
        const double speedup = speedupAt(s, Work::fromSi(*logUniform(-3, 30)), scaling);
        if (found.kind == BreakEven::Kind::never)
            RC_ASSERT(speedup <= 1 + 1e-15);
        else
            RC_ASSERT(speedup >= 1 - 1e-15);
    }));
}

/// s·O·Rc·Rg/(Rg − s·Rc), and s·(D/B)/(1/Rc − s·(1/Rg + λν)) with the launches growing: example 1 at ten
/// times, 0.665·40e9/0.95 and 0.625/(1/40e9 − 10/8e12 − 10·0.004/500e9).
void BreakEvenTest::anyOtherSpeedupHasItsSizeByTheSameFormula()
{
    const Scenario s = examples()[0];
    QVERIFY(within(1e-12, breakEven(s, {}, 10).operations->si(), 28e9));
    QVERIFY(within(1e-12, breakEven(s, {.launches = true}, 10).operations->si(),
                   0.625 / (1 / 40e9 - 10 / 8e12 - 0.04 / 500e9)));
    QVERIFY(breakEven(s, {}, 200).kind == BreakEven::Kind::never); // Rg/Rc is 200
    QVERIFY(rc::check("S(W*) = target", [] {
        const Scenario any = *anyScenario();
        const TaskScaling scaling = anyScaling();
        const double target = *logUniform(-6, 6);
        const BreakEven found = breakEven(any, scaling, target);
        RC_PRE(found.kind == BreakEven::Kind::fromSize);
        RC_ASSERT(within(1e-9, speedupAt(any, *found.operations, scaling), target));
    }));
}

QTEST_APPLESS_MAIN(BreakEvenTest)
#include "break_even_test.moc"
