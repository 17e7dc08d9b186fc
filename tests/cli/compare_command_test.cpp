// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/plan_json.h"

#include <QTest>

#include <cmath>
#include <set>

using namespace gpuspeedup;
using nlohmann::json;

class CompareCommandTest : public QObject
{
    Q_OBJECT

private slots:
    void severalMachinesAreRankedForOneTask();
    void eachRowIsTheEstimateOfItsOptions();
    void everyCombinationIsARow();
    void anyOptionMayBeGivenSeveralTimes();
    void sizesGoToTheWorkloadsThatHaveThem();
    void anEmptyValueLeavesTheOptionOut();
    void wordsStandForAllGpusOfTheCatalogueThatHaveThem();
    void whatHasNoEstimateSaysWhyInItsRow();
    void aPriceMayBelongToOneGpu();
    void theBestAreNamed();
    void withoutAnythingItIsTheEstimateItself();
    void everyFormatHasTheRows_data();
    void everyFormatHasTheRows();
    void whatIsWrongIsRefused_data();
    void whatIsWrongIsRefused();
};

namespace {

json rowsOf(const QStringList& options)
{
    return jsonOf(QStringList{"compare"} + options).at("rows");
}

const QStringList threeGpus{"--gpu", "H200", "--gpu", "RTX 3060", "--gpu", "A100 SXM 80GB"};
const QStringList product{"--cpu", "i7-8700K", "--workload", "gemm", "--set", "m=8192", "n=8192", "k=8192"};

} // namespace

void CompareCommandTest::severalMachinesAreRankedForOneTask()
{
    const json rows = rowsOf(threeGpus + product);
    QCOMPARE(rows.size(), std::size_t{3});
    for (std::size_t i = 0; i < rows.size(); ++i) {
        QCOMPARE(rows[i].at("rank").get<double>(), static_cast<double>(i + 1));
        QVERIFY(i == 0 || rows[i].at("speedup") <= rows[i - 1].at("speedup"));
        QVERIFY(rows[i].at("speedup_low") < rows[i].at("speedup"));
        QVERIFY(rows[i].at("speedup_high") > rows[i].at("speedup"));
    }
    QCOMPARE(rows.back().at("gpu").get<std::string>(), "RTX 3060");
}

void CompareCommandTest::eachRowIsTheEstimateOfItsOptions()
{
    for (const json& row : rowsOf(threeGpus + product)) {
        const QString gpu = QString::fromStdString(row.at("gpu").get<std::string>());
        const json estimate = jsonOf(QStringList{"estimate", "--gpu", gpu} + product);
        for (const char* key :
             {"speedup", "speedup_low", "speedup_high", "cpu_time_s", "gpu_time_s", "outcome"})
            QCOMPARE(row.at(key).dump(), estimate.at(key).dump());
        QCOMPARE(row.at("gpu_name").dump(), estimate.at("gpu").dump());
        QVERIFY(row.at("reason").is_null());
    }
}

void CompareCommandTest::everyCombinationIsARow()
{
    const json rows = rowsOf({"--gpu", "H200", "--gpu", "RTX 3060", "--workload", "gemm", "--workload", "fft",
                              "--workload", "spmv"});
    std::set<std::string> pairs;
    for (const json& row : rows)
        pairs.insert(row.at("gpu").get<std::string>() + " " + row.at("workload").get<std::string>());
    QCOMPARE(rows.size(), std::size_t{6});
    QCOMPARE(pairs.size(), std::size_t{6});
}

void CompareCommandTest::anyOptionMayBeGivenSeveralTimes()
{
    const json rows = rowsOf(QStringList{"--gpu", "H200", "--host-memory", "pinned", "--host-memory", "fresh",
                                         "--precision=fp64", "--precision=fp32"} +
                             product);
    QCOMPARE(rows.size(), std::size_t{4});
    QVERIFY(!rowOf(rows, "host_memory", "fresh").is_null());
    QVERIFY(!rowOf(rows, "precision", "fp64").is_null());
    QVERIFY(!rows[0].contains("gpu")); // the same in all
}

/// n is a size of both, m of the product alone, and fft:n of the transform.
void CompareCommandTest::sizesGoToTheWorkloadsThatHaveThem()
{
    const json rows = rowsOf({"--gpu", "H200", "--workload", "gemv", "--workload", "reduction", "--set",
                              "m=2048", "n=4096", "--set", "reduction:dtype=fp64"});
    const QStringList vector{"estimate", "--gpu", "H200", "--workload", "gemv", "--set", "m=2048", "n=4096"};
    QCOMPARE(rowOf(rows, "workload", "gemv").at("speedup").dump(), jsonOf(vector).at("speedup").dump());
    const QStringList sum{"estimate",  "--gpu", "H200",   "--workload",
                          "reduction", "--set", "n=4096", "dtype=fp64"};
    QCOMPARE(rowOf(rows, "workload", "reduction").at("speedup").dump(), jsonOf(sum).at("speedup").dump());
}

void CompareCommandTest::anEmptyValueLeavesTheOptionOut()
{
    const json rows = rowsOf(QStringList{"--machine", RECORDED_PROFILE, "--gpu", "", "--gpu", "RTX 3060"} +
                             QStringList{"--workload", "gemm"});
    QCOMPARE(rows.size(), std::size_t{2});
    const json measured = jsonOf({"estimate", "--machine", RECORDED_PROFILE, "--workload", "gemm"});
    QCOMPARE(rowOf(rows, "gpu_name", "NVIDIA H200").at("speedup").dump(), measured.at("speedup").dump());
    QVERIFY(rowOf(rows, "gpu_name", "NVIDIA H200").at("gpu").is_null());
    QVERIFY(rowsOf(QStringList{"--machine", ""} + threeGpus) == rowsOf(threeGpus));
}

void CompareCommandTest::wordsStandForAllGpusOfTheCatalogueThatHaveThem()
{
    const json found = jsonOf({"catalogue", "--gpus", "h100"}).at("rows");
    const json rows = rowsOf(QStringList{"--gpus-like", "h100"} + product);
    QVERIFY(rows.size() > 1);
    QCOMPARE(rows.size(), found.size());
    for (const json& row : rows)
        QVERIFY(row.at("gpu_name").get<std::string>().find("H100") != std::string::npos);
}

/// The RTX 3060 has no FP8 units; the last name is none.
void CompareCommandTest::whatHasNoEstimateSaysWhyInItsRow()
{
    const json rows = rowsOf(
        {"--gpu", "RTX 3060", "--gpu", "H200", "--gpu", "H2000", "--precision", "fp8", "--workload", "gemm"});
    QCOMPARE(rows.size(), std::size_t{3});
    QCOMPARE(rows[0].at("gpu").get<std::string>(), "H200");
    for (const char* gpu : {"RTX 3060", "H2000"}) {
        const json row = rowOf(rows, "gpu", gpu);
        QVERIFY(row.at("rank").is_null() && row.at("speedup").is_null() && row.at("outcome").is_null());
        QVERIFY(row.at("reason").is_string());
    }
    const std::string reason = rowOf(rows, "gpu", "RTX 3060").at("reason");
    QVERIFY2(reason.find("has no figure for FP8, tensor cores: take another precision") != std::string::npos,
             reason.c_str());
}

/// A faster CPU leaves the GPU time. A fifth of the operations take 12.5 + 66.5 ms with the GPU.
/// An hour's price divided by 3600 s and multiplied by the run's.
void CompareCommandTest::aPriceMayBelongToOneGpu()
{
    const json rows = rowsOf(QStringList{"--gpu", "H200", "--gpu", "RTX 3060", "--cpu-price", "1",
                                         "--gpu-price", "H200:36", "--gpu-price", "RTX 3060:7.2"} +
                             product);
    QCOMPARE(rows.size(), std::size_t{2});
    for (const json& row : rows) {
        const double perHour = row.at("gpu") == "H200" ? 36 : 7.2;
        const double expected = perHour / 3600 * row.at("gpu_time_s").get<double>();
        QVERIFY(std::abs(row.at("gpu_price").get<double>() - expected) <= 1e-12 * expected);
    }
}

void CompareCommandTest::theBestAreNamed()
{
    const QStringList rates{"compare", "--cpu-rate", "40", "--cpu-rate", "80", "--gpu-rate", "8"};
    QVERIFY(runCli(rates).output.contains("The largest speedup is 96.9 times, with cpu rate 40.\n"));
    const QByteArray output =
        runCli({"compare", "--operations", "500", "--operations", "100", "--data", "0.5"}).output;
    QVERIFY(output.contains("The largest speedup is 96.9 times, with operations 500.\n"));
    QVERIFY(output.contains("The shortest time with the GPU is 79 ms, with operations 100.\n"));
}

void CompareCommandTest::withoutAnythingItIsTheEstimateItself()
{
    const json rows = rowsOf({});
    QCOMPARE(rows.size(), std::size_t{1});
    QVERIFY(near(rows[0].at("speedup"), 12500. / 129));
}

/// 12.5 s over 62.5 + 500 MB / 50 GB/s + 4 ms is 163.4.
void CompareCommandTest::everyFormatHasTheRows_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<QByteArray>("part");
    QTest::newRow("text") << "text" << QByteArray("\n50          163.4×");
    QTest::newRow("json") << "json" << QByteArray("{\"rank\": 2, \"link_rate\": \"50\", ");
    QTest::newRow("csv") << "csv" << QByteArray("\n2,50,,,,163.39");
    QTest::newRow("tsv") << "tsv" << QByteArray("\n2\t50\t\t\t\t163.39");
    QTest::newRow("markdown") << "markdown" << QByteArray("\n| 50 | ");
    QTest::newRow("html") << "html" << QByteArray(">50</td><td>163.4×</td>");
}

void CompareCommandTest::everyFormatHasTheRows()
{
    QFETCH(QString, format);
    QFETCH(QByteArray, part);
    const CliResult result = runCli(
        {"compare", "--link-rate", "16", "--link-rate", "50", "--link-rate", "60", "--format", format});
    QCOMPARE(result.status, 0);
    QCOMPARE(result.errors, "");
    QVERIFY2(result.output.contains(part), result.output);
    QVERIFY(isFreeOfInfAndNan(result.output));
}

void CompareCommandTest::whatIsWrongIsRefused_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QList<QByteArray>>("parts");
    const auto add = [](const char* name, const QStringList& options, const QList<QByteArray>& parts) {
        QTest::newRow(name) << options << parts;
    };
    add("the only GPU is unknown", {"--gpu", "H2000"}, {"--gpu: ", "“H2000”", "H200"});
    add("every GPU is unknown", {"--gpu", "H2000", "--gpu", "X1"}, {"--gpu: ", "“H2000”"});
    add("words of no GPU", {"--gpus-like", "toaster"}, {"--gpus-like: No GPU", "“toaster”"});
    add("a size of no workload",
        {"--gpu", "H200", "--workload", "gemm", "--workload", "fft", "--set", "rows=3"},
        {"--set: “rows=3” is a size of none of these workloads"});
    add("a size of another workload",
        {"--gpu", "H200", "--workload", "gemm", "--workload", "fft", "--set", "spmv:rows=3"},
        {"--set: “spmv:rows=3” is a size of none of these workloads"});
    add("a price of no GPU", {"--gpu", "H200", "--gpu-price", "A30:2"},
        {"--gpu-price: “A30:2” is the price of none of these GPUs"});
    add("two formats", {"--format", "text", "--format", "json"}, {"--format"});
    QStringList many;
    for (int i = 1; i <= 40; ++i)
        many += QStringList{"--cpu-rate", QString::number(i), "--gpu-rate", QString::number(i)};
    add("1600 combinations", many,
        {"--gpu-rate: These are more than 1000 combinations (40 --cpu-rate × 40 --gpu-rate)"});
}

void CompareCommandTest::whatIsWrongIsRefused()
{
    QFETCH(QStringList, options);
    QFETCH(QList<QByteArray>, parts);
    QVERIFY(isRefusal(runCli(QStringList{"compare"} + options), 2, parts));
}

QTEST_GUILESS_MAIN(CompareCommandTest)
#include "compare_command_test.moc"
