// SPDX-License-Identifier: GPL-3.0-or-later
//
// How a run ends that does not go through: a driver or a figure that hangs, a cancel,
// a listener that is gone.
#include "probe/sampler.h"
#include "tests/exactly.h"
#include "tests/probe/told_run.h"

#include <QProcess>
#include <QTest>

using namespace gpuspeedup;

class RunEndTest : public QObject
{
    Q_OBJECT

private slots:
    void aDriverThatNeverAnswersLeavesTheCpu();
    void aDriverThatNeverAnswersLeavesNothingWhereNoCpuFigureIsAskedFor();
    void aFigureThatHangsIsFailedAndEndsTheRun();
    void theProcessOfAHangingRunEnds();
    void cancellingKeepsWhatThereIs();
    void cancellingAFigureThatIsDeafGivesItUp();
    void cancellingBeforeTheFirstFigureMeasuresNone();
    void whatTheListenerThrowsEndsTheRun();
};

void RunEndTest::aDriverThatNeverAnswersLeavesTheCpu()
{
    const Told told = run(withDeafDriver(), only({"cpu.good", "fp32"}));
    QVERIFY(told.result.stuck);
    QCOMPARE(told.result.measured, 2U);
    QVERIFY(told.result.profile.gpuNotice.find("does not answer") != std::string::npos);
    RunRequest request = only({"cpu.good"});
    request.device = 0; // whether there is one cannot be said
    QCOMPARE(run(withDeafDriver(), request).result.measured, 2U);
}

void RunEndTest::aDriverThatNeverAnswersLeavesNothingWhereNoCpuFigureIsAskedFor()
{
    QVERIFY_EXCEPTION_THROWN((void)run(withDeafDriver(), only({"fp32"})), DriverStuck);
}

void RunEndTest::aFigureThatHangsIsFailedAndEndsTheRun()
{
    const Told told = run(madeUpInstruments(), only({"cpu.good.one", "cpu.bad.hangs", "cpu.last"}));
    QVERIFY(told.result.stuck);
    QCOMPARE(told.result.hung, "cpu.bad.hangs");
    QVERIFY(!told.result.cancelled);
    QVERIFY(!told.result.profile.complete);
    QCOMPARE(told.figure("bad.hangs").status, FigureStatus::failed);
    QCOMPARE(told.figure("bad.hangs").reason, "did not finish in 0.3 s");
    QCOMPARE(told.figure("good.one").value->median, 42.0);
    QVERIFY(told.result.profile.cpu.figures.count("last") == 0);
    QCOMPARE(told.events.back().kind, MeasureEvent::Kind::finished);
}

void RunEndTest::theProcessOfAHangingRunEnds()
{
    QProcess child;
    child.start(HANGING_RUN, {"cpu.good", "cpu.bad.hangs"});
    QVERIFY(child.waitForFinished());
    QCOMPARE(child.exitStatus(), QProcess::NormalExit);
    QCOMPARE(child.exitCode(), 1);
    QList<QByteArray> lines = child.readAllStandardOutput().trimmed().split('\n');
    QCOMPARE(lines.size(), 8); // started, three of progress and result, finished
    const MeasureEvent last = eventFromJson(lines.last().toStdString());
    QCOMPARE(last.kind, MeasureEvent::Kind::finished);
    QCOMPARE(last.profile->cpu.figures.size(), 3U);
}

void RunEndTest::cancellingKeepsWhatThereIs()
{
    const double begin = steadySeconds();
    bool slowBegan = false;
    Told told;
    const auto tell = [&](const MeasureEvent& event) {
        told.events.push_back(event);
        slowBegan = slowBegan || event.name == "cpu.slow";
    };
    told.result = measureMachine(
        madeUpInstruments(), RunRequest{.only = {"cpu.good", "cpu.slow", "cpu.last"}},
        [&] { return slowBegan && steadySeconds() > begin + 0.1; }, tell);
    QVERIFY(told.result.cancelled);
    QVERIFY(!told.result.stuck);
    QVERIFY(!told.result.profile.complete);
    QCOMPARE(told.names(MeasureEvent::Kind::result),
             (QStringList{"cpu.good.one", "cpu.good.two", "cpu.slow"}));
    QCOMPARE(told.figure("slow").status, FigureStatus::warning);
    QVERIFY(told.figure("slow").reason.starts_with("cancelled after"));
    QCOMPARE(told.events.back().kind, MeasureEvent::Kind::finished);
    QCOMPARE(told.result.measured, 3U);
    QCOMPARE(told.result.steps, 4U);
}

void RunEndTest::cancellingAFigureThatIsDeafGivesItUp()
{
    bool began = false;
    RunResult result = measureMachine(
        madeUpInstruments(), RunRequest{.only = {"cpu.good.one", "cpu.bad.hangs"}}, [&] { return began; },
        [&](const MeasureEvent& event) { began = began || event.name == "cpu.bad.hangs"; });
    QVERIFY(result.cancelled);
    QVERIFY(result.stuck);
    QCOMPARE(result.hung, "");
    QCOMPARE(result.profile.cpu.figures.size(), 1U);
}

void RunEndTest::cancellingBeforeTheFirstFigureMeasuresNone()
{
    const Told told = run(madeUpInstruments(), only({"cpu.good"}), [] { return true; });
    QVERIFY(told.result.cancelled);
    QCOMPARE(told.result.measured, 0U);
    QCOMPARE(told.events.back().kind, MeasureEvent::Kind::finished);
}

void RunEndTest::whatTheListenerThrowsEndsTheRun()
{
    const auto throwAtResult = [](const MeasureEvent& event) {
        if (event.kind == MeasureEvent::Kind::result)
            throw Error("nobody listens");
    };
    QCOMPARE(sentenceOf([&] {
                 (void)measureMachine(
                     madeUpInstruments(), only({"cpu.good"}), [] { return false; }, throwAtResult);
             }),
             "nobody listens");
}

QTEST_GUILESS_MAIN(RunEndTest)
#include "run_end_test.moc"
