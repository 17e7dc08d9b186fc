// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/model/analysis/lever_gain.h"
#include "tests/model/round_plan.h"

#include <QTest>

using namespace gpuspeedup;

/// Each lever of the hardware where little but its part counts: the gain is the ratio of the times.
class HardwareLeverTest : public QObject
{
    Q_OBJECT

private slots:
    void theNextLowerFormatHasTwiceTheRate();
    void theNextLowerFormatHasHalfTheBytes();
    void matrixProductsGoToTensorCores();
    void theLowestFormatHasNoLower();
    void aFasterLinkHelpsWhatIsPinned();
    void aFasterLinkHelpsAsTypedAndInThePublishedFormulas();
    void aFasterGpuHasTwiceTheRateAndTheBandwidth();
    void oneMoreGpuSharesTheKernels();
    void gpusThatExchangeDataGainFromALinkBetweenThem();
};

/// FP64 at 30, FP32 at 60, FP16 at 120 TFLOPS.
void HardwareLeverTest::theNextLowerFormatHasTwiceTheRate()
{
    for (const auto& [from, to] :
         {std::pair(Arithmetic::fp64, Arithmetic::fp32), std::pair(Arithmetic::fp32, Arithmetic::fp16)}) {
        const Plan plan = buildPlan(kernelRequest(KernelClass::streaming, from));
        QVERIFY(within(1e-12, gainOf(lowerPrecision, plan), 2));
        QVERIFY(lowerPrecision.apply(plan).arithmetic == to);
        QVERIFY(evaluate(lowerPrecision.apply(plan)).cpuTime == evaluate(plan).cpuTime); // today's code
    }
    const Plan plan = buildPlan(kernelRequest(KernelClass::streaming, Arithmetic::fp64));
    QCOMPARE(actionOf(lowerPrecision, plan), std::string("Computing in FP32 instead of FP64"));
}

/// 3 GB at 10 GB/s become 1.5 GB, of which the rate 20 GB/s would be as long; kernels the same with traffic.
void HardwareLeverTest::theNextLowerFormatHasHalfTheBytes()
{
    const Plan copies = buildPlan(copiesRequest(HostMemory::pageable));
    QVERIFY(within(1e-9, gainOf(lowerPrecision, copies), copySeconds(10) / copySeconds(20)));
    PlanRequest stream = kernelRequest(KernelClass::streaming, Arithmetic::fp32);
    stream.task->kernels.front().operations = 1 * operation;
    stream.task->kernels.front().traffic = 400 * gigabyte;
    QVERIFY(within(1e-12, gainOf(lowerPrecision, buildPlan(stream)), 2));
}

/// FP32 at 60, TF32 at 400 TFLOPS.
void HardwareLeverTest::matrixProductsGoToTensorCores()
{
    const Plan plan = buildPlan(kernelRequest(KernelClass::gemm, Arithmetic::fp32));
    QVERIFY(within(1e-12, gainOf(lowerPrecision, plan), 400. / 60));
    QCOMPARE(actionOf(lowerPrecision, plan),
             std::string("Computing in TF32 on tensor cores instead of FP32"));
}

void HardwareLeverTest::theLowestFormatHasNoLower()
{
    QVERIFY(!lowerPrecision.possible(buildPlan(kernelRequest(KernelClass::streaming, Arithmetic::fp16))));
    QVERIFY(!lowerPrecision.possible(buildPlan(kernelRequest(KernelClass::gemm, Arithmetic::tf32Tensor))));
    QVERIFY(!lowerPrecision.possible(roundPlan())); // the published formulas know no format
}

/// Pageable copies are bound by the host, which a faster link leaves as it is.
void HardwareLeverTest::aFasterLinkHelpsWhatIsPinned()
{
    const Plan pinned = buildPlan(copiesRequest(HostMemory::pinned));
    QVERIFY(within(1e-9, gainOf(fasterLink, pinned), copySeconds(50) / copySeconds(100)));
    QVERIFY(!fasterLink.possible(buildPlan(copiesRequest(HostMemory::pageable))));
}

/// Tx = 0.1 s of 0.21 s.
void HardwareLeverTest::aFasterLinkHelpsAsTypedAndInThePublishedFormulas()
{
    PlanRequest typed = copiesRequest(HostMemory::pageable);
    typed.typed["link_bytes_per_second"] = 20e9;
    QVERIFY(within(1e-9, gainOf(fasterLink, buildPlan(typed)), copySeconds(20) / copySeconds(40)));
    QVERIFY(within(1e-14, gainOf(fasterLink, roundPlan()), 0.21 / 0.16));
}

/// 2000 Gop at 0.6 of 60 TFLOPS take 56 ms; 400 GB at 0.85 of 4 TB/s take 118 ms.
void HardwareLeverTest::aFasterGpuHasTwiceTheRateAndTheBandwidth()
{
    PlanRequest request = kernelRequest(KernelClass::streaming, Arithmetic::fp32);
    QVERIFY(evaluate(buildPlan(request)).phase(Phase::kernels).bound == Bound::compute);
    QVERIFY(within(1e-12, gainOf(fasterGpu, buildPlan(request)), 2));
    request.task->kernels.front().traffic = 400 * gigabyte;
    QVERIFY(evaluate(buildPlan(request)).phase(Phase::kernels).bound == Bound::memory);
    QVERIFY(within(1e-12, gainOf(fasterGpu, buildPlan(request)), 2));
}

/// P·e with e = 0.95; from two to three 3/2.
void HardwareLeverTest::oneMoreGpuSharesTheKernels()
{
    PlanRequest request = kernelRequest(KernelClass::streaming, Arithmetic::fp32);
    QVERIFY(within(1e-12, gainOf(oneMoreGpu, buildPlan(request)), 2 * 0.95));
    QCOMPARE(actionOf(oneMoreGpu, buildPlan(request)), std::string("A second GPU"));
    request.typed["gpus"] = 2;
    QVERIFY(within(1e-12, gainOf(oneMoreGpu, buildPlan(request)), 1.5));
    QCOMPARE(actionOf(oneMoreGpu, buildPlan(request)), std::string("One more GPU, 3 in all,"));
}

/// 2(P−1)/P·V/B: 10 GB at 25 GB/s are 0.4 s beside 2e12 / (0.6 · 60e12 · 2 · 0.95) s of kernels.
void HardwareLeverTest::gpusThatExchangeDataGainFromALinkBetweenThem()
{
    PlanRequest request = kernelRequest(KernelClass::streaming, Arithmetic::fp32);
    request.typed = {{"gpus", 2}, {"communication_bytes", 10e9}};
    const double kernels = 2 / (0.6 * 60 * 2 * 0.95);
    QVERIFY(within(1e-12, gainOf(fasterPeerLink, buildPlan(request)), (kernels + 0.4) / (kernels + 0.2)));
}

QTEST_APPLESS_MAIN(HardwareLeverTest)
#include "hardware_lever_test.moc"
