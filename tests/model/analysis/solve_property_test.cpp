// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/solve.h"
#include "model/estimate.h"
#include "tests/exactly.h"
#include "tests/model/random_plan.h"

#include <QTest>

#include <algorithm>

using namespace gpuspeedup;

class SolvePropertyTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { fixSeed(4000); }
    void substitutedBackAContinuousInputGivesTheTarget();
    void aWholeInputMeetsTheTargetAndItsNeighbourDoesNot();
    void justOutsideTheStretchTheTargetIsMissed();
    void neverAndAlwaysHoldAtEveryValueTried();
    void closedFormsAndBisectionAgree();
    void thePublishedFormulasAreSolvedFarBeyondAnyMachine();
    void withDataAndLaunchesGrowingTheSizeFoundGivesTheTarget();
    void runsFollowFromTheOneOffCostsWhateverElseIsOn();
};

namespace {

double speedupWith(Plan plan, const PlanInput& input, double value)
{
    input.write(plan, value);
    const PlanEstimate e = evaluate(plan);
    return e.fault == PlanFault::none ? e.speedup : 0;
}

/// A plan that has an estimate, one of its inputs, and a target its speedup is not far from.
struct Question
{
    Plan plan = *anyPlan();
    const PlanInput* input = nullptr;
    double target = 0;
};

Question anyQuestion(bool (*wanted)(const PlanInput&))
{
    Question question;
    std::vector<const PlanInput*> candidates;
    for (const PlanInput& input : planInputs())
        if (input.active(question.plan) && wanted(input))
            candidates.push_back(&input);
    RC_PRE(evaluate(question.plan).fault == PlanFault::none);
    RC_PRE(!candidates.empty());
    question.input = candidates[*rc::gen::inRange<std::size_t>(0, candidates.size())];
    question.target = evaluate(question.plan).speedup * *logUniform(-2, 2);
    return question;
}

bool isContinuous(const PlanInput& input)
{
    return !input.whole;
}

bool isWhole(const PlanInput& input)
{
    return input.whole;
}

bool isAny(const PlanInput&)
{
    return true;
}

/// The speedup jumps with the data: a chunk more, or the step of fresh memory. And with two buffers for
/// all chunks it jumps where kernels begin to be longer than copies: then another copy comes first.
bool mayJump(const Question& q)
{
    const bool buffered = q.plan.has(Refinement::memoryFit) && q.plan.has(Refinement::overlap);
    return buffered || q.input->key == "data_bytes";
}

} // namespace

void SolvePropertyTest::substitutedBackAContinuousInputGivesTheTarget()
{
    int found = 0;
    QVERIFY(rc::check("S(x) = target", [&found] {
        const Question q = anyQuestion(isContinuous);
        const Solution solution = solveFor(q.plan, *q.input, q.target);
        RC_PRE(solution.kind == Solution::Kind::at);
        RC_LOG() << q.input->key << " " << *solution.value << " for " << q.target;
        const double speedup = speedupWith(q.plan, *q.input, *solution.value);
        RC_ASSERT(speedup == solution.estimate.speedup);
        if (mayJump(q))
            RC_ASSERT(speedup >= q.target * (1 - 1e-9));
        else
            RC_ASSERT(within(1e-9, speedup, q.target));
        ++found;
    }));
    QVERIFY(found > 1000);
}

void SolvePropertyTest::aWholeInputMeetsTheTargetAndItsNeighbourDoesNot()
{
    QVERIFY(rc::check("S(n) >= target > S(n±1)", [] {
        const Question q = anyQuestion(isWhole);
        const Solution solution = solveFor(q.plan, *q.input, q.target);
        RC_PRE(solution.kind == Solution::Kind::at);
        const double value = *solution.value;
        const double outside = solution.side == Solution::Side::above ? value - 1 : value + 1;
        RC_LOG() << q.input->key << " " << value << " for " << q.target;
        RC_ASSERT(value == std::round(value));
        RC_ASSERT(speedupWith(q.plan, *q.input, value) >= q.target);
        RC_ASSERT(speedupWith(q.plan, *q.input, outside) < q.target);
    }));
}

void SolvePropertyTest::justOutsideTheStretchTheTargetIsMissed()
{
    QVERIFY(rc::check("S outside < target <= S inside", [] {
        const Question q = anyQuestion(isContinuous);
        const Solution solution = solveFor(q.plan, *q.input, q.target);
        RC_PRE(solution.kind == Solution::Kind::at);
        const double toOutside = solution.side == Solution::Side::above ? 1 - 1e-6 : 1 + 1e-6;
        RC_LOG() << q.input->key << " " << *solution.value << " for " << q.target;
        const double value = *solution.value;
        const double outside = value > 0 ? value * toOutside : 1e-9 * q.input->unit.factor();
        RC_ASSERT(speedupWith(q.plan, *q.input, outside) < q.target * (1 + 1e-12));
        if (!mayJump(q))
            RC_ASSERT(speedupWith(q.plan, *q.input, value / toOutside) >= q.target * (1 - 1e-9));
    }));
}

void SolvePropertyTest::neverAndAlwaysHoldAtEveryValueTried()
{
    QVERIFY(rc::check("never: S < target; always: S >= target", [] {
        const Question q = anyQuestion(isAny);
        const Solution solution = solveFor(q.plan, *q.input, q.target);
        RC_PRE(solution.kind != Solution::Kind::at);
        const double present = q.input->read(q.plan);
        double value = (present > 0 ? present : q.input->unit.factor()) * *logUniform(-20, 20);
        if (q.input->whole)
            value = std::round(value);
        value = std::clamp(value, q.input->least, q.input->most);
        RC_PRE(value > 0 || q.input->zeroAllowed);
        const double speedup = speedupWith(q.plan, *q.input, value);
        RC_LOG() << q.input->key << " " << value << " gives " << speedup << " for " << q.target;
        if (solution.kind == Solution::Kind::never)
            RC_ASSERT(speedup < q.target * (1 + 1e-12));
        else
            RC_ASSERT(speedup >= q.target * (1 - 1e-12));
    }));
}

/// A serial share of zero leaves the speedup and makes the plan one with a refinement.
void SolvePropertyTest::closedFormsAndBisectionAgree()
{
    QVERIFY(rc::check("the same side, and the same value where the speedup depends on it enough", [] {
        Question q = anyQuestion(isAny);
        q.plan.refinements = {};
        RC_PRE(q.input->active(q.plan));
        const Solution closed = solveFor(q.plan, *q.input, q.target);
        Plan refined = q.plan;
        refined.refinements.add(Refinement::serialShare);
        refined.serialShare = 0;
        const Solution bisected = solveFor(refined, *q.input, q.target);
        RC_LOG() << q.input->key << " for " << q.target;
        RC_ASSERT(closed.kind == bisected.kind);
        RC_ASSERT(closed.reason == bisected.reason);
        RC_PRE(closed.kind == Solution::Kind::at);
        RC_ASSERT(closed.side == bisected.side);
        RC_ASSERT(!bisected.until);
        const double nearby = speedupWith(q.plan, *q.input, *closed.value * 1.01);
        const double elasticity = std::abs(std::log(nearby / q.target)) / 0.01;
        RC_PRE(elasticity > 1e-4);
        RC_ASSERT(within(1e-10 / elasticity, *bisected.value, *closed.value));
    }));
}

/// By the conditions under which the closed forms exist: the target is never met where what the input
/// cannot change takes Tc/s already, for the operations where Rg <= s·Rc.
void SolvePropertyTest::thePublishedFormulasAreSolvedFarBeyondAnyMachine()
{
    QVERIFY(rc::check("a value that gives the target, or a reason", [] {
        Plan plan;
        plan.base = *anyScenario();
        const Estimate e = estimate(plan.base);
        const double target = e.speedup * *logUniform(-9, 9);
        const PlanInput& input = planInputs()[*rc::gen::inRange<std::size_t>(0, 7)];
        const Solution solution = solveFor(plan, input, target);
        RC_LOG() << input.key << " " << solution.value.value_or(-1) << " for " << target;
        if (solution.kind == Solution::Kind::at) {
            if (isContinuous(input))
                RC_ASSERT(within(1e-9, speedupWith(plan, input, *solution.value), target));
            return;
        }
        const Duration compute = e.gpuComputeTime;
        Duration rest = compute + e.launchOverhead; // of data and link rate
        if (input.key == "gpu_operations_per_second")
            rest = e.transferTime + e.launchOverhead;
        else if (input.key == "launches" || input.key == "launch_overhead_per_launch_s")
            rest = compute + e.transferTime;
        const double allowed = e.cpuTime.si() / target;
        const double tolerance = 1e-9 * allowed;
        if (input.key == "operations")
            RC_ASSERT(solution.kind == Solution::Kind::always ||
                      plan.base.gpuRate <= target * plan.base.cpuRate);
        else if (solution.kind == Solution::Kind::never)
            RC_ASSERT(rest.si() >= allowed - tolerance);
        else
            RC_ASSERT(rest.si() <= allowed + tolerance);
    }));
}

/// D0 + d·W with one of the two zero; the same for launches.
void SolvePropertyTest::withDataAndLaunchesGrowingTheSizeFoundGivesTheTarget()
{
    const PlanInput& operations = *findPlanInput("operations");
    QVERIFY(rc::check("S(W, d·W, ν·W) = target", [&operations](bool data, bool launches) {
        Plan plan = *anyPlan();
        plan.refinements = {};
        const double target = evaluate(plan).speedup * *logUniform(-2, 2);
        const Solution solution = solveFor(plan, operations, target, {data, launches});
        RC_PRE(solution.kind == Solution::Kind::at);
        Scenario s = plan.base;
        const double growth = *solution.value * operation / s.operations;
        s.operations = *solution.value * operation;
        if (data)
            s.data = s.data * growth;
        if (launches)
            s.launches = s.launches * growth;
        RC_ASSERT(within(1e-9, estimate(s).speedup, target));
    }));
}

/// T(R) = C0/R + T(∞), so R* = s·C0/(Tc − s·T(∞)), and the next whole number meets the target.
void SolvePropertyTest::runsFollowFromTheOneOffCostsWhateverElseIsOn()
{
    const PlanInput& runs = *findPlanInput("runs");
    QVERIFY(rc::check("the whole number from R* up", [&runs] {
        Plan plan = *anyPlan();
        plan.refinements.add(Refinement::oneOff);
        RC_PRE(evaluate(plan).fault == PlanFault::none);
        Plan endless = plan;
        endless.refinements.remove(Refinement::oneOff);
        const PlanEstimate limit = evaluate(endless);
        const double target = limit.speedup * *logUniform(-1, -0.01);
        const double exact = target * plan.oneOff.si() / (limit.cpuTime.si() - target * limit.gpuTime.si());
        RC_PRE(exact > 1 && exact < 1e9 && std::abs(exact - std::round(exact)) > 1e-4);
        const Solution solution = solveFor(plan, runs, target);
        RC_ASSERT(solution.kind == Solution::Kind::at);
        RC_ASSERT(solution.side == Solution::Side::above);
        RC_ASSERT(*solution.value == std::ceil(exact));
    }));
}

QTEST_APPLESS_MAIN(SolvePropertyTest)
#include "solve_property_test.moc"
