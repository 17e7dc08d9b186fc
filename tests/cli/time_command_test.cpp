// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/plan_json.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace gpuspeedup;
using nlohmann::json;

class TimeCommandTest : public QObject
{
    Q_OBJECT

private slots:
    void theMedianOfTheRunsIsOfferedAsTheBaseline();
    void theOfferedOptionIsOneOfTheEstimate();
    void aWarmUpRunDoesNotCount();
    void theCommandsOutputStaysOutOfTheDocument();
    void theCommandReadsNothing();
    void theCommandsOwnOptionsAreItsOwn();
    void aCommandThatCannotBeTimedIsOneSentence_data();
    void aCommandThatCannotBeTimedIsOneSentence();
    void theCommandDiesOfAClosedPipeAsUsual();
    void anInterruptionEndsTheCommandToo();
};

namespace {

json timeOf(const QStringList& command)
{
    const CliResult result = runCli(QStringList{"time", "--format", "json", "--"} + command);
    return result.status == 0 ? json::parse(result.output.toStdString()) : json();
}

/// It runs, and is not only left for its parent to ask after it.
bool isRunning(pid_t process)
{
    QFile stat(QString("/proc/%1/stat").arg(process));
    return kill(process, 0) == 0 && stat.open(QIODevice::ReadOnly) && !stat.readAll().contains(") Z ");
}

} // namespace

/// Of 0.2 s of sleep: no run is shorter.
void TimeCommandTest::theMedianOfTheRunsIsOfferedAsTheBaseline()
{
    const CliResult result =
        runCli({"time", "--repeat", "3", "--no-warm-up", "--format", "json", "--", "sleep", "0.2"});
    QCOMPARE(result.status, 0);
    const json times = json::parse(result.output.toStdString());
    QVERIFY(near(times.at("samples"), 3));
    QCOMPARE(times.at("runs").size(), std::size_t{3});
    QVERIFY(times.at("p5_s") >= 0.2);
    QVERIFY(times.at("p5_s") <= times.at("median_s"));
    QVERIFY(times.at("median_s") <= times.at("p95_s"));
    QCOMPARE(times.at("command").get<std::string>(), "sleep 0.2");
}

void TimeCommandTest::theOfferedOptionIsOneOfTheEstimate()
{
    const json times = timeOf({"true"});
    const QStringList option = QString::fromStdString(times.at("option").get<std::string>()).split(' ');
    QCOMPARE(option.size(), 2);
    const json used = jsonOf(QStringList{"estimate"} + option);
    const double median = times.at("median_s").get<double>();
    QVERIFY(std::abs(used.at("cpu_time_s").get<double>() - median) <= 1e-3 * median); // four digits
}

/// Each run adds a line to the file.
void TimeCommandTest::aWarmUpRunDoesNotCount()
{
    QTemporaryDir folder;
    const QString path = folder.filePath("runs");
    const auto linesAfter = [&](const QStringList& options) {
        QFile::remove(path);
        const QString script = "echo run >> '" + path + "'";
        const CliResult result =
            runCli(QStringList{"time"} + options + QStringList{"--", "sh", "-c", script});
        QFile file(path);
        return result.status == 0 && file.open(QIODevice::ReadOnly) ? file.readAll().count('\n') : -1;
    };
    QCOMPARE(linesAfter({}), 6);
    QCOMPARE(linesAfter({"--repeat", "2"}), 3);
    QCOMPARE(linesAfter({"--repeat", "2", "--no-warm-up"}), 2);
}

void TimeCommandTest::theCommandsOutputStaysOutOfTheDocument()
{
    const CliResult result =
        runCli({"time", "--repeat", "1", "--format", "json", "--", "sh", "-c", "echo out; echo err >&2"});
    QCOMPARE(result.status, 0);
    QVERIFY(json::accept(result.output.toStdString()));
    QCOMPARE(result.errors, "out\nerr\nout\nerr\n");
}

void TimeCommandTest::theCommandReadsNothing()
{
    const CliResult result =
        runCli({"time", "--repeat", "1", "--", "sh", "-c", "test -z \"$(cat)\""}, "text");
    QCOMPARE(result.status, 0);
}

/// Words behind -- are the command's, whatever they look like; so is the name of a subcommand.
void TimeCommandTest::theCommandsOwnOptionsAreItsOwn()
{
    const json times =
        timeOf({"sh", "-c", "test \"$1\" = --repeat && test \"$2\" = sweep", "sh", "--repeat", "sweep"});
    QVERIFY(times.is_object());
    QVERIFY(near(times.at("samples"), 5));
}

void TimeCommandTest::aCommandThatCannotBeTimedIsOneSentence_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("status");
    QTest::addColumn<QList<QByteArray>>("parts");
    const auto add = [](const char* name, const QStringList& arguments, int status,
                        const QList<QByteArray>& parts) {
        QTest::newRow(name) << arguments << status << parts;
    };
    add("no command", {}, 2, {"No command is given", "time -- "});
    add("an unknown program", {"--", "no-such-program"}, 2, {"“no-such-program”", "check its name"});
    add("a folder", {"--", "/"}, 2, {"“/”", "cannot be run"});
    add("an empty name", {"--", ""}, 2, {"cannot be run"});
    add("a failing program", {"--", "sh", "-c", "exit 3"}, 1, {"“sh”", "status 3"});
    add("a program that is killed", {"--", "sh", "-c", "kill -9 $$"}, 1, {"“sh”", "signal 9 (Killed)"});
    add("no runs", {"--repeat", "0", "--", "true"}, 2, {"--repeat: “0”", "from 1 to 10000"});
    add("runs of a word", {"--repeat", "often", "--", "true"}, 2, {"--repeat: “often”"});
    add("an unknown format", {"--format", "xml", "--", "true"}, 2, {"--format: “xml”"});
}

void TimeCommandTest::aCommandThatCannotBeTimedIsOneSentence()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, status);
    QFETCH(QList<QByteArray>, parts);
    QVERIFY(isRefusal(runCli(QStringList{"time"} + arguments), status, parts));
}

/// This program ignores SIGPIPE, which a child would inherit.
void TimeCommandTest::theCommandDiesOfAClosedPipeAsUsual()
{
    const CliResult result = runCli({"time", "--repeat", "1", "--", "sh", "-c", "kill -PIPE $$; exit 0"});
    QVERIFY(isRefusal(result, 1, {"signal 13"}));
}

/// A grandchild that would go on for a minute is gone too.
void TimeCommandTest::anInterruptionEndsTheCommandToo()
{
    QTemporaryDir folder;
    const QString path = folder.filePath("pid");
    QProcess program;
    program.start(GPU_SPEEDUP_CLI,
                  {"time", "--", "sh", "-c",
                   "sleep 60 & echo $! > '" + path + ".new'; mv '" + path + ".new' '" + path + "'; wait"});
    QTRY_VERIFY(QFile::exists(path));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const pid_t grandchild = file.readAll().trimmed().toInt();
    QVERIFY(isRunning(grandchild));
    QVERIFY(kill(static_cast<pid_t>(program.processId()), SIGTERM) == 0);
    QVERIFY(program.waitForFinished());
    QCOMPARE(program.exitCode(), 1);
    QVERIFY(program.readAllStandardError().contains("Interrupted"));
    QTRY_VERIFY(!isRunning(grandchild));
}

QTEST_GUILESS_MAIN(TimeCommandTest)
#include "time_command_test.moc"
