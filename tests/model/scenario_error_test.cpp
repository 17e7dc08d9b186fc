// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/scenario_json.h"

#include "tests/exactly.h"

#include <QTest>

using namespace gpuspeedup;

class ScenarioErrorTest : public QObject
{
    Q_OBJECT

private slots:
    void aWrongFileIsRefusedInOneSentence_data();
    void aWrongFileIsRefusedInOneSentence();
    void tenThousandLevelsAreRefusedAtOnce_data();
    void tenThousandLevelsAreRefusedAtOnce();
    void randomBytesAreRefused();
};

namespace {

void add(const char* name, const QByteArray& text, const char* sentence)
{
    QTest::newRow(name) << text << QByteArray(sentence);
}

QByteArray refusalOf(const QByteArray& text)
{
    return sentenceOf([&] {
        (void)scenarioFromJson({text.data(), static_cast<std::size_t>(text.size())}, "plan.json");
    });
}

} // namespace

void ScenarioErrorTest::aWrongFileIsRefusedInOneSentence_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("sentence");
    add("empty", "", "plan.json is empty; it must hold a JSON object.");
    add("blank", " \n\t ", "plan.json is empty; it must hold a JSON object.");
    add("no JSON", "launches: 3", "plan.json is not valid JSON at line 1, column 1; correct the text there.");
    add("cut", "{\n  \"launches\": 3",
        "plan.json is not valid JSON at line 2, column 16: it ends too early; is it complete?");
    add("two documents", "{} {}", "plan.json is not valid JSON at line 1, column 4; correct the text there.");
    add("binary",
        QByteArray("\x7F"
                   "ELF\0\0",
                   6),
        "plan.json is not valid JSON at line 1, column 1; correct the text there.");
    add("a list", "[1]", "plan.json: $ is a list, expected an object such as {\"operations\": 5e11}.");
    add("a number", "5", "plan.json: $ is a number, expected an object such as {\"operations\": 5e11}.");
    add("null", "null", "plan.json: $ is nothing (null), expected an object such as {\"operations\": 5e11}.");
    add("text for a number", R"({"operations": "many"})",
        "plan.json: $.operations is “\"many\"”, expected a number above zero, in op.");
    add("null for a number", R"({"data_bytes": null})",
        "plan.json: $.data_bytes is “null”, expected a number, zero or more, in B.");
    add("true for a number", R"({"launches": true})",
        "plan.json: $.launches is “true”, expected a whole number, zero or more.");
    add("a list for a number", R"({"operations": [1]})",
        "plan.json: $.operations is “a list”, expected a number above zero, in op.");
    add("a negative size", R"({"data_bytes": -1})",
        "plan.json: $.data_bytes is “-1”, expected a number, zero or more, in B.");
    add("a zero rate", R"({"cpu_operations_per_second": 0})",
        "plan.json: $.cpu_operations_per_second is “0”, expected a number above zero, in FLOPS.");
    add("a zero link", R"({"link_bytes_per_second": 0.0})",
        "plan.json: $.link_bytes_per_second is “0.0”, expected a number above zero, in B/s.");
    add("a fraction of a launch", R"({"launches": 1.5})",
        "plan.json: $.launches is “1.5”, expected a whole number, zero or more.");
    add("a negative time", R"({"launch_overhead_per_launch_s": -0.5})",
        "plan.json: $.launch_overhead_per_launch_s is “-0.5”, expected a number, zero or more, in s.");
    add("beyond a double", R"({"operations": 1e400})",
        "plan.json: “1e400” at line 1, column 16 is too large; at most 1e308 can be read.");
    add("beyond a double, on the last of several lines", "{\"data_bytes\": 3,\n \"operations\": -1e999}",
        "plan.json: “-1e999” at line 2, column 16 is too large; at most 1e308 can be read.");
    add("a number for a name", R"({"name": 5})",
        "plan.json: $.name is “5”, expected one line of text of at most 2000 bytes, without control "
        "characters.");
    add("a terminal's escape in a name", R"({"name": "\u001b[31m"})",
        "plan.json: $.name is “\"\\u001b[31m\"”, expected one line of text of at most 2000 bytes, without "
        "control "
        "characters.");
    add("an object for a note", R"({"note": {}})",
        "plan.json: $.note is “an object”, expected one line of text of at most 2000 bytes, without control "
        "characters.");
    add("an unknown key", R"({"gpus": 4})",
        "plan.json: $.“gpus” is not a key of a scenario; the keys are schema_version, name, note, "
        "cpu_operations_per_second, gpu_operations_per_second, operations, link_bytes_per_second, "
        "data_bytes, "
        "launch_overhead_per_launch_s, launches.");
    add("a key twice", R"({"launches": 1, "launches": 2})",
        "plan.json gives the key “launches” twice; keep one of them.");
    add("a key twice, one escaped", R"({"launches": 1, "\u006caunches": 2})",
        "plan.json gives the key “launches” twice; keep one of them.");
    add("a newer schema", R"({"schema_version": 2})",
        "plan.json: $.schema_version is 2, written by a newer version of this program, which is needed to "
        "read it.");
    add("schema zero", R"({"schema_version": 0})",
        "plan.json: $.schema_version is “0”, expected the whole number 1.");
    add("a schema in words", R"({"schema_version": "1"})",
        "plan.json: $.schema_version is “\"1\"”, expected the whole number 1.");
    add("a fractional schema", R"({"schema_version": 1.5})",
        "plan.json: $.schema_version is “1.5”, expected the whole number 1.");
    add("a comma too many", "{\"launches\": 3,}",
        "plan.json is not valid JSON at line 1, column 16; correct the text there.");
    add("nan", R"({"operations": NaN})",
        "plan.json is not valid JSON at line 1, column 16; correct the text there.");
}

void ScenarioErrorTest::aWrongFileIsRefusedInOneSentence()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, sentence);
    QCOMPARE(refusalOf(text), sentence);
}

void ScenarioErrorTest::tenThousandLevelsAreRefusedAtOnce_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("lists") << QByteArray(10'000, '[') + QByteArray(10'000, ']');
    QTest::newRow("lists left open") << QByteArray(10'000, '[');
    QTest::newRow("objects") << QByteArray("{\"a\":").repeated(10'000) + "1" + QByteArray(10'000, '}');
}

void ScenarioErrorTest::tenThousandLevelsAreRefusedAtOnce()
{
    QFETCH(QByteArray, text);
    QCOMPARE(refusalOf(text), "plan.json is nested deeper than 32 levels; a valid file is not.");
}

void ScenarioErrorTest::randomBytesAreRefused()
{
    std::uint64_t state = 20240229; // Knuth's MMIX generator; its high bits are random enough
    for (int round = 0; round < 200; ++round) {
        QByteArray bytes;
        for (int i = 0; i < 500; ++i) {
            state = state * 6364136223846793005u + 1442695040888963407u;
            bytes += static_cast<char>(state >> 56);
        }
        QVERIFY(!refusalOf(bytes).isEmpty());
    }
}

QTEST_APPLESS_MAIN(ScenarioErrorTest)
#include "scenario_error_test.moc"
