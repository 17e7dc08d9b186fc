// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/learning/typed_observation.h"

#include "model/choices/choices_plan.h"
#include "model/choices/edits.h"
#include "model/error.h"
#include "model/learning/verified_observations.h"
#include "model/machine_profile.h"
#include "model/plan/plan_estimate.h"

#include <QTest>

using namespace gpuspeedup;

/// A time that a person typed, beside the prediction that is later corrected by it.
class TypedObservationTest : public QObject
{
    Q_OBJECT

private slots:
    void thePredictionIsTheWholeEstimateWhateverIsLeftOut();
    void aTypedFigureOfTheMachineIsRefused();
    void whatIsTypedOfTheTaskIsNot();
    void aTaskHasOneClassWhoeverObservedIt();
};

namespace {

Choices choicesOf(const std::string& workload, std::vector<double> sizes, const std::string& stack = "c++")
{
    const auto profile = std::make_shared<const MachineProfile>(readProfileFile(RECORDED_PROFILE));
    Choices choices;
    choices.task = WorkloadChoice{.name = workload, .values = {.sizes = std::move(sizes)}};
    choices.cpu = MeasuredChoice{.profile = profile};
    choices.gpu = MeasuredChoice{.profile = profile};
    choices.cpuBaseline = CpuCode::allCores;
    choices.stack = stack;
    return choices;
}

PlanRequest requestOf(const Choices& choices)
{
    return requestOf(choices, Catalogue::builtIn());
}

ObservedPair typed(const PlanRequest& request, const Choices& choices, ObservedSide side)
{
    return typedObservation(request, choices, side, 1 * second, {});
}

} // namespace

/// The correction acts on the estimate of all figures, so nothing else may be observed.
void TypedObservationTest::thePredictionIsTheWholeEstimateWhateverIsLeftOut()
{
    Choices choices = choicesOf("gemm", {2048, 2048, 2048});
    choices.leftOut.add(Refinement::oneOff);
    const PlanEstimate whole = evaluate(planOf(choices, Catalogue::builtIn()));
    const PlanRequest all = requestOf(choices);
    PlanRequest none = all;
    none.refinements = RefinementSet();
    PlanRequest fewer = all;
    fewer.leftOut.add(Refinement::transfers);
    fewer.leftOut.add(Refinement::cpuBaseline);
    for (const PlanRequest& request : {all, none, fewer}) {
        QCOMPARE(typed(request, choices, ObservedSide::cpu).predicted.si(), whole.cpuTime.si());
        QCOMPARE(typed(request, choices, ObservedSide::gpu).predicted.si(), whole.gpuTime.si());
    }
}

void TypedObservationTest::aTypedFigureOfTheMachineIsRefused()
{
    for (const char* key :
         {"gpu_bandwidth", "gpu_operations_per_second", "to_gpu_latency_s", "model_factor"}) {
        const Choices choices = withTyped(choicesOf("gemm", {2048, 2048, 2048}), key, 0.5);
        try {
            static_cast<void>(typed(requestOf(choices), choices, ObservedSide::gpu));
            QFAIL(key);
        } catch (const Error& error) {
            QVERIFY2(QString(error.what()).contains("the machine's own figures"), error.what());
        }
    }
}

void TypedObservationTest::whatIsTypedOfTheTaskIsNot()
{
    const Choices choices = withTyped(choicesOf("gemm", {2048, 2048, 2048}), "data_bytes", 1e9);
    QVERIFY(typed(requestOf(choices), choices, ObservedSide::gpu).predicted > Duration{});
}

/// Array programs compute the stencil in streaming kernels, C++ does not: the task is the same.
void TypedObservationTest::aTaskHasOneClassWhoeverObservedIt()
{
    const std::vector<double> sizes = {48, 3, 7, 2};
    for (const char* stack : {"c++", "cupy"}) {
        const Choices choices = choicesOf("stencil", sizes, stack);
        VerifiedTask task;
        task.workload = "stencil";
        task.values.sizes = sizes;
        task.stack = stack;
        task.predicted = task.measured.emplace_back(TaskTimes{.cpu = 1 * second, .gpu = {}});
        Verification verification;
        verification.tasks = {task};
        verification.cpu = "Xeon";
        const ObservedPair verified = observationsOf(verification).at(0);
        const ObservedPair own = typed(requestOf(choices), choices, ObservedSide::gpu);
        QCOMPARE(own.workload, verified.workload);
        QVERIFY(own.kernelClass == verified.kernelClass);
        QVERIFY(own.kernelClass == workloadNamed("stencil").kernelClass);
    }
    const KernelClass ofKernels =
        planOf(choicesOf("stencil", sizes, "cupy"), Catalogue::builtIn()).kernels.front().kernelClass;
    QVERIFY(ofKernels != workloadNamed("stencil").kernelClass); // else this would say nothing
}

QTEST_GUILESS_MAIN(TypedObservationTest)
#include "typed_observation_test.moc"
