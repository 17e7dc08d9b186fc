// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/plan/arithmetic.h"
#include "model/plan/kernel_class.h"

#include "tests/exactly.h"

#include <QTest>

#include <set>

using namespace gpuspeedup;

class ArithmeticTest : public QObject
{
    Q_OBJECT

private slots:
    void anElementHasTheBytesOfItsFormat_data();
    void anElementHasTheBytesOfItsFormat();
    void everyNameIsFoundAndStandsForOneFormat();
    void namesOfFormatsAndOfNumPyAreRead();
    void tensorCoresKeepTheFormat();
    void eachClassHasItsAssumedEfficiencyAndItsName();
};

void ArithmeticTest::anElementHasTheBytesOfItsFormat_data()
{
    QTest::addColumn<Arithmetic>("arithmetic");
    QTest::addColumn<double>("bytes");
    QTest::newRow("FP64") << Arithmetic::fp64 << 8.0;
    QTest::newRow("FP64 tensor") << Arithmetic::fp64Tensor << 8.0;
    QTest::newRow("FP32") << Arithmetic::fp32 << 4.0;
    // TF32 has 19 bits in the units; in memory it is an FP32 number.
    QTest::newRow("TF32") << Arithmetic::tf32Tensor << 4.0;
    QTest::newRow("FP16") << Arithmetic::fp16 << 2.0;
    QTest::newRow("FP16 tensor") << Arithmetic::fp16Tensor << 2.0;
    QTest::newRow("FP16 tensor, FP16 sums") << Arithmetic::fp16TensorFp16 << 2.0;
    QTest::newRow("BF16") << Arithmetic::bf16 << 2.0;
    QTest::newRow("BF16 tensor") << Arithmetic::bf16Tensor << 2.0;
    QTest::newRow("FP8") << Arithmetic::fp8Tensor << 1.0;
    QTest::newRow("INT8") << Arithmetic::int8Tensor << 1.0;
}

void ArithmeticTest::anElementHasTheBytesOfItsFormat()
{
    QFETCH(Arithmetic, arithmetic);
    QFETCH(double, bytes);
    QCOMPARE(arithmeticInfo(arithmetic).element / byte, bytes);
}

void ArithmeticTest::everyNameIsFoundAndStandsForOneFormat()
{
    std::set<std::string_view> names;
    for (const ArithmeticInfo& info : arithmetics()) {
        QCOMPARE(findArithmetic(info.name), &info);
        QCOMPARE(&arithmeticInfo(info.arithmetic), &info);
        QVERIFY(names.insert(info.name).second);
        QCOMPARE(info.tensor, info.name.find("tensor") != std::string_view::npos);
    }
    QCOMPARE(names.size(), std::size_t{11});
}

void ArithmeticTest::namesOfFormatsAndOfNumPyAreRead()
{
    const auto named = [](std::string_view name) { return findArithmetic(name)->arithmetic; };
    QCOMPARE(named("tf32"), Arithmetic::tf32Tensor);
    QCOMPARE(named("fp8"), Arithmetic::fp8Tensor);
    QCOMPARE(named("int8"), Arithmetic::int8Tensor);
    QCOMPARE(named("float64"), Arithmetic::fp64);
    QCOMPARE(named("float32"), Arithmetic::fp32);
    QCOMPARE(named("float16"), Arithmetic::fp16);
    QCOMPARE(named("bfloat16"), Arithmetic::bf16);
    QVERIFY(findArithmetic("fp128") == nullptr);
    QVERIFY(findArithmetic("") == nullptr);
}

void ArithmeticTest::tensorCoresKeepTheFormat()
{
    for (const ArithmeticInfo& info : arithmetics()) {
        const ArithmeticInfo& tensor = arithmeticInfo(onTensorCores(info.arithmetic));
        QCOMPARE(tensor.element / byte, info.element / byte);
        QCOMPARE(onTensorCores(tensor.arithmetic), tensor.arithmetic);
        QVERIFY(tensor.tensor || info.arithmetic == Arithmetic::fp32);
    }
    QCOMPARE(onTensorCores(Arithmetic::fp16TensorFp16), Arithmetic::fp16Tensor); // FP32 sums
    QCOMPARE(onTensorCores(Arithmetic::fp32), Arithmetic::fp32);                 // TF32 is another format
}

void ArithmeticTest::eachClassHasItsAssumedEfficiencyAndItsName()
{
    struct Row
    {
        KernelClass kernelClass;
        double compute;
        double memory;
        double cpuMemory;
    };
    // The published assumptions: η GEMM 0.8, convolution 0.7, Monte Carlo and N-body 0.6; β streaming 0.85
    // (CPU 0.7), FFT 0.7, stencil 0.7, sort 0.68, SpMV 0.65, histogram 0.5.
    constexpr Row rows[] = {
        {KernelClass::gemm, 0.8, 0.85, 0.7},       {KernelClass::convolution, 0.7, 0.85, 0.7},
        {KernelClass::monteCarlo, 0.6, 0.85, 0.7}, {KernelClass::nbody, 0.6, 0.85, 0.7},
        {KernelClass::streaming, 0.6, 0.85, 0.7},  {KernelClass::fft, 0.6, 0.7, 0.7},
        {KernelClass::stencil, 0.6, 0.7, 0.7},     {KernelClass::sort, 0.6, 0.68, 0.68},
        {KernelClass::spmv, 0.6, 0.65, 0.65},      {KernelClass::histogram, 0.6, 0.5, 0.5},
        {KernelClass::other, 0.6, 0.85, 0.7}};
    std::set<std::string_view> names;
    for (const Row& row : rows) {
        const KernelEfficiency efficiency = assumedEfficiency(row.kernelClass);
        QCOMPARE(exactly(efficiency.compute), exactly(row.compute));
        QCOMPARE(exactly(efficiency.memory), exactly(row.memory));
        QCOMPARE(exactly(efficiency.cpuMemory), exactly(row.cpuMemory));
        QVERIFY(names.insert(kernelClassName(row.kernelClass)).second);
    }
    QVERIFY(!names.contains(""));
}

QTEST_APPLESS_MAIN(ArithmeticTest)
#include "arithmetic_test.moc"
