// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/monte_carlo.h"
#include "model/choices/choices_plan.h"
#include "model/choices/edits.h"
#include "model/error.h"
#include "model/machine_profile.h"
#include "model/plan/plan_estimate.h"
#include "tests/model/learning/observed.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace gpuspeedup;

/// The refinement `learned`: what it does to a plan of a measured machine, and what it leaves.
class LearnedPlanTest : public QObject
{
    Q_OBJECT

private slots:
    void nothingChangesUntilItIsAskedFor();
    void withoutObservationsThereIsNoSwitch();
    void bothSidesAreCorrected();
    void exactObservationsLeaveTheTimesToTheLastBit();
    void theRestOfTheErrorComesFromTheRuns();
    void theFiguresTheRunsHadAsWellAreNoLongerUncertain();
    void whatIsTypedStaysUncertain();
    void withoutRunsBothSidesAreAssumedToBeOffBy13();
    void aMeasuredRunTimeStays();
    void withoutAnotherRefinementThereIsNothingToCorrect();
    void askedForByNameWithoutReasonIsRefused();
    void startUpIsPaidBesideIt();
    void thePartsOfTheGpuTimeStillAddUp();
};

namespace {

MachineProfile recorded()
{
    static const MachineProfile profile = readProfileFile(RECORDED_PROFILE);
    return profile;
}

/// Observations of matrix products that took so many times as long as predicted.
MachineProfile observedProfile(double cpuFactor, double gpuFactor)
{
    MachineProfile profile = recorded();
    for (int n = 1; n <= 60; ++n)
        for (const ObservedSide side : {ObservedSide::cpu, ObservedSide::gpu}) {
            const double predicted = 1e-5 * n;
            const double factor = side == ObservedSide::cpu ? cpuFactor : gpuFactor;
            ObservedPair pair =
                observed("gemm", "n=" + std::to_string(n), side, predicted, factor * predicted);
            pair.device = side == ObservedSide::cpu ? profile.cpu.name : profile.gpus[0].name;
            profile.observations.push_back(pair);
        }
    return profile;
}

Choices choicesOf(MachineProfile measured)
{
    const auto profile = std::make_shared<const MachineProfile>(std::move(measured));
    Choices choices;
    choices.task = WorkloadChoice{.name = "gemm", .values = {.sizes = {2048, 2048, 2048}}};
    choices.cpu = MeasuredChoice{.profile = profile};
    choices.gpu = MeasuredChoice{.profile = profile};
    choices.cpuBaseline = CpuCode::blas;
    choices.stack = "c++";
    return choices;
}

Plan planOf(const Choices& choices)
{
    return planOf(choices, Catalogue::builtIn());
}

RefinementSet available(const Choices& choices)
{
    return availableRefinements(choices, Catalogue::builtIn());
}

} // namespace

void LearnedPlanTest::nothingChangesUntilItIsAskedFor()
{
    const PlanEstimate without = evaluate(planOf(choicesOf(recorded())));
    const Plan plan = planOf(choicesOf(observedProfile(3, 2)));
    QVERIFY(!plan.has(Refinement::learned));
    QCOMPARE(evaluate(plan).cpuTime.si(), without.cpuTime.si());
    QCOMPARE(evaluate(plan).gpuTime.si(), without.gpuTime.si());
    QCOMPARE(sourceOf(plan, *findPlanInput("model_factor")).factor, usualModelFactor);
}

void LearnedPlanTest::withoutObservationsThereIsNoSwitch()
{
    const Choices on = withRefinement(choicesOf(recorded()), Refinement::learned, true);
    QVERIFY(!planOf(on).has(Refinement::learned));
    QVERIFY(!available(on).has(Refinement::learned));
    QVERIFY(available(choicesOf(observedProfile(3, 2))).has(Refinement::learned));
}

void LearnedPlanTest::bothSidesAreCorrected()
{
    Choices choices = choicesOf(observedProfile(3, 2));
    choices.leftOut.add(Refinement::oneOff);
    const PlanEstimate before = evaluate(planOf(choices));
    const PlanEstimate after = evaluate(planOf(withRefinement(choices, Refinement::learned, true)));
    QVERIFY(std::abs(after.cpuTime / before.cpuTime / 3 - 1) < 0.05);
    QVERIFY(std::abs(after.gpuTime / before.gpuTime / 2 - 1) < 0.05);
    const PlanEstimate off = evaluate(planOf(
        withRefinement(withRefinement(choices, Refinement::learned, true), Refinement::learned, false)));
    QCOMPARE(off.cpuTime.si(), before.cpuTime.si());
}

void LearnedPlanTest::exactObservationsLeaveTheTimesToTheLastBit()
{
    const Choices choices = choicesOf(observedProfile(1, 1));
    const PlanEstimate before = evaluate(planOf(choices));
    const Plan plan = planOf(withRefinement(choices, Refinement::learned, true));
    QVERIFY(plan.has(Refinement::learned));
    QCOMPARE(evaluate(plan).cpuTime.si(), before.cpuTime.si());
    QCOMPARE(evaluate(plan).gpuTime.si(), before.gpuTime.si());
}

void LearnedPlanTest::theRestOfTheErrorComesFromTheRuns()
{
    MachineProfile profile = observedProfile(3, 2);
    for (std::size_t i = 0; i < profile.observations.size(); ++i)
        profile.observations[i].measured = profile.observations[i].measured * (i % 3 == 0 ? 1.1 : 0.95);
    const Plan plan = planOf(withRefinement(choicesOf(profile), Refinement::learned, true));
    for (const char* key : {"model_factor", "cpu_model_factor"}) {
        const Source source = sourceOf(plan, *findPlanInput(key));
        QVERIFY(source.kind == Source::Kind::measured);
        QVERIFY2(QString::fromStdString(source.figure).startsWith("learned from "), source.figure.c_str());
        QVERIFY2(source.factor > 1.05 && source.factor < 1.5, qPrintable(QString::number(source.factor)));
    }
}

/// Then the range of the answer is that of the two factors alone: √(ln²f + ln²g).
void LearnedPlanTest::theFiguresTheRunsHadAsWellAreNoLongerUncertain()
{
    MachineProfile profile = observedProfile(3, 2);
    for (std::size_t i = 0; i < profile.observations.size(); ++i)
        profile.observations[i].measured = profile.observations[i].measured * (i % 3 == 0 ? 1.1 : 0.95);
    Choices choices = withRefinement(choicesOf(profile), Refinement::learned, true);
    choices.leftOut.add(Refinement::oneOff);
    const Plan plan = planOf(choices);
    const std::vector<UncertainInput> uncertain = uncertainInputs(plan);
    QCOMPARE(uncertain.size(), std::size_t{2});
    double variance = 0;
    for (const UncertainInput& input : uncertain)
        variance += input.sigma * input.sigma;
    const MonteCarlo result = monteCarlo(plan, uncertain);
    QVERIFY(std::abs(result.sigma / std::sqrt(variance) - 1) < 0.03);
}

/// A figure that the runs did not have is as uncertain as without them.
void LearnedPlanTest::whatIsTypedStaysUncertain()
{
    Choices choices = withRefinement(choicesOf(observedProfile(3, 2)), Refinement::learned, true);
    choices.leftOut.add(Refinement::oneOff);
    const auto isUncertain = [](const Plan& plan) {
        return std::ranges::any_of(uncertainInputs(plan), [](const UncertainInput& uncertain) {
            return uncertain.input->key == "to_gpu_bytes_per_second";
        });
    };
    QVERIFY(!isUncertain(planOf(choices)));
    const Plan typed = planOf(withTyped(choices, "to_gpu_bytes_per_second", 3e10));
    QVERIFY(typed.has(Refinement::learned));
    QVERIFY(isUncertain(typed));
    QCOMPARE(uncertainInputs(typed).size(), uncertainInputs(planOf(choices)).size() + 1);
}

/// Of every kind of code, through every software: without runs nothing says how right a prediction is.
void LearnedPlanTest::withoutRunsBothSidesAreAssumedToBeOffBy13()
{
    for (const CpuCodeInfo& info : cpuCodes())
        for (const SoftwareStack& stack : softwareStacks()) {
            Choices choices = choicesOf(recorded());
            choices.cpuBaseline = info.code;
            choices.stack = stack.name;
            Plan plan = planOf(choices);
            for (const char* key : {"model_factor", "cpu_model_factor"}) {
                const PlanInput& input = *findPlanInput(key);
                QVERIFY(input.active(plan));
                const Source source = sourceOf(plan, input);
                QVERIFY(source.kind == Source::Kind::assumed);
                QCOMPARE(source.factor, 1.3);
            }
            const Quantiles<Duration> cpu = monteCarlo(plan, uncertainInputs(plan)).cpuTime;
            QVERIFY(cpu.high / cpu.low > 1.3 * 1.3 * 0.97); // of a random sample
            const double before = evaluate(plan).cpuTime.si();
            plan.cpuModelFactor = 1.5;
            QVERIFY(std::abs(evaluate(plan).cpuTime.si() / before / 1.5 - 1) < 1e-12);
        }
}

void LearnedPlanTest::aMeasuredRunTimeStays()
{
    Choices choices = withRefinement(choicesOf(observedProfile(3, 2)), Refinement::learned, true);
    choices.cpuBaseline = 2.5 * second;
    const Plan plan = planOf(choices);
    QVERIFY(plan.has(Refinement::learned)); // of the GPU side
    QCOMPARE(evaluate(plan).cpuTime.si(), 2.5);
    QVERIFY(!findPlanInput("cpu_model_factor")->active(plan));
}

void LearnedPlanTest::withoutAnotherRefinementThereIsNothingToCorrect()
{
    Choices choices = withRefinement(choicesOf(observedProfile(3, 2)), Refinement::learned, true);
    choices.leftOut.add(Refinement::transfers);
    QVERIFY(!planOf(choices).has(Refinement::learned));
    QVERIFY(!available(choices).has(Refinement::learned));
    choices.leftOut = {};
    choices.leftOut.add(Refinement::oneOff);
    QVERIFY(planOf(choices).has(Refinement::learned));
    QVERIFY(available(choices).has(Refinement::learned));
}

void LearnedPlanTest::askedForByNameWithoutReasonIsRefused()
{
    PlanRequest request = requestOf(choicesOf(recorded()), Catalogue::builtIn());
    request.refinements = buildPlan(request).refinements;
    request.refinements->add(Refinement::learned);
    QVERIFY_EXCEPTION_THROWN(static_cast<void>(buildPlan(request)), Error);
    request = requestOf(choicesOf(observedProfile(3, 2)), Catalogue::builtIn());
    request.refinements = RefinementSet();
    request.refinements->add(Refinement::learned);
    QVERIFY_EXCEPTION_THROWN(static_cast<void>(buildPlan(request)), Error);
    request.refinements = buildPlan(requestOf(choicesOf(recorded()), Catalogue::builtIn())).refinements;
    request.refinements->add(Refinement::learned);
    QVERIFY(buildPlan(request).has(Refinement::learned));
}

void LearnedPlanTest::startUpIsPaidBesideIt()
{
    Choices choices = withRefinement(choicesOf(observedProfile(1, 2)), Refinement::learned, true);
    choices.leftOut.add(Refinement::oneOff);
    const double without = evaluate(planOf(choices)).gpuTime.si();
    choices = withTyped(withRefinement(choices, Refinement::oneOff, true), "one_off_s", 0.5);
    const double with = evaluate(planOf(choices)).gpuTime.si();
    QVERIFY(std::abs(with - without - 0.5) < 1e-9);
}

void LearnedPlanTest::thePartsOfTheGpuTimeStillAddUp()
{
    const PlanEstimate e =
        evaluate(planOf(withRefinement(choicesOf(observedProfile(3, 2)), Refinement::learned, true)));
    double sum = 0;
    for (std::size_t i = 0; i < phaseCount; ++i)
        sum += (static_cast<Phase>(i) == Phase::hidden ? -1 : 1) * e.phases[i].time.si();
    QVERIFY(std::abs(sum / e.gpuTime.si() - 1) < 1e-12);
}

QTEST_GUILESS_MAIN(LearnedPlanTest)
#include "learned_plan_test.moc"
