// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/examples.h"
#include "model/plan/build_plan.h"
#include "model/plan/plan_estimate.h"
#include "model/plan/plan_input.h"
#include "tests/exactly.h"
#include "tests/model/sample_machine.h"

#include <QTest>

using namespace gpuspeedup;

Q_DECLARE_METATYPE(gpuspeedup::PlanRequest)

/// What is typed goes before everything else; what contradicts itself is refused in one sentence.
class PlanRequestTest : public QObject
{
    Q_OBJECT

private slots:
    void aTypedFigureGoesBeforeMachineAndTask();
    void aTypedGpuRateScalesMeasuredCalls();
    void aTypedLinkRateHoldsInBothDirectionsAndForEverySize();
    void aTypedFigureTurnsItsRefinementOn_data();
    void aTypedFigureTurnsItsRefinementOn();
    void chosenRefinementsLeaveTheOthersOff();
    void aRefinementWhoseFigureIsTypedCanBeChosen();
    void startUpCanBeChosenWhereTheMachineKnowsIt();
    void everyPartOfAChoiceAddsWhatTheWholeDoes();
    void whatContradictsItselfIsRefused_data();
    void whatContradictsItselfIsRefused();
};

namespace {

Task streamTask()
{
    Task task;
    task.name = "stream";
    task.kernels = {{.kernelClass = KernelClass::streaming,
                     .operations = 10 * gigaOperation,
                     .traffic = 30 * gigabyte,
                     .cpuTraffic = 30 * gigabyte,
                     .launches = 5,
                     .reads = {0},
                     .writes = {1}}};
    task.buffers = {{.size = 2 * gigabyte}, {.size = 1 * gigabyte, .fromHost = false, .toHost = true}};
    return task;
}

PlanRequest requestWith(bool machine, bool task)
{
    PlanRequest request;
    request.scenario = fromExample(examples().front());
    if (machine)
        request.machine = std::make_shared<const Machine>(sampleMachine());
    if (task)
        request.task = streamTask();
    return request;
}

double read(const Plan& plan, std::string_view key)
{
    return findPlanInput(key)->read(plan);
}

} // namespace

void PlanRequestTest::aTypedFigureGoesBeforeMachineAndTask()
{
    PlanRequest request = requestWith(true, true);
    request.typed = {{"operations", 7e9},       {"data_bytes", 4e9},        {"launches", 6},
                     {"gpu_bandwidth", 3e12},   {"gpu_traffic_bytes", 5e9}, {"gpu_memory_efficiency", 0.9},
                     {"to_gpu_latency_s", 2e-5}};
    const Plan plan = buildPlan(request);
    for (const auto& [key, value] : request.typed) {
        QCOMPARE(exactly(read(plan, key)), exactly(value));
        QVERIFY(sourceOf(plan, *findPlanInput(key)).kind == Source::Kind::typed);
    }
}

/// Measured at 60 TFLOPS: at a typed rate of 30 each call takes twice as long.
void PlanRequestTest::aTypedGpuRateScalesMeasuredCalls()
{
    Machine machine = sampleMachine();
    const TimeCurve::Point calls[] = {{1e9, 1 * millisecond}, {10e9, 4 * millisecond}};
    machine.gpu.calls["fft"] = {std::make_shared<const TimeCurve>(calls), {}};
    PlanRequest request = requestWith(false, true);
    request.machine = std::make_shared<const Machine>(machine);
    request.task->kernels.front().measuredAs = "fft";
    request.typed["gpu_operations_per_second"] = 30e12;
    QVERIFY(within(1e-14, evaluate(buildPlan(request)).phase(Phase::kernels).time / second, 8e-3));
}

void PlanRequestTest::aTypedLinkRateHoldsInBothDirectionsAndForEverySize()
{
    Machine machine = sampleMachine();
    const TimeCurve::Point copies[] = {{1e3, 10 * microsecond}, {1e9, 1 * second}};
    machine.gpu.copies.toGpu[HostMemory::pageable].value.curve = std::make_shared<const TimeCurve>(copies);
    PlanRequest request = requestWith(false, true);
    request.machine = std::make_shared<const Machine>(machine);
    request.typed["link_bytes_per_second"] = 20e9;
    const PlanEstimate e = evaluate(buildPlan(request));
    QVERIFY(within(1e-14, e.phase(Phase::copyToGpu).time / second, 10e-6 + 2. / 20));
    QVERIFY(within(1e-14, e.phase(Phase::copyFromGpu).time / second, 10e-6 + 1. / 20));
    const Plan plan = buildPlan(request);
    QVERIFY(sourceOf(plan, *findPlanInput("to_gpu_bytes_per_second")).kind == Source::Kind::typed);
}

void PlanRequestTest::aTypedFigureTurnsItsRefinementOn_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<double>("value");
    QTest::addColumn<int>("refinement");
    const auto add = [](const char* key, double value, Refinement refinement) {
        QTest::newRow(key) << key << value << static_cast<int>(refinement);
    };
    add("gpus", 4, Refinement::gpus);
    add("one_off_s", 1.36, Refinement::oneOff);
    add("runs", 10, Refinement::oneOff);
    add("serial_share", 0.1, Refinement::serialShare);
    add("gpu_compute_efficiency", 0.5, Refinement::roofline);
}

void PlanRequestTest::aTypedFigureTurnsItsRefinementOn()
{
    QFETCH(QString, key);
    QFETCH(double, value);
    QFETCH(int, refinement);
    PlanRequest request = requestWith(false, false);
    request.typed[key.toStdString()] = value;
    const Plan plan = buildPlan(request);
    QVERIFY(plan.has(static_cast<Refinement>(refinement)));
    QCOMPARE(exactly(read(plan, key.toStdString())), exactly(value));
}

void PlanRequestTest::chosenRefinementsLeaveTheOthersOff()
{
    PlanRequest request = requestWith(true, true);
    request.refinements.emplace();
    QVERIFY(buildPlan(request).refinements.empty());
    request.refinements->add(Refinement::roofline);
    const Plan plan = buildPlan(request);
    QVERIFY(plan.refinements == *request.refinements);
}

void PlanRequestTest::aRefinementWhoseFigureIsTypedCanBeChosen()
{
    PlanRequest request = requestWith(false, false);
    request.refinements.emplace().add(Refinement::gpus);
    request.typed["gpus"] = 4;
    QVERIFY(buildPlan(request).refinements == *request.refinements);
}

void PlanRequestTest::startUpCanBeChosenWhereTheMachineKnowsIt()
{
    PlanRequest request = requestWith(true, false);
    request.refinements.emplace().add(Refinement::oneOff);
    const Plan plan = buildPlan(request);
    QVERIFY(within(1e-15, evaluate(plan).phase(Phase::oneOff).time / second, 0.25));
}

/// Choosing all that there are figures for is the default.
void PlanRequestTest::everyPartOfAChoiceAddsWhatTheWholeDoes()
{
    PlanRequest request = requestWith(true, true);
    const Plan all = buildPlan(request);
    request.refinements = all.refinements;
    QCOMPARE(exactly(evaluate(buildPlan(request)).speedup), exactly(evaluate(all).speedup));
}

void PlanRequestTest::whatContradictsItselfIsRefused_data()
{
    QTest::addColumn<PlanRequest>("request");
    QTest::addColumn<QByteArray>("sentence");
    const auto add = [](const char* name, const PlanRequest& request, const QByteArray& sentence) {
        QTest::newRow(name) << request << sentence;
    };
    PlanRequest request = requestWith(true, true);
    request.cpuBaseline = 5 * gigaflops;
    request.typed["cpu_operations_per_second"] = 1e9;
    add("rate and baseline", request, "A CPU rate and a CPU baseline are both given: leave one of them out.");

    request = requestWith(true, true);
    request.chunks = 0;
    request.hostMemory = HostMemory::fresh;
    add("overlap of fresh memory", request,
        "Copies overlap kernels from pinned host memory only, and fresh memory is given: take pinned, or no "
        "overlap.");

    request = requestWith(true, true);
    request.chunks = 4;
    request.task->chunkable = false;
    add("overlap of what cannot be divided", request,
        "The parts of this task cannot be computed one after the other, so that its copies do not overlap "
        "its kernels: leave the overlap out.");

    request = requestWith(false, false);
    request.hostMemory = HostMemory::pinned;
    add("host memory of no machine", request,
        "What copies from host memory cost is a figure of the machine: give a machine or a GPU as well.");

    request = requestWith(false, false);
    request.launchMode = LaunchMode::graph;
    add("launch mode of no machine", request,
        "What a launch costs in that mode is a figure of the machine: give a machine or a GPU as well.");

    request = requestWith(true, true);
    request.operationsFrom = CpuCode::numpy;
    add("operations without a run time", request,
        "Operations follow from a kind of code only together with its run time: give both.");

    request = requestWith(true, false);
    request.cpuBaseline = 3 * second;
    request.operationsFrom = CpuCode::numpy;
    request.typed["operations"] = 1e9;
    add("operations twice", request,
        "Operations are given, and also follow from the run time: leave one of them out.");

    request = requestWith(false, false);
    request.refinements.emplace().add(Refinement::transfers);
    add("a refinement without figures", request,
        "The refinement transfers has no figures to work with: give the task, machine or option it needs.");

    request = requestWith(false, false);
    request.typed["to_gpu_latency_s"] = 1e-5;
    add("a figure that nothing uses", request,
        "Latency of a copy to the GPU has no effect on this plan: give what it belongs to as well, or leave "
        "it out.");

    request = requestWith(false, false);
    request.typed["gpu_bandwidth"] = 1e12;
    add("a bandwidth without traffic", request,
        "GPU memory bandwidth has no effect on this plan: give what it belongs to as well, or leave it out.");

    request = requestWith(false, false);
    request.typed["warp_size"] = 32;
    add("an unknown input", request, "“warp_size” is no input of a plan; the sensitivity table lists them.");

    request = requestWith(false, false);
    request.typed["gpus"] = 2.5;
    add("half a GPU", request, "GPUs: “2.5” is not a whole number of 1 or more.");

    request = requestWith(true, true);
    request.task->kernels.resize(65, request.task->kernels.front());
    add("too many kernels", request, "A task has 1 to 64 kernels, and this one has 65: join some of them.");
}

void PlanRequestTest::whatContradictsItselfIsRefused()
{
    QFETCH(PlanRequest, request);
    QFETCH(QByteArray, sentence);
    QCOMPARE(sentenceOf([&] { static_cast<void>(buildPlan(request)); }), sentence);
}

QTEST_APPLESS_MAIN(PlanRequestTest)
#include "plan_request_test.moc"
