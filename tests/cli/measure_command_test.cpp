// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/learning/observation.h"
#include "model/machine_profile.h"
#include "model/measure_event.h"
#include "model/text_file.h"
#include "tests/cli/cli_process.h"
#include "tests/probe/python/fake_python.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <cmath>
#include <csignal>
#include <unistd.h>

using namespace gpuspeedup;

/// Nothing here depends on how fast this machine is.
class MeasureCommandTest : public QObject
{
    Q_OBJECT

private slots:
    void theProfileIsPlausible();
    void everyFigureOfTheCpuIsMeasured();
    void theLinesOfEventsComeInOrder();
    void theTextHasALineForEachFigure();
    void theListNamesEveryFigure();
    void theOutputFileHoldsTheProfile();
    void whatWasLearnedOnThisMachineStaysInTheFile();
    void whatWasLearnedOnAnotherMachineDoesNot();
    void theHostNameCanBeLeftOut();
    void theMachineIsCalledAsGiven();
    void wrongOptionsAreRefused_data();
    void wrongOptionsAreRefused();
    void anUnwritableFileIsSaidBeforeMeasuring_data();
    void anUnwritableFileIsSaidBeforeMeasuring();
    void aMissingDeviceIsRefused();
    void interruptingKeepsWhatIsMeasured_data();
    void interruptingKeepsWhatIsMeasured();
    void interruptingLeavesAProfileThatIsThere();
    void pythonIsMeasuredWhereItIsAskedFor();
    void aPythonThatIsNoneIsSaid();
    void aNamedPythonThatFailsIsAFailureBesideTheProfile();
    void aReaderThatLeavesEndsItQuietly();
    void aFullDiskIsAFailureInOneLine();

private:
    static std::vector<MeasureEvent> eventsOf(const QByteArray& lines)
    {
        std::vector<MeasureEvent> events;
        for (const QByteArray& line : lines.trimmed().split('\n'))
            events.push_back(eventFromJson(line.toStdString()));
        return events;
    }
    static CliResult measureOneFigure(const QString& file)
    {
        return runCli({"measure", "--cpu-only", "--only", "cpu.fp32.one_core", "-o", file});
    }
    static ObservedPair observation(double seconds)
    {
        ObservedPair pair;
        pair.workload = "gemm";
        pair.sizes = "m=64 n=64 k=64";
        pair.device = "Sample CPU";
        pair.predicted = seconds * second;
        pair.measured = 2 * seconds * second;
        return pair;
    }
    static QByteArray fileText(const QString& name)
    {
        QFile file(name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
};

void MeasureCommandTest::theProfileIsPlausible()
{
    const CliResult result =
        runCli({"measure", "--cpu-only", "--only", "cpu.fp32.one_core", "--format", "json"});
    QCOMPARE(result.status, 0);
    QCOMPARE(result.errors, "");
    QVERIFY(isFreeOfInfAndNan(result.output));
    const MachineProfile profile = profileFromJson(result.output.toStdString(), "standard output");
    QVERIFY(profile.complete);
    QCOMPARE(profile.mode, "quick");
    QCOMPARE(profile.cpu.figures.size(), 1U);
    const Figure* figure = findFigure(profile, "cpu.fp32.one_core");
    QVERIFY(figure != nullptr && figure->value && figure->expected);
    QCOMPARE(figure->unit, "FLOP/s");
    QVERIFY(!figure->method.empty());
    const Spread& value = *figure->value;
    QVERIFY(std::isfinite(value.median) && value.median > 0);
    QVERIFY(value.p5 <= value.median && value.median <= value.p95);
    QVERIFY(value.samples >= 3);
    QVERIFY(profile.cpu.clockHz.value() > 0);
}

/// A machine short of memory may lack some, with the reason.
void MeasureCommandTest::everyFigureOfTheCpuIsMeasured()
{
    const CliResult result = runCli({"measure", "--cpu-only", "--format", "json"});
    QCOMPARE(result.status, 0);
    const MachineProfile profile = profileFromJson(result.output.toStdString(), "standard output");
    QCOMPARE(profile.cpu.figures.size(), 35U);
    for (const auto& [name, figure] : profile.cpu.figures) {
        QVERIFY2(figure.value || figure.status == FigureStatus::unsupported, name.c_str());
        QVERIFY2(!figure.value || !figure.method.empty(), name.c_str());
        QVERIFY2(figure.status == FigureStatus::ok || !figure.reason.empty(), name.c_str());
    }
}

void MeasureCommandTest::theLinesOfEventsComeInOrder()
{
    const CliResult result =
        runCli({"measure", "--cpu-only", "--only", "cpu.fp32.all_cores,cpu.fp32.one_core,cpu.memory.fresh",
                "--format", "jsonl"});
    QCOMPARE(result.status, 0);
    const std::vector<MeasureEvent> events = eventsOf(result.output);
    QCOMPARE(events.size(), 8U);
    QCOMPARE(events.front().kind, MeasureEvent::Kind::started);
    QCOMPARE(events.front().steps.size(), 3U);
    for (std::size_t step = 0; step < 3; ++step) {
        const MeasureEvent& progress = events[1 + 2 * step];
        const MeasureEvent& ended = events[2 + 2 * step];
        QCOMPARE(progress.kind, MeasureEvent::Kind::progress);
        QCOMPARE(ended.kind, MeasureEvent::Kind::result);
        QCOMPARE(progress.name, events.front().steps[step].name);
        QCOMPARE(ended.name, progress.name);
        QCOMPARE(progress.done, step);
        QCOMPARE(ended.done, step + 1);
        QVERIFY(ended.figure.has_value());
    }
    QCOMPARE(events.back().kind, MeasureEvent::Kind::finished);
    QCOMPARE(events.back().profile->cpu.figures.size(), 3U);
}

void MeasureCommandTest::theTextHasALineForEachFigure()
{
    const CliResult result =
        runCli({"measure", "--cpu-only", "--only", "cpu.fp64.all_cores,cpu.fp64.one_core"});
    QCOMPARE(result.status, 0);
    const QList<QByteArray> lines = result.output.trimmed().split('\n');
    QCOMPARE(lines.size(), 3);
    QVERIFY(lines[0].startsWith("CPU "));
    QVERIFY(lines[1].startsWith("  FP64, all cores") && lines[1].contains("FLOPS"));
    QVERIFY(lines[2].startsWith("  FP64, one core") && lines[2].contains(" %"));
}

void MeasureCommandTest::theListNamesEveryFigure()
{
    for (const char* format : {"text", "json"}) {
        const CliResult result = runCli({"measure", "--list", "--format", format});
        QCOMPARE(result.status, 0);
        for (const char* name : {"cpu.fp32.all_cores", "cpu.memory.triad.one_core", "cpu.memory.fresh"})
            QVERIFY2(result.output.contains(name), name);
        QVERIFY(result.output.contains("FP32, all cores"));
        QVERIFY(result.output.contains("quick, thorough"));
    }
}

void MeasureCommandTest::theOutputFileHoldsTheProfile()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath("profile.json");
    const CliResult result =
        runCli({"measure", "--cpu-only", "--only", "cpu.fp32.one_core", "--format", "json", "-o", file});
    QCOMPARE(result.status, 0);
    QCOMPARE(fileText(file), result.output);
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList{"profile.json"});
}

void MeasureCommandTest::whatWasLearnedOnThisMachineStaysInTheFile()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath("node.json");
    QCOMPARE(measureOneFigure(file).status, 0);
    MachineProfile profile = readProfileFile(file.toStdString());
    profile.observations = {observation(1), observation(2)};
    writeTextFile(file.toStdString(), profileToJson(profile));
    const CliResult again = measureOneFigure(file);
    QCOMPARE(again.status, 0);
    QCOMPARE(again.errors, file.toUtf8() + " keeps its learned times (2).\n");
    const MachineProfile kept = readProfileFile(file.toStdString());
    QVERIFY(kept.observations == profile.observations);
    QVERIFY(kept.cpu.figures != profile.cpu.figures); // measured anew
}

void MeasureCommandTest::whatWasLearnedOnAnotherMachineDoesNot()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath("node.json");
    MachineProfile other = readProfileFile(RECORDED_PROFILE);
    other.cpu.name = "Sample 9000";
    other.observations = {observation(1)};
    writeTextFile(file.toStdString(), profileToJson(other));
    const CliResult result = measureOneFigure(file);
    QCOMPARE(result.status, 0);
    QCOMPARE(result.errors,
             file.toUtf8() + " was of another machine: its learned times (1) were not kept.\n");
    QVERIFY(readProfileFile(file.toStdString()).observations.empty());
}

void MeasureCommandTest::theHostNameCanBeLeftOut()
{
    const QByteArray output =
        runCli({"measure", "--cpu-only", "--only", "cpu.fp32.one_core", "--no-host-name", "--format", "json"})
            .output;
    QCOMPARE(profileFromJson(output.toStdString(), "standard output").host, "");
    char name[256] = {};
    QCOMPARE(gethostname(name, sizeof name - 1), 0);
    QVERIFY(!output.contains('"' + QByteArray(name) + '"'));
}

/// In a container the host name says nothing, and two daemons of a cluster may share a host.
void MeasureCommandTest::theMachineIsCalledAsGiven()
{
    const QByteArray output = runCli({"measure", "--cpu-only", "--only", "cpu.fp32.one_core",
                                      "--no-host-name", "--name", "node7", "--format", "json"})
                                  .output;
    const MachineProfile profile = profileFromJson(output.toStdString(), "standard output");
    QCOMPARE(profile.name, "node7");
    QCOMPARE(profile.host, "");
}

void MeasureCommandTest::wrongOptionsAreRefused_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("part");
    QTest::newRow("unknown name") << QStringList{"--only", "cpu.fp31"} << QByteArray("cpu.fp32.all_cores");
    QTest::newRow("format") << QStringList{"--format", "csv"} << QByteArray("text, json, jsonl");
    QTest::newRow("device in words") << QStringList{"--device", "first"} << QByteArray("--device");
    QTest::newRow("device below 0") << QStringList{"--device=-1"} << QByteArray("--device");
    QTest::newRow("device of no GPU") << QStringList{"--cpu-only", "--device", "0"} << QByteArray("--device");
    QTest::newRow("two modes") << QStringList{"--quick", "--thorough"} << QByteArray("--thorough");
    QTest::newRow("list as lines") << QStringList{"--list", "--format", "jsonl"} << QByteArray("--list");
}

void MeasureCommandTest::wrongOptionsAreRefused()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, part);
    QVERIFY(isRefusal(runCli(QStringList{"measure"} + arguments), 2, {part}));
}

void MeasureCommandTest::anUnwritableFileIsSaidBeforeMeasuring_data()
{
    QTest::addColumn<QString>("file");
    QTest::newRow("missing folder") << "/missing/folder/profile.json";
    QTest::newRow("directory") << "/tmp";
    QTest::newRow("no name") << "";
}

void MeasureCommandTest::anUnwritableFileIsSaidBeforeMeasuring()
{
    QFETCH(QString, file);
    // Nothing on standard output: the first event was not reached.
    QVERIFY(isRefusal(runCli({"measure", "--format", "jsonl", "-o", file}), 1, {}));
}

void MeasureCommandTest::aMissingDeviceIsRefused()
{
    QVERIFY(isRefusal(runCli({"measure", "--device", "9"}), 2, {"There is no GPU 9"}));
}

void MeasureCommandTest::interruptingKeepsWhatIsMeasured_data()
{
    QTest::addColumn<int>("signal");
    QTest::addColumn<int>("times");
    QTest::newRow("Ctrl-C") << SIGINT << 1;
    QTest::newRow("kill") << SIGTERM << 1;
    QTest::newRow("timeout, to the process and to its group") << SIGINT << 2;
}

void MeasureCommandTest::interruptingKeepsWhatIsMeasured()
{
    QFETCH(int, signal);
    QFETCH(int, times);
    const QTemporaryDir folder;
    const QString file = folder.filePath("profile.json");
    QProcess process;
    process.start(GPU_SPEEDUP_CLI,
                  {"measure", "--cpu-only", "--thorough", "--no-python", "--format", "jsonl", "-o", file});
    QByteArray output;
    while (!output.contains("\"result\"")) { // one figure is there
        QVERIFY(process.waitForReadyRead());
        output += process.readAllStandardOutput();
    }
    for (int time = 0; time < times; ++time) {
        QCOMPARE(kill(static_cast<pid_t>(process.processId()), signal), 0);
        QThread::msleep(5); // so that two are not one
    }
    QVERIFY(process.waitForFinished());
    output += process.readAllStandardOutput();
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 1);
    const QByteArray errors = process.readAllStandardError();
    QVERIFY2(errors.contains("Cancelled; ") && errors.contains(" of 56 figures were measured."), errors);

    const std::vector<MeasureEvent> events = eventsOf(output);
    QCOMPARE(events.back().kind, MeasureEvent::Kind::finished);
    const MachineProfile kept = profileFromJson(fileText(file).toStdString(), "the file");
    QVERIFY(kept == *events.back().profile);
    QVERIFY(!kept.complete);
    QVERIFY(!kept.cpu.figures.empty() && kept.cpu.figures.size() < 54);
}

void MeasureCommandTest::interruptingLeavesAProfileThatIsThere()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath("profile.json");
    QVERIFY(QFile::copy(QStringLiteral(RECORDED_PROFILE), file));
    const QByteArray before = fileText(file);
    QProcess process;
    process.start(GPU_SPEEDUP_CLI,
                  {"measure", "--cpu-only", "--thorough", "--no-python", "--format", "jsonl", "-o", file});
    QByteArray output;
    while (!output.contains("\"result\"")) {
        QVERIFY(process.waitForReadyRead());
        output += process.readAllStandardOutput();
    }
    QCOMPARE(kill(static_cast<pid_t>(process.processId()), SIGINT), 0);
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitCode(), 1);
    QCOMPARE(fileText(file), before);
    const QByteArray errors = process.readAllStandardError();
    QVERIFY2(errors.contains("profile.json stays as it was; what was measured is in ") &&
                 errors.contains("profile.json.partial."),
             errors);
    const MachineProfile part = profileFromJson(fileText(file + ".partial").toStdString(), "the part");
    QVERIFY(!part.complete && !part.cpu.figures.empty());
}

/// As in `gpu-speedup-cli measure --format jsonl | head -c 1`; what was measured until
/// then is in the file.
void MeasureCommandTest::pythonIsMeasuredWhereItIsAskedFor()
{
    const CliResult result = runCli({"measure", "--cpu-only", "--only", "cpu.fp32.one_core,software.python",
                                     "--python", REAL_PYTHON, "--format", "json"});
    QCOMPARE(result.status, 0);
    const MachineProfile profile = profileFromJson(result.output.toStdString(), "test");
    const Figure* const loop = findFigure(profile, "software.python.loop");
    QVERIFY(loop != nullptr && loop->isUsable());
    QVERIFY(findSoftware(profile, "numpy") != nullptr);
    const CliResult without =
        runCli({"measure", "--cpu-only", "--only", "cpu.fp32.one_core", "--format", "json"});
    QVERIFY(profileFromJson(without.output.toStdString(), "test").software.empty());
}

void MeasureCommandTest::aPythonThatIsNoneIsSaid()
{
    const QStringList only{"measure", "--cpu-only", "--only"};
    QVERIFY(isRefusal(runCli(only + QStringList{"software.python", "--python", "/bin/true"}), 1,
                      {"/bin/true", "--python"}));
    const CliResult others =
        runCli(only + QStringList{"cpu.fp32.one_core,software.python", "--python", "/bin/true"});
    QCOMPARE(others.status, 1);
    QVERIFY2(others.errors.contains("--python: ") && others.errors.contains("/bin/true"), others.errors);
    QVERIFY(others.output.contains("/bin/true") && others.output.contains("FP32, one core"));
}

/// Of a Python that was named; packages that are merely missing are none.
void MeasureCommandTest::aNamedPythonThatFailsIsAFailureBesideTheProfile()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath("profile.json");
    FakePython fake;
    const QString bare = QString::fromStdString(fake.withoutPackages());
    const auto measure = [&](const QString& figures, const QString& python) {
        return runCli({"measure", "--cpu-only", "--only", "cpu.fp32.one_core," + figures, "--python", python,
                       "-o", file});
    };
    const CliResult withoutNumpy = measure("software", bare);
    QCOMPARE(withoutNumpy.status, 1);
    QVERIFY2(withoutNumpy.errors.contains("--python: NumPy is not installed for "), withoutNumpy.errors);
    const MachineProfile profile = readProfileFile(file.toStdString());
    QVERIFY(profile.complete && findFigure(profile, "cpu.fp32.one_core") != nullptr);
    const CliResult withoutPackages = measure("software.python", bare);
    QVERIFY2(withoutPackages.status == 0, withoutPackages.errors);

    const QByteArray record =
        R"(echo '{"kind": "record", "of": "python", "version": "3.11", "path": "/p"}' >&3)";
    const std::string crashing = fake.interpreter("case \"$*\" in *survey*)\n" + record +
                                                  "\necho '{\"kind\": \"end\"}' >&3\nexit;; esac\nexit 3\n");
    const CliResult crashed = measure("software.python", QString::fromStdString(crashing));
    QCOMPARE(crashed.status, 1);
    QVERIFY2(crashed.errors.contains("--python: ") && crashed.errors.contains("exit status 3"),
             crashed.errors);
}

void MeasureCommandTest::aReaderThatLeavesEndsItQuietly()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath("profile.json");
    QProcess program;
    QProcess reader;
    program.setStandardOutputProcess(&reader);
    program.start(GPU_SPEEDUP_CLI,
                  {"measure", "--cpu-only", "--thorough", "--no-python", "--format", "jsonl", "-o", file});
    reader.start("head", {"-c", "1"});
    QVERIFY(reader.waitForFinished());
    QVERIFY(program.waitForFinished());
    QCOMPARE(program.exitStatus(), QProcess::NormalExit);
    QCOMPARE(program.exitCode(), 0);
    QCOMPARE(program.readAllStandardError(), "");
    QVERIFY(!profileFromJson(fileText(file).toStdString(), "the file").complete);
}

void MeasureCommandTest::aFullDiskIsAFailureInOneLine()
{
    QProcess process;
    process.setStandardOutputFile("/dev/full");
    process.start(GPU_SPEEDUP_CLI, {"measure", "--cpu-only", "--only", "cpu.fp32.one_core"});
    QVERIFY(process.waitForFinished());
    const CliResult result{process.exitCode(), {}, process.readAllStandardError()};
    QVERIFY(isRefusal(result, 1, {"cannot be written: No space left on device"}));
}

QTEST_GUILESS_MAIN(MeasureCommandTest)
#include "measure_command_test.moc"
