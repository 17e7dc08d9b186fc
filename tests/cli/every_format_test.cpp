// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/plan_json.h"

#include <QProcess>
#include <QTest>

using namespace gpuspeedup;
using nlohmann::json;

/// What holds of every command that writes a document.
class EveryFormatTest : public QObject
{
    Q_OBJECT

private slots:
    void everyFormatIsFreeOfInfAndNan_data();
    void everyFormatIsFreeOfInfAndNan();
    void theLocaleChangesNoByte_data();
    void theLocaleChangesNoByte();
    void everyHelpFitsATerminalAndHasAnExample_data();
    void everyHelpFitsATerminalAndHasAnExample();
    void theExamplesOfTheHelpAreRight_data();
    void theExamplesOfTheHelpAreRight();
};

namespace {

const QStringList commands{"estimate", "sweep",     "solve",     "sensitivity", "advise", "compare",
                           "report",   "workloads", "catalogue", "measure",     "verify", "time"};
const QStringList formats{"text", "json", "csv", "tsv", "markdown", "html"};

/// A command and options that use much of it.
void addDocuments()
{
    QTest::addColumn<QStringList>("arguments");
    const QStringList plan{"--cpu",          "i7-8700K", "--gpu",          "GeForce RTX 4090",
                           "--workload",     "fft",      "--stack",        "cupy",
                           "--cpu-baseline", "numpy",    "--one-off",      "1s",
                           "--runs",         "10",       "--serial-share", "5%"};
    const QStringList prices{"--cpu-price", "1", "--gpu-price", "3", "--port-cost", "1000"};
    QTest::newRow("estimate of a plan") << QStringList{"estimate"} + plan + prices;
    QTest::newRow("estimate of a measured machine")
        << QStringList{"estimate", "--machine", RECORDED_PROFILE, "--task", TASK_EXAMPLE};
    QTest::newRow("estimate in chunks")
        << QStringList{"estimate", "--gpu", "GeForce 920M", "--workload", "gemm", "--set",
                       "m=1e5",    "n=1e5", "k=1e5",        "--overlap",  "auto"};
    QTest::newRow("published estimate with ranges") << QStringList{"estimate", "--refine", "none"};
    QTest::newRow("sweep over a figure") << QStringList{"sweep", "--over", "data_bytes"} + plan;
    QTest::newRow("map") << QStringList{"sweep", "--over", "data_bytes", "--by", "runs"} + plan;
    for (const char* command : {"solve", "sensitivity", "advise", "compare"}) {
        QTest::addRow("%s of the published example", command) << QStringList{command};
        QTest::addRow("%s of a plan", command) << QStringList{command} + plan;
    }
    QTest::newRow("workloads") << QStringList{"workloads"};
    QTest::newRow("a workload") << QStringList{"workloads", "custom"};
    QTest::newRow("catalogue") << QStringList{"catalogue"};
    QTest::newRow("GPUs") << QStringList{"catalogue", "--gpus"};
}

} // namespace

void EveryFormatTest::everyFormatIsFreeOfInfAndNan_data()
{
    addDocuments();
}

void EveryFormatTest::everyFormatIsFreeOfInfAndNan()
{
    QFETCH(QStringList, arguments);
    for (const QString& format : formats) {
        const CliResult result = runCli(arguments + QStringList{"--format", format});
        QCOMPARE(result.errors, "");
        QCOMPARE(result.status, 0);
        QVERIFY(result.output.endsWith('\n'));
        QByteArray text = result.output;
        text.replace("Infinity Fabric", ""); // the name of a link
        QVERIFY2(isFreeOfInfAndNan(text), qPrintable(format));
        if (format == "json")
            QVERIFY(json::accept(result.output.toStdString()));
    }
}

void EveryFormatTest::theLocaleChangesNoByte_data()
{
    addDocuments();
}

void EveryFormatTest::theLocaleChangesNoByte()
{
    QFETCH(QStringList, arguments);
    for (const char* format : {"text", "json", "csv"}) {
        const QStringList all = arguments + QStringList{"--format", format};
        QCOMPARE(runCli(all, {}, {"LC_ALL=de_DE.UTF-8", "LANG=de_DE.UTF-8"}).output,
                 runCli(all, {}, {"LC_ALL=C"}).output);
    }
}

void EveryFormatTest::everyHelpFitsATerminalAndHasAnExample_data()
{
    QTest::addColumn<QString>("command");
    for (const QString& command : commands)
        QTest::newRow(qPrintable(command)) << command;
}

void EveryFormatTest::everyHelpFitsATerminalAndHasAnExample()
{
    QFETCH(QString, command);
    const CliResult result = runCli({command, "--help"});
    QCOMPARE(result.status, 0);
    const QString help = QString::fromUtf8(result.output);
    for (const QString& line : help.split('\n'))
        QVERIFY2(line.size() <= 80, qPrintable(line));
    QVERIFY2(help.contains("\n  gpu-speedup-cli " + command), qPrintable(help));
}

void EveryFormatTest::theExamplesOfTheHelpAreRight_data()
{
    everyHelpFitsATerminalAndHasAnExample_data();
}

/// Those that need neither a file, nor a GPU, nor a folder of profiles, nor minutes. A line that is indented
/// further continues the one before it.
void EveryFormatTest::theExamplesOfTheHelpAreRight()
{
    QFETCH(QString, command);
    if (command == "measure" || command == "verify" || command == "time")
        return;
    QString help = QString::fromUtf8(runCli({command, "--help"}).output);
    help.replace("\n      ", " ");
    int run = 0;
    for (const QString& line : help.split('\n')) {
        if (!line.startsWith("  gpu-speedup-cli ") || line.contains(".json") || line.contains(".gpuplan") ||
            line.contains(" profiles "))
            continue;
        ++run;
        const CliResult result = runCli(QProcess::splitCommand(line).mid(1));
        QVERIFY2(result.status == 0, qPrintable(line + "\n" + result.errors));
    }
    QVERIFY(run > 0);
}

QTEST_GUILESS_MAIN(EveryFormatTest)
#include "every_format_test.moc"
