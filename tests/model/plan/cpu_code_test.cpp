// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/plan/cpu_code.h"

#include "tests/exactly.h"

#include <QTest>

#include <vector>

using namespace gpuspeedup;

Q_DECLARE_METATYPE(gpuspeedup::CpuCode)
Q_DECLARE_METATYPE(gpuspeedup::Arithmetic)

class CpuCodeTest : public QObject
{
    Q_OBJECT

private slots:
    void eachKindIsFoundByItsName();
    void aKindReachesItsAssumedFractionOfThePeak_data();
    void aKindReachesItsAssumedFractionOfThePeak();
    void sortsAndTransformsStayBelowTheVectorUnits();
    void numpysMatrixProductsAreLibraryRoutines();
    void aPythonLoopNeedsNoMachine();
    void aDataSheetsBandwidthIsNotReached();
    void aMeasuredBandwidthIsReachedAndKeepsItsSource();
    void oneCoreIsBoundByAllCoresBandwidthWhereItsOwnIsUnknown();
    void anUnknownBandwidthBindsNothing();
    void withoutThePeakTheSentenceSaysWhatToGive_data();
    void withoutThePeakTheSentenceSaysWhatToGive();
    void formatsBelowFp64TakeTheFp32Peak_data();
    void formatsBelowFp64TakeTheFp32Peak();
    void numpyWritesLargeResultsToFreshPages();
    void numpyIsAssumedWhereResultsAreSmallOrNothingIsMeasured();
    void measuredCallsGoBeforeTheFraction();
    void measuredCallsOfSeveralKernelsAreNotOneCurve();
    void callsWereMeasuredInCertainFormats_data();
    void callsWereMeasuredInCertainFormats();
};

namespace {

using Calls = std::map<std::string, Sourced<std::shared_ptr<const TimeCurve>>, std::less<>>;

Source ofKind(Source::Kind kind, double factor = 0)
{
    return {.kind = kind,
            .origin = "somewhere",
            .figure = "a figure",
            .device = {},
            .moment = {},
            .factor = factor};
}

/// All cores 1000 and 400 GFLOPS and 100 GB/s, one core 80 and 40 GFLOPS and 20 GB/s.
CpuFigures someCpu(Source::Kind kind = Source::Kind::catalogue)
{
    const Source source = ofKind(kind);
    return {.name = "Some CPU",
            .cores = 16,
            .allCores = {{Arithmetic::fp32, {1000 * gigaflops, source}},
                         {Arithmetic::fp64, {400 * gigaflops, source}}},
            .oneCore = {{Arithmetic::fp32, {80 * gigaflops, source}},
                        {Arithmetic::fp64, {40 * gigaflops, source}}},
            .memoryAllCores = {{100 * gigabytePerSecond, source}},
            .memoryOneCore = {{20 * gigabytePerSecond, source}}};
}

/// Two arrays in, one out, in FP32.
Task addition(DataSize array)
{
    return {.kernels = {{.operations = 1e6 * operation, .reads = {0, 1}, .writes = {2}}},
            .buffers = {{.name = "a", .size = array},
                        {.name = "b", .size = array},
                        {.name = "c", .size = array, .fromHost = false, .toHost = true}}};
}

/// Two seconds for each call of 1e9 operations or less, then in proportion.
Sourced<std::shared_ptr<const TimeCurve>> slowCalls()
{
    const TimeCurve::Point point{1e9, 2 * second};
    return {std::make_shared<const TimeCurve>(std::span(&point, 1)), ofKind(Source::Kind::measured)};
}

Task matrixProduct()
{
    return {.kernels = {{.operations = 8e9 * operation, .calls = 2, .measuredAs = "gemm"}}};
}

} // namespace

void CpuCodeTest::eachKindIsFoundByItsName()
{
    for (const CpuCodeInfo& info : cpuCodes()) {
        QCOMPARE(findCpuCode(info.name), &info);
        QCOMPARE(&cpuCodeInfo(info.code), &info);
    }
    QVERIFY(findCpuCode("fortran") == nullptr);
    QVERIFY(!findCpuCode("python")->fuses);
    QVERIFY(!findCpuCode("numpy")->fuses);
    QVERIFY(findCpuCode("compiled")->fuses);
}

void CpuCodeTest::aKindReachesItsAssumedFractionOfThePeak_data()
{
    QTest::addColumn<CpuCode>("code");
    QTest::addColumn<double>("gflops");
    QTest::addColumn<double>("gigabytesPerSecond");
    // 0.25 of one core's 80; 0.6 and 0.8 of all cores' 1000; 0.7 of a data sheet's bandwidth.
    QTest::newRow("numpy") << CpuCode::numpy << 20.0 << 10.0;
    QTest::newRow("compiled") << CpuCode::compiled << 20.0 << 14.0;
    QTest::newRow("all cores") << CpuCode::allCores << 600.0 << 70.0;
    QTest::newRow("blas") << CpuCode::blas << 800.0 << 70.0;
}

void CpuCodeTest::aKindReachesItsAssumedFractionOfThePeak()
{
    QFETCH(CpuCode, code);
    QFETCH(double, gflops);
    QFETCH(double, gigabytesPerSecond);
    const SourcedBaseline found = baselineOf(code, someCpu(), addition(1 * megabyte));
    QCOMPARE(found.baseline.kind, CpuBaseline::Kind::codeClass);
    QVERIFY(within(1e-15, found.baseline.rate / gigaflops, gflops));
    QVERIFY(within(1e-15, found.baseline.bandwidth / gigabytePerSecond, gigabytesPerSecond));
    QCOMPARE(found.rateSource.kind, Source::Kind::assumed);
    QCOMPARE(found.bandwidthSource.kind, Source::Kind::assumed);
    QVERIFY(!found.rateSource.origin.empty());
    QVERIFY(!found.bandwidthSource.origin.empty());
    QVERIFY(found.baseline.curve == nullptr);
    QCOMPARE(found.baseline.label, std::string(cpuCodeInfo(code).label));
}

/// 16 cores at about 2.5e11 op/s: 1e8 keys, n·log₂ n = 2.66e9 compares, take std::sort seconds on one core
/// and more than a tenth of a second on all.
void CpuCodeTest::sortsAndTransformsStayBelowTheVectorUnits()
{
    Task sort = addition(1 * megabyte);
    sort.kernels.front().operations = 2.66e9 * operation;
    sort.kernels.front().kernelClass = KernelClass::sort;
    const auto seconds = [&](CpuCode code) {
        return sort.operations() / baselineOf(code, someCpu(), sort).baseline.rate / second;
    };
    QVERIFY(seconds(CpuCode::compiled) > 2);
    QVERIFY(seconds(CpuCode::allCores) > 0.1);
    Task transform = sort;
    transform.kernels.front().kernelClass = KernelClass::fft;
    QCOMPARE(baselineOf(CpuCode::allCores, someCpu(), transform).baseline.rate / gigaflops, 0.03 * 1000);
}

void CpuCodeTest::numpysMatrixProductsAreLibraryRoutines()
{
    Task product = matrixProduct();
    product.kernels.front().kernelClass = KernelClass::gemm;
    const SourcedBaseline numpy = baselineOf(CpuCode::numpy, someCpu(), product);
    const SourcedBaseline blas = baselineOf(CpuCode::blas, someCpu(), product);
    QVERIFY(numpy.baseline.rate == blas.baseline.rate);
    QVERIFY(numpy.baseline.bandwidth == blas.baseline.bandwidth);
}

void CpuCodeTest::aPythonLoopNeedsNoMachine()
{
    const SourcedBaseline found = baselineOf(CpuCode::python, {}, {});
    QCOMPARE(found.baseline.rate / operationPerSecond, 7e6);
    QVERIFY(found.baseline.bandwidth == Bandwidth());
    QCOMPARE(found.rateSource.kind, Source::Kind::assumed);
    // From 1e6 to 3e7 op/s: within a factor of 7 and of 4.3.
    QCOMPARE(uncertaintyFactor(found.rateSource), 5.0);
}

void CpuCodeTest::aDataSheetsBandwidthIsNotReached()
{
    QCOMPARE(memoryEfficiency(ofKind(Source::Kind::catalogue), 0.7), 0.7);
    QCOMPARE(memoryEfficiency(ofKind(Source::Kind::typed), 0.7), 0.7);
    QCOMPARE(memoryEfficiency(ofKind(Source::Kind::measured), 0.7), 1.0);
}

void CpuCodeTest::aMeasuredBandwidthIsReachedAndKeepsItsSource()
{
    const CpuFigures cpu = someCpu(Source::Kind::measured);
    const SourcedBaseline one = baselineOf(CpuCode::compiled, cpu, addition(1 * megabyte));
    QCOMPARE(one.baseline.bandwidth / gigabytePerSecond, 20.0);
    QVERIFY(one.bandwidthSource == cpu.memoryOneCore->source);
    const SourcedBaseline all = baselineOf(CpuCode::allCores, cpu, addition(1 * megabyte));
    QCOMPARE(all.baseline.bandwidth / gigabytePerSecond, 100.0);
    QCOMPARE(all.rateSource.kind, Source::Kind::assumed); // the fraction of the peak still is
}

void CpuCodeTest::oneCoreIsBoundByAllCoresBandwidthWhereItsOwnIsUnknown()
{
    CpuFigures cpu = someCpu();
    cpu.memoryOneCore.reset();
    QCOMPARE(baselineOf(CpuCode::compiled, cpu, {}).baseline.bandwidth / gigabytePerSecond, 70.0);
}

void CpuCodeTest::anUnknownBandwidthBindsNothing()
{
    CpuFigures cpu = someCpu();
    cpu.memoryOneCore.reset();
    cpu.memoryAllCores.reset();
    const SourcedBaseline found = baselineOf(CpuCode::blas, cpu, {});
    QVERIFY(found.baseline.bandwidth == Bandwidth());
    QCOMPARE(found.bandwidthSource.kind, Source::Kind::assumed);
}

void CpuCodeTest::withoutThePeakTheSentenceSaysWhatToGive_data()
{
    QTest::addColumn<CpuCode>("code");
    QTest::addColumn<QByteArray>("beginning");
    QTest::newRow("numpy") << CpuCode::numpy
                           << QByteArray(
                                  "What NumPy on one core reaches is a fraction of the peak of one core,");
    QTest::newRow("all cores")
        << CpuCode::allCores
        << QByteArray("What compiled code on all cores reaches is a fraction of the peak of all cores,");
}

void CpuCodeTest::withoutThePeakTheSentenceSaysWhatToGive()
{
    QFETCH(CpuCode, code);
    QFETCH(QByteArray, beginning);
    const QByteArray sentence = sentenceOf([&] { (void)baselineOf(code, {}, {}); });
    QCOMPARE(sentence, beginning + " which is not known here: give a machine or a CPU, or the rate or run "
                                   "time of today's code instead.");
}

void CpuCodeTest::formatsBelowFp64TakeTheFp32Peak_data()
{
    QTest::addColumn<Arithmetic>("arithmetic");
    QTest::addColumn<double>("all");
    QTest::addColumn<double>("one");
    for (const ArithmeticInfo& info : arithmetics()) {
        const bool wide = info.element == 8 * byte;
        QTest::newRow(exactly(info.name).constData())
            << info.arithmetic << (wide ? 400.0 : 1000.0) << (wide ? 40.0 : 80.0);
    }
}

void CpuCodeTest::formatsBelowFp64TakeTheFp32Peak()
{
    QFETCH(Arithmetic, arithmetic);
    QFETCH(double, all);
    QFETCH(double, one);
    QCOMPARE(cpuPeak(someCpu(), arithmetic, true)->value / gigaflops, all);
    QCOMPARE(cpuPeak(someCpu(), arithmetic, false)->value / gigaflops, one);
    QVERIFY(!cpuPeak({}, arithmetic, true));
}

void CpuCodeTest::numpyWritesLargeResultsToFreshPages()
{
    CpuFigures cpu = someCpu(Source::Kind::measured);
    cpu.memoryFresh = {2.5 * gigabytePerSecond, ofKind(Source::Kind::measured, 1.3)};
    const SourcedBaseline found = baselineOf(CpuCode::numpy, cpu, addition(freshThreshold));
    // Three arrays of V bytes take 2V/20 + V/2.5 ns a byte = V/2: 3V bytes in V/2 ns are 6 GB/s.
    QVERIFY(within(1e-15, found.baseline.bandwidth / gigabytePerSecond, 6));
    QCOMPARE(found.bandwidthSource.kind, Source::Kind::measured);
    QCOMPARE(found.bandwidthSource.factor, 1.3); // the less certain of the two
}

void CpuCodeTest::numpyIsAssumedWhereResultsAreSmallOrNothingIsMeasured()
{
    CpuFigures measured = someCpu(Source::Kind::measured);
    measured.memoryFresh = {2.5 * gigabytePerSecond, ofKind(Source::Kind::measured)};
    CpuFigures dataSheet = someCpu();
    dataSheet.memoryFresh = measured.memoryFresh;
    Task inPieces = addition(freshThreshold);
    inPieces.buffers[2].copies = 2; // each result is half of it
    const SourcedBaseline found[] = {
        baselineOf(CpuCode::numpy, measured, addition(freshThreshold - 1 * byte)),
        baselineOf(CpuCode::numpy, measured, inPieces),
        baselineOf(CpuCode::numpy, someCpu(Source::Kind::measured), addition(freshThreshold)),
        baselineOf(CpuCode::numpy, dataSheet, addition(freshThreshold)),
    };
    for (const SourcedBaseline& one : found) {
        QCOMPARE(one.baseline.bandwidth / gigabytePerSecond, 10.0);
        QCOMPARE(one.bandwidthSource.kind, Source::Kind::assumed);
    }
}

void CpuCodeTest::measuredCallsGoBeforeTheFraction()
{
    CpuFigures cpu = someCpu();
    cpu.calls.emplace("gemm_fp32", slowCalls());
    for (const CpuCode code : {CpuCode::allCores, CpuCode::blas}) {
        const SourcedBaseline found = baselineOf(code, cpu, matrixProduct());
        QCOMPARE(found.baseline.curve, cpu.calls.at("gemm_fp32").value);
        // Each of the two calls does 4e9 operations in 8 s.
        QVERIFY(within(1e-12, found.baseline.rate / gigaflops, 0.5));
        QVERIFY(found.baseline.curveRate == found.baseline.rate);
        QVERIFY(found.rateSource == cpu.calls.at("gemm_fp32").source);
    }
    QVERIFY(baselineOf(CpuCode::compiled, cpu, matrixProduct()).baseline.curve == nullptr);
    cpu.allCores.clear(); // measured calls need no peak
    QVERIFY(baselineOf(CpuCode::blas, cpu, matrixProduct()).baseline.curve != nullptr);
}

void CpuCodeTest::measuredCallsOfSeveralKernelsAreNotOneCurve()
{
    CpuFigures cpu = someCpu();
    cpu.calls.emplace("gemm_fp32", slowCalls());
    Task two = matrixProduct();
    two.kernels.push_back(two.kernels.front());
    QVERIFY(baselineOf(CpuCode::blas, cpu, two).baseline.curve == nullptr);
    QVERIFY(within(1e-15, baselineOf(CpuCode::blas, cpu, two).baseline.rate / gigaflops, 800));
}

void CpuCodeTest::callsWereMeasuredInCertainFormats_data()
{
    QTest::addColumn<QByteArray>("measuredAs");
    QTest::addColumn<Arithmetic>("arithmetic");
    QTest::addColumn<QByteArray>("calls");
    QTest::newRow("gemm, FP64") << QByteArray("gemm") << Arithmetic::fp64 << QByteArray("gemm_fp64");
    QTest::newRow("gemm, FP64 on tensor cores")
        << QByteArray("gemm") << Arithmetic::fp64Tensor << QByteArray("gemm_fp64");
    QTest::newRow("gemm, FP32") << QByteArray("gemm") << Arithmetic::fp32 << QByteArray("gemm_fp32");
    QTest::newRow("gemm, TF32") << QByteArray("gemm") << Arithmetic::tf32Tensor << QByteArray();
    QTest::newRow("gemm, FP16") << QByteArray("gemm") << Arithmetic::fp16Tensor << QByteArray();
    QTest::newRow("fft, FP32") << QByteArray("fft") << Arithmetic::fp32 << QByteArray("fft");
    QTest::newRow("fft, FP64") << QByteArray("fft") << Arithmetic::fp64 << QByteArray("fft_fp64");
    QTest::newRow("convolution, FP64") << QByteArray("convolution") << Arithmetic::fp64 << QByteArray();
    QTest::newRow("fft2d, FP64") << QByteArray("fft2d") << Arithmetic::fp64 << QByteArray("fft2d_fp64");
    for (const QByteArray call : {"gemv", "lu", "cholesky"}) {
        QTest::newRow(call + ", FP32") << call << Arithmetic::fp32 << call;
        QTest::newRow(call + ", FP64") << call << Arithmetic::fp64 << call + "_fp64";
        QTest::newRow(call + ", BF16") << call << Arithmetic::bf16Tensor << QByteArray();
    }
    QTest::newRow("convolution, FP32")
        << QByteArray("convolution") << Arithmetic::fp32 << QByteArray("convolution");
    QTest::newRow("convolution, BF16") << QByteArray("convolution") << Arithmetic::bf16Tensor << QByteArray();
    QTest::newRow("sort, FP32") << QByteArray("sort") << Arithmetic::fp32 << QByteArray("sort");
    QTest::newRow("sort, FP64") << QByteArray("sort") << Arithmetic::fp64 << QByteArray("sort");
    QTest::newRow("nothing measured") << QByteArray() << Arithmetic::fp32 << QByteArray();
}

void CpuCodeTest::callsWereMeasuredInCertainFormats()
{
    QFETCH(QByteArray, measuredAs);
    QFETCH(Arithmetic, arithmetic);
    QFETCH(QByteArray, calls);
    Calls list;
    for (const char* name : {"gemm_fp32", "gemm_fp64", "gemv", "gemv_fp64", "lu", "lu_fp64", "cholesky",
                             "cholesky_fp64", "fft", "fft_fp64", "fft2d_fp64", "sort", "convolution"})
        list.emplace(name, slowCalls());
    const TaskKernel kernel{.measuredAs = measuredAs.toStdString()};
    const auto* const found = measuredCalls(list, kernel, arithmetic);
    if (calls.isEmpty())
        QVERIFY(found == nullptr);
    else
        QCOMPARE(found, &list.at(calls.toStdString()));
    QVERIFY(measuredCalls({}, kernel, arithmetic) == nullptr);
}

QTEST_APPLESS_MAIN(CpuCodeTest)
#include "cpu_code_test.moc"
