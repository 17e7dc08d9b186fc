// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/error.h"
#include "model/learning/observation.h"
#include "model/machine_profile.h"
#include "tests/model/learning/observed.h"

#include <QTest>

using namespace gpuspeedup;

/// Pairs of prediction and measurement: what each is used for, and how a profile keeps them.
class ObservationTest : public QObject
{
    Q_OBJECT

private slots:
    void theTaskAloneDecidesWhatARowIsUsedFor();
    void theRuleIsTheOneThatWasWrittenDown_data();
    void theRuleIsTheOneThatWasWrittenDown();
    void aboutHalfOfAllTasksAreScored();
    void whatAPersonTypedIsFitted();
    void aProfileKeepsThemToTheLastBit();
    void aProfileWithoutThemSaysNothingOfThem();
    void whatCannotBeIsRefused_data();
    void whatCannotBeIsRefused();
};

void ObservationTest::theTaskAloneDecidesWhatARowIsUsedFor()
{
    const ObservedPair pair = observed("gemm", "m=64 n=64 k=64", ObservedSide::cpu, 1, 1);
    ObservedPair other = pair;
    other.side = ObservedSide::gpu;
    other.device = "H200";
    other.cpuCode = "numpy";
    other.stack = "cupy";
    other.predicted = 7 * second;
    other.measured = 3 * second;
    other.moment = "2031-01-01T00:00:00Z";
    other.modelVersion = "9";
    QCOMPARE(useOf(other), useOf(pair));
}

/// FNV-1a of "a" is af63dc4c8601ec8c, as its authors publish. These values were computed apart from this
/// program: of both texts with a byte 0x00 between them, then ones counted.
void ObservationTest::theRuleIsTheOneThatWasWrittenDown_data()
{
    QTest::addColumn<QString>("workload");
    QTest::addColumn<QString>("sizes");
    QTest::addColumn<bool>("fitted");
    QTest::newRow("gemm, m=64 n=64 k=64") << "gemm"
                                          << "m=64 n=64 k=64" << false;
    QTest::newRow("gemm, m=65 n=65 k=65") << "gemm"
                                          << "m=65 n=65 k=65" << true;
    QTest::newRow("sort, n=500 key_bytes=4") << "sort"
                                             << "n=500 key_bytes=4" << false;
    QTest::newRow("sort, n=5115 key_bytes=4") << "sort"
                                              << "n=5115 key_bytes=4" << true;
    QTest::newRow("fft, n=256 batch=1") << "fft"
                                        << "n=256 batch=1" << false;
    QTest::newRow("fft, n=512 batch=1") << "fft"
                                        << "n=512 batch=1" << false;
    QTest::newRow("我的, ") << "我的"
                            << "" << false;
    QTest::newRow(", ") << ""
                        << "" << true;
}

void ObservationTest::theRuleIsTheOneThatWasWrittenDown()
{
    QFETCH(QString, workload);
    QFETCH(QString, sizes);
    QFETCH(bool, fitted);
    const ObservationUse use = useOfTask(workload.toStdString(), sizes.toStdString());
    QCOMPARE(use == ObservationUse::fit, fitted);
}

/// Of 2000 fair draws the share is within four standard deviations, 0.045, of one half.
void ObservationTest::aboutHalfOfAllTasksAreScored()
{
    int scored = 0;
    for (int n = 1; n <= 2000; ++n)
        scored += useOfTask("sort", "n=" + std::to_string(n)) == ObservationUse::score ? 1 : 0;
    QVERIFY2(scored > 910 && scored < 1090, qPrintable(QString::number(scored)));
}

void ObservationTest::whatAPersonTypedIsFitted()
{
    for (int n = 1; n <= 20; ++n) {
        ObservedPair pair = observed("mine", "n=" + std::to_string(n), ObservedSide::gpu, 1, 1);
        pair.origin = ObservedPair::Origin::user;
        QCOMPARE(useOf(pair), ObservationUse::fit);
    }
}

void ObservationTest::aProfileKeepsThemToTheLastBit()
{
    MachineProfile profile;
    profile.cpu.name = "Xeon";
    profile.observations = {observed("gemm", "m=1 n=2 k=3", ObservedSide::cpu, 0.1, 1.0 / 3),
                            observed("我的", "", ObservedSide::gpu, 1e-9, 12345.678901234567)};
    profile.observations[1].origin = ObservedPair::Origin::user;
    profile.observations[1].kernelClass = KernelClass::other;
    profile.observations[1].moment.clear();
    const std::string text = profileToJson(profile);
    QVERIFY(profileFromJson(text, "p").observations == profile.observations);
    QCOMPARE(profileToJson(profileFromJson(text, "p")), text);
}

void ObservationTest::aProfileWithoutThemSaysNothingOfThem()
{
    QVERIFY(profileToJson({}).find("observations") == std::string::npos);
}

void ObservationTest::whatCannotBeIsRefused_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QString>("part");
    const auto add = [](const char* what, const char* before, const char* after, const char* part) {
        QTest::newRow(what) << before << after << part;
    };
    add("no workload", R"("workload": "gemm",)", "", "$.observations[0]");
    add("an empty device", R"("device": "Xeon")", R"("device": "")", "the name of a processor");
    add("an unknown side", R"("side": "cpu")", R"("side": "both")", "one of cpu, gpu");
    add("an unknown class", R"("kernel_class": "gemm")", R"("kernel_class": "gem")", "one of gemm, ");
    add("an unknown origin", R"("origin": "verify")", R"("origin": "rumour")", "one of verify, user");
    add("no time", R"("measured_s": 2.0,)", "", "a time in seconds");
    add("a time of zero", R"("measured_s": 2.0)", R"("measured_s": 0)", "$.observations[0].measured_s");
    add("a negative time", R"("predicted_s": 1.0)", R"("predicted_s": -1)", "$.observations[0].predicted_s");
    add("a moment that is none", R"("moment": "2026-11-21T12:00:00Z")", R"("moment": "today")", "UTC");
    add("a row moved to the other side", R"("use": "score")", R"("use": "fit")",
        "score, which follows from the task");
    add("an object for a list", R"("observations": [)", R"("observations": 7, "passed_over": [)",
        "$.observations");
}

void ObservationTest::whatCannotBeIsRefused()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    QFETCH(QString, part);
    MachineProfile profile;
    profile.observations = {observed("gemm", "m=1 n=1 k=1", ObservedSide::cpu, 1, 2)};
    QString text = QString::fromStdString(profileToJson(profile));
    QVERIFY2(text.contains(before), qPrintable(text));
    text.replace(before, after);
    try {
        static_cast<void>(profileFromJson(text.toStdString(), "p"));
        QFAIL("was read");
    } catch (const Error& error) {
        QVERIFY2(QString(error.what()).contains(part), error.what());
    }
}

QTEST_GUILESS_MAIN(ObservationTest)
#include "observation_test.moc"
