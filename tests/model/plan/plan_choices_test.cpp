// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/plan/plan_estimate.h"
#include "tests/model/sample_request.h"

#include <QTest>

using namespace gpuspeedup;

/// What each choice beside machine and task brings: its refinement, its figures, their sources.
class PlanChoicesTest : public QObject
{
    Q_OBJECT

private slots:
    void copiesAreThoseOfTheHostMemory();
    void overlapTakesPinnedMemory();
    void theStackBringsItsLaunchesCopiesAndHostMemory();
    void matrixProductsOfTheStackHaveTheirOwnCost();
    void theLaunchModesCostIsTheMachines();
    void aRunTimeIsTheCpuTimeOfTheWholeTask();
    void operationsFollowFromARunTimeAndAKindOfCode();
    void theOperationsOfARunTimeAreThoseOfItsPartThatMoves();
    void powerOfBothProcessorsTurnsTheCostOn();
    void aLatencyThatNobodyMeasuredIsSaidToBeAssumed();
};

namespace {

SoftwareStack sampleStack()
{
    return {.name = "stack",
            .label = "Stack 1.0",
            .launch = 7 * microsecond,
            .matrixProduct = 15 * microsecond,
            .copyToGpu = 17 * microsecond,
            .copyFromGpu = 11 * microsecond,
            .hostMemory = HostMemory::pageable,
            .resultMemory = HostMemory::fresh,
            .start = 0.4 * second,
            .firstCall = 0.1 * second,
            .source = "a workshop"};
}

} // namespace

void PlanChoicesTest::copiesAreThoseOfTheHostMemory()
{
    PlanRequest request = requestOf(sampleMachine());
    QVERIFY(buildPlan(request).toGpu.rate == 10 * gigabytePerSecond);
    for (const auto& [memory, rate] : {std::pair(HostMemory::pinned, 50 * gigabytePerSecond),
                                       std::pair(HostMemory::pageable, 10 * gigabytePerSecond),
                                       std::pair(HostMemory::fresh, 5 * gigabytePerSecond)}) {
        request.hostMemory = memory;
        const Plan plan = buildPlan(request);
        QVERIFY(plan.toGpu.rate == rate && plan.fromGpu.rate == rate);
        QVERIFY(plan.hostMemory == memory && plan.resultMemory == memory);
        QVERIFY(comesFrom(plan, "to_gpu_bytes_per_second", Source::Kind::assumed, "usual"));
    }
}

void PlanChoicesTest::overlapTakesPinnedMemory()
{
    PlanRequest request = requestOf(sampleMachine());
    request.chunks = 8;
    const Plan plan = buildPlan(request);
    QVERIFY(plan.has(Refinement::overlap));
    QVERIFY(plan.hostMemory == HostMemory::pinned && plan.resultMemory == HostMemory::pinned);
    QCOMPARE(evaluate(plan).chunks, 8.);
}

/// Of 17 and 11 µs the hardware's 10 µs are counted as a copy's latency; 1 byte takes no time worth naming.
void PlanChoicesTest::theStackBringsItsLaunchesCopiesAndHostMemory()
{
    Task task = sampleTask();
    task.kernels.front().kernelClass = KernelClass::streaming;
    PlanRequest request = requestOf(sampleMachine(), task);
    request.stack = sampleStack();
    const Plan plan = buildPlan(request);
    QVERIFY(plan.has(Refinement::stack));
    QVERIFY(plan.stackLaunch == 7 * microsecond);
    QVERIFY(plan.base.launchOverhead == 4 * microsecond); // of the published formulas
    QVERIFY(within(1e-4, plan.toGpu.stackCost / microsecond, 7));
    QVERIFY(within(1e-3, plan.fromGpu.stackCost / microsecond, 1));
    QVERIFY(plan.hostMemory == HostMemory::pageable && plan.resultMemory == HostMemory::fresh);
    QVERIFY(plan.fromGpu.rate == 5 * gigabytePerSecond);
    QVERIFY(plan.oneOff == 0.5 * second);
    QVERIFY(comesFrom(plan, "launch_overhead_per_launch_s", Source::Kind::catalogue, "a workshop"));
    request.stack->estimated = true;
    QVERIFY(
        comesFrom(buildPlan(request), "launch_overhead_per_launch_s", Source::Kind::assumed, "a workshop"));
}

void PlanChoicesTest::matrixProductsOfTheStackHaveTheirOwnCost()
{
    PlanRequest request = requestOf(sampleMachine());
    request.stack = sampleStack();
    QVERIFY(buildPlan(request).stackLaunch == 15 * microsecond);
}

void PlanChoicesTest::theLaunchModesCostIsTheMachines()
{
    PlanRequest request = requestOf(sampleMachine(), std::nullopt);
    request.launchMode = LaunchMode::synchronised;
    const Plan plan = buildPlan(request);
    QVERIFY(plan.has(Refinement::launches));
    QVERIFY(plan.launchMode == LaunchMode::synchronised);
    QVERIFY(plan.launchSync == 12 * microsecond);
    QVERIFY(plan.graphLaunch == 10 * microsecond);
    QVERIFY(plan.graphNode == 1 * microsecond);
}

void PlanChoicesTest::aRunTimeIsTheCpuTimeOfTheWholeTask()
{
    PlanRequest request = requestOf(sampleMachine());
    request.cpuBaseline = 8.985 * second;
    request.typed["operations"] = 3000e9; // of the run that was measured
    QCOMPARE(exactly(evaluate(buildPlan(request)).cpuTime / second), exactly(8.985));
    QVERIFY(within(1e-15, uncertaintyFactor(sourceOfKey(buildPlan(request), "cpu_run_time_s")), 1.1));
}

/// A Python loop does 7e6 operations a second.
void PlanChoicesTest::operationsFollowFromARunTimeAndAKindOfCode()
{
    PlanRequest request;
    request.cpuBaseline = 3 * second;
    request.operationsFrom = CpuCode::python;
    const Plan plan = buildPlan(request);
    QVERIFY(within(1e-15, plan.base.operations / operation, 21e6));
    QVERIFY(sourceOfKey(plan, "operations").kind == Source::Kind::assumed);
    QCOMPARE(exactly(evaluate(plan).cpuTime / second), exactly(3));
}

/// Amdahl: S = 1/(f + (1 − f)/Sk), with Sk = Rg/Rc where nothing else takes time.
void PlanChoicesTest::theOperationsOfARunTimeAreThoseOfItsPartThatMoves()
{
    PlanRequest request;
    request.scenario.scenario.gpuRate = 70e6 * operationPerSecond;
    request.scenario.scenario.data = {};
    request.scenario.scenario.launches = 0;
    request.cpuBaseline = 4 * second;
    request.operationsFrom = CpuCode::python;
    request.typed["serial_share"] = 0.25;
    const Plan plan = buildPlan(request);
    QVERIFY(within(1e-15, plan.base.operations / operation, 3 * 7e6));
    QVERIFY(within(1e-14, evaluate(plan).speedup, 1 / (0.25 + 0.75 / 10)));
}

void PlanChoicesTest::powerOfBothProcessorsTurnsTheCostOn()
{
    Machine machine = sampleMachine();
    machine.cpu.watts = {300, {}};
    QVERIFY(!buildPlan(requestOf(machine)).has(Refinement::cost));
    machine.gpu.watts = {700, {}};
    QVERIFY(buildPlan(requestOf(machine)).has(Refinement::cost));
    PlanRequest request = requestOf(sampleMachine());
    request.prices.cpuPerHour = 2;
    QVERIFY(!buildPlan(request).has(Refinement::cost));
    request.prices.gpuPerHour = 9;
    QVERIFY(buildPlan(request).has(Refinement::cost));
}

void PlanChoicesTest::aLatencyThatNobodyMeasuredIsSaidToBeAssumed()
{
    Machine machine = sampleMachine();
    Sourced<CopyCost>& cost = machine.gpu.copies.toGpu.at(HostMemory::pageable);
    cost.source = sampleSource(Source::Kind::measured, "workshop");
    QVERIFY(comesFrom(buildPlan(requestOf(machine)), "to_gpu_latency_s", Source::Kind::measured, "workshop"));
    cost.value.latencyAssumed = true;
    const Plan plan = buildPlan(requestOf(machine));
    QVERIFY(sourceOfKey(plan, "to_gpu_latency_s").kind == Source::Kind::assumed);
    QVERIFY(comesFrom(plan, "to_gpu_bytes_per_second", Source::Kind::measured, "workshop"));
}

QTEST_APPLESS_MAIN(PlanChoicesTest)
#include "plan_choices_test.moc"
