// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/solve.h"
#include "model/examples.h"
#include "tests/exactly.h"

#include <QTest>

using namespace gpuspeedup;

class SolveTest : public QObject
{
    Q_OBJECT

private slots:
    void everyPublishedInputIsSolvedByItsClosedForm_data();
    void everyPublishedInputIsSolvedByItsClosedForm();
    void theRateThatTiesIsTheBreakEvenOfTheTask();
    void aPhaseThatAloneTakesTooLongForbids();
    void allPhasesTogetherForbid();
    void theRatioOfTheRatesForbids();
    void whatChangesNothingIsAlwaysOrNever();
    void anEfficiencyIsAtMostOne();
    void runsUntilStartUpHasPaid();
    void theRunTimeOfTodaysCodeIsTheTargetTimesTheGpus();
    void aBandwidthHelpsUntilComputingBinds();
    void moreCopiesBelowTheStepOfFreshMemoryMeetWhatFewerDoNot();
    void dataThatDoesNotFitIsNeverFast();
    void aFasterCpuMayNeverCatchUp();
    void whatStaysOnTheCpuBoundsTheSpeedup();
};

namespace {

constexpr double mebibyte = 1048576;

Plan firstExample()
{
    Plan plan;
    plan.base = examples()[0];
    return plan;
}

Plan secondExample()
{
    Plan plan;
    plan.base = examples()[1];
    return plan;
}

const PlanInput& input(std::string_view key)
{
    return *findPlanInput(key);
}

QByteArray sentence(const Plan& plan, std::string_view key, double target)
{
    return exactly(solutionSentence(plan, input(key), target, solveFor(plan, input(key), target)));
}

} // namespace

/// Example 1 at ten times the CPU's speed: Tc = 12.5 s, so 1.25 s in all;
/// Tk = Tx = 0.0625 s, Tl = 0.004 s, O = 0.0665 s.
void SolveTest::everyPublishedInputIsSolvedByItsClosedForm_data()
{
    QTest::addColumn<double>("value");
    QTest::addColumn<bool>("above");
    QTest::addColumn<QString>("sentence");
    const QString subject = "The GPU is 10 times as fast ";
    QTest::newRow("operations") << 10 * 0.0665 * 40e9 * 8e12 / (8e12 - 10 * 40e9) << true
                                << subject + "from 28 Gop upward.";
    QTest::newRow("data") << 8e9 * (1.25 - 0.0665) << false
                          << subject + "with the data size at 9.47 GB or less.";
    QTest::newRow("link-rate") << 0.5e9 / (1.25 - 0.0665) << true
                               << subject + "with the data transfer rate at 0.422 GB/s or more.";
    QTest::newRow("launch-overhead") << (1.25 - 0.125) / 50 << false
                                     << subject + "with the launch overhead at 22.5 ms or less.";
    QTest::newRow("launches") << std::floor((1.25 - 0.125) / 80e-6) << false
                              << subject + "with the number of kernel launches at 14062 or less.";
    QTest::newRow("gpu-rate") << 500e9 / (1.25 - 0.0665) << true
                              << subject + "with the GPU rate at 0.422 TFLOPS or more.";
    QTest::newRow("cpu-rate") << 500e9 / (10 * 0.129) << false
                              << subject + "with the CPU rate at 388 GFLOPS or less.";
}

void SolveTest::everyPublishedInputIsSolvedByItsClosedForm()
{
    QFETCH(double, value);
    QFETCH(bool, above);
    QFETCH(QString, sentence);
    const Plan plan = firstExample();
    const PlanInput& of = input(QTest::currentDataTag());
    const Solution solution = solveFor(plan, of, 10);
    QCOMPARE(solution.kind, Solution::Kind::at);
    QVERIFY(within(1e-12, *solution.value, value));
    QCOMPARE(solution.side, above ? Solution::Side::above : Solution::Side::below);
    QVERIFY(!solution.until);
    QCOMPARE(QString::fromStdString(solutionSentence(plan, of, 10, solution)), sentence);
}

/// W* = 2.66e9/0.995, see break_even_test.
void SolveTest::theRateThatTiesIsTheBreakEvenOfTheTask()
{
    const Plan plan = firstExample();
    QVERIFY(within(1e-12, *solveFor(plan, input("operations"), 1).value, 2.66e9 / 0.995));
    QCOMPARE(sentence(plan, "operations", 1), "The GPU is as fast as the CPU from 2.67 Gop upward.");
}

/// Example 2: Tc/125 = 0.2667 s and Tx = 0.3333 s.
void SolveTest::aPhaseThatAloneTakesTooLongForbids()
{
    const Solution solution = solveFor(secondExample(), input("gpu-rate"), 125);
    QCOMPARE(solution.kind, Solution::Kind::never);
    QCOMPARE(solution.reason, Solution::Reason::phase);
    QCOMPARE(solution.phase, Phase::copyToGpu);
    QCOMPARE(sentence(secondExample(), "gpu-rate", 125),
             "Never: whatever the GPU rate, the copies alone take 0.333 s, and 125 times the CPU's speed "
             "would need 0.267 s in all.");
}

/// Example 2 at 95 times: 0.3509 s, and with no computing at all 0.3333 + 0.03 = 0.3633 s.
void SolveTest::allPhasesTogetherForbid()
{
    QCOMPARE(solveFor(secondExample(), input("gpu-rate"), 95).reason, Solution::Reason::phases);
    QCOMPARE(sentence(secondExample(), "gpu-rate", 95),
             "Never: whatever the GPU rate, the GPU side takes 0.363 s, the largest part of it the copies, "
             "and 95 times the CPU's speed would need 0.351 s in all.");
}

/// Example 1: Rg/Rc = 200.
void SolveTest::theRatioOfTheRatesForbids()
{
    const Solution solution = solveFor(firstExample(), input("operations"), 201);
    QCOMPARE(solution.kind, Solution::Kind::never);
    QCOMPARE(solution.reason, Solution::Reason::ratio);
    QCOMPARE(sentence(firstExample(), "operations", 201),
             "Never: whatever the size of the task, the GPU stays at or below 200 times the CPU's speed. "
             "The largest part of its time is then the kernels.");
    QCOMPARE(solveFor(firstExample(), input("operations"), 199).kind, Solution::Kind::at);
}

void SolveTest::whatChangesNothingIsAlwaysOrNever()
{
    Plan plan = firstExample();
    plan.base.launches = 0; // S = 12.5/0.125
    QCOMPARE(solveFor(plan, input("launch-overhead"), 50).reason, Solution::Reason::noEffect);
    QCOMPARE(sentence(plan, "launch-overhead", 50),
             "Always: the launch overhead makes no difference here, and the GPU is 100 times as fast.");
    QCOMPARE(sentence(plan, "launch-overhead", 150),
             "Never: the launch overhead makes no difference here, and the GPU is only 100 times as fast.");
}

/// Tk = 0.0625 s / η: with O = 0.0665 s at most 12.5/0.129 = 96.9 times.
void SolveTest::anEfficiencyIsAtMostOne()
{
    Plan plan = firstExample();
    plan.refinements.add(Refinement::roofline);
    plan.gpuComputeEfficiency = 0.5;
    const PlanInput& efficiency = input("gpu_compute_efficiency");
    QVERIFY(within(1e-12, *solveFor(plan, efficiency, 80).value, 0.0625 / (12.5 / 80 - 0.0665)));
    const Solution never = solveFor(plan, efficiency, 100);
    QCOMPARE(never.kind, Solution::Kind::never);
    QVERIFY(within(1e-12, never.estimate.speedup, 12.5 / 0.129));
    QCOMPARE(sentence(plan, "gpu_compute_efficiency", 100),
             "Never: whatever the GPU compute efficiency up to 1, the GPU side takes 0.129 s, the largest "
             "part of it the copies, and 100 times the CPU's speed would need 0.125 s in all.");
}

/// s·C0/(Tc − s·Tg) = 10·36/(12.5 − 1.29) = 32.1.
void SolveTest::runsUntilStartUpHasPaid()
{
    Plan plan = firstExample();
    plan.refinements.add(Refinement::oneOff);
    plan.oneOff = 36 * second;
    const Solution solution = solveFor(plan, input("runs"), 10);
    QCOMPARE(exactly(*solution.value), exactly(33));
    QCOMPARE(sentence(plan, "runs", 10),
             "The GPU is 10 times as fast with the number of runs at 33 or more.");
    QCOMPARE(solveFor(plan, input("runs"), 97).kind, Solution::Kind::never); // 12.5/0.129 = 96.9
}

void SolveTest::theRunTimeOfTodaysCodeIsTheTargetTimesTheGpus()
{
    Plan plan = firstExample();
    plan.refinements.add(Refinement::cpuBaseline);
    plan.cpuBaseline.kind = CpuBaseline::Kind::runTime;
    plan.cpuBaseline.runTime = 12.5 * second;
    plan.cpuBaseline.runTimeOperations = plan.base.operations;
    const Solution solution = solveFor(plan, input("cpu_run_time_s"), 10);
    QCOMPARE(solution.side, Solution::Side::above);
    QVERIFY(within(1e-12, *solution.value, 10 * 0.129));
}

/// Q/M > W/Rg up to M = 100e9/0.0625: from there on Tg stays 0.129 s. At 50 times, 0.25 s in all:
/// M* = 100e9/(0.25 − 0.0665).
void SolveTest::aBandwidthHelpsUntilComputingBinds()
{
    Plan plan = firstExample();
    plan.refinements.add(Refinement::roofline);
    plan.traffic = 100 * gigabyte;
    plan.gpuBandwidth = 1000 * gigabytePerSecond;
    const PlanInput& bandwidth = input("gpu_bandwidth");
    QVERIFY(within(1e-12, *solveFor(plan, bandwidth, 50).value, 100e9 / (0.25 - 0.0665)));
    QCOMPARE(solveFor(plan, bandwidth, 97).kind, Solution::Kind::never);
}

/// 320 MiB from fresh memory at 1 GiB/s take 0.3125 s; in copies below 32 MiB, the 11th of which makes
/// them so, at 4 GiB/s 0.078 s and 1 ms each: 0.089 s. At 64 copies 0.142 s, at 100 0.178 s.
/// With Tc = 1.78125 s the GPU is ten times as fast while the copies take at most 0.178125 s.
void SolveTest::moreCopiesBelowTheStepOfFreshMemoryMeetWhatFewerDoNot()
{
    Plan plan;
    plan.refinements.add(Refinement::transfers);
    plan.base.cpuRate = 1e9 * operationPerSecond;
    plan.base.gpuRate = 1e300 * operationPerSecond;
    plan.base.operations = 1.7813e9 * operation;
    plan.base.launches = 0;
    plan.base.data = 320 * mebibyte * byte;
    plan.hostMemory = HostMemory::fresh;
    const CopyCost small{.latency = 1 * millisecond, .rate = 4096 * mebibyte * bytePerSecond};
    plan.toGpu.cost = {.latency = 1 * millisecond, .rate = 1024 * mebibyte * bytePerSecond};
    plan.toGpu.cost.belowFreshThreshold = std::make_shared<const CopyCost>(small);
    plan.toGpu.rate = plan.toGpu.cost.rate;
    plan.toGpu.latency = plan.toGpu.cost.latency;
    plan.eachKernel.toGpuCopies = 2;

    const Solution solution = solveFor(plan, input("to_gpu_copies"), 10);
    QCOMPARE(solution.kind, Solution::Kind::at);
    QCOMPARE(exactly(*solution.value), exactly(11));
    QCOMPARE(solution.side, Solution::Side::above);
    QVERIFY(solution.until.has_value());
    QCOMPARE(exactly(*solution.until), exactly(100));
    QCOMPARE(sentence(plan, "to_gpu_copies", 10),
             "The GPU is 10 times as fast with the number of copies to the GPU between 11 and 100.");
    plan.eachKernel.toGpuCopies = 500;
    QCOMPARE(exactly(*solveFor(plan, input("to_gpu_copies"), 10).value), exactly(100));
}

void SolveTest::dataThatDoesNotFitIsNeverFast()
{
    Plan plan = firstExample();
    plan.refinements.add(Refinement::memoryFit);
    plan.gpuMemory = 1 * gigabyte;
    plan.chunkable = false;
    // 0.9 GB can be used; at 9.47 GB the GPU would be ten times as fast.
    QVERIFY(within(1e-12, *solveFor(plan, input("data"), 10).value, 0.9e9));
    plan.base.data = 1 * gigabyte;
    QCOMPARE(solveFor(plan, input("gpu-rate"), 1e-6).reason, Solution::Reason::doesNotFit);
    QCOMPARE(sentence(plan, "gpu-rate", 10),
             "Never: whatever the GPU rate, the data does not fit the GPU's memory and cannot be computed "
             "in parts.");
}

/// Bound by memory the CPU takes 40e9/10e9 = 4 s however fast it computes: 4/0.129 = 31 times.
void SolveTest::aFasterCpuMayNeverCatchUp()
{
    Plan plan = firstExample();
    plan.refinements.add(Refinement::roofline);
    plan.cpuTraffic = 40 * gigabyte;
    plan.cpuBandwidth = 10 * gigabytePerSecond;
    const Solution solution = solveFor(plan, input("cpu-rate"), 30);
    QCOMPARE(solution.kind, Solution::Kind::always);
    QVERIFY(within(1e-12, solution.estimate.speedup, 4 / 0.129));
    QCOMPARE(sentence(plan, "cpu-rate", 30),
             "Always: whatever the CPU rate, the GPU is at least 31 times as fast.");
}

/// 1/(f + (1 − f)/Sk) with Sk = 12.5/0.129 = 96.9: at ten times f* = (1/10 − 1/Sk)/(1 − 1/Sk).
void SolveTest::whatStaysOnTheCpuBoundsTheSpeedup()
{
    Plan plan = firstExample();
    plan.refinements.add(Refinement::serialShare);
    plan.serialShare = 0.5;
    const PlanInput& share = input("serial_share");
    const double rest = 0.129 / 12.5;
    QVERIFY(within(1e-12, *solveFor(plan, share, 10).value, (0.1 - rest) / (1 - rest)));
    QCOMPARE(sentence(plan, "serial_share", 100),
             "Never: whatever the serial share, the GPU stays at or below 96.9 times the CPU's speed. The "
             "largest part of its time is then the copies.");
    // However slow the CPU: 1/f.
    QCOMPARE(solveFor(plan, input("cpu-rate"), 2.1).reason, Solution::Reason::ratio);
    QCOMPARE(solveFor(plan, input("cpu-rate"), 2.1).phase, Phase::serial);
}

QTEST_APPLESS_MAIN(SolveTest)
#include "solve_test.moc"
