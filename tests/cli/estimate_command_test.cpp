// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/cli_process.h"

#include <QTest>

#include <nlohmann/json.hpp>

#include <cmath>

using namespace gpuspeedup;
using nlohmann::json;

class EstimateCommandTest : public QObject
{
    Q_OBJECT

private slots:
    void withoutOptionsItEstimatesTheFirstPublishedExample();
    void theSevenOptionsGiveTheSecondPublishedExample();
    void aBareNumberIsInThePublishedUnit();
    void changedFiguresDoNotKeepTheNameOfTheExample();
    void everyFormatIsWritten_data();
    void everyFormatIsWritten();
    void theLocaleChangesNoByte();
    void aWrongCommandLineIsRefusedWithOptionAndRemedy_data();
    void aWrongCommandLineIsRefusedWithOptionAndRemedy();
    void aResultBeyondADoubleIsAFailureAndNotInf();
};

namespace {

json estimateWith(const QStringList& options)
{
    const CliResult result = runCli(QStringList{"estimate", "--format", "json"} + options);
    return result.status == 0 ? json::parse(result.output.toStdString()) : json();
}

bool near(const json& value, double expected)
{
    return std::abs(value.get<double>() - expected) <= 1e-12 * expected;
}

} // namespace

/// S = 12500/129, E = 62.5/129: derived in the test of the estimate.
void EstimateCommandTest::withoutOptionsItEstimatesTheFirstPublishedExample()
{
    const json object = estimateWith({});
    QVERIFY(near(object.at("cpu_time_s"), 12.5));
    QVERIFY(near(object.at("gpu_compute_time_s"), 0.0625));
    QVERIFY(near(object.at("transfer_time_s"), 0.0625));
    QVERIFY(near(object.at("launch_overhead_s"), 0.004));
    QVERIFY(near(object.at("gpu_overhead_s"), 0.0665));
    QVERIFY(near(object.at("gpu_time_s"), 0.129));
    QVERIFY(near(object.at("speedup"), 12500.0 / 129));
    QVERIFY(near(object.at("efficiency"), 62.5 / 129));
    QCOMPARE(object.at("scenario").at("name").get<std::string>(), "Training a small neural network");
}

void EstimateCommandTest::theSevenOptionsGiveTheSecondPublishedExample()
{
    const json object =
        estimateWith({"--cpu-rate", "60 GFLOPS", "--gpu-rate=15TFLOPS", "--operations", "2 T", "--link-rate",
                      "15e9 B/s", "--data", "5 GB", "--launch-overhead", "30 µs", "--launches", "1000"});
    QVERIFY(near(object.at("speedup"), 10000.0 / 149));
    QVERIFY(near(object.at("efficiency"), 40.0 / 149));
    QVERIFY(near(object.at("gpu_time_s"), 149.0 / 300));
}

void EstimateCommandTest::aBareNumberIsInThePublishedUnit()
{
    const json object =
        estimateWith({"--cpu-rate", "60", "--gpu-rate", "15", "--operations", "2000", "--link-rate", "15",
                      "--data", "5", "--launch-overhead", "0.03", "--launches", "1000"});
    QVERIFY(near(object.at("speedup"), 10000.0 / 149));
}

void EstimateCommandTest::changedFiguresDoNotKeepTheNameOfTheExample()
{
    QVERIFY(!estimateWith({"--launches", "51"}).at("scenario").contains("name"));
    QVERIFY(estimateWith({"--launches", "50"}).at("scenario").contains("name"));
}

void EstimateCommandTest::everyFormatIsWritten_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<QByteArray>("part");
    QTest::newRow("text") << "text" << QByteArray("Speedup factor             96.9×\n");
    QTest::newRow("json") << "json" << QByteArray("\"cpu_time_s\": 12.5,");
    QTest::newRow("csv") << "csv" << QByteArray("\ncpu_time_s,12.5\n");
    QTest::newRow("tsv") << "tsv" << QByteArray("\ncpu_time_s\t12.5\n");
    QTest::newRow("markdown") << "markdown" << QByteArray("| CPU time | 12.5 s |\n");
    QTest::newRow("html") << "html" << QByteArray("<td>12.5 s</td>");
}

void EstimateCommandTest::everyFormatIsWritten()
{
    QFETCH(QString, format);
    QFETCH(QByteArray, part);
    const CliResult result = runCli({"estimate", "--format", format});
    QCOMPARE(result.status, 0);
    QCOMPARE(result.errors, "");
    QVERIFY2(result.output.contains(part), result.output);
    QVERIFY(result.output.endsWith('\n'));
    QVERIFY(isFreeOfInfAndNan(result.output));
    if (format == "text")
        QCOMPARE(runCli({"estimate"}).output, result.output);
}

void EstimateCommandTest::theLocaleChangesNoByte()
{
    for (const char* format : {"text", "json", "csv", "html"}) {
        const QStringList arguments{"estimate", "--format", format, "--data", "0.25 GB"};
        const CliResult plain = runCli(arguments, {}, {"LC_ALL=C"});
        QCOMPARE(plain.status, 0);
        QCOMPARE(runCli(arguments, {}, {"LC_ALL=de_DE.UTF-8", "LANG=de_DE.UTF-8"}).output, plain.output);
    }
}

void EstimateCommandTest::aWrongCommandLineIsRefusedWithOptionAndRemedy_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QList<QByteArray>>("parts");
    const auto add = [](const char* name, const QStringList& arguments, const QList<QByteArray>& parts) {
        QTest::newRow(name) << arguments << parts;
    };
    const QByteArray seeHelp = "see gpu-speedup-cli estimate --help.";
    add("nothing at all", {}, {"No command is given; use estimate, sweep", "see gpu-speedup-cli --help."});
    add("an unknown command", {"guess"},
        {"“guess” is no command; use estimate", "see gpu-speedup-cli --help."});
    add("an unknown option", {"estimate", "--cores", "4"}, {"--cores", seeHelp});
    add("a stray word", {"estimate", "fast"}, {"fast", seeHelp});
    add("an option without its value", {"estimate", "--data"}, {"--data", seeHelp});
    add("an option twice", {"estimate", "--data", "1", "--data", "2"}, {"--data", seeHelp});
    add("an empty value", {"estimate", "--data", ""}, {"--data: ", "write for example 0.5 GB."});
    add("letters", {"estimate", "--cpu-rate", "fast"},
        {"--cpu-rate: “fast”", "write for example 40 GFLOPS."});
    add("a negative value", {"estimate", "--data", "-5"}, {"--data: “-5” is negative"});
    add("a zero rate", {"estimate", "--gpu-rate", "0"}, {"--gpu-rate: “0” is zero", "8 TFLOPS."});
    add("grouping", {"estimate", "--operations", "1,000"}, {"--operations: “1,000”", "500 Gop."});
    add("bits", {"estimate", "--link-rate", "10 Gb/s"}, {"--link-rate: ", "bytes (B", "8 GB/s."});
    add("the wrong dimension", {"estimate", "--data", "5 s"}, {"--data: “5 s” is a time, not a data size"});
    add("nan", {"estimate", "--cpu-rate", "nan"}, {"--cpu-rate: “nan” is not a number"});
    add("inf", {"estimate", "--cpu-rate", "inf"}, {"--cpu-rate: “inf” is not a number"});
    add("overflow", {"estimate", "--cpu-rate", "1e400"}, {"--cpu-rate: “1e400” is too large"});
    add("400 digits", {"estimate", "--cpu-rate", QString(400, '9')}, {"--cpu-rate: ", "too long"});
    add("a fraction of a launch", {"estimate", "--launches", "1.5"}, {"--launches: “1.5”", "whole", "50."});
    add("an unknown format", {"estimate", "--format", "xml"},
        {"--format: “xml”", "text, json, csv, tsv, markdown, html"});
    add("an empty format", {"estimate", "--format", ""}, {"--format: “”", "text, json"});
    add("an empty file name", {"estimate", "--scenario", ""}, {"--scenario"});
    add("a line break in a value", {"estimate", "--data", "5 \nGB\x1b"}, {"--data: "});
}

void EstimateCommandTest::aWrongCommandLineIsRefusedWithOptionAndRemedy()
{
    QFETCH(QStringList, arguments);
    QFETCH(QList<QByteArray>, parts);
    QVERIFY(isRefusal(runCli(arguments), 2, parts));
}

void EstimateCommandTest::aResultBeyondADoubleIsAFailureAndNotInf()
{
    const CliResult result = runCli({"estimate", "--operations", "1e308 op", "--cpu-rate", "1e-308 FLOPS"});
    QVERIFY(isRefusal(result, 1, {"CPU time is too large", "lower the total operations"}));
    QVERIFY(isFreeOfInfAndNan(result.errors));
}

QTEST_GUILESS_MAIN(EstimateCommandTest)
#include "estimate_command_test.moc"
