// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/machine/machine.h"
#include "model/plan/build_plan.h"
#include "model/plan/plan_estimate.h"

#include <QTest>

#include <cmath>
#include <memory>

using namespace gpuspeedup;

/// What small tasks pay beside their work: copies in a row, the wait for the last kernel, chains of
/// operations.
class SmallCostsTest : public QObject
{
    Q_OBJECT

private slots:
    void furtherCopiesSaveWhatOnlyTheFirstPays();
    void severalCopiesTakeNoLessThanOneOfAllTheirBytes();
    void resultsShareTheCachesOfWhatGoesIn();
    void anArrayOfSeveralKernelsIsOneInTheCaches();
    void queuedLaunchesAreWaitedForOnce();
    void copiesAndKernelsInARowWaitOnlyAtTheEnd();
    void aKernelIsNoShorterThanItsLongestChain();
    void functionsBoundTheKernelBesideItsArithmetic();
    void aMeasuredCallHoldsItsLaunches();
};

namespace {

template <typename T> Sourced<T> measured(T value)
{
    return {value, {.kind = Source::Kind::measured}};
}

/// A GPU of 1 TFLOPS, launches of 3 µs, 8 µs with a wait, copies of 7 µs and 10 GB/s.
std::shared_ptr<Machine> someMachine()
{
    auto machine = std::make_shared<Machine>();
    machine->cpu.allCores[Arithmetic::fp32] = measured(100 * gigaflops);
    GpuFigures& gpu = machine->gpu;
    gpu.name = "Some GPU";
    gpu.peak[Arithmetic::fp32] = measured(1000 * gigaflops);
    gpu.memory = measured(1000 * gigabytePerSecond);
    gpu.launch = measured(3 * microsecond);
    gpu.launchSync = measured(8 * microsecond);
    const CopyCost copy{.latency = 7 * microsecond, .rate = 10 * gigabytePerSecond};
    gpu.copies.toGpu[HostMemory::pageable] = measured(copy);
    gpu.copies.fromGpu[HostMemory::pageable] = measured(copy);
    return machine;
}

Task someTask(double operations, double copiesIn)
{
    TaskKernel kernel{.operations = operations * operation, .reads = {0}, .writes = {1}};
    return {.kernels = {std::move(kernel)},
            .buffers = {{.name = "in", .size = 4000.0 * byte, .copies = copiesIn},
                        {.name = "out", .size = 4.0 * byte, .fromHost = false, .toHost = true}}};
}

PlanEstimate estimated(const std::shared_ptr<Machine>& machine, const Task& task)
{
    PlanRequest request;
    request.machine = machine;
    request.task = task;
    request.leftOut.add(Refinement::oneOff);
    return evaluate(buildPlan(request));
}

bool isAbout(double value, double expected)
{
    return std::abs(value - expected) < 1e-8;
}

} // namespace

void SmallCostsTest::furtherCopiesSaveWhatOnlyTheFirstPays()
{
    const auto machine = someMachine();
    const double one = estimated(machine, someTask(1e3, 1)).phase(Phase::copyToGpu).time.si();
    const double four = estimated(machine, someTask(1e3, 4)).phase(Phase::copyToGpu).time.si();
    QVERIFY(isAbout(four - one, 3 * 7e-6)); // each pays its latency
    machine->gpu.copies.toGpu[HostMemory::pageable].value.together = 5 * microsecond;
    const double inARow = estimated(machine, someTask(1e3, 4)).phase(Phase::copyToGpu).time.si();
    QVERIFY(isAbout(four - inARow, 3 * 5e-6));
}

/// One array of 1000 bytes comes from a cache in 1 µs; one of 4000, as four of 1000, takes 40 µs.
void SmallCostsTest::severalCopiesTakeNoLessThanOneOfAllTheirBytes()
{
    const auto machine = someMachine();
    CopyCost& cost = machine->gpu.copies.toGpu[HostMemory::pageable].value;
    cost.latency = {};
    const std::vector<TimeCurve::Point> points = {{1000, 1 * microsecond}, {4000, 40 * microsecond}};
    cost.curve = std::make_shared<const TimeCurve>(points);
    cost.rate = 4000 * byte / (40 * microsecond);
    const auto secondsOf = [&](double copies) {
        return estimated(machine, someTask(1e3, copies)).phase(Phase::copyToGpu).time.si();
    };
    QVERIFY(isAbout(secondsOf(4), 4e-6));
    cost.fromCaches = true;
    QVERIFY(isAbout(secondsOf(4), 40e-6));
    QVERIFY(isAbout(secondsOf(1), 40e-6));
}

/// Of 4000 bytes, of which 1000 go in, the caches hold as little as of 4000 that go in.
void SmallCostsTest::resultsShareTheCachesOfWhatGoesIn()
{
    const auto machine = someMachine();
    CopyCost& cost = machine->gpu.copies.toGpu[HostMemory::pageable].value;
    cost.latency = {};
    const std::vector<TimeCurve::Point> points = {{1000, 1 * microsecond}, {4000, 40 * microsecond}};
    cost.curve = std::make_shared<const TimeCurve>(points);
    cost.rate = 4000 * byte / (40 * microsecond);
    Task task = someTask(1e3, 1);
    task.buffers[0].size = 1000 * byte;
    task.buffers[1].size = 3000 * byte;
    const auto seconds = [&] { return estimated(machine, task).phase(Phase::copyToGpu).time.si(); };
    QVERIFY(isAbout(seconds(), 1e-6));
    cost.fromCaches = true;
    QVERIFY(isAbout(seconds(), 10e-6));
}

/// Ten kernels on one array, which crosses the link once and is in the caches beside nothing else.
void SmallCostsTest::anArrayOfSeveralKernelsIsOneInTheCaches()
{
    const auto machine = someMachine();
    CopyCost& cost = machine->gpu.copies.toGpu[HostMemory::pageable].value;
    cost.latency = {};
    const std::vector<TimeCurve::Point> points = {{4004, 1 * microsecond}, {40040, 1000 * microsecond}};
    cost.curve = std::make_shared<const TimeCurve>(points);
    cost.rate = 40040 * byte / (1000 * microsecond);
    cost.fromCaches = true;
    Task task = someTask(1e3, 1);
    task.kernels.resize(10, task.kernels[0]);
    const double seconds = estimated(machine, task).phase(Phase::copyToGpu).time.si();
    QVERIFY(seconds > 0.9e-6 && seconds < 1.1e-6);
    PlanRequest request; // each kernel copies it anew: ten times what one takes
    request.machine = machine;
    request.task = task;
    request.leftOut.add(Refinement::oneOff);
    request.leftOut.add(Refinement::stages);
    const double apart = evaluate(buildPlan(request)).phase(Phase::copyToGpu).time.si();
    QVERIFY(apart > 9e-6 && apart < 11e-6);
}

void SmallCostsTest::queuedLaunchesAreWaitedForOnce()
{
    Task task = someTask(1e3, 1);
    QVERIFY(isAbout(estimated(someMachine(), task).phase(Phase::launching).time.si(), 8e-6));
    task.kernels[0].launches = 10;
    QVERIFY(isAbout(estimated(someMachine(), task).phase(Phase::launching).time.si(), 9 * 3e-6 + 8e-6));
}

void SmallCostsTest::copiesAndKernelsInARowWaitOnlyAtTheEnd()
{
    const auto machine = someMachine();
    const double apart = estimated(machine, someTask(1e3, 1)).gpuTime.si();
    machine->gpu.waitSaved = 4 * microsecond;
    QVERIFY(isAbout(apart - estimated(machine, someTask(1e3, 1)).gpuTime.si(), 4e-6));
    machine->gpu.waitSaved = 100 * microsecond; // never more than the wait itself
    QVERIFY(isAbout(apart - estimated(machine, someTask(1e3, 1)).gpuTime.si(), 5e-6));
}

void SmallCostsTest::aKernelIsNoShorterThanItsLongestChain()
{
    const auto machine = someMachine();
    machine->gpu.oneThread[Arithmetic::fp32] = measured(1 * gigaflops);
    Task task = someTask(1e6, 1);
    task.kernels[0].mix.span = 1e5 * operation;
    QVERIFY(isAbout(estimated(machine, task).phase(Phase::kernels).time.si(), 1e-4));
    task.kernels[0].operations = 1e12 * operation;
    QVERIFY(estimated(machine, task).phase(Phase::kernels).time.si() > 1);
}

void SmallCostsTest::functionsBoundTheKernelBesideItsArithmetic()
{
    const auto machine = someMachine();
    machine->gpu.functions[{Arithmetic::fp32, MathFunction::logarithm}] = measured(10 * gigaflops);
    Task task = someTask(1e9, 1);
    const double plain = estimated(machine, task).phase(Phase::kernels).time.si();
    task.kernels[0].mix.logarithms = 1e6; // 0.1 ms, hidden behind more than 1 ms
    QVERIFY(isAbout(estimated(machine, task).phase(Phase::kernels).time.si(), plain));
    task.kernels[0].mix.logarithms = 1e9;
    QVERIFY(isAbout(estimated(machine, task).phase(Phase::kernels).time.si(), 0.1));
}

void SmallCostsTest::aMeasuredCallHoldsItsLaunches()
{
    const auto machine = someMachine();
    const std::vector<TimeCurve::Point> calls = {{1e3, 20 * microsecond}, {1e6, 20 * microsecond}};
    machine->gpu.calls["sort"] =
        measured<std::shared_ptr<const TimeCurve>>(std::make_shared<const TimeCurve>(calls));
    Task task = someTask(1e4, 1);
    task.kernels[0].measuredAs = "sort";
    task.kernels[0].launches = 6;
    const PlanEstimate e = estimated(machine, task);
    QVERIFY(isAbout(e.phase(Phase::kernels).time.si(), 20e-6));
    QVERIFY(isAbout(e.phase(Phase::launching).time.si(), 8e-6)); // of one call, not of six kernels
}

QTEST_GUILESS_MAIN(SmallCostsTest)
#include "small_costs_test.moc"
