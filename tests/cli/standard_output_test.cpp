// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/cli_process.h"

#include <QProcess>
#include <QTest>

using namespace gpuspeedup;

class StandardOutputTest : public QObject
{
    Q_OBJECT

private slots:
    void versionAndHelpAreNoErrors();
    void helpNamesEveryOption();
    void aFullDiskIsAFailureInOneLine_data();
    void aFullDiskIsAFailureInOneLine();
    void aReaderThatLeavesEndsTheProgramQuietly();
    void theProgramNeedsNoQt();
};

void StandardOutputTest::versionAndHelpAreNoErrors()
{
    for (const QStringList& arguments : {QStringList{"--version"},
                                         {"--help"},
                                         {"estimate", "--help"},
                                         {"sweep", "--help"},
                                         {"measure", "--help"},
                                         {"-h"}}) {
        const CliResult result = runCli(arguments);
        QCOMPARE(result.status, 0);
        QCOMPARE(result.errors, "");
        QVERIFY(!result.output.isEmpty());
    }
    QVERIFY(runCli({"--version"}).output.startsWith("gpu-speedup-cli "));
}

void StandardOutputTest::helpNamesEveryOption()
{
    const QByteArray help = runCli({"sweep", "--help"}).output;
    for (const char* option : {"--scenario", "--cpu-rate", "--gpu-rate", "--operations", "--link-rate",
                               "--data", "--launch-overhead", "--launches", "--format", "--from", "--to",
                               "--points", "--scale-data", "--scale-launches"})
        QVERIFY2(help.contains(option), option);
}

void StandardOutputTest::aFullDiskIsAFailureInOneLine_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("estimate") << QStringList{"estimate"};
    QTest::newRow("sweep") << QStringList{"sweep", "--points", "100000"};
    QTest::newRow("help") << QStringList{"--help"};
    QTest::newRow("version") << QStringList{"--version"};
}

void StandardOutputTest::aFullDiskIsAFailureInOneLine()
{
    QFETCH(QStringList, arguments);
    QProcess process;
    process.setStandardOutputFile("/dev/full");
    process.start(GPU_SPEEDUP_CLI, arguments);
    QVERIFY(process.waitForFinished());
    const CliResult result{process.exitCode(), {}, process.readAllStandardError()};
    QVERIFY(isRefusal(result, 1, {"cannot be written: No space left on device", "check the disk"}));
}

/// As in `gpu-speedup-cli sweep --points 10000000 | head -c 1`.
void StandardOutputTest::aReaderThatLeavesEndsTheProgramQuietly()
{
    QProcess program;
    QProcess reader;
    program.setStandardOutputProcess(&reader);
    program.start(GPU_SPEEDUP_CLI, {"sweep", "--points", "10000000", "--format", "csv"});
    reader.start("head", {"-c", "1"});
    QVERIFY(reader.waitForFinished());
    QVERIFY(program.waitForFinished());
    QCOMPARE(reader.readAllStandardOutput(), "T");
    QCOMPARE(program.exitStatus(), QProcess::NormalExit);
    QCOMPARE(program.exitCode(), 0);
    QCOMPARE(program.readAllStandardError(), "");
}

void StandardOutputTest::theProgramNeedsNoQt()
{
    QProcess ldd;
    ldd.start("ldd", {GPU_SPEEDUP_CLI});
    QVERIFY(ldd.waitForFinished());
    const QByteArray libraries = ldd.readAllStandardOutput();
    QVERIFY(libraries.contains("libc.so"));
    for (const char* library : {"Qt", "libX11", "libxcb", "libGL"})
        QVERIFY2(!libraries.contains(library), libraries);
}

QTEST_GUILESS_MAIN(StandardOutputTest)
#include "standard_output_test.moc"
