// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/cli_process.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace gpuspeedup;

class ReportCommandTest : public QObject
{
    Q_OBJECT

private slots:
    void theDefaultIsOneHtmlPage();
    void theSameSeedAndDateGiveTheSameBytes();
    void theNameOfTheFileGivesTheFormat();
    void everyScenarioOfAPlanFileIsTold();
    void optionsGivenSeveralTimesStandSideBySide();
    void aFolderThatCannotBeWrittenLeavesNothing();
    void wrongOptionsAreRefused_data();
    void wrongOptionsAreRefused();
};

namespace {

const QStringList task{"report",         "--cpu", "i7-8700K", "--gpu", "RTX 4090", "--workload", "gemm",
                       "--cpu-baseline", "blas",  "--draws",  "200",   "--date",   "2026-11-21"};

bool isWellFormed(const QByteArray& xml)
{
    QXmlStreamReader reader(xml);
    while (!reader.atEnd())
        reader.readNext();
    return !reader.hasError();
}

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

void ReportCommandTest::theDefaultIsOneHtmlPage()
{
    const CliResult result = runCli({"report", "--draws", "200"});
    QCOMPARE(result.status, 0);
    QVERIFY(result.output.startsWith("<!DOCTYPE html>"));
    QVERIFY(isWellFormed(result.output));
    QVERIFY(isFreeOfInfAndNan(result.output));
    // The published example.
    QVERIFY(result.output.contains("<h1>GPU speedup report: Training a small neural network</h1>"));
    QVERIFY(result.output.contains("12.5 s"));
    QCOMPARE(result.output.count("<svg "), 6);
}

void ReportCommandTest::theSameSeedAndDateGiveTheSameBytes()
{
    const CliResult first = runCli(task);
    QCOMPARE(first.status, 0);
    QVERIFY(first.output.contains("<p>2026-11-21</p>"));
    QVERIFY(first.output == runCli(task).output);
}

void ReportCommandTest::theNameOfTheFileGivesTheFormat()
{
    const QTemporaryDir folder;
    const QString html = folder.filePath("one.html");
    const QString markdown = folder.filePath("two.md");
    QCOMPARE(runCli(task + QStringList{"-o", html}).status, 0);
    QVERIFY(isWellFormed(contentOf(html)));
    QCOMPARE(runCli(task + QStringList{"-o", markdown, "--charts", "task_size,certainty"}).status, 0);
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files, QDir::Name),
             (QStringList{"one.html", "two-certainty.svg", "two-task_size.svg", "two.md"}));
    QVERIFY(contentOf(markdown).contains("](<two-task_size.svg>)"));
    QVERIFY(isWellFormed(contentOf(folder.filePath("two-certainty.svg"))));
}

void ReportCommandTest::everyScenarioOfAPlanFileIsTold()
{
    const QTemporaryDir folder;
    QFile plan(folder.filePath("plans.gpuplan"));
    QVERIFY(plan.open(QIODevice::WriteOnly));
    plan.write(R"({"schema_version": 1, "kind": "gpu-speedup-plan", "scenarios": [
        {"name": "Today", "operations": 7e9, "launches": 3},
        {"name": "<b>Ported</b>", "gpu": {"catalogue": "geforce-rtx-4090"}, "workload": {"name": "gemm"}},
        {"operations": 1e9}]})");
    plan.close();
    const QStringList shortReport{"report", "--scenario", plan.fileName(), "--draws",
                                  "200",    "--charts",   "none"};
    const CliResult all = runCli(shortReport);
    QCOMPARE(all.status, 0);
    QVERIFY(isWellFormed(all.output));
    for (const char* heading : {"Side by side", "Today", "&lt;b&gt;Ported&lt;/b&gt;", "Scenario 3", "Method"})
        QCOMPARE(all.output.count(QByteArray("<h2>") + heading + "</h2>"), 1);
    const CliResult one = runCli(shortReport + QStringList{"--pick", "Today"});
    QCOMPARE(one.status, 0);
    QVERIFY(one.output.contains("<h1>GPU speedup report: Today</h1>"));
}

void ReportCommandTest::optionsGivenSeveralTimesStandSideBySide()
{
    const CliResult result = runCli(task + QStringList{"--gpu", "H200", "--charts", "none"});
    QCOMPARE(result.status, 0);
    QVERIFY(result.output.contains("<h1>GPU speedup report: 2 scenarios</h1>"));
    QVERIFY(result.output.contains("<h2>RTX 4090</h2>"));
    QVERIFY(result.output.contains("<h2>H200</h2>"));
}

void ReportCommandTest::aFolderThatCannotBeWrittenLeavesNothing()
{
    const QTemporaryDir folder;
    QDir(folder.path()).mkdir("two-certainty.svg"); // where a picture should go
    const CliResult result = runCli(task + QStringList{"-o", folder.filePath("two.md")});
    QVERIFY(isRefusal(result, 1, {"two-certainty.svg"}));
    QVERIFY(QDir(folder.path()).entryList(QDir::Files).isEmpty());
}

void ReportCommandTest::wrongOptionsAreRefused_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("part");
    QTest::newRow("format") << QStringList{"--format", "csv"} << QByteArray("--format: A report is html or");
    QTest::newRow("unknown format") << QStringList{"--format", "doc"} << QByteArray("--format: ");
    QTest::newRow("name of a file") << QStringList{"-o", "a.csv"} << QByteArray("html or markdown, not csv");
    QTest::newRow("chart") << QStringList{"--charts", "pie"} << QByteArray("--charts: “pie”");
}

void ReportCommandTest::wrongOptionsAreRefused()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, part);
    QVERIFY(isRefusal(runCli(QStringList{"report"} + arguments), 2, {part}));
}

QTEST_GUILESS_MAIN(ReportCommandTest)
#include "report_command_test.moc"
