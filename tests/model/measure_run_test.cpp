// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/measure_run.h"

#include "tests/exactly.h"

#include <QTest>

using namespace gpuspeedup;

class MeasureRunTest : public QObject
{
    Q_OBJECT

private slots:
    void aStepGoesFromWaitingToRunningToDone();
    void afterTheEndNothingIsBeingMeasured();
    void theTimeLeftIsThatOfTheStepsToCome();
    void theTimeLeftFollowsThePaceSoFar();
    void theTimeLeftIsNeverNegative();
    void beforeTheFirstEventNoTimeIsKnown();
    void theFinishedProfileIsTheRuns();
    void withoutAnEndTheResultsMakeAProfile();
    void theMachineOfTheBeginningIsKept();
    void resultsOfUnknownNamesStayOutOfTheProfile_data();
    void resultsOfUnknownNamesStayOutOfTheProfile();
    void aFloodOfStepsIsBounded();
};

namespace {

using Kind = MeasureEvent::Kind;

Figure figureOf(double median)
{
    return {.value = Spread{.median = median, .p5 = median, .p95 = median, .samples = 9},
            .unit = "FLOP/s",
            .status = FigureStatus::ok};
}

MeasureRun begun(std::vector<MeasureEvent::Step> steps, std::optional<MachineProfile> machine = {})
{
    MeasureRun run;
    run.apply({.kind = Kind::started, .steps = std::move(steps), .profile = std::move(machine)}, 0);
    return run;
}

void finishStep(MeasureRun& run, const char* name, double now, double median = 1e9)
{
    run.apply({.kind = Kind::result, .name = name, .figure = figureOf(median)}, now);
}

} // namespace

void MeasureRunTest::aStepGoesFromWaitingToRunningToDone()
{
    MeasureRun run = begun({{"cpu.fp32.all_cores", "FP32", 1}, {"gpus.0.fp32", "FP32", 1}});
    QCOMPARE(run.steps().size(), std::size_t{2});
    QVERIFY(run.steps()[0].state == MeasureRun::State::waiting);
    run.apply({.kind = Kind::progress, .name = "cpu.fp32.all_cores"}, 0);
    QVERIFY(run.steps()[0].state == MeasureRun::State::running);
    QCOMPARE(run.done(), std::size_t{0});
    finishStep(run, "cpu.fp32.all_cores", 1);
    QVERIFY(run.steps()[0].state == MeasureRun::State::done);
    QVERIFY(run.steps()[0].figure == figureOf(1e9));
    QVERIFY(run.steps()[1].state == MeasureRun::State::waiting);
    QCOMPARE(run.done(), std::size_t{1});
}

void MeasureRunTest::afterTheEndNothingIsBeingMeasured()
{
    MeasureRun run = begun({{"a", "", 1}, {"b", "", 1}});
    finishStep(run, "a", 1);
    run.apply({.kind = Kind::progress, .name = "b"}, 1);
    run.end();
    QVERIFY(run.steps()[0].state == MeasureRun::State::done);
    QVERIFY(run.steps()[1].state == MeasureRun::State::waiting);
}

void MeasureRunTest::theTimeLeftIsThatOfTheStepsToCome()
{
    MeasureRun run = begun({{"a", "", 1}, {"b", "", 2}, {"c", "", 7}});
    QCOMPARE(*run.secondsLeft(0), 10.0);
    QCOMPARE(*run.secondsLeft(0.5), 9.5);
    finishStep(run, "a", 1);
    QCOMPARE(*run.secondsLeft(1), 9.0);
    finishStep(run, "b", 3);
    QCOMPARE(*run.secondsLeft(4), 6.0);
}

/// Steps of 3 s in all took 6 s, of 10 s in all: (6 + 1) / (3 + 1) times the 7 s to come.
void MeasureRunTest::theTimeLeftFollowsThePaceSoFar()
{
    MeasureRun run = begun({{"a", "", 3}, {"b", "", 7}});
    finishStep(run, "a", 6);
    QCOMPARE(*run.secondsLeft(6), 12.25);
}

void MeasureRunTest::theTimeLeftIsNeverNegative()
{
    QCOMPARE(*begun({{"a", "", 1}}).secondsLeft(5), 0.0);
    QCOMPARE(*begun({{"a", "", 0}}).secondsLeft(5), 0.0);
}

void MeasureRunTest::beforeTheFirstEventNoTimeIsKnown()
{
    QVERIFY(!MeasureRun().secondsLeft(1).has_value());
}

void MeasureRunTest::theFinishedProfileIsTheRuns()
{
    MeasureRun run = begun({{"cpu.fp32.all_cores", "", 1}});
    const MachineProfile profile{.name = "box", .cpu = {.figures = {{"fp64.all_cores", figureOf(2)}}}};
    finishStep(run, "cpu.fp32.all_cores", 1);
    run.apply({.kind = Kind::finished, .profile = profile}, 2);
    QVERIFY(run.isFinished());
    QVERIFY(run.profile() == profile);
}

void MeasureRunTest::withoutAnEndTheResultsMakeAProfile()
{
    MeasureRun run = begun({{"cpu.memory.read.one_core", "", 1}, {"gpus.0.copy.h2d.pinned", "", 1}});
    finishStep(run, "cpu.memory.read.one_core", 1, 5e9);
    finishStep(run, "gpus.0.copy.h2d.pinned", 2, 6e9);
    const MachineProfile profile = run.profile();
    QVERIFY(!profile.complete);
    QVERIFY(profile.cpu.figures.at("memory.read.one_core") == figureOf(5e9));
    QCOMPARE(profile.gpus.size(), std::size_t{1});
    QVERIFY(profile.gpus[0].figures.at("copy.h2d.pinned") == figureOf(6e9));
}

void MeasureRunTest::theMachineOfTheBeginningIsKept()
{
    MeasureRun run = begun({{"gpus.0.fp32", "", 1}},
                           MachineProfile{.host = "node-17", .gpus = {{.index = 3, .name = "H200"}}});
    finishStep(run, "gpus.0.fp32", 1);
    QCOMPARE(exactly(run.profile().host), "node-17");
    QCOMPARE(exactly(run.profile().gpus.at(0).name), "H200");
    QCOMPARE(run.profile().gpus.at(0).index, 3); // the first of the profile, whatever CUDA calls it
    QCOMPARE(run.profile().gpus.at(0).figures.size(), std::size_t{1});
}

void MeasureRunTest::resultsOfUnknownNamesStayOutOfTheProfile_data()
{
    QTest::addColumn<QByteArray>("name");
    for (const char* name : {"fp32", "cpu.", "cpu..a", "cpu.A", "gpus.", "gpus.0", "gpus.0.", "gpus.x.fp32",
                             "gpus.-1.fp32", "gpus.99999999999.fp32", "cpu.a.b.c.d.e", "cpu.<b>"})
        QTest::newRow(name) << QByteArray(name);
}

void MeasureRunTest::resultsOfUnknownNamesStayOutOfTheProfile()
{
    QFETCH(QByteArray, name);
    MeasureRun run;
    finishStep(run, name.constData(), 1);
    QCOMPARE(run.done(), std::size_t{1}); // it is shown
    const MachineProfile profile = run.profile();
    QVERIFY(profile.cpu.figures.empty());
    for (const GpuRecord& gpu : profile.gpus)
        QVERIFY(gpu.figures.empty());
}

void MeasureRunTest::aFloodOfStepsIsBounded()
{
    MeasureRun run = begun(std::vector<MeasureEvent::Step>(1, {"a", "", 1}));
    for (int i = 0; i < 11'000; ++i)
        finishStep(run, ("gpus." + std::to_string(i) + ".fp32").c_str(), 1);
    QCOMPARE(run.steps().size(), std::size_t{10'000});
    QCOMPARE(run.profile().gpus.size(), std::size_t{256});
    QVERIFY(profileFromJson(profileToJson(run.profile()), "kept") == run.profile());
}

QTEST_APPLESS_MAIN(MeasureRunTest)
#include "measure_run_test.moc"
