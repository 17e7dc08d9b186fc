// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/provenance.h"

#include "model/examples.h"
#include "model/input.h"
#include "tests/exactly.h"

#include <QTest>

using namespace gpuspeedup;

class ProvenanceTest : public QObject
{
    Q_OBJECT

private slots:
    void anExampleIsTheSourceOfEveryInput();
    void whatIsEditedIsTyped();
    void measuredFiguresKnowHostTimeAndProcessor();
    void measuredFiguresHaveFourDigits();
    void whatIsNotSelectedOrNotUsableStays();
    void aNamedScenarioLosesItsNameWhereAnInputChanges();
    void whatAnEditChangedIsPutOnOtherFields();
    void sourcesReadBack();
    void everyKindOfSourceReadsBackWithItsFactor();
    void damagedSourcesAreTyped_data();
    void damagedSourcesAreTyped();
};

namespace {

constexpr const char* cpuKey = "cpu_operations_per_second";
constexpr const char* gpuKey = "gpu_operations_per_second";

Figure figureOf(double median)
{
    return {.value = Spread{.median = median, .p5 = median, .p95 = median, .samples = 9},
            .unit = "FLOP/s",
            .status = FigureStatus::ok};
}

MachineProfile machine()
{
    return {.measuredAt = "2026-11-20T23:40:00Z",
            .host = "node-17",
            .cpu = {.name = "Xeon", .figures = {{"fp32.all_cores", figureOf(1.90412345e12)}}},
            .gpus = {{.name = "H200", .figures = {{"fp32", figureOf(6.6e13)}, {"fp64", figureOf(3.3e13)}}}}};
}

SourcedScenario measured()
{
    return withFigures(fromExample(examples()[0]), machine(), 0, defaultFigures(machine(), 0));
}

} // namespace

void ProvenanceTest::anExampleIsTheSourceOfEveryInput()
{
    const SourcedScenario example = fromExample(examples()[1]);
    for (const Input& input : inputs()) {
        QVERIFY(example.sourceOf(input.key).kind == Source::Kind::example);
        QCOMPARE(example.sourceOf(input.key).origin, examples()[1].name);
    }
}

void ProvenanceTest::whatIsEditedIsTyped()
{
    Scenario after = measured().scenario;
    after.cpuRate = 7 * gigaflops;
    const SourcedScenario result = edited(measured(), after);
    QVERIFY(result.scenario == after);
    QVERIFY(result.sourceOf(cpuKey) == Source{});
    QVERIFY(result.sourceOf(gpuKey).kind == Source::Kind::measured);
    QVERIFY(result.sourceOf("launches").kind == Source::Kind::example);
}

void ProvenanceTest::measuredFiguresKnowHostTimeAndProcessor()
{
    const SourcedScenario result = measured();
    QVERIFY(result.sourceOf(cpuKey) ==
            (Source{Source::Kind::measured, "node-17", "FP32, all cores", "Xeon", "2026-11-20T23:40:00Z"}));
    QVERIFY(result.sourceOf(gpuKey) ==
            (Source{Source::Kind::measured, "node-17", "FP32", "H200", "2026-11-20T23:40:00Z"}));
    QVERIFY(result.sourceOf("link_bytes_per_second").kind == Source::Kind::example); // not measured
}

void ProvenanceTest::measuredFiguresHaveFourDigits()
{
    QCOMPARE(exactly(measured().scenario.cpuRate.si()), exactly(1.904e12));
}

void ProvenanceTest::whatIsNotSelectedOrNotUsableStays()
{
    const SourcedScenario before = fromExample(examples()[0]);
    QVERIFY(withFigures(before, machine(), 0, {}) == before);
    QVERIFY(withFigures(before, machine(), 0, {{gpuKey, "fp16"}, {"operations", "fp32"}}) == before);
    QVERIFY(withFigures(before, machine(), 7, {{gpuKey, "fp32"}}) == before);
    MachineProfile broken = machine();
    broken.gpus[0].figures["fp32"].status = FigureStatus::invalid;
    QVERIFY(!defaultFigures(broken, 0).contains(gpuKey)); // FP64 is not put in its place unasked
    QVERIFY(withFigures(before, broken, 0, {{gpuKey, "fp32"}}) == before);
    QVERIFY(withFigures(before, broken, 0, {{gpuKey, "fp64"}}).scenario.gpuRate == 33 * teraflops);
}

void ProvenanceTest::aNamedScenarioLosesItsNameWhereAnInputChanges()
{
    QVERIFY(!fromExample(examples()[0]).scenario.name.empty());
    QVERIFY(measured().scenario.name.empty());
    QVERIFY(measured().scenario.note.empty());
}

void ProvenanceTest::whatAnEditChangedIsPutOnOtherFields()
{
    const SourcedScenario before = fromExample(examples()[0]);
    SourcedScenario other = fromExample(examples()[1]);
    const SourcedScenario result = withChanges(other, before, measured());
    QVERIFY(result.scenario.gpuRate == measured().scenario.gpuRate);
    QVERIFY(result.sourceOf(gpuKey) == measured().sourceOf(gpuKey));
    QVERIFY(result.scenario.operations == other.scenario.operations); // no figure of a machine
    QVERIFY(result.scenario.name == other.scenario.name);
    QVERIFY(withChanges(other, measured(), measured()) == other);
}

void ProvenanceTest::sourcesReadBack()
{
    SourcedScenario read{.scenario = measured().scenario};
    readSources(sourcesToJson(measured()), read);
    QVERIFY(read == measured());
}

void ProvenanceTest::everyKindOfSourceReadsBackWithItsFactor()
{
    using Kind = Source::Kind;
    for (const Kind kind : {Kind::example, Kind::measured, Kind::catalogue, Kind::assumed, Kind::counted}) {
        SourcedScenario written{.scenario = examples()[0]};
        written.sources[cpuKey] = {.kind = kind, .origin = "somewhere", .factor = 1.3};
        SourcedScenario read{.scenario = examples()[0]};
        readSources(sourcesToJson(written), read);
        QVERIFY(read == written);
    }
}

void ProvenanceTest::damagedSourcesAreTyped_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char* text : {"", "{", "[]", "5", R"({"operations": 5})", R"({"operations": {"kind": 5}})",
                             R"({"operations": {"kind": "guessed"}})"})
        QTest::newRow(text) << QByteArray(text);
}

void ProvenanceTest::damagedSourcesAreTyped()
{
    QFETCH(QByteArray, text);
    SourcedScenario scenario = measured();
    readSources(text.toStdString(), scenario);
    QVERIFY(scenario.sources.empty());
}

QTEST_APPLESS_MAIN(ProvenanceTest)
#include "provenance_test.moc"
