// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/scenario_json.h"

#include "model/examples.h"
#include "model/input.h"
#include "tests/exactly.h"
#include "tests/model/random_scenario.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace gpuspeedup;

class ScenarioJsonTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { fixSeed(); }
    void aScenarioReadsBackToTheLastBit();
    void theExamplesReadBackWithTheirTexts();
    void theKeysAreTheDocumentedOnes();
    void whatAFileDoesNotGiveKeepsItsDefault();
    void aFileWithoutSchemaVersionIsVersionOne();
    void everyTextSurvives_data();
    void everyTextSurvives();
    void aValidFileCutAnywhereIsReadOrRefused();
    void aValidFileWithAnyByteChangedIsReadOrRefused();
    void aFileIsReadFromDisk();
};

void ScenarioJsonTest::aScenarioReadsBackToTheLastBit()
{
    QVERIFY(rc::check("read(write(s)) == s", [] {
        Scenario s = *anyScenario();
        for (const Input& input : inputs())
            if (!input.whole && *rc::gen::inRange(0, 4) == 0)
                input.write(s, *logUniform(-300, 300));
        RC_ASSERT(scenarioFromJson(scenarioToJson(s), "test") == s);
    }));
}

void ScenarioJsonTest::theExamplesReadBackWithTheirTexts()
{
    for (const Scenario& example : examples())
        QVERIFY(scenarioFromJson(scenarioToJson(example), "test") == example);
}

void ScenarioJsonTest::theKeysAreTheDocumentedOnes()
{
    const Scenario s = scenarioFromJson(R"({"schema_version": 1, "name": "n", "note": "o",
        "cpu_operations_per_second": 1e9, "gpu_operations_per_second": 2e9, "operations": 3,
        "link_bytes_per_second": 4, "data_bytes": 5, "launch_overhead_per_launch_s": 0.25, "launches": 7})",
                                        "test");
    QVERIFY(s == (Scenario{.cpuRate = Throughput::fromSi(1e9),
                           .gpuRate = Throughput::fromSi(2e9),
                           .operations = Work::fromSi(3),
                           .linkRate = Bandwidth::fromSi(4),
                           .data = DataSize::fromSi(5),
                           .launchOverhead = Duration::fromSi(0.25),
                           .launches = 7,
                           .name = "n",
                           .note = "o"}));
}

void ScenarioJsonTest::whatAFileDoesNotGiveKeepsItsDefault()
{
    Scenario expected = examples()[1];
    expected.launches = 3;
    QVERIFY(scenarioFromJson(R"({"launches": 3})", "test", examples()[1]) == expected);
    QVERIFY(scenarioFromJson("{}", "test") == Scenario{});
}

void ScenarioJsonTest::aFileWithoutSchemaVersionIsVersionOne()
{
    QVERIFY(scenarioFromJson(R"({"launches": 3})", "test") ==
            scenarioFromJson(R"({"schema_version": 1, "launches": 3})", "test"));
}

void ScenarioJsonTest::everyTextSurvives_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("quotes and backslashes") << QByteArray(R"(a "b" \c\)");
    QTest::newRow("markup") << QByteArray("<b>|&amp;|=1+1");
    QTest::newRow("every plane") << QByteArray("µ 模型 😀 \xF4\x8F\xBF\xBF");
    QTest::newRow("the longest") << QByteArray(2000, 'x');
}

void ScenarioJsonTest::everyTextSurvives()
{
    QFETCH(QByteArray, text);
    Scenario s;
    s.name = text.toStdString();
    s.note = text.toStdString();
    QVERIFY(scenarioFromJson(scenarioToJson(s), "test") == s);
}

void ScenarioJsonTest::aValidFileCutAnywhereIsReadOrRefused()
{
    const std::string whole = scenarioToJson(examples()[3]);
    const std::size_t closed = whole.rfind('}') + 1;
    for (std::size_t size = 0; size < whole.size(); ++size) {
        const QByteArray sentence =
            sentenceOf([&] { (void)scenarioFromJson(std::string_view(whole).substr(0, size), "cut.json"); });
        QCOMPARE(sentence.isEmpty(), size >= closed);
        QVERIFY(size >= closed || sentence.startsWith("cut.json "));
    }
}

void ScenarioJsonTest::aValidFileWithAnyByteChangedIsReadOrRefused()
{
    const std::string whole = scenarioToJson(examples()[2]);
    for (std::size_t i = 0; i < whole.size(); ++i)
        for (const char c : {'\0', '"', '{', '[', ',', '-', '9', 'e', '\\', '\xFF', ' '}) {
            std::string changed = whole;
            changed[i] = c;
            (void)sentenceOf([&] { (void)scenarioFromJson(changed, "changed.json"); });
        }
}

void ScenarioJsonTest::aFileIsReadFromDisk()
{
    QTemporaryDir folder;
    QFile file(folder.filePath("scenario.json"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(exactly(scenarioToJson(examples()[1])));
    file.close();
    QVERIFY(readScenarioFile(file.fileName().toStdString()) == examples()[1]);
}

QTEST_APPLESS_MAIN(ScenarioJsonTest)
#include "scenario_json_test.moc"
