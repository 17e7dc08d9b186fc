// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/machine_profile.h"
#include "model/text_file.h"
#include "model/verification/verification_json.h"
#include "model/verification/verification_run.h"
#include "tests/cli/cli_process.h"
#include "tests/json_schema.h"

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
    void theChartIsWrittenBesideTheTable();
    void theChartOfWhatIsNotThereSaysSo();

private:
    [[nodiscard]] QStringList onCpu(const QStringList& more) const;

    QTemporaryDir folder_;
};

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
    QTest::newRow("a workload that is not held out")
        << QStringList{"--held-out", "--workload", "gemm"} << "use one of scan, fft2d, lu";
    QTest::newRow("held-out workloads through Python")
        << QStringList{"--held-out", "--python"} << "run through C++ alone";
    QTest::newRow("held-out workloads through a package")
        << QStringList{"--held-out", "--stack", "cupy"} << "run through C++ alone";
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
    QCOMPARE(result.output.count("Histogram of 256 bins"), 2);
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
    const std::vector<std::string> expected = {"scan",   "scan",   "fft2d",        "fft2d",
                                               "lu",     "lu",     "cholesky",     "cholesky",
                                               "kmeans", "kmeans", "image-filter", "image-filter"};
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

void VerifyCommandTest::theChartIsWrittenBesideTheTable()
{
    const QString path = folder_.filePath("chart.svg");
    const CliResult result = runCli(onCpu({"--sizes", "2", "--chart", path}));
    QVERIFY2(result.status == 0, result.errors.constData());
    QVERIFY(result.output.contains("Histogram of 256 bins"));
    const std::string svg = readTextFile(path.toStdString(), 1 << 20);
    QVERIFY2(svg.find("CPU time: predicted over measured") != std::string::npos, svg.c_str());
}

void VerifyCommandTest::theChartOfWhatIsNotThereSaysSo()
{
    const QString path = folder_.filePath("speedup.svg");
    const CliResult result = runCli(onCpu({"--sizes", "2", "--chart", path, "--quantity", "speedup"}));
    QVERIFY2(result.status == 0, result.errors.constData());
    QVERIFY(readTextFile(path.toStdString(), 1 << 20).find("The CPU alone was checked") != std::string::npos);
}

QTEST_GUILESS_MAIN(VerifyCommandTest)
#include "verify_command_test.moc"
