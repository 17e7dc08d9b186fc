// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/workloads/workload.h"

#include "model/machine/call_operations.h"
#include "tests/exactly.h"

#include <QTest>

#include <cmath>

using namespace gpuspeedup;

namespace {

/// "m=2 n=3" as settings.
std::vector<std::string> settings(const QByteArray& text)
{
    std::vector<std::string> result;
    for (const QByteArray& setting : text.simplified().split(' '))
        if (!setting.isEmpty())
            result.push_back(setting.toStdString());
    return result;
}

Task taskFor(const QByteArray& name, const QByteArray& text, bool gpuFused = true, bool cpuFused = true)
{
    const Workload& workload = workloadNamed(name.toStdString());
    return taskOf(workload, readWorkloadValues(workload, settings(text)), gpuFused, cpuFused);
}

double trafficOf(const Task& task)
{
    return task.kernels.front().traffic / byte;
}

double cpuTrafficOf(const Task& task)
{
    return task.kernels.front().cpuTraffic / byte;
}

} // namespace

class WorkloadCountsTest : public QObject
{
    Q_OBJECT

private slots:
    void theCountsAreThoseOfTheTable_data();
    void theCountsAreThoseOfTheTable();
    void anFftTakesOneMorePassWhereTheFactorsNoLongerFit();
    void decompositionsAreTheLeadingTermOfTheLapackCounts();
    void stencilStoresOnTheCpuReadTheLineFirst();
    void trafficOfASortOnTheCpuIsNotKnown();
    void eachSideIsFusedAsItsSoftwareDoes();
    void whatTheUserSaysOfFusingHoldsForBothSides();
    void memoryBesideTheDataIsCounted_data();
    void memoryBesideTheDataIsCounted();
    void partsOfABatchCanBeComputedOneAfterTheOther();
    void stepsAndTokensAreCopiedOneByOne();
    void eachArrayIsACopyOfItsOwn();
    void callsOfFunctionsFollowFromTheFormulas();
    void theDtypeSetsTheBytesOfAnElement();
    void theTaskHasOneKernelAndItsTwoBuffers();
};

void WorkloadCountsTest::theCountsAreThoseOfTheTable_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("values");
    QTest::addColumn<double>("operations");
    QTest::addColumn<double>("in");
    QTest::addColumn<double>("out");
    QTest::addColumn<double>("traffic");
    QTest::addColumn<double>("launches");
    const auto add = [](const char* name, const char* values, double operations, double in, double out,
                        double traffic, double launches) {
        QTest::addRow("%s %s", name, values)
            << QByteArray(name) << QByteArray(values) << operations << in << out << traffic << launches;
    };
    // 2mnk; 4 bytes × (8 + 12) / 6 elements.
    add("gemm", "m=2 n=3 k=4", 48, 80, 24, 104, 1);
    add("batched-gemm", "batch=10 m=2 n=3 k=4", 480, 800, 240, 1040, 1);
    add("gemv", "m=3 n=5", 30, 4 * (15 + 5), 12, 92, 1);
    // a + b of 1000 FP64 numbers: two arrays in, one out.
    add("elementwise", "n=1000 inputs=2 ops=1", 1000, 16000, 8000, 24000, 1);
    add("elementwise", "n=10 inputs=2 ops=3 fused=1", 30, 160, 80, 240, 1);
    add("elementwise", "n=10 inputs=2 ops=3 fused=0", 30, 160, 80, 3 * 240, 3);
    add("reduction", "n=1000", 999, 8000, 8, 8000, 2);
    add("scan", "n=1000", 1000, 8000, 8000, 16000, 2);
    // benchFFT: 5·1024·10; 16 bytes a complex number, read and written in one pass.
    add("fft", "n=1024", 51200, 16384, 16384, 32768, 1);
    // 5·8192·13 for each of 3; two passes.
    add("fft", "n=8192 batch=3", 1597440, 393216, 393216, 4 * 393216, 2);
    // 2048 = 2^11 elements: 5·2048·11.
    add("fft2d", "n1=32 n2=64", 112640, 32768, 32768, 4 * 32768, 2);
    // First layer of ResNet-50: 224 × 224 × 3 to 112 × 112 × 64 with 7 × 7 filters, 118 013 952
    // multiplications with addition as published for it; inputs 150 528, weights 9408, results 802 816
    // numbers.
    add("conv2d", "batch=1 channels=3 height=224 width=224 filters=64 kernel=7 stride=2", 2.0 * 118013952,
        4 * (150528 + 9408), 4 * 802816, 4 * (150528 + 9408 + 802816), 1);
    // Depthwise, odd sizes: P = Q = ⌈5/2⌉ = 3, each result 9 multiplications; weights 8·9.
    add("conv2d", "batch=2 channels=8 height=5 width=5 filters=8 kernel=3 stride=2 groups=8",
        2.0 * 2 * 8 * 9 * 9, 4 * (400 + 72), 4 * 144, 4 * (400 + 72 + 144), 1);
    // 5 multiplications and 4 additions for each of 100 points and 4 steps.
    add("stencil", "n=10 dims=2 points=5 steps=4", 3600, 800, 800, 6400, 4);
    // 20 operations for each of 100² pairs and 5 steps.
    add("nbody", "n=100 steps=5", 1e6, 1600, 1600, 16000, 10);
    add("black-scholes", "n=1000 fused=1", 60000, 24000, 16000, 40000, 1);
    // 30 operations on whole arrays, each with 2.4 arrays of 8000 bytes.
    add("black-scholes", "n=1000 fused=0", 60000, 24000, 16000, 576000, 30);
    add("monte-carlo", "paths=1000 steps=10 fused=1", 400000, 0, 8, 0, 2);
    add("monte-carlo", "paths=1000 steps=10 fused=0", 400000, 0, 8, 960000, 60);
    // 1024·10 compares. Four passes that read and write, one that reads: 9 times the keys.
    add("sort", "n=1024 key_bytes=4", 10240, 4096, 4096, 9 * 4096, 6);
    add("sort", "n=1024 key_bytes=8", 10240, 8192, 8192, 17 * 8192, 10);
    // 500 × (8 + 4) bytes of elements, 400 of rows, 800 each of x and y.
    add("spmv", "rows=100 nonzeros=500", 1000, 7200, 800, 8000, 1);
    // 384 = 3·128: 2·384³/3, 8·384² bytes, (2/3)·8·384³/128 bytes, three blocks.
    add("lu", "n=384", 37748736, 1179648, 1179648, 2359296, 15);
    add("cholesky", "n=384", 18874368, 1179648, 1179648, 1179648, 12);
    add("lu", "n=130", 2 * 130.0 * 130 * 130 / 3, 135200, 135200, 2 / 3.0 * 8 * 130 * 130 * 130 / 128, 10);
    // Steps of 10, 10 and 5 samples. Weights 3·3·4·1000 bytes; √(1000·10) = 100 activations of 4 bytes for
    // each of 25 samples, written, read, and their gradients alike.
    add("nn-training", "params=1000 batch=10 samples=25 layers=10 sample_bytes=100", 150000, 2500, 0,
        36000 + 40000, 1350);
    // A token: 2·1000 + 4·2·3·7 operations; 4·1000 bytes of weights, 4·2·(2·3·7) of keys and values.
    add("transformer-decode", "params=1000 layers=2 context=3 width=7 tokens=5 dtype=fp32", 5 * 2168.0, 20,
        20, 5 * (4000.0 + 336), 120);
    add("kmeans", "n=100 dims=2 clusters=5 iterations=3", 9000, 800, 400, 3 * (800 + 400), 15);
    add("histogram", "n=1000 bins=16", 3000, 4000, 64, 4000, 2);
    add("image-filter", "width=10 height=20 channels=3 kernel=5", 30000, 600, 600, 4800, 1);
    add("softmax", "rows=3 columns=10", 150, 120, 120, 240, 1);
    add("distances", "n=2 m=3 dims=4", 72, 80, 24, 104, 1);
    add("conjugate-gradient", "n=10 iterations=4", 6000, 800, 800, 11 * 4 * 800, 14);
    add("custom", "operations=2Top data_in=3GB data_out=4MB traffic=5GiB launches=6", 2e12, 3e9, 4e6,
        5.0 * 1073741824, 6);
    add("custom", "operations=7op", 7, 0, 0, 0, 1);
}

void WorkloadCountsTest::theCountsAreThoseOfTheTable()
{
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, values);
    QFETCH(double, operations);
    QFETCH(double, in);
    QFETCH(double, out);
    QFETCH(double, traffic);
    QFETCH(double, launches);
    const Task task = taskFor(name, values);
    QVERIFY(within(1e-14, task.operations() / operation, operations));
    QVERIFY(within(1e-14, task.buffers[0].size / byte, in));
    QVERIFY(within(1e-14, task.buffers[1].size / byte, out));
    QVERIFY(within(1e-14, trafficOf(task), traffic));
    QVERIFY(within(1e-14, task.launches(), launches));
}

void WorkloadCountsTest::anFftTakesOneMorePassWhereTheFactorsNoLongerFit()
{
    QCOMPARE(taskFor("fft", "n=4096").launches(), 1.0);
    QCOMPARE(taskFor("fft", "n=4097").launches(), 2.0);
    QCOMPARE(taskFor("fft", "n=16Mi").launches(), 2.0);
    QCOMPARE(taskFor("fft", "n=16777217").launches(), 3.0);
    // Each pass reads and writes 16 bytes for each element.
    QVERIFY(within(1e-14, trafficOf(taskFor("fft", "n=32Mi")), 3 * 2 * 16.0 * 33554432));
}

void WorkloadCountsTest::decompositionsAreTheLeadingTermOfTheLapackCounts()
{
    // LAPACK Working Note 41: xGETRF 2/3 n³ − 1/2 n² + 5/6 n, xPOTRF 1/3 n³ + 1/2 n² + 1/6 n. What is left
    // out is at most 3/2 of n² beside n³/3, so less than 2/n of the count.
    for (const double n : {100.0, 1000.0, 10000.0}) {
        const QByteArray size = "n=" + QByteArray::number(n);
        const double lu = 2.0 / 3 * n * n * n - n * n / 2 + 5.0 / 6 * n;
        const double cholesky = n * n * n / 3 + n * n / 2 + n / 6;
        QVERIFY(within(2 / n, taskFor("lu", size).operations() / operation, lu));
        QVERIFY(within(2 / n, taskFor("cholesky", size).operations() / operation, cholesky));
        // A measured rate is turned into a time by the same count.
        QVERIFY(within(2 / n, luOperations(n), lu));
        QVERIFY(within(1e-15, luOperations(n), taskFor("lu", size).operations() / operation));
        QVERIFY(within(2 / n, choleskyOperations(n), cholesky));
        QVERIFY(within(1e-15, choleskyOperations(n), taskFor("cholesky", size).operations() / operation));
    }
}

void WorkloadCountsTest::stencilStoresOnTheCpuReadTheLineFirst()
{
    const Task task = taskFor("stencil", "n=10 dims=2 points=5 steps=4");
    QCOMPARE(cpuTrafficOf(task), 3 * 8.0 * 100 * 4);
    QCOMPARE(trafficOf(task), 2 * 8.0 * 100 * 4);
}

void WorkloadCountsTest::trafficOfASortOnTheCpuIsNotKnown()
{
    QCOMPARE(cpuTrafficOf(taskFor("sort", "")), 0.0);
}

void WorkloadCountsTest::eachSideIsFusedAsItsSoftwareDoes()
{
    const QByteArray values = "n=10 inputs=2 ops=3";
    const Task neither = taskFor("elementwise", values, false, false);
    QCOMPARE(trafficOf(neither), 720.0);
    QCOMPARE(cpuTrafficOf(neither), 720.0);
    QCOMPARE(neither.launches(), 3.0);
    const Task gpu = taskFor("elementwise", values, true, false);
    QCOMPARE(trafficOf(gpu), 240.0);
    QCOMPARE(cpuTrafficOf(gpu), 720.0);
    QCOMPARE(gpu.launches(), 1.0);
    for (const char* name : {"black-scholes", "monte-carlo"}) {
        const Task cpu = taskFor(name, "", false, true);
        const Task both = taskFor(name, "", true, true);
        QCOMPARE(cpuTrafficOf(cpu), cpuTrafficOf(both));
        QVERIFY(trafficOf(cpu) > trafficOf(both));
        QVERIFY(cpu.launches() > both.launches());
    }
}

void WorkloadCountsTest::whatTheUserSaysOfFusingHoldsForBothSides()
{
    const Task unfused = taskFor("elementwise", "n=10 inputs=2 ops=3 fused=0", true, true);
    QCOMPARE(trafficOf(unfused), 720.0);
    QCOMPARE(cpuTrafficOf(unfused), 720.0);
    const Task fused = taskFor("elementwise", "n=10 inputs=2 ops=3 fused=1", false, false);
    QCOMPARE(trafficOf(fused), 240.0);
    QCOMPARE(cpuTrafficOf(fused), 240.0);
}

void WorkloadCountsTest::memoryBesideTheDataIsCounted_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("values");
    QTest::addColumn<double>("bytes");
    const auto add = [](const char* name, const char* values, double bytes) {
        QTest::addRow("%s %s", name, values) << QByteArray(name) << QByteArray(values) << bytes;
    };
    add("gemm", "", 0);
    add("elementwise", "n=10 ops=5 fused=1", 0);
    add("elementwise", "n=10 ops=1 fused=0", 0);   // the result itself
    add("elementwise", "n=10 ops=2 fused=0", 80);  // one intermediate array
    add("elementwise", "n=10 ops=5 fused=0", 160); // the one read and the one written
    add("fft", "n=4096", 0);
    add("fft", "n=8192 batch=2", 2 * 16.0 * 8192); // the data once more, between passes
    add("sort", "n=100 key_bytes=8", 800);         // the second array
    // 4 arrays as large as the weights, as 16 bytes a parameter in FP32 with Adam; 2·4·100 bytes of
    // activations and their gradients for each of 10 samples.
    add("nn-training", "params=1000 batch=10 samples=10 layers=10", 16000 + 8000);
    // Weights and the KV cache: the data that stays on the GPU.
    add("transformer-decode", "params=1000 layers=2 context=3 width=7 tokens=5 dtype=fp16", 2000 + 168);
}

void WorkloadCountsTest::memoryBesideTheDataIsCounted()
{
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, values);
    QFETCH(double, bytes);
    QCOMPARE(taskFor(name, values).temporaries / byte, bytes);
}

void WorkloadCountsTest::partsOfABatchCanBeComputedOneAfterTheOther()
{
    for (const char* name :
         {"gemm", "batched-gemm", "gemv", "elementwise", "reduction", "conv2d", "black-scholes",
          "monte-carlo", "histogram", "image-filter", "softmax", "distances", "custom"})
        QVERIFY2(taskFor(name, name == QByteArray("custom") ? "operations=1" : "").chunkable, name);
    for (const char* name : {"scan", "fft2d", "stencil", "nbody", "sort", "spmv", "lu", "cholesky",
                             "nn-training", "transformer-decode", "kmeans", "conjugate-gradient"})
        QVERIFY2(!taskFor(name, "").chunkable, name);
    QVERIFY(!taskFor("fft", "batch=1").chunkable);
    QVERIFY(taskFor("fft", "batch=2").chunkable);
    QVERIFY(!taskFor("conv2d", "batch=1").chunkable);
}

void WorkloadCountsTest::stepsAndTokensAreCopiedOneByOne()
{
    QCOMPARE(taskFor("nn-training", "batch=10 samples=25").buffers[0].copies, 3.0);
    QCOMPARE(taskFor("transformer-decode", "tokens=7").buffers[0].copies, 7.0);
    QCOMPARE(taskFor("transformer-decode", "tokens=7").buffers[1].copies, 7.0);
}

void WorkloadCountsTest::eachArrayIsACopyOfItsOwn()
{
    QCOMPARE(taskFor("gemm", "").buffers[0].copies, 2.0); // A and B
    QCOMPARE(taskFor("gemm", "").buffers[1].copies, 1.0);
    QCOMPARE(taskFor("elementwise", "inputs=3").buffers[0].copies, 3.0);
    QCOMPARE(taskFor("black-scholes", "").buffers[0].copies, 3.0); // price, strike, time
    QCOMPARE(taskFor("black-scholes", "").buffers[1].copies, 2.0); // call, put
    QCOMPARE(taskFor("spmv", "").buffers[0].copies, 4.0);          // compressed rows, and the vector
    QCOMPARE(taskFor("fft", "").buffers[0].copies, 1.0);
}

void WorkloadCountsTest::callsOfFunctionsFollowFromTheFormulas()
{
    // Black and Scholes: d1 has a logarithm, a root and a quotient; two normal distributions, one discount.
    const InstructionMix prices = taskFor("black-scholes", "n=10").kernels[0].mix;
    QCOMPARE(prices.logarithms, 10.0);
    QCOMPARE(prices.exponentials, 10.0);
    QCOMPARE(prices.errorFunctions, 20.0);
    // Box and Muller: one logarithm and one root for two normal numbers, sine and cosine of one angle.
    const InstructionMix paths = taskFor("monte-carlo", "paths=3 steps=8").kernels[0].mix;
    QCOMPARE(paths.logarithms, 12.0);
    QCOMPARE(paths.sines, 24.0);
    QCOMPARE(paths.span / operation, 320.0); // a thread does one path
    QCOMPARE(taskFor("nbody", "n=5 steps=2").kernels[0].mix.squareRoots, 50.0);
    QCOMPARE(taskFor("spmv", "rows=10 nonzeros=40").kernels[0].mix.gathers, 40.0);
    QCOMPARE(taskFor("stencil", "n=8 steps=7").kernels[0].mix.cpuLoops, 7.0);
    // Sums of parts, then the running sums within each; an iteration of Lloyd's looks at all points once.
    QCOMPARE(taskFor("scan", "n=100").kernels[0].mix.cpuLoops, 2.0);
    QCOMPARE(taskFor("scan", "n=100").kernels[0].mix.inOrder / operation, 100.0);
    QCOMPARE(taskFor("kmeans", "n=100 iterations=9").kernels[0].mix.cpuLoops, 9.0);
    // The nearest of 20 centres is looked for among the distances of each point.
    QCOMPARE(taskFor("kmeans", "n=100 clusters=20 iterations=9").kernels[0].mix.inOrder / operation,
             100.0 * 20 * 9);
    // A thread of the GPU adds up the squares of 32 differences to each of them.
    QCOMPARE(taskFor("kmeans", "n=100 clusters=20 iterations=9").kernels[0].mix.span / operation,
             2.0 * 32 * 20 * 9);
    // Each of the CPU's has sums of its own: 20 clusters of 32 coordinates and a number of points.
    QCOMPARE(taskFor("kmeans", "n=100 clusters=20 iterations=9").kernels[0].mix.combined / byte,
             4.0 * 20 * 33 * 9);
    QCOMPARE(taskFor("histogram", "bins=64").kernels[0].mix.combined / byte, 256.0);
    QCOMPARE(taskFor("stencil", "n=8").kernels[0].mix.row, 8.0);
    QVERIFY(taskFor("stencil", "n=8").kernels[0].mix.neighbours);
    QCOMPARE(taskFor("distances", "n=2 m=3").kernels[0].mix.row, 3.0); // coordinates one after the other
    QCOMPARE(taskFor("conjugate-gradient", "n=10").kernels[0].mix.row, 10.0);
    QVERIFY(!taskFor("conjugate-gradient", "n=10").kernels[0].mix.neighbours);
    QCOMPARE(taskFor("image-filter", "width=10 height=9 channels=3").kernels[0].mix.row, 30.0);
    // The CPU reads bytes and writes them.
    QCOMPARE(taskFor("image-filter", "width=10 height=9 channels=3").kernels[0].mix.loadedAndStored / byte,
             540.0);
    QCOMPARE(taskFor("softmax", "rows=3 columns=10").kernels[0].mix.exponentials, 30.0);
    QCOMPARE(taskFor("softmax", "rows=3 columns=10").kernels[0].mix.divisions, 3.0); // by each sum once
    // The largest is looked for, and the exponentials are added up.
    QCOMPARE(taskFor("softmax", "rows=3 columns=10").kernels[0].mix.inOrder / operation, 60.0);
    QCOMPARE(taskFor("conjugate-gradient", "n=10").kernels[0].mix.goneThrough / byte, 4.0 * 100 * 8);
    // Three loops an iteration, and one before the first.
    QCOMPARE(taskFor("conjugate-gradient", "n=10 iterations=4").kernels[0].mix.cpuLoops, 13.0);
}

void WorkloadCountsTest::theDtypeSetsTheBytesOfAnElement()
{
    const Task usual = taskFor("gemm", "m=2 n=3 k=4");
    QCOMPARE(usual.arithmetic, Arithmetic::fp32);
    const Task half = taskFor("gemm", "m=2 n=3 k=4 dtype=fp16-tensor");
    QCOMPARE(half.arithmetic, Arithmetic::fp16Tensor);
    QCOMPARE(half.buffers[0].size / byte, 40.0);
    QCOMPARE(half.operations() / operation, 48.0);
    QCOMPARE(taskFor("elementwise", "").arithmetic, Arithmetic::fp64);
}

void WorkloadCountsTest::theTaskHasOneKernelAndItsTwoBuffers()
{
    const Task task = taskFor("sort", "n=1024");
    QCOMPARE(task.kernels.size(), std::size_t{1});
    QCOMPARE(task.buffers.size(), std::size_t{2});
    QCOMPARE(task.kernels[0].kernelClass, KernelClass::sort);
    QCOMPARE(exactly(task.kernels[0].measuredAs), "sort");
    for (const char* name : {"gemm", "gemv", "lu", "cholesky", "fft"})
        QCOMPARE(exactly(taskFor(name, "").kernels[0].measuredAs), name);
    QCOMPARE(exactly(taskFor("fft2d", "").kernels[0].measuredAs), "fft2d");
    QVERIFY(!task.countsAssumed);
    QVERIFY(taskFor("monte-carlo", "").countsAssumed);
    const TaskCopies copies = copiesWhenResident(task);
    QCOMPARE(copies.toGpu / byte, 4096.0);
    QCOMPARE(copies.fromGpu / byte, 4096.0);
    QCOMPARE(copies.toGpuCount + copies.fromGpuCount, 2.0);
}

QTEST_APPLESS_MAIN(WorkloadCountsTest)
#include "workload_counts_test.moc"
