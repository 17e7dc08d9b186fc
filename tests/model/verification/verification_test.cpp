// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/verification/verification.h"

#include "model/error.h"
#include "model/machine_profile.h"
#include "model/report/format.h"
#include "model/report/verification_document.h"
#include "tests/model/verification/sample_verification.h"

#include <QTest>

#include <cmath>
#include <memory>
#include <sstream>

using namespace gpuspeedup;

/// Predictions beside measurements: how far they are apart, and the table of both.
class VerificationTest : public QObject
{
    Q_OBJECT

private slots:
    void twiceAndHalfAreOffByTwo();
    void nothingHasNoFactor();
    void theTypicalTimeIsTheMedianOfTheRuns();
    void theErrorIsThatOfEachQuantity();
    void noiseIsTheDifferenceOfTwoRuns();
    void tasksWithoutTimesCountNowhere();
    void thePartsOfAPredictionMakeUpItsGpuTime();
    void largerTasksArePredictedToTakeLonger();
    void theCpuIsPredictedTheSameWithoutAGpu();
    void aRunWithoutGpuTimesLeavesThoseOfTheOthers();
    void theCpuAloneHasItsErrorAndItsNoise();
    void theTableHasARowForEachTask();
    void theTableOfACpuAloneSaysWhy();
    void sizesAreToldAsTheCommandLineTakesThem();
    void stacksAreNamedWhereThereAreOthersThanCxx();
};

namespace {

TaskTimes times(double cpu, double gpu)
{
    return {.cpu = cpu * second, .gpu = GpuTimes{.whole = gpu * second}};
}

TaskTimes onCpuAlone(double cpu)
{
    return {.cpu = cpu * second, .gpu = {}};
}

VerifiedTask task(const TaskTimes& predicted, std::vector<TaskTimes> measured)
{
    VerifiedTask task;
    task.workload = "reduction";
    task.label = "Sum";
    task.values.sizes = {1000};
    task.predicted = predicted;
    task.measured = std::move(measured);
    return task;
}

bool isNear(double value, double expected)
{
    return std::abs(value - expected) <= 1e-12 * expected;
}

std::shared_ptr<const MachineProfile> recorded()
{
    return std::make_shared<const MachineProfile>(readProfileFile(RECORDED_PROFILE));
}

TaskTimes predicted(const char* workload, std::vector<double> sizes)
{
    return predictedTimes(recorded(), 0, *findWorkload(workload),
                          {.sizes = std::move(sizes), .dtype = Arithmetic::fp32}, CpuCode::allCores);
}

} // namespace

/// exp((|ln 2| + |ln 1/2|)/2) = 2.
void VerificationTest::twiceAndHalfAreOffByTwo()
{
    const std::pair<double, double> pairs[] = {{2, 1}, {3, 6}};
    QVERIFY(isNear(*typicalFactor(pairs), 2));
    const std::pair<double, double> equal[] = {{5, 5}};
    QCOMPARE(*typicalFactor(equal), 1.0);
}

void VerificationTest::nothingHasNoFactor()
{
    QVERIFY(!typicalFactor({}));
    QVERIFY(!errorOf({}));
    QVERIFY(!noiseOf({}));
}

void VerificationTest::theTypicalTimeIsTheMedianOfTheRuns()
{
    const VerifiedTask three = task({}, {times(1, 9), times(5, 7), times(3, 8)});
    QCOMPARE(three.typical()->cpu.si(), 3.0);
    QCOMPARE(three.typical()->gpu->whole.si(), 8.0);
    const VerifiedTask two = task({}, {times(1, 2), times(3, 2)});
    QCOMPARE(two.typical()->cpu.si(), 2.0);
    QVERIFY(!task({}, {}).typical());
}

/// Both times are predicted twice as long as they are: the speedup is right.
void VerificationTest::theErrorIsThatOfEachQuantity()
{
    const VerifiedTask tasks[] = {task(times(20, 2), {times(10, 1)}), task(times(2, 4), {times(1, 2)})};
    const VerificationError error = *errorOf(tasks);
    QVERIFY(isNear(error.cpu, 2));
    QVERIFY(isNear(*error.gpu, 2));
    QVERIFY(isNear(*error.speedup, 1));
}

void VerificationTest::noiseIsTheDifferenceOfTwoRuns()
{
    const VerifiedTask tasks[] = {task({}, {times(1, 1), times(3, 1), times(100, 100)})};
    const VerificationError noise = *noiseOf(tasks);
    QVERIFY(isNear(noise.cpu, 3));
    QVERIFY(isNear(*noise.gpu, 1));
    QVERIFY(isNear(*noise.speedup, 3));
}

void VerificationTest::tasksWithoutTimesCountNowhere()
{
    VerifiedTask failed = task({}, {});
    failed.predicted.reset();
    failed.problem = "There is not enough memory.";
    const VerifiedTask good = task(times(2, 1), {times(1, 1)});
    const VerifiedTask tasks[] = {failed, good};
    QVERIFY(isNear(errorOf(tasks)->cpu, 2));
    QVERIFY(!noiseOf(tasks));
}

void VerificationTest::thePartsOfAPredictionMakeUpItsGpuTime()
{
    for (const char* name : {"reduction", "black-scholes"}) {
        const TaskTimes t = predicted(name, {1e7});
        QVERIFY(t.gpu->copyIn.si() > 0 && t.gpu->compute.si() > 0 && t.gpu->copyOut.si() > 0);
        QVERIFY(isNear((t.gpu->copyIn + t.gpu->compute + t.gpu->copyOut).si(), t.gpu->whole.si()));
        QVERIFY(isNear(*t.speedup(), t.cpu.si() / t.gpu->whole.si()));
    }
}

void VerificationTest::largerTasksArePredictedToTakeLonger()
{
    const TaskTimes small = predicted("gemm", {512, 512, 512});
    const TaskTimes large = predicted("gemm", {4096, 4096, 4096});
    QVERIFY(small.cpu < large.cpu && small.gpu->whole < large.gpu->whole);
}

void VerificationTest::theCpuIsPredictedTheSameWithoutAGpu()
{
    for (const char* name : {"reduction", "black-scholes"}) {
        const WorkloadValues values{.sizes = {1e6}, .dtype = Arithmetic::fp32};
        MachineProfile profile = *recorded();
        profile.gpus.clear();
        const TaskTimes alone = predictedTimes(std::make_shared<const MachineProfile>(profile), std::nullopt,
                                               *findWorkload(name), values, CpuCode::allCores);
        QVERIFY(!alone.gpu && !alone.speedup());
        QCOMPARE(alone.cpu.si(), predicted(name, {1e6}).cpu.si());
    }
}

void VerificationTest::aRunWithoutGpuTimesLeavesThoseOfTheOthers()
{
    const TaskTimes typical = *task({}, {times(1, 2), onCpuAlone(3)}).typical();
    QCOMPARE(typical.cpu.si(), 2.0);
    QCOMPARE(typical.gpu->whole.si(), 2.0);
    const TaskTimes median = *task({}, {times(1, 9), onCpuAlone(1), times(1, 4), times(1, 5)}).typical();
    QCOMPARE(median.gpu->whole.si(), 5.0);
    QVERIFY(!task({}, {onCpuAlone(3)}).typical()->gpu);
}

/// Predicted twice as long as measured; the second run took three times as long as the first.
void VerificationTest::theCpuAloneHasItsErrorAndItsNoise()
{
    const VerifiedTask tasks[] = {task(onCpuAlone(4), {onCpuAlone(1), onCpuAlone(3)})};
    QVERIFY(isNear(errorOf(tasks)->cpu, 2));
    QVERIFY(!errorOf(tasks)->gpu && !errorOf(tasks)->speedup);
    QVERIFY(isNear(noiseOf(tasks)->cpu, 3));
    QVERIFY(!noiseOf(tasks)->gpu && !noiseOf(tasks)->speedup);
}

void VerificationTest::theTableHasARowForEachTask()
{
    VerifiedTask failed = task({}, {});
    failed.predicted.reset();
    failed.problem = "There is not enough memory.";
    const Document document =
        verificationDocument({.tasks = {task(times(20, 2), {times(10, 1), times(10, 1)}), failed}});
    QCOMPARE(document.table.rows, std::size_t{2});
    std::string json;
    findFormat("json")->write(document, [&](std::string_view piece) { json += piece; });
    for (const char* part :
         {"\"error_gpu_time\": 2", "\"noise_speedup\": 1", "\"cpu_measured_s\": 10", "\"sizes\": \"n=1000\"",
          "There is not enough memory.", "\"gpu_measured_s\": null"})
        QVERIFY2(json.find(part) != std::string::npos, (part + (" is not in " + json)).c_str());
}

void VerificationTest::theTableOfACpuAloneSaysWhy()
{
    const Document document = verificationDocument(
        {.tasks = {task(onCpuAlone(2), {onCpuAlone(1)})}, .noGpu = "No NVIDIA GPU was found."});
    const std::string text = writeToString(*findFormat("text"), document);
    QVERIFY2(text.find("The CPU alone was checked: No NVIDIA GPU was found.") != std::string::npos,
             text.c_str());
    QVERIFY2(text.find("GPU predicted") == std::string::npos, text.c_str());
    const std::string json = writeToString(*findFormat("json"), document);
    for (const char* part :
         {"\"cpu_quotient\": 2", "\"gpu_predicted_s\": null", "\"speedup_measured\": null"})
        QVERIFY2(json.find(part) != std::string::npos, (part + (" is not in " + json)).c_str());
}

/// Of a convolution readers see what is not its default; the whole of it reads back.
void VerificationTest::sizesAreToldAsTheCommandLineTakesThem()
{
    VerifiedTask convolution;
    convolution.workload = "conv2d";
    convolution.values = defaultValues(*findWorkload("conv2d"));
    convolution.values.sizes[0] = 8;
    convolution.values.dtype = Arithmetic::fp64;
    QCOMPARE(ownSizesText(convolution), std::string("batch=8 dtype=fp64"));
    std::vector<std::string> settings;
    std::istringstream words(sizesText(convolution));
    for (std::string word; words >> word;)
        settings.push_back(word);
    QCOMPARE(settings.size(), findWorkload("conv2d")->parameters.size() + 1);
    QVERIFY(readWorkloadValues(*findWorkload("conv2d"), settings) == convolution.values);
}

void VerificationTest::stacksAreNamedWhereThereAreOthersThanCxx()
{
    const auto textOf = [](const Verification& verification) {
        return writeToString(*findFormat("text"), verificationDocument(verification));
    };
    QVERIFY(textOf(sampleVerification()).find("Stack") == std::string::npos);
    QVERIFY(textOf(sampleWithStack("cupy")).find("Stack") != std::string::npos);
    QVERIFY(stacksOf(sampleWithStack("cupy").tasks) == (std::vector<std::string>{"c++", "cupy"}));
}

QTEST_APPLESS_MAIN(VerificationTest)
#include "verification_test.moc"
