// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/machine_profile.h"
#include "model/text_file.h"
#include "tests/cli/cli_process.h"

#include <QTemporaryDir>
#include <QTest>

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
};

void VerifyCommandTest::wrongUsageIsRefusedBeforeAnythingIsMeasured_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("part");
    QTest::newRow("an unknown workload")
        << QStringList{"--workload", "gem"} << "use one of gemm, batched-gemm";
    QTest::newRow("a workload nobody runs") << QStringList{"--workload", "custom"} << "use one of gemm";
    QTest::newRow("one size") << QStringList{"--sizes", "1"} << "--sizes";
    QTest::newRow("too many sizes") << QStringList{"--sizes", "101"} << "--sizes";
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
    MachineProfile profile = readProfileFile(RECORDED_PROFILE);
    profile.gpus.clear();
    QTemporaryDir folder;
    const QString path = folder.filePath("node.json");
    writeTextFile(path.toStdString(), profileToJson(profile));
    const CliResult result = runCli({"verify", "--machine", path, "--workload", "histogram", "--sizes", "2"});
    QVERIFY2(result.status == 0, result.errors.constData());
    QVERIFY2(result.output.contains("The CPU alone was checked: "), result.output.constData());
    QCOMPARE(result.output.count("Histogram of 256 bins"), 2);
}

QTEST_GUILESS_MAIN(VerifyCommandTest)
#include "verify_command_test.moc"
