// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/choices/choices_plan.h"
#include "model/plan/numpy_code.h"
#include "model/plan/plan_estimate.h"
#include "model/workloads/workload.h"
#include "tests/exactly.h"

#include <QTest>

using namespace gpuspeedup;

/// What a profile says of Python's packages goes before what is assumed.
class MeasuredSoftwareTest : public QObject
{
    Q_OBJECT

private slots:
    void theLoopIsAsMeasured();
    void anAdditionTakesWhatNumpyTook();
    void smallArraysTakeACall();
    void expressionsAddUpTheirCalls();
    void matrixProductsAreThoseOfNumpy();
    void whatWasNotMeasuredIsAssumedAsBefore();
    void aStackCostsWhatWasMeasured();
    void chosenHostMemoryGoesBeforeTheStacksCopies();
    void anUnusablePackageChangesNothing();

private:
    static Figure rate(double value, const char* unit, std::vector<std::pair<double, double>> bySize = {})
    {
        Figure figure;
        figure.value = Spread{.median = value, .p5 = value, .p95 = value, .samples = 9};
        figure.unit = unit;
        figure.status = FigureStatus::ok;
        for (const auto& [size, each] : bySize)
            figure.bySize.push_back(
                {.size = size, .rate = {.median = each, .p5 = each, .p95 = each, .samples = 9}});
        return figure;
    }
    static MachineProfile profile()
    {
        MachineProfile result = readProfileFile(RECORDED_PROFILE);
        SoftwareRecord python{
            .name = "python", .version = "3.12", .path = {}, .problem = {}, .notes = {}, .figures = {}};
        python.figures["loop"] = rate(2e7, "FLOP/s");
        SoftwareRecord numpy = python;
        numpy.name = "numpy";
        numpy.figures = {{"call", rate(1e-6, "s")},
                         {"elementwise.fresh", rate(6e9, "B/s", {{4096, 6e9}, {1 << 30, 6e9}})},
                         {"elementwise.chain", rate(12e9, "B/s", {{4096, 12e9}, {1 << 30, 12e9}})},
                         {"gemm_fp32", rate(1e12, "FLOP/s", {{16, 1e12}, {4096, 1e12}})}};
        SoftwareRecord cupy = python;
        cupy.name = "cupy";
        cupy.figures = {{"launch_allocating", rate(20e-6, "s")}, {"small_copy.h2d", rate(30e-6, "s")}};
        Figure copies = rate(4e9, "B/s");
        for (const double bytes : {4096.0, 65536.0, 67108864.0})
            copies.curve.push_back(
                {.bytes = bytes,
                 .seconds = {.median = bytes / 4e9, .p5 = bytes / 4e9, .p95 = bytes / 4e9, .samples = 9}});
        cupy.figures["copy.h2d"] = copies;
        cupy.figures["copy.d2h"] = copies;
        result.software = {python, numpy, cupy};
        return result;
    }
    static Choices choices(const MachineProfile& of, const char* workload, std::vector<std::string> sizes,
                           CpuCode code)
    {
        const auto shared = std::make_shared<const MachineProfile>(of);
        Choices result;
        result.task =
            WorkloadChoice{.name = workload, .values = readWorkloadValues(workloadNamed(workload), sizes)};
        result.cpu = MeasuredChoice{.profile = shared};
        result.gpu = MeasuredChoice{.profile = shared};
        result.cpuBaseline = code;
        result.leftOut.add(Refinement::oneOff);
        return result;
    }
    static double cpuSeconds(const Choices& of)
    {
        return estimate(planOf(of, Catalogue::builtIn())).cpuTime.si();
    }
    static bool isAbout(double a, double b) { return std::abs(a / b - 1) < 1e-3; }
};

void MeasuredSoftwareTest::theLoopIsAsMeasured()
{
    const Choices loop = choices(profile(), "elementwise", {"n=1e6", "ops=3"}, CpuCode::python);
    QVERIFY(isAbout(cpuSeconds(loop), 3e6 / 2e7));
    QVERIFY(planOf(loop, Catalogue::builtIn()).sources.at("cpu_operations_per_second").kind ==
            Source::Kind::measured);
}

void MeasuredSoftwareTest::anAdditionTakesWhatNumpyTook()
{
    // Three arrays of 4 MB at 6 GB/s.
    const Choices sum = choices(profile(), "elementwise", {"n=1e6", "dtype=fp32"}, CpuCode::numpy);
    QVERIFY2(isAbout(cpuSeconds(sum), 12e6 / 6e9), qPrintable(QString::number(cpuSeconds(sum))));
    // Of 8 bytes each, twice as much.
    const Choices wide = choices(profile(), "elementwise", {"n=1e6", "dtype=fp64"}, CpuCode::numpy);
    QVERIFY(isAbout(cpuSeconds(wide), 24e6 / 6e9));
}

void MeasuredSoftwareTest::smallArraysTakeACall()
{
    const Choices sum = choices(profile(), "elementwise", {"n=1", "dtype=fp32"}, CpuCode::numpy);
    QVERIFY(cpuSeconds(sum) >= 1e-6 && cpuSeconds(sum) < 1.1e-6);
}

void MeasuredSoftwareTest::expressionsAddUpTheirCalls()
{
    const Choices five = choices(profile(), "elementwise", {"n=1e6", "ops=5", "dtype=fp32"}, CpuCode::numpy);
    QVERIFY(isAbout(cpuSeconds(five), 5 * 12e6 / 12e9));
}

void MeasuredSoftwareTest::matrixProductsAreThoseOfNumpy()
{
    const Choices product =
        choices(profile(), "gemm", {"m=1000", "n=1000", "k=1000", "dtype=fp32"}, CpuCode::numpy);
    QVERIFY(isAbout(cpuSeconds(product), 2e9 / 1e12));
}

void MeasuredSoftwareTest::whatWasNotMeasuredIsAssumedAsBefore()
{
    MachineProfile without = profile();
    without.software.clear();
    const Choices fft =
        choices(profile(), "fft", {"n=65536"}, CpuCode::numpy); // no figure of it in the profile
    Choices before = choices(without, "fft", {"n=65536"}, CpuCode::numpy);
    QVERIFY(planOf(fft, Catalogue::builtIn()).cpuBaseline.curve == nullptr ||
            planOf(before, Catalogue::builtIn()).cpuBaseline.curve != nullptr);
    QVERIFY(cpuSeconds(fft) > 0);
}

void MeasuredSoftwareTest::aStackCostsWhatWasMeasured()
{
    Choices sum = choices(profile(), "elementwise", {"n=1e6", "dtype=fp32"}, CpuCode::numpy);
    sum.stack = "cupy";
    const Plan plan = planOf(sum, Catalogue::builtIn());
    QCOMPARE(plan.stackLaunch.si(), 20e-6);
    QCOMPARE(exactly(plan.stackName), exactly("CuPy 3.12"));
    QVERIFY(plan.sources.at("launch_overhead_per_launch_s").kind == Source::Kind::measured);
    const PlanEstimate e = estimate(plan);
    QVERIFY(isAbout(e.phase(Phase::copyToGpu).time.si(), 8e6 / 4e9));
    QVERIFY(isAbout(e.phase(Phase::copyFromGpu).time.si(), 4e6 / 4e9));
}

void MeasuredSoftwareTest::chosenHostMemoryGoesBeforeTheStacksCopies()
{
    Choices sum = choices(profile(), "elementwise", {"n=1e6", "dtype=fp32"}, CpuCode::numpy);
    sum.stack = "cupy";
    sum.hostMemory = HostMemory::pinned;
    const PlanEstimate e = estimate(planOf(sum, Catalogue::builtIn()));
    QVERIFY(e.phase(Phase::copyToGpu).time.si() < 0.5 * 8e6 / 4e9); // of the machine, an order faster
}

void MeasuredSoftwareTest::anUnusablePackageChangesNothing()
{
    MachineProfile broken = profile();
    broken.software[2].problem = "CuPy sees no GPU.";
    Choices sum = choices(broken, "elementwise", {"n=1e6", "dtype=fp32"}, CpuCode::numpy);
    sum.stack = "cupy";
    QCOMPARE(exactly(planOf(sum, Catalogue::builtIn()).stackName), exactly("CuPy 14.2"));
}

QTEST_APPLESS_MAIN(MeasuredSoftwareTest)
#include "measured_software_test.moc"
