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
    void manyProductsInOneCallPayOneCall();
    void numbersOfTwiceTheBytesTakeTwiceAsLong();
    void whatWasNotMeasuredIsAssumedAsBefore();
    void aStackCostsWhatWasMeasured();
    void chosenHostMemoryGoesBeforeTheStacksCopies();
    void anUnusablePackageChangesNothing();
    void aPackageOnAnotherGpuIsNotThisGpus();
    void aProductCostsACallMoreThanOneOfABatch();
    void aResultTooLargeToKeepIsNewMemoryEachTime();
    void numpyAddsToWhatNoNameHoldsInPlace();
    void moreCellsNeverTakeNumpyLess();
    void operationsAndSlicesOfAnExpressionAddUp();
    void aLibraryCallTakesWhatItTook();
    void theSmallestTaskTakesWhatTheRoundTripTook();
    void copiesInARowWaitOnce();
    void severalArraysShareTheCache();
    void aSizeWithoutOperationsIsPassedOver();

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
        SoftwareRecord python{.name = "python",
                              .version = "3.12",
                              .path = {},
                              .gpu = {},
                              .problem = {},
                              .notes = {},
                              .figures = {}};
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
    /// CuPy whose copies take 10 µs and 1 ns for 4 bytes, all the rest as `figures` have it.
    static MachineProfile withCupy(Figures figures)
    {
        MachineProfile result = profile();
        SoftwareRecord& cupy = result.software[2];
        Figure copies = rate(4e9, "B/s");
        for (const double bytes : {4096.0, 16384.0, 65536.0, 1048576.0, 67108864.0}) {
            const double seconds = 10e-6 + bytes / 4e9;
            copies.curve.push_back(
                {.bytes = bytes,
                 .seconds = {.median = seconds, .p5 = seconds, .p95 = seconds, .samples = 9}});
        }
        cupy.figures = {{"operation", rate(20e-6, "s")}, {"copy.h2d", copies}, {"copy.d2h", copies}};
        cupy.figures.merge(figures);
        return result;
    }
    static PlanEstimate throughCupy(const MachineProfile& of, const char* workload,
                                    std::vector<std::string> sizes)
    {
        Choices task = choices(of, workload, std::move(sizes), CpuCode::numpy);
        task.stack = "cupy";
        return estimate(planOf(task, Catalogue::builtIn()));
    }
    static double hostSeconds(const PlanEstimate& e)
    {
        return (e.phase(Phase::kernels).time + e.phase(Phase::launching).time).si();
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

void MeasuredSoftwareTest::manyProductsInOneCallPayOneCall()
{
    MachineProfile batches = profile();
    batches.software[1].figures["gemm_batched"] = rate(1e10, "FLOP/s", {{8, 1e10}, {128, 1e10}});
    const Choices products = choices(batches, "batched-gemm",
                                     {"batch=1000", "m=16", "n=16", "k=16", "dtype=fp32"}, CpuCode::numpy);
    QVERIFY(isAbout(cpuSeconds(products), 1e-6 + 1000 * 2 * 16 * 16 * 16 / 1e10));
}

/// A product of 16 × 16 alone takes 9 µs, each of a batch 1 µs: the call is the difference.
void MeasuredSoftwareTest::aProductCostsACallMoreThanOneOfABatch()
{
    constexpr double flop = 2 * 16 * 16 * 16;
    MachineProfile batches = profile();
    Figures& numpy = batches.software[1].figures;
    numpy["gemm_fp32"] = rate(1e12, "FLOP/s", {{16, flop / 9e-6}, {4096, 1e12}});
    numpy["gemm_batched"] = rate(flop / 1e-6, "FLOP/s", {{16, flop / 1e-6}, {128, flop / 1e-6}});
    const auto secondsOf = [&](const char* batch) {
        return cpuSeconds(
            choices(batches, "batched-gemm", {batch, "m=16", "n=16", "k=16", "dtype=fp32"}, CpuCode::numpy));
    };
    QVERIFY(isAbout(secondsOf("batch=1"), 9e-6));
    QVERIFY(isAbout(secondsOf("batch=100"), 108e-6));
}

/// 1e6 results of 16 × 16 are 1.024 GB, which go at 6 GB/s into new memory and at 12 GB/s into old, counted
/// with two operands as large.
void MeasuredSoftwareTest::aResultTooLargeToKeepIsNewMemoryEachTime()
{
    MachineProfile batches = profile();
    Figures& numpy = batches.software[1].figures;
    numpy["gemm_batched"] = rate(1e12, "FLOP/s", {{8, 1e12}, {128, 1e12}});
    const Choices products =
        choices(batches, "batched-gemm", {"batch=1e6", "m=16", "n=16", "k=16", "dtype=fp32"}, CpuCode::numpy);
    const double without = cpuSeconds(products);
    numpy["elementwise.reused"] = rate(12e9, "B/s", {{4096, 12e9}, {2e9, 12e9}});
    const Choices fresh =
        choices(batches, "batched-gemm", {"batch=1e6", "m=16", "n=16", "k=16", "dtype=fp32"}, CpuCode::numpy);
    QVERIFY(isAbout(cpuSeconds(fresh) - without, 3 * 1.024e9 / 6e9 - 3 * 1.024e9 / 12e9));
}

/// A step of three points on 1e6: one sum into new memory, one over it and one product over that, a store. A
/// store over an operand moves three lines where one to other memory moves four.
void MeasuredSoftwareTest::numpyAddsToWhatNoNameHoldsInPlace()
{
    MachineProfile lines = profile();
    Figures& numpy = lines.software[1].figures;
    numpy["elementwise.reused"] = rate(12e9, "B/s", {{4096, 12e9}, {1 << 30, 12e9}});
    const double seconds = cpuSeconds(choices(
        lines, "stencil", {"n=1e6", "dims=1", "points=3", "steps=1000", "dtype=fp32"}, CpuCode::numpy));
    const double array = 4e6;
    const double step = 3 * array / 6e9 + 0.75 * (3 + 2) * array / 12e9 + 2 * array / 12e9;
    QVERIFY2(isAbout(seconds, 1000 * step), qPrintable(QString::number(seconds / (1000 * step))));
}

/// Also where arrays reach 256 KiB, from where on sums are in place.
void MeasuredSoftwareTest::moreCellsNeverTakeNumpyLess()
{
    MachineProfile lines = profile();
    lines.software[1].figures["elementwise.reused"] = rate(50e9, "B/s", {{4096, 50e9}, {1 << 30, 50e9}});
    double last = 0;
    for (int n = 1 << 10; n < 1 << 20; n += n / 16) {
        const std::string cells = "n=" + std::to_string(n);
        const double seconds = cpuSeconds(choices(
            lines, "stencil", {cells, "dims=1", "points=5", "steps=100", "dtype=fp32"}, CpuCode::numpy));
        QVERIFY2(seconds >= last, cells.c_str());
        last = seconds;
    }
}

void MeasuredSoftwareTest::numbersOfTwiceTheBytesTakeTwiceAsLong()
{
    MachineProfile vectors = profile();
    vectors.software[1].figures["gemv"] = rate(1e10, "FLOP/s", {{16, 1e10}, {4096, 1e10}});
    const auto secondsOf = [&](const char* dtype) {
        return cpuSeconds(choices(vectors, "gemv", {"m=1000", "n=1000", dtype}, CpuCode::numpy));
    };
    QVERIFY(isAbout(secondsOf("dtype=fp32"), 2e6 / 1e10));
    QVERIFY(isAbout(secondsOf("dtype=fp64"), 2 * 2e6 / 1e10));
}

void MeasuredSoftwareTest::whatWasNotMeasuredIsAssumedAsBefore()
{
    MachineProfile loopAlone = profile();
    loopAlone.software.resize(1);
    // No figure of transforms in either: a fraction of one core's peak, or 10 GB/s.
    const Choices fft = choices(loopAlone, "fft", {"n=65536"}, CpuCode::numpy);
    QCOMPARE(planOf(fft, Catalogue::builtIn()).sources.at("cpu_operations_per_second").kind,
             Source::Kind::assumed);
    const Choices withNumpy = choices(profile(), "fft", {"n=65536"}, CpuCode::numpy);
    QCOMPARE(planOf(withNumpy, Catalogue::builtIn()).cpuBaseline.rate.si(),
             planOf(fft, Catalogue::builtIn()).cpuBaseline.rate.si());
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

void MeasuredSoftwareTest::aPackageOnAnotherGpuIsNotThisGpus()
{
    MachineProfile two = profile();
    two.software[2].gpu = "Another GPU";
    Choices sum = choices(two, "elementwise", {"n=1e6", "dtype=fp32"}, CpuCode::numpy);
    sum.stack = "cupy";
    QCOMPARE(exactly(planOf(sum, Catalogue::builtIn()).stackName), exactly("CuPy 14.2"));
    two.software[2].gpu = two.gpus[0].name;
    sum = choices(two, "elementwise", {"n=1e6", "dtype=fp32"}, CpuCode::numpy);
    sum.stack = "cupy";
    QCOMPARE(exactly(planOf(sum, Catalogue::builtIn()).stackName), exactly("CuPy 3.12"));
}

void MeasuredSoftwareTest::operationsAndSlicesOfAnExpressionAddUp()
{
    // Two steps of five points: a copy of the grid, ten sums and products, two stores; twelve slices.
    const MachineProfile cupy = withCupy({{"slice", rate(3e-6, "s")}});
    const PlanEstimate e =
        throughCupy(cupy, "stencil", {"n=10", "dims=2", "points=5", "steps=2", "dtype=fp32"});
    const Duration drain =
        planOf(choices(cupy, "stencil", {"n=10", "dims=2", "points=5", "steps=2"}, CpuCode::numpy),
               Catalogue::builtIn())
            .drain;
    QVERIFY2(std::abs(hostSeconds(e) - drain.si() - 13 * 20e-6 - 12 * 3e-6) < 2e-6,
             qPrintable(QString::number(hostSeconds(e))));
}

void MeasuredSoftwareTest::aLibraryCallTakesWhatItTook()
{
    // Waiting for a launch, and for a copy, costs 5 µs each: alone they take that more than together.
    const double copy = 10e-6 + 4096 / 4e9;
    const MachineProfile cupy = withCupy({{"launch_waited", rate(25e-6, "s")},
                                          {"round_trip", rate(2 * copy + 25e-6 - 10e-6, "s")},
                                          {"call.sort", rate(1e4, "op/s", {{512, 1e4}, {1 << 20, 1e3}})}});
    const PlanEstimate small = throughCupy(cupy, "sort", {"n=512", "key_bytes=4", "dtype=fp32"});
    QVERIFY(isAbout(hostSeconds(small), 100e-6 - 10e-6));
    const PlanEstimate large = throughCupy(cupy, "sort", {"n=1048576", "key_bytes=4", "dtype=fp32"});
    QVERIFY(isAbout(hostSeconds(large), 1e-3 - 10e-6));
}

void MeasuredSoftwareTest::theSmallestTaskTakesWhatTheRoundTripTook()
{
    const double copy = 10e-6 + 4096 / 4e9;
    const MachineProfile cupy =
        withCupy({{"launch_waited", rate(40e-6, "s")}, {"round_trip", rate(2 * copy + 27e-6, "s")}});
    const PlanEstimate e = throughCupy(cupy, "elementwise", {"n=1024", "inputs=1", "ops=1", "dtype=fp32"});
    QVERIFY2(std::abs(e.gpuTime.si() - 2 * copy - 27e-6) < 0.1e-6,
             qPrintable(QString::number(e.gpuTime.si())));
}

void MeasuredSoftwareTest::copiesInARowWaitOnce()
{
    const double copy = 10e-6 + 4096 / 4e9;
    const MachineProfile cupy =
        withCupy({{"small_copy.h2d", rate(10e-6, "s")}, {"small_copy.h2d_further", rate(4e-6, "s")}});
    const PlanEstimate e = throughCupy(cupy, "elementwise", {"n=1024", "inputs=3", "ops=2", "dtype=fp32"});
    QVERIFY(isAbout(e.phase(Phase::copyToGpu).time.si(), 3 * copy - 2 * 6e-6));
}

/// One array of 1 MiB comes from a cache in 0.1 ms; beside a result as large it takes half of what 2 MiB
/// take, and four take as long as one of 4 MiB.
void MeasuredSoftwareTest::severalArraysShareTheCache()
{
    MachineProfile cupy = withCupy({});
    Figure& copies = cupy.software[2].figures["copy.h2d"];
    copies.curve.clear();
    for (const auto& [bytes, seconds] :
         {std::pair(1048576.0, 1e-4), std::pair(2097152.0, 4e-4), std::pair(4194304.0, 1.6e-3)})
        copies.curve.push_back(
            {.bytes = bytes, .seconds = {.median = seconds, .p5 = seconds, .p95 = seconds, .samples = 9}});
    const auto copyIn = [&](const char* inputs) {
        return throughCupy(cupy, "elementwise", {"n=262144", inputs, "ops=2", "dtype=fp32"})
            .phase(Phase::copyToGpu)
            .time.si();
    };
    QVERIFY(isAbout(copyIn("inputs=1"), 2e-4));
    QVERIFY(isAbout(copyIn("inputs=4"), 1.6e-3));
}

void MeasuredSoftwareTest::aSizeWithoutOperationsIsPassedOver()
{
    MachineProfile odd = profile();
    odd.software[1].figures["fft"] = rate(1e9, "FLOP/s", {{0.5, 1e9}, {1, 1e9}, {1024, 1e9}, {4096, 1e9}});
    const Choices fft = choices(odd, "fft", {"n=1024", "dtype=fp32"}, CpuCode::numpy);
    QVERIFY(isAbout(cpuSeconds(fft), 5 * 1024 * 10 / 1e9));
}

QTEST_APPLESS_MAIN(MeasuredSoftwareTest)
#include "measured_software_test.moc"
