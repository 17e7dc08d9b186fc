// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/machine_profile.h"

#include "tests/exactly.h"

#include <QTest>

using namespace gpuspeedup;

class ProfileErrorTest : public QObject
{
    Q_OBJECT

private slots:
    void aWrongProfileIsRefusedInOneSentence_data();
    void aWrongProfileIsRefusedInOneSentence();
    void hugeListsAreRefused_data();
    void hugeListsAreRefused();
    void whatIsLargerThanAnyProfileIsRefused();
};

namespace {

void add(const char* name, const QByteArray& text, const char* sentence)
{
    QTest::newRow(name) << text << QByteArray(sentence);
}

/// A profile whose one figure has these members after its unit.
QByteArray withFigure(const QByteArray& members)
{
    return R"({"schema_version": 1, "cpu": {"fp32": {"all_cores": {"unit": "FLOP/s", )" + members +
           "}}}, \"gpus\": []}";
}

QByteArray withSpread(const QByteArray& median, const QByteArray& p5 = "1", const QByteArray& p95 = "3",
                      const QByteArray& samples = "9")
{
    return withFigure("\"status\": \"ok\", \"median\": " + median + ", \"p5\": " + p5 + ", \"p95\": " + p95 +
                      ", \"samples\": " + samples);
}

QByteArray withCpu(const QByteArray& members)
{
    return "{\"schema_version\": 1, \"cpu\": {" + members + "}, \"gpus\": []}";
}

QByteArray refusalOf(const QByteArray& text)
{
    return sentenceOf([&] {
        (void)profileFromJson({text.data(), static_cast<std::size_t>(text.size())}, "box.json");
    });
}

} // namespace

void ProfileErrorTest::aWrongProfileIsRefusedInOneSentence_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("sentence");
    const char* const noProfile =
        "box.json is no machine profile; choose a file that gpu-speedup-cli measure wrote.";
    add("empty", "", "box.json is empty; it must hold a JSON object.");
    add("a list", "[]", noProfile);
    add("no version", "{}", noProfile);
    add("a scenario", R"({"schema_version": 1, "operations": 5e11})", noProfile);
    add("the GPUs alone", R"({"schema_version": 1, "gpus": []})",
        "box.json: $.cpu is missing, expected an object with the processor's figures of a machine "
        "profile.");
    add("a profile without a version", R"({"cpu": {}, "gpus": []})",
        "box.json: $.schema_version is missing, expected the whole number 1.");
    add("a newer schema", R"({"schema_version": 2})",
        "box.json: $.schema_version is “2”, written by a newer version of this program, which is needed to "
        "read it.");
    add("schema zero", R"({"schema_version": 0, "cpu": {}})",
        "box.json: $.schema_version is “0”, expected the whole number 1.");
    add("no GPU list", R"({"schema_version": 1, "cpu": {}})",
        "box.json: $.gpus is missing, expected a list, empty where there is no GPU.");
    add("GPUs in an object", R"({"schema_version": 1, "cpu": {}, "gpus": {}})",
        "box.json: $.gpus is “an object”, expected a list.");
    add("a GPU as text", R"({"schema_version": 1, "cpu": {}, "gpus": ["H200"]})",
        "box.json: $.gpus[0] is “\"H200\"”, expected an object.");
    add("a negative rate", withSpread("-2"),
        "box.json: $.cpu.fp32.all_cores.median is “-2”, expected a number from 1e-24 to 1e24.");
    add("a zero rate", withSpread("0"),
        "box.json: $.cpu.fp32.all_cores.median is “0”, expected a number from 1e-24 to 1e24.");
    add("a huge rate", withSpread("1e300"),
        "box.json: $.cpu.fp32.all_cores.median is “1e+300”, expected a number from 1e-24 to 1e24.");
    add("a rate that would divide to infinity", withSpread("1e-300", "1e-300"),
        "box.json: $.cpu.fp32.all_cores.median is “1e-300”, expected a number from 1e-24 to 1e24.");
    add("beyond a double", withSpread("1e400"),
        "box.json: “1e400” at line 1, column 98 is too large; at most 1e308 can be read.");
    add("a rate in words", withSpread("\"2\""),
        "box.json: $.cpu.fp32.all_cores.median is “\"2\"”, expected a number from 1e-24 to 1e24.");
    add("p5 above the median", withSpread("2", "2.5"),
        "box.json: $.cpu.fp32.all_cores.p5 is “2.5”, expected at most the median.");
    add("p95 below the median", withSpread("2", "1", "1.5"),
        "box.json: $.cpu.fp32.all_cores.p95 is “1.5”, expected at least the median.");
    add("too many samples", withSpread("2", "1", "3", "1000000001"),
        "box.json: $.cpu.fp32.all_cores.samples is “1000000001”, expected a whole number from 1 to "
        "1000000000.");
    add("samples beyond 64 bits", withSpread("2", "1", "3", "100000000000000000000000000"),
        "box.json: $.cpu.fp32.all_cores.samples is “1e+26”, expected a whole number from 1 to 1000000000.");
    add("no samples", withSpread("2", "1", "3", "0"),
        "box.json: $.cpu.fp32.all_cores.samples is “0”, expected a whole number from 1 to 1000000000.");
    add("half a sample", withSpread("2", "1", "3", "9.5"),
        "box.json: $.cpu.fp32.all_cores.samples is “9.5”, expected a whole number from 1 to 1000000000.");
    add("no median", withFigure(R"("status": "ok")"),
        "box.json: $.cpu.fp32.all_cores.median is missing, expected a number above zero.");
    add("no status", withFigure(R"("median": 1)"),
        "box.json: $.cpu.fp32.all_cores.status is missing, expected one of ok, warning, failed, unsupported, "
        "invalid.");
    add("an unknown status", withFigure(R"("status": "fine")"),
        "box.json: $.cpu.fp32.all_cores.status is “\"fine\"”, expected one of ok, warning, failed, "
        "unsupported, invalid.");
    add("an unknown unit",
        R"({"schema_version": 1, "cpu": {"fp32": {"status": "failed", "unit": "W"}}, "gpus": []})",
        "box.json: $.cpu.fp32.unit is “\"W\"”, expected one of FLOP/s, op/s, B/s, s.");
    add("a negative expectation", withFigure(R"("status": "failed", "expected": -1)"),
        "box.json: $.cpu.fp32.all_cores.expected is “-1”, expected a number from 1e-24 to 1e24.");
    add("a falling curve", withFigure(R"("status": "failed", "curve": [
            {"bytes": 8, "median": 2, "p5": 1, "p95": 3, "samples": 9},
            {"bytes": 8, "median": 2, "p5": 1, "p95": 3, "samples": 9}])"),
        "box.json: $.cpu.fp32.all_cores.curve[1].bytes is “8”, expected more than in the element before it.");
    add("falling sizes", withFigure(R"("status": "failed", "by_size": [
            {"size": 64, "median": 2, "p5": 1, "p95": 3, "samples": 9},
            {"size": 8, "median": 2, "p5": 1, "p95": 3, "samples": 9}])"),
        "box.json: $.cpu.fp32.all_cores.by_size[1].size is “8”, expected more than in the element before "
        "it.");
    add("a size of nothing", withFigure(R"("status": "failed", "by_size": [
            {"size": 0, "median": 2, "p5": 1, "p95": 3, "samples": 9}])"),
        "box.json: $.cpu.fp32.all_cores.by_size[0].size is “0”, expected a number from 1e-24 to 1e24.");
    add("a size without rate", withFigure(R"("status": "failed", "by_size": [{"size": 8}])"),
        "box.json: $.cpu.fp32.all_cores.by_size[0].median is missing, expected a number above zero.");
    add("a rate below its percentiles", withFigure(R"("status": "failed", "by_size": [
            {"size": 8, "median": 2, "p5": 3, "p95": 4, "samples": 9}])"),
        "box.json: $.cpu.fp32.all_cores.by_size[0].p5 is “3”, expected at most the median.");
    add("sizes that mean a number", withFigure(R"("status": "failed", "size_meaning": 7)"),
        "box.json: $.cpu.fp32.all_cores.size_meaning is “7”, expected text of at most 2000 bytes.");
    add("a fit without rate", withFigure(R"("status": "failed", "fit": {"latency_s": 0})"),
        "box.json: $.cpu.fp32.all_cores.fit.bytes_per_second is missing, expected a number above zero.");
    add("NUL in a name", withCpu(R"("name": "a\u0000b")"),
        "box.json: $.cpu.name is “\"a\\u0000b\"”, expected text without control characters.");
    add("escape sequences in a name", withCpu(R"("name": "\u001b[31mred")"),
        "box.json: $.cpu.name is “\"\\u001b[31mred\"”, expected text without control characters.");
    add("text that runs backwards", withCpu(R"("name": "a\u202eb")"),
        "box.json: $.cpu.name is “\"a?b\"”, expected text without control characters.");
    add("a number for a name", withCpu(R"("name": 5)"),
        "box.json: $.cpu.name is “5”, expected text of at most 2000 bytes.");
    add("a book for a name", withCpu("\"name\": \"" + QByteArray(1'000'000, 'x') + "\""),
        "box.json: $.cpu.name is “\"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…”, expected text of at most 2000 "
        "bytes.");
    add("a million cores and one", withCpu(R"("cores": 1000001)"),
        "box.json: $.cpu.cores is “1000001”, expected a whole number from 0 to 1000000.");
    add("a date in words", R"({"schema_version": 1, "measured_at": "today", "cpu": {}, "gpus": []})",
        "box.json: $.measured_at is “\"today\"”, expected a time in UTC such as 2026-11-20T23:40:00Z.");
    add("complete in words", R"({"schema_version": 1, "complete": "yes", "cpu": {}, "gpus": []})",
        "box.json: $.complete is “\"yes\"”, expected true or false.");
    add("a key twice", R"({"schema_version": 1, "cpu": {}, "cpu": {}, "gpus": []})",
        "box.json gives the key “cpu” twice; keep one of them.");
}

void ProfileErrorTest::aWrongProfileIsRefusedInOneSentence()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, sentence);
    QCOMPARE(refusalOf(text), sentence);
}

void ProfileErrorTest::hugeListsAreRefused_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("sentence");
    const auto list = [](qsizetype size) { return "[" + QByteArray("{},").repeated(size - 1) + "{}]"; };
    add("100 000 GPUs", "{\"schema_version\": 1, \"cpu\": {}, \"gpus\": " + list(100'000) + "}",
        "box.json: $.gpus has 100000 elements, expected at most 256.");
    add("a million points", withFigure("\"status\": \"failed\", \"curve\": " + list(1'000'000)),
        "box.json: $.cpu.fp32.all_cores.curve has 1000000 elements, expected at most 1000.");
    add("a million sizes", withFigure("\"status\": \"failed\", \"by_size\": " + list(1'000'000)),
        "box.json: $.cpu.fp32.all_cores.by_size has 1000000 elements, expected at most 1000.");
    QByteArray figures;
    for (int i = 0; i < 1001; ++i)
        figures += (i == 0 ? "\"f" : ",\"f") + QByteArray::number(i) + R"(": {"status": "failed"})";
    add("1001 figures", withCpu(figures), "box.json: $.cpu is “an object”, expected at most 1000 figures.");
}

void ProfileErrorTest::hugeListsAreRefused()
{
    aWrongProfileIsRefusedInOneSentence();
}

void ProfileErrorTest::whatIsLargerThanAnyProfileIsRefused()
{
    QCOMPARE(refusalOf(QByteArray(5 << 20, ' ')),
             "box.json is larger than 4096 KiB, which no machine profile needs; name another.");
}

QTEST_APPLESS_MAIN(ProfileErrorTest)
#include "profile_error_test.moc"
