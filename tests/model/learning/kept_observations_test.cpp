// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/learning/kept_observations.h"

#include "model/verification/verification.h"
#include "tests/model/learning/observed.h"

#include <QTest>

using namespace gpuspeedup;

/// What was observed before the machine was measured anew.
class KeptObservationsTest : public QObject
{
    Q_OBJECT

private slots:
    void whatVerifyRanIsPredictedFromTheNewFigures();
    void whatAPersonTypedStays();
    void whatTheNewFiguresDoNotPredictStays();

private:
    static ObservedPair pairOf(const MachineProfile& profile, ObservedSide side)
    {
        ObservedPair pair = observed("gemm", "m=512 n=512 k=512", side, 123, 456);
        pair.device = side == ObservedSide::cpu ? profile.cpu.name : profile.gpus.at(0).name;
        pair.modelVersion = "0";
        return pair;
    }
    static MachineProfile recorded() { return readProfileFile(RECORDED_PROFILE); }
};

void KeptObservationsTest::whatVerifyRanIsPredictedFromTheNewFigures()
{
    MachineProfile profile = recorded();
    const auto figures = std::make_shared<const MachineProfile>(profile);
    keepObservations(profile, {pairOf(profile, ObservedSide::cpu), pairOf(profile, ObservedSide::gpu)});
    const Workload& gemm = *findWorkload("gemm");
    const TaskTimes now =
        predictedTimes(figures, 0, gemm, valuesOfSizes(gemm, "m=512 n=512 k=512"), CpuCode::allCores);
    QCOMPARE(profile.observations.size(), std::size_t{2});
    QCOMPARE(profile.observations[0].predicted.si(), now.cpu.si());
    QCOMPARE(profile.observations[1].predicted.si(), now.gpuTime()->si());
    for (const ObservedPair& pair : profile.observations) {
        QCOMPARE(pair.measured.si(), 456.0);
        QCOMPARE(pair.modelVersion, std::string(modelVersion));
    }
}

void KeptObservationsTest::whatAPersonTypedStays()
{
    MachineProfile profile = recorded();
    ObservedPair typed = pairOf(profile, ObservedSide::gpu);
    typed.origin = ObservedPair::Origin::user;
    keepObservations(profile, {typed});
    QVERIFY(profile.observations == std::vector{typed});
}

void KeptObservationsTest::whatTheNewFiguresDoNotPredictStays()
{
    MachineProfile profile = recorded();
    ObservedPair ofOtherGpu = pairOf(profile, ObservedSide::gpu);
    ofOtherGpu.device = "Another GPU";
    ObservedPair ofOwnName = pairOf(profile, ObservedSide::cpu);
    ofOwnName.workload = "my simulation";
    ObservedPair ofOtherSizes = pairOf(profile, ObservedSide::cpu);
    ofOtherSizes.sizes = "q=3";
    const std::vector pairs{ofOtherGpu, ofOwnName, ofOtherSizes};
    keepObservations(profile, pairs);
    QVERIFY(profile.observations == pairs);
}

QTEST_APPLESS_MAIN(KeptObservationsTest)
#include "kept_observations_test.moc"
