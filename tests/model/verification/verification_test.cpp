// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/verification/verification.h"

#include "model/error.h"
#include "model/machine_profile.h"
#include "model/report/format.h"
#include "model/report/verification_document.h"
#include "tests/model/verification/sample_verification.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <memory>
#include <numeric>
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
    void thePlainTableFitsAHundredColumns();
    void thePlainTableSaysOnceWhatRowsHaveInCommon();
    void warningsComeFirst();
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

    VerifiedTask transform; // both lengths vary: neither is left out where it happens to be the default
    transform.workload = "fft2d";
    transform.values = defaultValues(*findWorkload("fft2d"));
    QCOMPARE(ownSizesText(transform), std::string("n1=4096 n2=4096"));
    transform.values.sizes[0] = 2048;
    QCOMPARE(ownSizesText(transform), std::string("n1=2048 n2=4096"));
}

void VerificationTest::stacksAreNamedWhereThereAreOthersThanCxx()
{
    const auto textOf = [](const char* format, const Verification& verification) {
        return writeToString(*findFormat(format), verificationDocument(verification));
    };
    QVERIFY(textOf("markdown", sampleVerification()).find("Stack") == std::string::npos);
    QVERIFY(textOf("markdown", sampleWithStack("cupy")).find("Stack") != std::string::npos);
    QVERIFY(textOf("text", sampleVerification()).find("c++") == std::string::npos);
    QVERIFY(textOf("text", sampleWithStack("cupy")).find("\nMatrix product, cupy: ") != std::string::npos);
    QVERIFY(stacksOf(sampleWithStack("cupy").tasks) == (std::vector<std::string>{"c++", "cupy"}));
}

/// A terminal has 80 to 120 columns; the widest sizes there are stand on a line of their own.
void VerificationTest::thePlainTableFitsAHundredColumns()
{
    Verification verification = sampleWithStack("pytorch");
    VerifiedTask sparse = verification.tasks[1];
    sparse.workload = "spmv";
    sparse.label = "Sparse matrix by vector";
    sparse.values = {.sizes = {1488487, 23815792}, .dtype = Arithmetic::fp32};
    sparse.measured = {times(88.88e-6, 888.8e-6)};
    sparse.predicted = times(8.888e-3, 0.8888);
    verification.tasks.push_back(sparse);
    sparse.values.sizes = {28, 448};
    verification.tasks.push_back(sparse);
    const Document document = verificationDocument(verification);
    const std::string text = writeToString(*findFormat("text"), document);
    std::istringstream lines(text.substr(text.rfind("\n\n") + 2));
    std::size_t widest = 0;
    for (std::string line; std::getline(lines, line);)
        widest = std::max(widest, static_cast<std::size_t>(QString::fromStdString(line).size()));
    QVERIFY2(widest <= 100, text.c_str());
    QVERIFY2(text.find("\n  rows=1488487 nonzeros=23815792\n   ") != std::string::npos, text.c_str());
}

/// Three figures of each of both times and of the speedup, below what the rows have in common; what is the
/// matter with a row stands below it.
void VerificationTest::thePlainTableSaysOnceWhatRowsHaveInCommon()
{
    const std::string text = writeToString(*findFormat("text"), verificationDocument(sampleVerification()));
    std::vector<std::vector<std::string>> words;
    std::istringstream lines(text.substr(text.rfind("\n\n") + 2));
    for (std::string line; std::getline(lines, line);) {
        std::istringstream stream(line);
        words.emplace_back(std::istream_iterator<std::string>(stream), std::istream_iterator<std::string>());
    }
    const auto line = [&](std::size_t i) {
        return QString::fromStdString(std::accumulate(
            words[i].begin(), words[i].end(), std::string(),
            [](const std::string& a, const std::string& b) { return a.empty() ? b : a + " " + b; }));
    };
    QCOMPARE(line(0), QStringLiteral("CPU time GPU time Speedup"));
    QCOMPARE(line(1), QStringLiteral("Sizes pred. meas. quot. pred. meas. quot. pred. meas. quot."));
    QCOMPARE(line(2), QStringLiteral("Matrix product: OpenBLAS and cuBLAS"));
    // Medians of two runs: 0.041 s and 4.95 ms; 0.05/0.041, 0.004/0.00495, 12.5 over 8.28.
    QCOMPARE(line(4), QStringLiteral("m=n=k=2048 50 ms 41 ms 1.22 4 ms 4.95 ms 0.808 12.5 8.28 1.51"));
    QCOMPARE(line(words.size() - 1), QStringLiteral("There is not enough memory for 40 GB."));
}

void VerificationTest::warningsComeFirst()
{
    Verification verification = sampleVerification();
    verification.warnings = {"CuPy sees no GPU (no device); check the driver, and CUDA_VISIBLE_DEVICES."};
    QCOMPARE(verificationSentences(verification).front(), verification.warnings.front());
}

QTEST_APPLESS_MAIN(VerificationTest)
#include "verification_test.moc"
