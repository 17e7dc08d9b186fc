// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/measure/measure_session.h"

#include "tests/ui/sample_profile.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

#include <csignal>

using namespace gpuspeedup;
using namespace std::chrono_literals;

/// The child process and what is kept of it, whatever it does.
class MeasureProcessTest : public QObject
{
    Q_OBJECT

private slots:
    void aCompleteRunGivesTheWholeProfile_data();
    void aCompleteRunGivesTheWholeProfile();
    void aRunThatEndsBadlyKeepsWhatItMeasured_data();
    void aRunThatEndsBadlyKeepsWhatItMeasured();
    void aSilentChildIsKilled_data();
    void aSilentChildIsKilled();
    void aChildThatIsNotThereIsOneSentence_data();
    void aChildThatIsNotThereIsOneSentence();
    void aChildKilledFromOutsideKeepsWhatItMeasured();
    void cancelKeepsWhatIsThereAndEndsAtOnce();
    void aChildThatIgnoresCancelIsKilled();
    void noChildIsLeftWhereTheSessionIsDestroyed_data();
    void noChildIsLeftWhereTheSessionIsDestroyed();
    void updatesComeAtMostFourTimesASecond();
};

namespace {

MeasureCommand playing(const char* script)
{
    return {.program = QStringLiteral(FAKE_MEASURE),
            .arguments = {QString::fromLatin1(script)},
            .silenceLimit = 5s,
            .killDelay = 300ms};
}

struct Ended
{
    MachineProfile profile;
    QString problem;
};

Ended runToItsEnd(MeasureSession& session)
{
    QSignalSpy ended(&session, &MeasureSession::ended);
    session.start();
    if (ended.isEmpty() && !ended.wait(20'000))
        qFatal("the run does not end");
    return {session.profile(), ended.first().first().toString()};
}

Ended runToItsEnd(const char* script)
{
    MeasureSession session(playing(script));
    return runToItsEnd(session);
}

std::size_t figuresIn(const MachineProfile& profile)
{
    std::size_t count = profile.cpu.figures.size();
    for (const GpuRecord& gpu : profile.gpus)
        count += gpu.figures.size();
    return count;
}

/// Signal 0 reaches zombies too.
bool isThere(qint64 processId)
{
    return ::kill(static_cast<pid_t>(processId), 0) == 0;
}

void addScripts(std::initializer_list<const char*> scripts)
{
    QTest::addColumn<QByteArray>("script");
    for (const char* script : scripts)
        QTest::newRow(script) << QByteArray(script);
}

} // namespace

void MeasureProcessTest::aCompleteRunGivesTheWholeProfile_data()
{
    addScripts({"good", "rubbish", "flood", "no_gpu", "two_gpus"});
}

void MeasureProcessTest::aCompleteRunGivesTheWholeProfile()
{
    QFETCH(QByteArray, script);
    const Ended end = runToItsEnd(script.constData());
    QCOMPARE(end.problem, QString());
    QVERIFY(end.profile == sampleProfile(script == "no_gpu" ? 0 : script == "two_gpus" ? 2 : 1));
}

void MeasureProcessTest::aRunThatEndsBadlyKeepsWhatItMeasured_data()
{
    QTest::addColumn<QByteArray>("script");
    QTest::addColumn<QString>("problem");
    const QString kept = QStringLiteral(" What was measured until then is kept.");
    QTest::newRow("crash") << QByteArray("crash")
                           << QStringLiteral("The measuring program was ended by signal 6.") + kept;
    QTest::newRow("half a line") << QByteArray("half")
                                 << QStringLiteral("The measuring program ended before it was finished.") +
                                        kept;
    QTest::newRow("no end") << QByteArray("ends")
                            << QStringLiteral("The measuring program ended before it was finished.") + kept;
    QTest::newRow("error status") << QByteArray("fails")
                                  << QStringLiteral("The measuring program ended with status 3: "
                                                    "no <b>driver</b> for this device");
}

void MeasureProcessTest::aRunThatEndsBadlyKeepsWhatItMeasured()
{
    QFETCH(QByteArray, script);
    QFETCH(QString, problem);
    const Ended end = runToItsEnd(script.constData());
    QCOMPARE(end.problem, problem);
    QVERIFY(!end.profile.complete);
    QCOMPARE(figuresIn(end.profile), std::size_t{3});
    QVERIFY(end.profile.cpu.figures.at("fp32.all_cores") == sampleProfile().cpu.figures.at("fp32.all_cores"));
    QVERIFY(!end.profile.host.empty());
    QVERIFY(profileFromJson(profileToJson(end.profile), "kept") == end.profile);
}

void MeasureProcessTest::aSilentChildIsKilled_data()
{
    addScripts({"stall", "stubborn", "silent", "babble"});
}

void MeasureProcessTest::aSilentChildIsKilled()
{
    QFETCH(QByteArray, script);
    MeasureCommand command = playing(script.constData());
    command.silenceLimit = 500ms;
    MeasureSession session(command);
    QElapsedTimer clock;
    clock.start();
    const Ended end = runToItsEnd(session);
    QVERIFY(clock.elapsed() < 5000);
    QCOMPARE(end.problem, QStringLiteral("The measuring program did not answer for 0.5 s and was stopped. "
                                         "What was measured until then is kept."));
    QCOMPARE(figuresIn(end.profile), script == "silent" ? 0u : script == "babble" ? 2u : 3u);
}

void MeasureProcessTest::aChildThatIsNotThereIsOneSentence_data()
{
    QTest::addColumn<QString>("program");
    QTest::newRow("missing") << QStringLiteral("/nowhere/gpu-speedup-cli");
    QTest::newRow("no name") << QString();
    QTest::newRow("not executable") << QStringLiteral(__FILE__);
}

void MeasureProcessTest::aChildThatIsNotThereIsOneSentence()
{
    QFETCH(QString, program);
    MeasureCommand command = playing("good");
    command.program = program;
    MeasureSession session(command);
    const Ended end = runToItsEnd(session);
    QVERIFY2(end.problem.contains(QStringLiteral("cannot be started")), qPrintable(end.problem));
    QCOMPARE(figuresIn(end.profile), std::size_t{0});
}

void MeasureProcessTest::aChildKilledFromOutsideKeepsWhatItMeasured()
{
    MeasureSession session(playing("stall"));
    QSignalSpy ended(&session, &MeasureSession::ended);
    session.start();
    QTRY_COMPARE(session.run().done(), std::size_t{3});
    const qint64 child = session.process().processId();
    QCOMPARE(::kill(static_cast<pid_t>(child), SIGKILL), 0);
    QTRY_COMPARE(ended.size(), 1);
    QVERIFY(ended.first().first().toString().startsWith(
        QStringLiteral("The measuring program was ended by signal 9.")));
    QCOMPARE(figuresIn(session.profile()), std::size_t{3});
    QVERIFY(!isThere(child));
}

void MeasureProcessTest::cancelKeepsWhatIsThereAndEndsAtOnce()
{
    MeasureSession session(playing("stall"));
    QSignalSpy ended(&session, &MeasureSession::ended);
    session.start();
    QTRY_COMPARE(session.run().done(), std::size_t{3});
    QElapsedTimer clock;
    clock.start();
    session.cancel();
    QTRY_COMPARE(ended.size(), 1);
    QVERIFY(clock.elapsed() < 500);
    QCOMPARE(ended.first().first().toString(), QString());
    QCOMPARE(figuresIn(session.profile()), std::size_t{3});
}

void MeasureProcessTest::aChildThatIgnoresCancelIsKilled()
{
    MeasureSession session(playing("stubborn"));
    QSignalSpy ended(&session, &MeasureSession::ended);
    session.start();
    QTRY_COMPARE(session.run().done(), std::size_t{3});
    const qint64 child = session.process().processId();
    QTest::qWait(100); // until it ignores the signal
    session.cancel();
    QTRY_COMPARE(ended.size(), 1);
    QVERIFY(!isThere(child));
    QCOMPARE(figuresIn(session.profile()), std::size_t{3});
}

void MeasureProcessTest::noChildIsLeftWhereTheSessionIsDestroyed_data()
{
    addScripts({"stall", "stubborn", "babble", "slow"});
}

void MeasureProcessTest::noChildIsLeftWhereTheSessionIsDestroyed()
{
    QFETCH(QByteArray, script);
    qint64 child = 0;
    QElapsedTimer clock;
    {
        MeasureSession session(playing(script.constData()));
        session.start();
        QTRY_VERIFY(session.run().done() >= 1);
        child = session.process().processId();
        clock.start();
    }
    QVERIFY(clock.elapsed() < 100); // it does not wait
    QTRY_VERIFY(!isThere(child));
}

void MeasureProcessTest::updatesComeAtMostFourTimesASecond()
{
    MeasureSession session(playing("slow")); // 11 steps of 150 ms
    QSignalSpy updates(&session, &MeasureSession::updated);
    QElapsedTimer clock;
    clock.start();
    (void)runToItsEnd(session);
    QVERIFY(updates.size() >= 3);
    QVERIFY(updates.size() <= clock.elapsed() / 245 + 1); // a timer is exact to 5 ms; and one at the end
}

QTEST_MAIN(MeasureProcessTest)
#include "measure_process_test.moc"
