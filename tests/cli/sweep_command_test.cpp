// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/cli_process.h"

#include <QTest>

#include <nlohmann/json.hpp>

#include <cmath>

using namespace gpuspeedup;
using nlohmann::json;

class SweepCommandTest : public QObject
{
    Q_OBJECT

private slots:
    void theTableIsThePublishedOne();
    void fromToAndPointsChooseTheSizes();
    void scalingGrowsDataAndLaunchesWithTheTask();
    void everyFormatHasEveryPoint_data();
    void everyFormatHasEveryPoint();
    void aHundredThousandPointsAreWritten();
    void theLocaleChangesNoByte();
    void aWrongSweepIsRefusedWithOptionAndRemedy_data();
    void aWrongSweepIsRefusedWithOptionAndRemedy();
    void anEndWithoutAFiniteResultIsAFailure();
};

namespace {

json rowsOf(const QStringList& options)
{
    const CliResult result = runCli(QStringList{"sweep", "--format", "json"} + options);
    return result.status == 0 ? json::parse(result.output.toStdString()).at("rows") : json();
}

bool near(const json& value, double expected)
{
    return std::abs(value.get<double>() - expected) <= 1e-12 * expected;
}

} // namespace

/// 5 Gop: Tc = 1/8 s, Tg = 5/8000 + 0.0665 s. The last: 50000 Gop, Tc = 1250 s,
/// Tg = 6.25 + 0.0665 s.
void SweepCommandTest::theTableIsThePublishedOne()
{
    const CliResult result = runCli({"sweep", "--format", "csv"});
    QCOMPARE(result.status, 0);
    const QList<QByteArray> lines = result.output.split('\n');
    QCOMPARE(lines.size(), 1 + 21 + 1);
    QCOMPARE(lines[0], "Total Operations (Giga-ops),CPU Time (s),GPU Time (s),Speedup Factor");
    QVERIFY2(lines[1].startsWith("5,0.125,0.067125,"), lines[1]);
    QVERIFY2(lines[21].startsWith("50000,1250,6.3165,"), lines[21]);
}

void SweepCommandTest::fromToAndPointsChooseTheSizes()
{
    const json rows = rowsOf({"--from", "1 G", "--to", "100", "--points", "3"});
    QCOMPARE(rows.size(), std::size_t{3});
    QCOMPARE(rows[0].at("operations").get<double>(), 1e9);
    QVERIFY(near(rows[1].at("operations"), 1e10)); // the geometric mean
    QCOMPARE(rows[2].at("operations").get<double>(), 1e11);
}

/// Example 1 at ten times the task: Tk = 0.625 s, and Tx = 0.0625, Tl = 0.004 s, each tenfold where it grows.
void SweepCommandTest::scalingGrowsDataAndLaunchesWithTheTask()
{
    const auto lastGpuTime = [](const QStringList& options) {
        return rowsOf(QStringList{"--from", "500", "--to", "5000", "--points", "2"} + options)[1].at(
            "gpu_time_s");
    };
    QVERIFY(near(lastGpuTime({}), 0.625 + 0.0625 + 0.004));
    QVERIFY(near(lastGpuTime({"--scale-data"}), 0.625 + 0.625 + 0.004));
    QVERIFY(near(lastGpuTime({"--scale-launches"}), 0.625 + 0.0625 + 0.04));
    QVERIFY(near(lastGpuTime({"--scale-data", "--scale-launches"}), 1.29));
}

void SweepCommandTest::everyFormatHasEveryPoint_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<QByteArray>("rowMark");
    QTest::newRow("text") << "text" << QByteArray("     0.125      0.067125 ");
    QTest::newRow("json") << "json" << QByteArray("\"cpu_time_s\": 0.125,");
    QTest::newRow("csv") << "csv" << QByteArray("\n5,0.125,");
    QTest::newRow("tsv") << "tsv" << QByteArray("\n5\t0.125\t");
    QTest::newRow("markdown") << "markdown" << QByteArray("\n| 5 | 0.125 | 0.067125 |");
    QTest::newRow("html") << "html" << QByteArray("<tr><td>5</td><td>0.125</td><td>0.067125</td>");
}

void SweepCommandTest::everyFormatHasEveryPoint()
{
    QFETCH(QString, format);
    QFETCH(QByteArray, rowMark);
    const CliResult result = runCli({"sweep", "--format", format});
    QCOMPARE(result.status, 0);
    QCOMPARE(result.errors, "");
    QVERIFY2(result.output.contains(rowMark), result.output);
    QVERIFY(isFreeOfInfAndNan(result.output));
}

void SweepCommandTest::aHundredThousandPointsAreWritten()
{
    const CliResult result = runCli({"sweep", "--format", "csv", "--points", "100000"});
    QCOMPARE(result.status, 0);
    QCOMPARE(result.output.count('\n'), 100'001);
}

void SweepCommandTest::theLocaleChangesNoByte()
{
    for (const char* format : {"text", "csv", "json"})
        QCOMPARE(runCli({"sweep", "--format", format}, {}, {"LC_ALL=de_DE.UTF-8"}).output,
                 runCli({"sweep", "--format", format}, {}, {"LC_ALL=C"}).output);
}

void SweepCommandTest::aWrongSweepIsRefusedWithOptionAndRemedy_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QList<QByteArray>>("parts");
    const auto add = [](const char* name, const QStringList& options, const QList<QByteArray>& parts) {
        QTest::newRow(name) << options << parts;
    };
    const QByteArray wholeNumber = "whole number from 2 to 10000000.";
    for (const char* points :
         {"1", "0", "-3", "2.5", "10000001", "1e3", "many", "", "99999999999999999999", " 3"})
        add(qPrintable(QString("%1 points").arg(points)), {"--points", points}, {"--points: ", wholeNumber});
    add("equal ends", {"--from", "5", "--to", "5"}, {"--from", "below"});
    add("ends the wrong way round", {"--from", "6", "--to", "5"}, {"--from", "lower --from or raise --to."});
    add("from beyond the default end", {"--from", "1e10"}, {"--from", "lower --from or raise --to."});
    add("from zero", {"--from", "0"}, {"--from: “0” is zero", "write for example 500 Gop."});
    add("from nothing", {"--from", ""}, {"--from: ", "write for example 500 Gop."});
    add("to nothing", {"--to", ""}, {"--to: ", "write for example 500 Gop."});
    add("to letters", {"--to", "much"}, {"--to: “much” is not a number"});
    add("to bytes", {"--to", "5 GB"}, {"--to: ", "data size"});
    add("an input that is wrong", {"--data", "-1"}, {"--data: “-1” is negative"});
    add("an unknown format", {"--format", "xls"}, {"--format: “xls”"});
    add("a value for a switch", {"--scale-data=often"}, {"--scale-data"});
}

void SweepCommandTest::aWrongSweepIsRefusedWithOptionAndRemedy()
{
    QFETCH(QStringList, options);
    QFETCH(QList<QByteArray>, parts);
    QVERIFY(isRefusal(runCli(QStringList{"sweep"} + options), 2, parts));
}

void SweepCommandTest::anEndWithoutAFiniteResultIsAFailure()
{
    const CliResult result = runCli({"sweep", "--cpu-rate", "1e-10 FLOPS", "--to", "1e300 op"});
    QVERIFY(isRefusal(result, 1, {"CPU time is too large"}));
}

QTEST_GUILESS_MAIN(SweepCommandTest)
#include "sweep_command_test.moc"
