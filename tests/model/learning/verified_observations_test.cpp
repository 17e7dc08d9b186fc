// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/learning/verified_observations.h"
#include "model/report/format.h"
#include "model/report/observation_document.h"
#include "tests/model/learning/observed.h"

#include <QTest>

using namespace gpuspeedup;

/// What verify found, as observations; and the table of them.
class VerifiedObservationsTest : public QObject
{
    Q_OBJECT

private slots:
    void eachSideOfATaskIsAPair();
    void whatHasNoTimeOrNoPredictionIsNone();
    void withoutAGpuTheCpuAloneIsObserved();
    void nothingIsLearnedFromAGpuThatOthersUse();
    void nothingIsLearnedWithTheProfileOfAnotherMachine();
    void noCpuTimesAreLearnedFromBusyProcessors();
    void theSameRowsAreKeptOnce();
    void theOldestGoWhereThereAreTooMany();
    void theTableHasARowForEachPair();
};

namespace {

VerifiedTask task(double cpu, double gpu)
{
    VerifiedTask task;
    task.workload = "fft";
    task.values.sizes = {1024, 2};
    task.cpuBy = "FFTW";
    task.predicted = TaskTimes{.cpu = 1 * second, .gpu = GpuTimes{.whole = 2 * second}};
    task.measured = {TaskTimes{.cpu = cpu * second, .gpu = GpuTimes{.whole = gpu * second}}};
    return task;
}

Verification verificationOf(std::vector<VerifiedTask> tasks)
{
    Verification verification;
    verification.tasks = std::move(tasks);
    verification.cpu = "Xeon";
    verification.gpu = "H200";
    verification.measuredAt = "2026-11-21T12:00:00Z";
    verification.modelVersion = "of the table";
    return verification;
}

} // namespace

void VerifiedObservationsTest::eachSideOfATaskIsAPair()
{
    const std::vector<ObservedPair> pairs = observationsOf(verificationOf({task(3, 4)}));
    QCOMPARE(pairs.size(), std::size_t{2});
    for (const ObservedPair& pair : pairs) {
        QCOMPARE(pair.workload, "fft");
        QCOMPARE(pair.sizes, "n=1024 batch=2");
        QVERIFY(pair.kernelClass == KernelClass::fft);
        QVERIFY(pair.origin == ObservedPair::Origin::verify);
        QCOMPARE(pair.moment, "2026-11-21T12:00:00Z");
        QCOMPARE(pair.modelVersion, "of the table");
    }
    QCOMPARE(pairs[0].device, "Xeon");
    QCOMPARE(pairs[0].predicted.si(), 1.0);
    QCOMPARE(pairs[0].measured.si(), 3.0);
    QCOMPARE(pairs[1].device, "H200");
    QCOMPARE(pairs[1].predicted.si(), 2.0);
    QCOMPARE(pairs[1].measured.si(), 4.0);
}

void VerifiedObservationsTest::whatHasNoTimeOrNoPredictionIsNone()
{
    VerifiedTask failed = task(3, 4);
    failed.measured.clear();
    VerifiedTask unknown = task(3, 4);
    unknown.predicted.reset();
    QVERIFY(observationsOf(verificationOf({failed, unknown})).empty());
}

void VerifiedObservationsTest::withoutAGpuTheCpuAloneIsObserved()
{
    VerifiedTask onCpu = task(3, 4);
    onCpu.measured[0].gpu.reset();
    QCOMPARE(observationsOf(verificationOf({onCpu})).size(), std::size_t{1});
}

void VerifiedObservationsTest::nothingIsLearnedFromAGpuThatOthersUse()
{
    Verification verification = verificationOf({task(3, 4)});
    QVERIFY(!observationsOf(verification).empty());
    verification.gpuWasBusy = true;
    QVERIFY(observationsOf(verification).empty());
}

void VerifiedObservationsTest::nothingIsLearnedWithTheProfileOfAnotherMachine()
{
    Verification verification = verificationOf({task(3, 4)});
    verification.isOfAnotherMachine = true;
    QVERIFY(observationsOf(verification).empty());
}

void VerifiedObservationsTest::noCpuTimesAreLearnedFromBusyProcessors()
{
    Verification verification = verificationOf({task(3, 4)});
    verification.cpuWasBusy = true;
    const std::vector<ObservedPair> pairs = observationsOf(verification);
    QCOMPARE(pairs.size(), std::size_t{1});
    QVERIFY(pairs.front().side == ObservedSide::gpu);
}

void VerifiedObservationsTest::theSameRowsAreKeptOnce()
{
    MachineProfile profile;
    const std::vector<ObservedPair> pairs = observationsOf(verificationOf({task(3, 4)}));
    addObservations(profile, pairs);
    addObservations(profile, pairs);
    QCOMPARE(profile.observations.size(), std::size_t{2});
    addObservations(profile, observationsOf(verificationOf({task(5, 4)})));
    QCOMPARE(profile.observations.size(), std::size_t{3}); // the GPU's is the same again
}

void VerifiedObservationsTest::theOldestGoWhereThereAreTooMany()
{
    MachineProfile profile;
    std::vector<ObservedPair> pairs;
    for (std::size_t i = 0; i < mostObservations + 3; ++i)
        pairs.push_back(observed("gemm", "n=" + std::to_string(i), ObservedSide::cpu, 1, 2));
    addObservations(profile, pairs);
    QCOMPARE(profile.observations.size(), mostObservations);
    QCOMPARE(profile.observations.front().sizes, "n=3");
}

void VerifiedObservationsTest::theTableHasARowForEachPair()
{
    MachineProfile profile;
    profile.name = "node7";
    QVERIFY(!observationDocument(profile).sentences.empty());
    addObservations(profile, observationsOf(verificationOf({task(3, 4)})));
    const Document document = observationDocument(profile);
    QCOMPARE(document.table.rows, std::size_t{2});
    for (const Format& format : formats()) {
        std::string text;
        format.write(document, [&](std::string_view part) { text += part; });
        QVERIFY2(text.find("fft") != std::string::npos, format.name.data());
    }
}

QTEST_GUILESS_MAIN(VerifiedObservationsTest)
#include "verified_observations_test.moc"
