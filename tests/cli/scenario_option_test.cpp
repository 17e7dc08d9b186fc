// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/cli_process.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <nlohmann/json.hpp>

#include <unistd.h>

using namespace gpuspeedup;
using nlohmann::json;

class ScenarioOptionTest : public QObject
{
    Q_OBJECT

private slots:
    void whatIsNotGivenComesFromTheFileThenFromTheFirstExample();
    void aFileWithoutNameHasNone();
    void aDashReadsStandardInput();
    void aFileThatIsNoScenarioIsAFailureInOneLine_data();
    void aFileThatIsNoScenarioIsAFailureInOneLine();
    void aMissingFileIsNamed();
    void aDirectoryIsNoFile();
    void anUnreadableFileIsNamed();
    void aHundredMegabytesAreRefusedAtOnce();
    void emptyAndEndlessStandardInputAreRefused();

private:
    QString fileOf(const QByteArray& bytes)
    {
        QFile file(folder_.filePath("plan.json"));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("the test cannot write its file");
        return file.fileName();
    }

    QTemporaryDir folder_;
};

namespace {

json scenarioUsed(const CliResult& result)
{
    return result.status == 0 ? json::parse(result.output.toStdString()).at("scenario") : json();
}

} // namespace

void ScenarioOptionTest::whatIsNotGivenComesFromTheFileThenFromTheFirstExample()
{
    const QString file = fileOf(R"({"operations": 7e9, "data_bytes": 3})");
    const json used =
        scenarioUsed(runCli({"estimate", "--format", "json", "--scenario", file, "--data", "4 B"}));
    QCOMPARE(used.at("operations").get<double>(), 7e9);
    QCOMPARE(used.at("data_bytes").get<double>(), 4.0);
    QCOMPARE(used.at("launches").get<double>(), 50.0);
}

void ScenarioOptionTest::aFileWithoutNameHasNone()
{
    const json used =
        scenarioUsed(runCli({"estimate", "--format", "json", "--scenario", fileOf("{\"launches\": 7}")}));
    QCOMPARE(used.at("launches").get<double>(), 7.0);
    QVERIFY(!used.contains("name"));
}

void ScenarioOptionTest::aDashReadsStandardInput()
{
    const json used =
        scenarioUsed(runCli({"estimate", "--format", "json", "--scenario", "-"}, R"({"launches": 7})"));
    QCOMPARE(used.at("launches").get<double>(), 7.0);
}

void ScenarioOptionTest::aFileThatIsNoScenarioIsAFailureInOneLine_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("part");
    QTest::newRow("empty") << QByteArray() << QByteArray("is empty; it must hold a JSON object.");
    QTest::newRow("binary") << QByteArray("\x7F"
                                          "ELF\0\xFF\0",
                                          7)
                            << QByteArray("is not valid JSON at line 1");
    QTest::newRow("truncated") << QByteArray("{\"launches\": ") << QByteArray("it ends too early");
    QTest::newRow("10 000 deep") << QByteArray(10'000, '[') << QByteArray("nested deeper than 32 levels");
    QTest::newRow("a list") << QByteArray("[]") << QByteArray("$ is a list, expected an object");
    QTest::newRow("a word") << QByteArray(R"({"launches": "all"})")
                            << QByteArray("$.launches is “\"all\"”, expected a whole number");
    QTest::newRow("an unknown key") << QByteArray(R"({"cores": 4})")
                                    << QByteArray("the keys are schema_version");
    QTest::newRow("a newer schema") << QByteArray(R"({"schema_version": 99})") << QByteArray("newer version");
    QTest::newRow("beyond a double") << QByteArray(R"({"operations": 1e999})") << QByteArray("too large");
    QTest::newRow("a line break in a key") << QByteArray(R"({"a\nb": 4})") << QByteArray("“a?b”");
}

void ScenarioOptionTest::aFileThatIsNoScenarioIsAFailureInOneLine()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, part);
    const QString file = fileOf(bytes);
    QVERIFY(isRefusal(runCli({"estimate", "--scenario", file}), 1, {part, "plan.json"}));
    QVERIFY(isRefusal(runCli({"sweep", "--scenario", "-"}, bytes), 1, {part, "standard input"}));
}

void ScenarioOptionTest::aMissingFileIsNamed()
{
    QVERIFY(isRefusal(runCli({"estimate", "--scenario", "/no/such/plan.json"}), 1,
                      {"/no/such/plan.json", "No such file", "check the name"}));
}

void ScenarioOptionTest::aDirectoryIsNoFile()
{
    QVERIFY(
        isRefusal(runCli({"estimate", "--scenario", folder_.path()}), 1, {"is a directory; name a file."}));
}

void ScenarioOptionTest::anUnreadableFileIsNamed()
{
    if (geteuid() == 0)
        QSKIP("root reads every file");
    const QString file = fileOf("{}");
    QVERIFY(QFile::setPermissions(file, {}));
    QVERIFY(isRefusal(runCli({"estimate", "--scenario", file}), 1, {"plan.json", "Permission denied"}));
    QVERIFY(QFile::setPermissions(file, QFile::ReadOwner | QFile::WriteOwner));
}

/// A file with holes: 100 MB of zero bytes that take no room on the disk.
void ScenarioOptionTest::aHundredMegabytesAreRefusedAtOnce()
{
    QFile file(fileOf("{"));
    QVERIFY(file.resize(100'000'000));
    QVERIFY(isRefusal(runCli({"estimate", "--scenario", file.fileName()}), 1, {"is larger than 65536 KiB"}));
}

void ScenarioOptionTest::emptyAndEndlessStandardInputAreRefused()
{
    QVERIFY(isRefusal(runCli({"estimate", "--scenario", "-"}), 1, {"standard input is empty"}));
    QVERIFY(isRefusal(runCli({"estimate", "--scenario", "/dev/zero"}), 1, {"is larger than 65536 KiB"}));
    QVERIFY(isRefusal(runCli({"estimate", "--scenario", "-"}, QByteArray(70'000'000, ' ')), 1,
                      {"standard input is larger than 65536 KiB"}));
}

QTEST_GUILESS_MAIN(ScenarioOptionTest)
#include "scenario_option_test.moc"
