// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/plan_json.h"

#include <QTest>

using namespace gpuspeedup;
using nlohmann::json;

class SolveCommandTest : public QObject
{
    Q_OBJECT

private slots:
    void theBreakEvenSizeIsThePublishedOne();
    void everyInputHasItsClosedForm();
    void countsMeetTheTargetWhereTheirNeighbourDoesNot();
    void dataMayGrowWithTheTask();
    void whatIsFoundGivesTheTarget();
    void whereThereIsNoValueItIsNeverAndWhy();
    void everyFormatHasTheAnswer_data();
    void everyFormatHasTheAnswer();
    void aWrongQuestionIsRefusedWithOptionAndRemedy_data();
    void aWrongQuestionIsRefusedWithOptionAndRemedy();
};

namespace {

json rowsOf(const QStringList& options)
{
    return jsonOf(QStringList{"solve"} + options).at("rows");
}

json neededOf(const QStringList& options, std::string_view key)
{
    return rowOf(rowsOf(options), "key", key).at("needed");
}

} // namespace

/// W* = s·O·Rc·Rg/(Rg − s·Rc) with O = 66.5 ms, Rc = 40 GFLOPS, Rg = 8 TFLOPS.
void SolveCommandTest::theBreakEvenSizeIsThePublishedOne()
{
    const json one = jsonOf({"solve", "--for", "operations"});
    QCOMPARE(one.at("rows").size(), std::size_t{1});
    QVERIFY(near(one.at("rows")[0].at("needed"), 0.0665 * 40e9 * 8e12 / (8e12 - 40e9)));
    QCOMPARE(one.at("rows")[0].at("met").get<std::string>(), "above");
    QVERIFY(near(one.at("speedup"), 12.5 / 0.129));
    QVERIFY(near(neededOf({"--for", "operations", "--target", "10"}, "operations"),
                 10 * 0.0665 * 40e9 * 8e12 / (8e12 - 10 * 40e9)));
}

/// At s = 50: Tc/s = 250 ms, where Tk and Tx take 62.5 each and Tl 4 of today's 129 ms.
void SolveCommandTest::everyInputHasItsClosedForm()
{
    const json rows = rowsOf({"--target", "50"});
    QCOMPARE(rows.size(), std::size_t{7});
    const auto needs = [&](std::string_view key, double value, std::string_view met) {
        const json row = rowOf(rows, "key", key);
        return near(row.at("needed"), value) && row.at("met") == met;
    };
    QVERIFY(needs("cpu_operations_per_second", 500e9 / (50 * 0.129), "below"));
    QVERIFY(needs("gpu_operations_per_second", 500e9 / (0.25 - 0.0665), "above"));
    QVERIFY(needs("operations", 50 * 0.0665 * 40e9 * 8e12 / (8e12 - 50 * 40e9), "above"));
    QVERIFY(needs("link_bytes_per_second", 0.5e9 / (0.25 - 0.0625 - 0.004), "above"));
    QVERIFY(needs("data_bytes", 8e9 * (0.25 - 0.0625 - 0.004), "below"));
    QVERIFY(needs("launch_overhead_per_launch_s", (0.25 - 0.125) / 50, "below"));
    QVERIFY(needs("launches", 1562, "below"));
}

/// N* = (Tc/s − Tk − Tx)/λ = (0.25 − 0.125) / 80 µs = 1562.5: whole, and met.
void SolveCommandTest::countsMeetTheTargetWhereTheirNeighbourDoesNot()
{
    QCOMPARE(neededOf({"--for", "launches", "--target", "50"}, "launches").get<double>(), 1562.);
    const auto speedupWith = [](const char* launches) {
        return jsonOf({"estimate", "--launches", launches}).at("speedup").get<double>();
    };
    QVERIFY(speedupWith("1562") >= 50);
    QVERIFY(speedupWith("1563") < 50);
}

/// s·λN/(1/Rc − s(1/Rg + d/B)) with d = 0.5 GB / 500 Gop; with launches growing too nothing is fixed.
void SolveCommandTest::dataMayGrowWithTheTask()
{
    const QStringList question{"--for", "operations", "--target", "10"};
    QVERIFY(near(neededOf(question + QStringList{"--scale-data"}, "operations"),
                 10 * 0.004 / (1 / 40e9 - 10 * (1 / 8e12 + 1e-3 / 8e9))));
    const json both = rowsOf(question + QStringList{"--scale-data", "--scale-launches"})[0];
    QCOMPARE(both.at("met").get<std::string>(), "always");
}

/// Substituted back into an estimate with every refinement that there are figures for.
void SolveCommandTest::whatIsFoundGivesTheTarget()
{
    const QStringList plan{"--cpu",  "i7-8700K", "--gpu",  "RTX 4090",      "--workload", "gemm",    "--set",
                           "m=8192", "n=8192",   "k=8192", "--host-memory", "pinned",     "--stack", "cupy"};
    const json rows = rowsOf(plan + QStringList{"--target", "5"});
    int found = 0;
    for (const json& row : rows) {
        const std::string key = row.at("key");
        const bool isCount = row.at("unit").is_null() && row.at("needed") > 1;
        if (row.at("needed").is_null() || isCount)
            continue;
        const QString typed =
            QString::fromStdString(key + "=" + row.at("needed").dump() + " " + row.at("unit").dump())
                .remove('"')
                .remove(" null");
        const json estimate = jsonOf(QStringList{"estimate"} + plan + QStringList{"--input", typed});
        const double speedup = estimate.at("speedup");
        QVERIFY2(std::abs(speedup - 5) <= 5e-9, qPrintable(typed + " gives " + QString::number(speedup)));
        ++found;
    }
    QVERIFY2(found >= 5, "there is little to solve for");
}

/// Rg/Rc = 200: no size of the task makes it 250; Tk = 62.5 ms alone is longer than Tc/250 = 50 ms.
void SolveCommandTest::whereThereIsNoValueItIsNeverAndWhy()
{
    const json rows = rowsOf({"--target", "250"});
    const auto row = [&](std::string_view key) { return rowOf(rows, "key", key); };
    for (const char* key : {"operations", "data_bytes", "launches", "link_bytes_per_second"}) {
        QCOMPARE(row(key).at("met").get<std::string>(), "never");
        QVERIFY(row(key).at("needed").is_null());
    }
    QCOMPARE(row("operations").at("sentence").get<std::string>(),
             "Never: whatever the size of the task, the GPU stays at or below 200 times the CPU's speed. The "
             "largest part of its time is then the kernels.");
    QCOMPARE(row("data_bytes").at("reason").get<std::string>(), "phase");
    QVERIFY(row("data_bytes").at("sentence").get<std::string>().find("the kernels alone take 62.5 ms") !=
            std::string::npos);
}

void SolveCommandTest::everyFormatHasTheAnswer_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<QByteArray>("part");
    QTest::newRow("text") << "text" << QByteArray("2.673 Gop  above");
    QTest::newRow("json") << "json" << QByteArray("\"needed\": 2673366834.1");
    QTest::newRow("csv") << "csv" << QByteArray("\noperations,Total operations,500000000000,2673366834.1");
    QTest::newRow("tsv") << "tsv" << QByteArray("\noperations\tTotal operations\t500000000000\t2673366834.1");
    QTest::newRow("markdown") << "markdown" << QByteArray("| 500 Gop | 2.673 Gop | above |");
    QTest::newRow("html") << "html" << QByteArray("<td>500 Gop</td><td>2.673 Gop</td>");
}

void SolveCommandTest::everyFormatHasTheAnswer()
{
    QFETCH(QString, format);
    QFETCH(QByteArray, part);
    const CliResult result = runCli({"solve", "--for", "operations", "--format", format});
    QCOMPARE(result.status, 0);
    QCOMPARE(result.errors, "");
    QVERIFY2(result.output.contains(part), result.output);
    QVERIFY(isFreeOfInfAndNan(result.output));
}

void SolveCommandTest::aWrongQuestionIsRefusedWithOptionAndRemedy_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QList<QByteArray>>("parts");
    const auto add = [](const char* name, const QStringList& options, const QList<QByteArray>& parts) {
        QTest::newRow(name) << options << parts;
    };
    add("an unknown input", {"--for", "gpu_rates"},
        {"--for: “gpu_rates” is no input of an estimate; the nearest are "});
    add("nothing", {"--for", ""}, {"--for: “” is no input"});
    add("an input that is not used", {"--for", "gpu_bandwidth"},
        {"--for: This estimate does not use the input gpu_bandwidth; give what it belongs to"});
    add("no number", {"--target", "fast"}, {"--target: “fast” is not a number"});
    add("zero", {"--target", "0"}, {"--target: “0” is zero"});
    add("below zero", {"--target", "-2"}, {"--target: “-2” is negative"});
    add("growth of nothing", {"--for", "launches", "--scale-data"},
        {"--scale-data: Data and launches grow with the operations; solve for those."});
    add("an unknown GPU", {"--gpu", "H2000"}, {"--gpu: ", "“H2000”", "H200"});
    add("an unknown format", {"--format", "xls"}, {"--format: “xls”"});
}

void SolveCommandTest::aWrongQuestionIsRefusedWithOptionAndRemedy()
{
    QFETCH(QStringList, options);
    QFETCH(QList<QByteArray>, parts);
    QVERIFY(isRefusal(runCli(QStringList{"solve"} + options), 2, parts));
}

QTEST_GUILESS_MAIN(SolveCommandTest)
#include "solve_command_test.moc"
