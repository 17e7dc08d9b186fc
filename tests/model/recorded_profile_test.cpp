// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a real machine with an H200 gave (tests/data/h200.json, made by
// `gpu-speedup-cli measure --thorough --no-host-name`) is read, makes sense, and
// fills the fields.
#include "model/machine_profile.h"
#include "model/profile_inputs.h"

#include <QTest>

#include <cmath>

using namespace gpuspeedup;

class RecordedProfileTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { profile_ = readProfileFile(RECORDED_PROFILE); }
    void itReadsBackAsItWasWritten();
    void everyFigureOfTheGpuHasAValue();
    void thePeaksLieWithinTheDataSheet_data();
    void thePeaksLieWithinTheDataSheet();
    void largerCopiesTakeLonger();
    void pinnedCopiesAreTheFastest();
    void itFillsTheFourFieldsOfTheMachine();

private:
    MachineProfile profile_;
};

void RecordedProfileTest::itReadsBackAsItWasWritten()
{
    QVERIFY(profileFromJson(profileToJson(profile_), "again") == profile_);
    QVERIFY(profile_.complete);
    QVERIFY(profile_.host.empty());
}

void RecordedProfileTest::everyFigureOfTheGpuHasAValue()
{
    QCOMPARE(profile_.gpus.size(), std::size_t{1});
    for (const auto& [name, figure] : profile_.gpus.front().figures) {
        QVERIFY2(figure.isUsable(), name.c_str());
        QVERIFY2(figure.value->p5 <= figure.value->median && figure.value->median <= figure.value->p95,
                 name.c_str());
    }
}

void RecordedProfileTest::thePeaksLieWithinTheDataSheet_data()
{
    // NVIDIA H200 data sheet, SXM: dense rates in TFLOPS, memory in TB/s. The matrix
    // units are given at 1830 MHz and may run at up to 1980 MHz, which is 1.082 of it;
    // the power cap holds them below that, by no more than a fifth of the data sheet.
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<double>("dataSheet");
    QTest::addColumn<double>("mostOfIt");
    QTest::newRow("FP64") << QByteArray("fp64") << 34e12 << 1.0;
    QTest::newRow("FP32") << QByteArray("fp32") << 67e12 << 1.0;
    QTest::newRow("TF32") << QByteArray("tf32_tensor") << 494e12 << 1980.0 / 1830;
    QTest::newRow("BF16") << QByteArray("bf16_tensor") << 989e12 << 1980.0 / 1830;
    QTest::newRow("FP8") << QByteArray("fp8_tensor") << 1979e12 << 1980.0 / 1830;
    QTest::newRow("memory") << QByteArray("memory.read") << 4.8e12 << 1.0;
}

void RecordedProfileTest::thePeaksLieWithinTheDataSheet()
{
    QFETCH(QByteArray, name);
    QFETCH(double, dataSheet);
    QFETCH(double, mostOfIt);
    const Figure* figure = findFigure(profile_, name.toStdString());
    QVERIFY(figure != nullptr);
    QVERIFY(figure->value->median <= mostOfIt * dataSheet);
    QVERIFY(figure->value->median >= 0.8 * dataSheet);
}

void RecordedProfileTest::largerCopiesTakeLonger()
{
    for (const char* name : {"copy.h2d.pinned", "copy.d2h.pinned", "copy.h2d.fresh", "copy.d2h.fresh"}) {
        const Figure* figure = findFigure(profile_, name);
        QVERIFY(figure != nullptr && figure->curve.size() > 2);
        // From 1 MiB: below, the constant part hides the size.
        for (std::size_t i = 1; i < figure->curve.size(); ++i)
            if (figure->curve[i - 1].bytes >= 1 << 20)
                QVERIFY2(figure->curve[i].seconds.median > figure->curve[i - 1].seconds.median, name);
    }
}

void RecordedProfileTest::pinnedCopiesAreTheFastest()
{
    for (const char* way : {"copy.h2d.", "copy.d2h."}) {
        const std::string prefix = way;
        const double pinned = findFigure(profile_, prefix + "pinned")->value->median;
        QVERIFY(pinned > findFigure(profile_, prefix + "pageable")->value->median);
        QVERIFY(pinned > findFigure(profile_, prefix + "fresh")->value->median);
        QVERIFY(pinned <= profile_.gpus.front().link->payloadLimit);
    }
}

void RecordedProfileTest::itFillsTheFourFieldsOfTheMachine()
{
    const std::vector<ProfileInput> inputs = profileInputs(profile_, 0, Scenario{});
    QCOMPARE(inputs.size(), std::size_t{4});
    for (const ProfileInput& input : inputs) {
        QVERIFY(!input.choices.empty());
        QVERIFY(std::isfinite(input.choices.front().value) && input.choices.front().value > 0);
    }
}

QTEST_APPLESS_MAIN(RecordedProfileTest)
#include "recorded_profile_test.moc"
