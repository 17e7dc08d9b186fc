// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/estimate.h"
#include "model/input.h"

#include "tests/exactly.h"
#include "tests/model/random_scenario.h"

#include <QTest>

using namespace gpuspeedup;

class EstimatePropertyTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { fixSeed(); }
    void theGpuTimeIsLiterallyTheSumOfThePublishedFormula();
    void efficiencyIsComputeTimeOverGpuTime();
    void speedupIsTheRatioOfTheRatesTimesEfficiency();
    void theSpeedupMovesOneWayWithEachInput_data();
    void theSpeedupMovesOneWayWithEachInput();
    void otherUnitsOfTimeWorkAndBytesLeaveTheSpeedup();
    void aTaskScaledAsAWholeKeepsItsSpeedup();
};

void EstimatePropertyTest::theGpuTimeIsLiterallyTheSumOfThePublishedFormula()
{
    QVERIFY(rc::check("Tg is (Tk + Tx) + Tl to the last bit", [] {
        const Scenario s = *anyScenario();
        const Estimate e = estimate(s);
        // Each step through memory: what a wider register or a fused step would keep is rounded.
        const volatile double tk = s.operations.si() / s.gpuRate.si();
        const volatile double tx = s.data.si() / s.linkRate.si();
        const volatile double tl = s.launchOverhead.si() * s.launches;
        const volatile double computeAndTransfer = tk + tx;
        const volatile double tg = computeAndTransfer + tl;
        const volatile double overhead = tx + tl;
        RC_ASSERT(e.gpuTime.si() == tg);
        RC_ASSERT(e.gpuOverhead.si() == overhead);
        RC_ASSERT(e.cpuTime.si() == s.operations.si() / s.cpuRate.si());
        RC_ASSERT(e.speedup == e.cpuTime.si() / tg);
    }));
}

void EstimatePropertyTest::efficiencyIsComputeTimeOverGpuTime()
{
    QVERIFY(rc::check("E = Tk / Tg = (W / Tg) / Rg, 0 < E <= 1", [] {
        const Scenario s = *anyScenario();
        const Estimate e = estimate(s);
        RC_ASSERT(e.efficiency == e.gpuComputeTime / e.gpuTime);
        RC_ASSERT(within(1e-15, s.operations / e.gpuTime / s.gpuRate, e.efficiency));
        RC_ASSERT(e.efficiency > 0 && e.efficiency <= 1);
    }));
}

void EstimatePropertyTest::speedupIsTheRatioOfTheRatesTimesEfficiency()
{
    QVERIFY(rc::check("S = (Rg / Rc) · E", [] {
        const Scenario s = *anyScenario();
        const Estimate e = estimate(s);
        RC_ASSERT(within(2e-15, e.speedup, s.gpuRate / s.cpuRate * e.efficiency)); // six roundings
    }));
}

void EstimatePropertyTest::theSpeedupMovesOneWayWithEachInput_data()
{
    QTest::addColumn<std::size_t>("index");
    QTest::addColumn<int>("direction");
    const int directions[] = {-1, +1, +1, +1, -1, -1, -1};
    for (std::size_t i = 0; i < inputs().size(); ++i)
        QTest::newRow(inputs()[i].label.data()) << i << directions[i];
}

/// Correctly rounded operations are monotone, so the inequality holds without
/// slack, except for the operations, which stand above and below the fraction.
void EstimatePropertyTest::theSpeedupMovesOneWayWithEachInput()
{
    QFETCH(std::size_t, index);
    QFETCH(int, direction);
    const Input& input = inputs()[index];
    const double slack = input.key == "operations" ? 1e-15 : 0;
    QVERIFY(rc::check("raising " + std::string(input.label), [&] {
        const Scenario less = *anyScenario();
        Scenario more = less;
        const double factor = *logUniform(0, 3);
        input.write(more, input.whole ? std::ceil(input.read(less) * factor) + 1 : input.read(less) * factor);
        const double change = (estimate(more).speedup / estimate(less).speedup - 1) * direction;
        RC_ASSERT(change >= -slack);
    }));
}

/// In other units of time (t), work (o) and bytes (b), all powers of two, every
/// product and quotient keeps its digits, and S, which has no unit, all its bits.
void EstimatePropertyTest::otherUnitsOfTimeWorkAndBytesLeaveTheSpeedup()
{
    QVERIFY(rc::check("S is the same in all units", [] {
        const auto powerOfTwo = [] {
            return std::exp2(*rc::gen::resize(rc::kNominalSize, rc::gen::inRange(-40, 41)));
        };
        const Scenario s = *anyScenario();
        const double t = powerOfTwo();
        const double o = powerOfTwo();
        const double b = powerOfTwo();
        const Scenario other{.cpuRate = s.cpuRate * o / t,
                             .gpuRate = s.gpuRate * o / t,
                             .operations = s.operations * o,
                             .linkRate = s.linkRate * b / t,
                             .data = s.data * b,
                             .launchOverhead = s.launchOverhead * t,
                             .launches = s.launches,
                             .name = {},
                             .note = {}};
        RC_ASSERT(estimate(other).speedup == estimate(s).speedup);
        RC_ASSERT(estimate(other).gpuTime == estimate(s).gpuTime * t);
    }));
}

void EstimatePropertyTest::aTaskScaledAsAWholeKeepsItsSpeedup()
{
    QVERIFY(rc::check("W, D and N times k: S stays, the times grow by k", [] {
        const Scenario s = *anyScenario();
        const double k = *logUniform(-3, 3);
        Scenario scaled = s;
        scaled.operations = s.operations * k;
        scaled.data = s.data * k;
        scaled.launches = s.launches * k;
        RC_ASSERT(within(2e-15, estimate(scaled).speedup, estimate(s).speedup));
        RC_ASSERT(within(2e-15, estimate(scaled).gpuTime.si(), estimate(s).gpuTime.si() * k));
    }));
}

QTEST_APPLESS_MAIN(EstimatePropertyTest)
#include "estimate_property_test.moc"
