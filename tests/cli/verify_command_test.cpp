// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/machine_profile.h"
#include "model/text_file.h"
#include "model/verification/verification_json.h"
#include "model/verification/verification_run.h"
#include "tests/cli/cli_process.h"
#include "tests/json_schema.h"
#include "tests/probe/python/fake_python.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <nlohmann/json.hpp>

using namespace gpuspeedup;

/// What can be seen of verify without a GPU.
class VerifyCommandTest : public QObject
{
    Q_OBJECT

private slots:
    void wrongUsageIsRefusedBeforeAnythingIsMeasured_data();
    void wrongUsageIsRefusedBeforeAnythingIsMeasured();
    void aProfileThatCannotBeReadIsRefused();
    void aProfileWithoutAGpuHasTheCpuCheckedAlone();
    void heldOutWorkloadsTakeThePlaceOfTheUsualOnes();
    void theJsonObeysItsSchemaAndReadsBack();
    void eventsEndWithTheTable();
    void aRunThatIsInterruptedWritesWhatItHas();
    void aDriverThatHangsLeavesTheCpu();
    void aProfileOfAnotherMachineIsWarnedOfAndItsRowsAreRun();
    void nothingIsLearnedWithTheProfileOfAnotherMachine();
    void aLibraryThatCannotBeLoadedIsAWarning();
    void aProfileOfThisMachineIsNotWarnedOf();
    void rowsOfPythonComeBeforeItIsAtItsEnd();
    void cancellingPythonKeepsWhatItMeasured();
    void aNamedPythonThatFailsIsAFailureBesideTheOtherRows_data();
    void aNamedPythonThatFailsIsAFailureBesideTheOtherRows();
    void aNamedPythonThatEndsTooEarlyIsAFailureBesideItsRows();
    void theUsualPythonWithoutNumpyIsAWarningAlone();
    void withoutNumpyThereIsNothingForAPackageToDo();
    void theChartIsWrittenBesideTheTable();
    void aChartOfGpuTimesIsRefusedWithoutAGpu_data();
    void aChartOfGpuTimesIsRefusedWithoutAGpu();
    void aTableOfVerifyIsCalledSoWhereAProfileIsWanted_data();
    void aTableOfVerifyIsCalledSoWhereAProfileIsWanted();
    void aProfileWithoutLibraryRoutinesIsSaidToAssumeThem();

private:
    [[nodiscard]] QStringList onCpu(const QStringList& more) const;
    /// A Python with NumPy that does two rows once, then what `rest` says.
    [[nodiscard]] QString pythonThat(const QByteArray& rest);

    QTemporaryDir folder_;
    FakePython fake_;
};

namespace {

/// What else runs on the machine of the tests is none of their business.
std::vector<std::string> warningsOfProfile(const Verification& verification)
{
    std::vector<std::string> warnings = verification.warnings;
    std::erase_if(warnings, [](const std::string& text) { return text.starts_with("Other programs keep "); });
    return warnings;
}

} // namespace

/// The events of a run until one of that kind is there, each once.
class EventReader
{
public:
    explicit EventReader(const QStringList& arguments)
    {
        process_.start(GPU_SPEEDUP_CLI, arguments + QStringList{"--format", "jsonl"});
    }

    std::optional<VerificationEvent> next()
    {
        while (!process_.canReadLine())
            if (!process_.waitForReadyRead())
                return std::nullopt;
        return verificationEventFromJson(process_.readLine().trimmed().toStdString());
    }
    std::optional<VerificationEvent> next(VerificationEvent::Kind kind)
    {
        for (;;)
            if (const auto event = next(); !event || event->kind == kind)
                return event;
    }
    QProcess& process() { return process_; }

private:
    QProcess process_;
};

QString VerifyCommandTest::pythonThat(const QByteArray& rest)
{
    const auto say = [](const QByteArray& line) { return "echo '" + line + "' >&3\n"; };
    const auto row = [&](const QByteArray& number, const QByteArray& bins) {
        return say(R"({"kind": "row", "of": "numpy", "row": )" + number +
                   R"(, "workload": "histogram", "label": "Histogram of 256 bins", "sizes": [)" + bins +
                   ", 256]}");
    };
    const auto time = [&](const QByteArray& number) {
        return say(R"({"kind": "time", "of": "numpy", "row": )" + number + R"(, "cpu": {"median": 1e-3}})");
    };
    const QByteArray record = say(R"({"kind": "record", "of": "numpy", "version": "2.1", "path": "/numpy"})");
    const QByteArray end = say(R"({"kind": "end"})");
    return QString::fromStdString(fake_.interpreter(
        "case \"$*\" in *survey*)\n" + record + end + "exit;; esac\n" +
        say(R"({"kind": "begin", "of": "numpy"})") + say(R"({"kind": "plan", "of": "numpy", "rows": 2})") +
        record + row("0", "1000") + row("1", "2000") + time("0") + time("1") + rest + end));
}

/// The beginning of a command line with a profile that holds no GPU.
QStringList VerifyCommandTest::onCpu(const QStringList& more) const
{
    MachineProfile profile = readProfileFile(RECORDED_PROFILE);
    profile.gpus.clear();
    const QString path = folder_.filePath("node.json");
    writeTextFile(path.toStdString(), profileToJson(profile));
    return QStringList{"verify", "--machine", path, "--workload", "histogram"} + more;
}

void VerifyCommandTest::wrongUsageIsRefusedBeforeAnythingIsMeasured_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("part");
    QTest::newRow("an unknown workload")
        << QStringList{"--workload", "gem"} << "use one of gemm, batched-gemm";
    QTest::newRow("a workload nobody runs") << QStringList{"--workload", "custom"} << "use one of gemm";
    QTest::newRow("a workload that is not held out") << QStringList{"--held-out", "--workload", "gemm"}
                                                     << "use one of softmax, distances, conjugate-gradient";
    QTest::newRow("held-out workloads through Python")
        << QStringList{"--held-out", "--python"} << "run through C++ alone";
    QTest::newRow("held-out workloads through a package")
        << QStringList{"--held-out", "--stack", "cupy"} << "run through C++ alone";
    QTest::newRow("a workload that Python has not") << QStringList{"--workload", "lu", "--stack", "cupy"}
                                                    << "None of these workloads runs through Python";
    QTest::newRow("one size") << QStringList{"--sizes", "1"} << "--sizes";
    QTest::newRow("too many sizes") << QStringList{"--sizes", "101"} << "--sizes";
    QTest::newRow("an unknown quantity")
        << QStringList{"--chart", "/tmp/c.svg", "--quantity", "time"} << "use one of speedup, gpu, cpu";
    QTest::newRow("a quantity without a chart")
        << QStringList{"--quantity", "cpu"} << "--quantity: There is no chart";
    QTest::newRow("an unknown format") << QStringList{"--format", "pdf"} << "--format";
}

void VerifyCommandTest::wrongUsageIsRefusedBeforeAnythingIsMeasured()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, part);
    const CliResult result = runCli(QStringList{"verify"} + arguments);
    QCOMPARE(result.status, 2);
    QVERIFY(result.output.isEmpty());
    QVERIFY2(QString::fromUtf8(result.errors).contains(part), result.errors.constData());
}

void VerifyCommandTest::aProfileThatCannotBeReadIsRefused()
{
    const CliResult result = runCli({"verify", "--machine", "/nowhere.json"});
    QCOMPARE(result.status, 1);
    QVERIFY(result.errors.contains("/nowhere.json"));
}

/// With or without a GPU in this machine.
void VerifyCommandTest::aProfileWithoutAGpuHasTheCpuCheckedAlone()
{
    const CliResult result = runCli(onCpu({"--sizes", "2"}));
    QVERIFY2(result.status == 0, result.errors.constData());
    QVERIFY2(result.output.contains("The CPU alone was checked: "), result.output.constData());
    QCOMPARE(result.output.count("Histogram of 256 bins"), 1); // above both rows
    QCOMPARE(result.output.count("\n  n="), 2);
}

void VerifyCommandTest::heldOutWorkloadsTakeThePlaceOfTheUsualOnes()
{
    (void)onCpu({}); // writes the profile
    const CliResult result = runCli({"verify", "--machine", folder_.filePath("node.json"), "--held-out",
                                     "--sizes", "2", "--format", "json"});
    QVERIFY2(result.status == 0, result.errors.constData());
    const Verification read = verificationFromJson(result.output.toStdString(), "output");
    std::vector<std::string> names;
    for (const VerifiedTask& task : read.tasks) {
        QVERIFY2(task.problem.empty() && task.predicted, task.problem.c_str());
        names.push_back(task.workload);
    }
    const std::vector<std::string> expected = {
        "softmax", "softmax", "distances", "distances", "conjugate-gradient", "conjugate-gradient"};
    QVERIFY(names == expected);
}

void VerifyCommandTest::theJsonObeysItsSchemaAndReadsBack()
{
    const CliResult result = runCli(onCpu({"--sizes", "3", "--format", "json"}));
    QVERIFY2(result.status == 0, result.errors.constData());
    const auto schema = nlohmann::json::parse(readTextFile(VERIFICATION_SCHEMA, 1 << 20));
    QCOMPARE(disobedience(nlohmann::json::parse(result.output), schema), std::string());
    const Verification read = verificationFromJson(result.output.toStdString(), "output");
    QCOMPARE(read.tasks.size(), std::size_t{3});
    QVERIFY(read.complete && !read.noGpu.empty() && read.gpu.empty());
    for (const VerifiedTask& task : read.tasks)
        QVERIFY2(task.problem.empty() && task.predicted && task.measured.size() == 3, task.problem.c_str());
}

void VerifyCommandTest::eventsEndWithTheTable()
{
    const CliResult result = runCli(onCpu({"--sizes", "2", "--format", "jsonl"}));
    QVERIFY2(result.status == 0, result.errors.constData());
    VerificationRun run;
    std::size_t rows = 0;
    for (const QByteArray& line : result.output.trimmed().split('\n')) {
        QVERIFY2(!run.isFinished(), "an event behind the last");
        const VerificationEvent event = verificationEventFromJson(line.toStdString());
        rows += event.kind == VerificationEvent::Kind::row;
        run.apply(event, 0);
    }
    QVERIFY(run.isFinished());
    QCOMPARE(rows, std::size_t{6}); // two sizes, each in three runs
    QCOMPARE(run.verification().tasks.size(), std::size_t{2});
}

/// A run of half a minute, ended as the window ends it once its first row is there.
void VerifyCommandTest::aRunThatIsInterruptedWritesWhatItHas()
{
    QProcess process;
    process.start(GPU_SPEEDUP_CLI, onCpu({"--sizes", "100", "--format", "jsonl"}));
    QByteArray output;
    while (!output.contains("\"event\":\"row\"") && process.waitForReadyRead())
        output += process.readAllStandardOutput();
    process.terminate();
    QVERIFY(process.waitForFinished());
    output += process.readAllStandardOutput();
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 1);
    const VerificationEvent last =
        verificationEventFromJson(output.trimmed().split('\n').last().toStdString());
    QVERIFY(last.kind == VerificationEvent::Kind::finished);
    QVERIFY(!last.verification->complete);
    QVERIFY(!last.verification->tasks.empty() && last.verification->tasks.size() < 100);
}

/// A build without CUDA asks no driver and ends as ever.
void VerifyCommandTest::aDriverThatHangsLeavesTheCpu()
{
    const CliResult result =
        runCli(onCpu({"--sizes", "2", "--format", "json"}), {}, {"LD_LIBRARY_PATH=" HANGING_DRIVER});
    const Verification read = verificationFromJson(result.output.toStdString(), "output");
    QCOMPARE(read.tasks.size(), std::size_t{2});
    const bool asked = read.noGpu == "The GPU driver does not answer; restart the machine.";
    QCOMPARE(result.status, asked ? 1 : 0);
    QCOMPARE(result.errors.contains("The GPU driver does not answer"), asked);
    for (const VerifiedTask& task : read.tasks)
        QVERIFY(task.typical() && task.typical()->cpu.si() > 0);
}

void VerifyCommandTest::aProfileOfAnotherMachineIsWarnedOfAndItsRowsAreRun()
{
    const QStringList arguments = onCpu({"--sizes", "2", "--format", "json"});
    MachineProfile profile = readProfileFile(arguments.at(2).toStdString());
    profile.cpu.name = "Sample 9000";
    writeTextFile(arguments.at(2).toStdString(), profileToJson(profile));
    const CliResult result = runCli(arguments);
    QVERIFY2(result.status == 0, result.errors.constData());
    const Verification read = verificationFromJson(result.output.toStdString(), "output");
    const std::vector<std::string> warnings = warningsOfProfile(read);
    QCOMPARE(warnings.size(), std::size_t{1});
    const QByteArray begin = "The profile is of another machine, with a CPU Sample 9000 instead of ";
    QVERIFY2(warnings[0].starts_with(begin.toStdString()), warnings[0].c_str());
    QCOMPARE(result.errors.count(begin), 1); // where only programs read the output
    QCOMPARE(read.tasks.size(), std::size_t{2});
    QVERIFY(read.tasks[1].predicted && !read.tasks[1].measured.empty());

    const CliResult text = runCli(arguments.mid(0, arguments.size() - 2));
    QCOMPARE(text.output.count(begin), 1);
    QVERIFY(text.errors.isEmpty());
}

void VerifyCommandTest::nothingIsLearnedWithTheProfileOfAnotherMachine()
{
    const QStringList arguments = onCpu({"--sizes", "2", "--learn"});
    MachineProfile profile = readProfileFile(arguments.at(2).toStdString());
    profile.cpu.cores = 999;
    writeTextFile(arguments.at(2).toStdString(), profileToJson(profile));
    const CliResult result = runCli(arguments);
    QCOMPARE(result.status, 0);
    QVERIFY2(result.output.contains("another number of its cores, 999 instead of "), result.output);
    QVERIFY2(result.errors.contains("Nothing was learned: the profile is of another machine."),
             result.errors);
    QVERIFY(readProfileFile(arguments.at(2).toStdString()).observations == profile.observations);
}

void VerifyCommandTest::aLibraryThatCannotBeLoadedIsAWarning()
{
    const QTemporaryDir libraries;
    QFile broken(libraries.filePath("libfftw3f.so.3"));
    QVERIFY(broken.open(QIODevice::WriteOnly) && broken.write("no library") > 0);
    broken.close();
    const CliResult result = runCli(onCpu({"--sizes", "2"}), {}, {"LD_LIBRARY_PATH=" + libraries.path()});
    QCOMPARE(result.status, 0);
    QVERIFY2(result.output.contains("FFTW is there but cannot be loaded ("), result.output);
}

void VerifyCommandTest::aProfileOfThisMachineIsNotWarnedOf()
{
    const QString path = folder_.filePath("here.json");
    QCOMPARE(runCli({"measure", "--cpu-only", "--only", "cpu.fp32.one_core", "-o", path}).status, 0);
    const CliResult result =
        runCli({"verify", "--machine", path, "--workload", "histogram", "--sizes", "2", "--format", "json"});
    QVERIFY2(result.status == 0, result.errors.constData());
    QVERIFY(warningsOfProfile(verificationFromJson(result.output.toStdString(), "output")).empty());
}

/// The interpreter goes on only once the test has read both rows.
void VerifyCommandTest::rowsOfPythonComeBeforeItIsAtItsEnd()
{
    const QString go = folder_.filePath("go");
    const QString python = pythonThat("i=0; while [ ! -e " + go.toUtf8() +
                                      " ] && [ $i -lt 600 ]; do sleep 0.1; i=$((i+1)); done\n");
    EventReader reader(onCpu({"--sizes", "2", "--python", python, "--stack", "cupy"}));
    for (std::size_t i = 0; i < 2; ++i) {
        const auto row = reader.next(VerificationEvent::Kind::row);
        QVERIFY(row.has_value());
        QCOMPARE(row->index, i);
        QCOMPARE(row->task->stack, std::string("numpy"));
        QCOMPARE(row->task->cpuBy, std::string("NumPy 2.1"));
        QCOMPARE(row->task->measured.at(0).cpu.si(), 1e-3);
        QVERIFY(row->task->predicted.has_value());
    }
    const auto progress = reader.next(VerificationEvent::Kind::progress);
    QVERIFY(progress.has_value());
    QCOMPARE(progress->done, std::size_t{2});
    QCOMPARE(progress->steps, std::size_t{6}); // two rows, three runs of each
    QVERIFY(progress->secondsLeft && *progress->secondsLeft > 0);
    QCOMPARE(progress->doing, std::string("NumPy: Histogram of 256 bins"));

    QFile file(go);
    QVERIFY(file.open(QIODevice::WriteOnly));
    const auto last = reader.next(VerificationEvent::Kind::finished);
    QVERIFY(last && last->verification->complete);
    QCOMPARE(last->verification->tasks.size(), std::size_t{2});
    QVERIFY(reader.process().waitForFinished());
    QCOMPARE(reader.process().exitCode(), 0);
}

void VerifyCommandTest::cancellingPythonKeepsWhatItMeasured()
{
    EventReader reader(onCpu({"--sizes", "2", "--python", pythonThat("exec sleep 60\n"), "--stack", "cupy"}));
    QVERIFY(reader.next(VerificationEvent::Kind::row).has_value());
    QVERIFY(reader.next(VerificationEvent::Kind::row).has_value());
    reader.process().terminate();
    const auto last = reader.next(VerificationEvent::Kind::finished);
    QVERIFY(last && !last->verification->complete);
    QCOMPARE(last->verification->tasks.size(), std::size_t{2});
    std::vector<std::string> warnings = warningsOfProfile(*last->verification);
    std::erase_if(warnings, [](const std::string& text) { return text.starts_with("The profile "); });
    QCOMPARE(warnings, std::vector<std::string>{"Without a GPU NumPy is all that is checked of Python."});
    QVERIFY(reader.process().waitForFinished());
    QCOMPARE(reader.process().exitCode(), 1);
}

void VerifyCommandTest::aNamedPythonThatFailsIsAFailureBesideTheOtherRows_data()
{
    QTest::addColumn<QString>("python");
    QTest::addColumn<QByteArray>("sentence");
    QTest::newRow("no file") << "/nowhere/python" << QByteArray("“/nowhere/python” cannot be run");
    QTest::newRow("no Python") << "/bin/true" << QByteArray("“/bin/true” does not answer as Python does");
    QTest::newRow("one that crashes") << QString::fromStdString(fake_.interpreter("kill -SEGV $$\n"))
                                      << QByteArray("does not answer as Python does");
    QTest::newRow("without NumPy") << QString::fromStdString(fake_.withoutPackages())
                                   << QByteArray("NumPy is not installed for ");
}

void VerifyCommandTest::aNamedPythonThatFailsIsAFailureBesideTheOtherRows()
{
    QFETCH(QString, python);
    QFETCH(QByteArray, sentence);
    const CliResult result = runCli(onCpu({"--sizes", "2", "--python", python}));
    QCOMPARE(result.status, 1);
    QVERIFY2(result.errors.contains("--python: ") && result.errors.contains(sentence),
             result.errors.constData());
    QVERIFY2(result.output.contains(sentence), result.output.constData());
    QCOMPARE(result.output.count("\n  n="), 2);
}

void VerifyCommandTest::aNamedPythonThatEndsTooEarlyIsAFailureBesideItsRows()
{
    const CliResult result =
        runCli(onCpu({"--sizes", "2", "--python", pythonThat("exit 3\n"), "--stack", "cupy"}));
    QCOMPARE(result.status, 1);
    QVERIFY2(result.errors.contains("--python: ") && result.errors.contains("exit status 3"),
             result.errors.constData());
    QCOMPARE(result.output.count("\n  n="), 2);
}

/// Nobody named it, so that it may be without.
void VerifyCommandTest::theUsualPythonWithoutNumpyIsAWarningAlone()
{
    const QTemporaryDir programs;
    QVERIFY(QFile::link(QString::fromStdString(fake_.withoutPackages()), programs.filePath("python3")));
    const CliResult result = runCli(onCpu({"--sizes", "2", "--python"}), {}, {"PATH=" + programs.path()});
    QVERIFY2(result.status == 0, result.errors.constData());
    QVERIFY2(result.output.contains("NumPy is not installed for "), result.output.constData());
}

void VerifyCommandTest::withoutNumpyThereIsNothingForAPackageToDo()
{
    const QString python = QString::fromStdString(fake_.withoutPackages());
    QVERIFY(isRefusal(runCli(onCpu({"--python", python, "--stack", "cupy"})), 1,
                      {"NumPy is not installed for "}));
}

void VerifyCommandTest::theChartIsWrittenBesideTheTable()
{
    const QString path = folder_.filePath("chart.svg");
    const CliResult result = runCli(onCpu({"--sizes", "2", "--chart", path}));
    QVERIFY2(result.status == 0, result.errors.constData());
    QVERIFY(result.output.contains("Histogram of 256 bins"));
    const std::string svg = readTextFile(path.toStdString(), 1 << 20);
    QVERIFY2(svg.find("CPU time: predicted over measured") != std::string::npos, svg.c_str());
}

void VerifyCommandTest::aChartOfGpuTimesIsRefusedWithoutAGpu_data()
{
    QTest::addColumn<QString>("quantity");
    QTest::newRow("speedup") << "speedup";
    QTest::newRow("GPU time") << "gpu";
}

/// Nothing is run, and no empty picture written.
void VerifyCommandTest::aChartOfGpuTimesIsRefusedWithoutAGpu()
{
    QFETCH(QString, quantity);
    const QString path = folder_.filePath("gpu.svg");
    QVERIFY(isRefusal(runCli(onCpu({"--chart", path, "--quantity", quantity})), 2,
                      {"--quantity: Use cpu, which is all that can be drawn without a GPU: "}));
    QVERIFY(!QFile::exists(path));
}

void VerifyCommandTest::aTableOfVerifyIsCalledSoWhereAProfileIsWanted_data()
{
    Verification table;
    table.cpu = "Sample 9000";
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("JSON") << QByteArray::fromStdString(verificationToJson(table));
    QTest::newRow("events") << QByteArray::fromStdString(
        verificationEventToJson({.kind = VerificationEvent::Kind::started, .verification = table}) + "\n" +
        verificationEventToJson({.kind = VerificationEvent::Kind::finished, .verification = table}) + "\n");
}

void VerifyCommandTest::aTableOfVerifyIsCalledSoWhereAProfileIsWanted()
{
    QFETCH(QByteArray, text);
    const QString path = folder_.filePath("verification.json");
    writeTextFile(path.toStdString(), text.toStdString());
    const QList<QByteArray> parts{"verification.json” is a table that gpu-speedup-cli verify wrote",
                                  "measure -o FILE"};
    QVERIFY(isRefusal(runCli({"verify", "--machine", path}), 1, parts));
    QVERIFY(isRefusal(runCli({"observe", "--machine", path}), 1, parts));
    QVERIFY(isRefusal(runCli({"estimate", "--machine", path}), 1, parts));
}

/// As a quick measurement leaves them out; where programs read the table, the note is beside it.
void VerifyCommandTest::aProfileWithoutLibraryRoutinesIsSaidToAssumeThem()
{
    const QByteArray note = "Library calls were not measured by size: ";
    const QStringList sizes{"--sizes", "2", "--format", "csv"};
    const QStringList histogram = onCpu(sizes); // which is no such routine
    const QStringList both = histogram + QStringList{"--workload", "gemm"};
    QVERIFY(!runCli(both).errors.contains(note));
    const std::string path = histogram.at(2).toStdString();
    MachineProfile profile = readProfileFile(path);
    std::erase_if(profile.cpu.figures,
                  [](const auto& figure) { return figure.first.starts_with("throughput."); });
    writeTextFile(path, profileToJson(profile));
    QVERIFY(!runCli(histogram).errors.contains(note));
    const CliResult result = runCli(both);
    QVERIFY2(result.status == 0, result.errors.constData());
    QCOMPARE(result.errors.count(note), 1);
    QVERIFY2(result.errors.contains(note + "gemm. ") &&
                 result.errors.contains("the profile of a thorough measurement"),
             result.errors.constData());
    QVERIFY(!result.output.contains(note));
}

QTEST_GUILESS_MAIN(VerifyCommandTest)
#include "verify_command_test.moc"
