// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/plan_json.h"

#include <QTest>

using namespace gpuspeedup;
using nlohmann::json;

/// Sweeps over any figure of a plan, and over two.
class FigureSweepTest : public QObject
{
    Q_OBJECT

private slots:
    void operationsAreSweptAsPublishedWhereNothingElseIsKnown();
    void anyFigureOfThePublishedFormulasIsSwept();
    void valuesAreSpacedEvenlyWhereAsked();
    void aFigureOfAPlanIsSwept();
    void eachPointIsAnEstimate();
    void dataAndLaunchesGrowWithTheTask();
    void twoFiguresMakeAMap();
    void aPointWithoutEstimateIsEmpty();
    void headingsSayTheUnit();
};

namespace {

json rowsOf(const QStringList& options)
{
    const json document = jsonOf(QStringList{"sweep"} + options);
    return document.is_object() ? document.at("rows") : json();
}

} // namespace

void FigureSweepTest::operationsAreSweptAsPublishedWhereNothingElseIsKnown()
{
    const json published = rowsOf({});
    const json refined = rowsOf({"--over", "operations"});
    QCOMPARE(refined.size(), published.size());
    for (std::size_t i = 0; i < refined.size(); ++i)
        for (const char* key : {"operations", "cpu_time_s", "gpu_time_s", "speedup"})
            QVERIFY(near(refined[i].at(key), published[i].at(key).get<double>()));
}

/// Example 1: Tg = 0.0625 + D/8e9 + 0.004 s.
void FigureSweepTest::anyFigureOfThePublishedFormulasIsSwept()
{
    const json rows = rowsOf({"--over", "data_bytes", "--from", "1 GB", "--to", "100 GB", "--points", "3"});
    QCOMPARE(rows.size(), std::size_t{3});
    for (std::size_t i = 0; i < 3; ++i) {
        const double data = rows[i].at("data_bytes").get<double>();
        QVERIFY(near(rows[i].at("data_bytes"), i == 0 ? 1e9 : i == 1 ? 1e10 : 1e11));
        QVERIFY(near(rows[i].at("gpu_time_s"), 0.0625 + data / 8e9 + 0.004));
    }
}

void FigureSweepTest::valuesAreSpacedEvenlyWhereAsked()
{
    const json rows =
        rowsOf({"--over", "launches", "--from", "0", "--to", "100", "--points", "5", "--linear"});
    QCOMPARE(rows.size(), std::size_t{5});
    for (std::size_t i = 0; i < 5; ++i)
        QVERIFY(near(rows[i].at("launches"), 25.0 * static_cast<double>(i)));
}

void FigureSweepTest::aFigureOfAPlanIsSwept()
{
    const json rows = rowsOf({"--gpu", "GeForce RTX 4090", "--workload", "elementwise", "--over",
                              "gpu_bandwidth", "--from", "0.5 TB/s", "--to", "2 TB/s", "--points", "5"});
    QCOMPARE(rows.size(), std::size_t{5});
    for (std::size_t i = 1; i < rows.size(); ++i)
        QVERIFY(rows[i].at("gpu_time_s") < rows[i - 1].at("gpu_time_s")); // bound by memory
}

void FigureSweepTest::eachPointIsAnEstimate()
{
    const QStringList plan{"--gpu", "GeForce RTX 4090", "--workload", "gemm", "--stack", "cupy"};
    for (const json& row : rowsOf(plan + QStringList{"--over", "runs", "--from", "1", "--to", "100",
                                                     "--points", "4", "--one-off", "1s"})) {
        const QString runs = QString::number(row.at("runs").get<double>());
        const json alone = jsonOf(QStringList{"estimate", "--one-off", "1s", "--runs", runs} + plan);
        QVERIFY(near(row.at("speedup"), alone.at("speedup").get<double>()));
    }
}

/// At ten times the task, Tk = 0.625, Tx = 0.0625 and Tl = 0.004 s, each tenfold where it grows.
void FigureSweepTest::dataAndLaunchesGrowWithTheTask()
{
    const auto last = [](const QStringList& options) {
        return rowsOf(QStringList{"--over", "operations", "--from", "500", "--to", "5000", "--points", "2"} +
                      options)[1]
            .at("gpu_time_s");
    };
    QVERIFY(near(last({}), 0.625 + 0.0625 + 0.004));
    QVERIFY(near(last({"--scale-data", "--scale-launches"}), 1.29));
}

/// S = Tc/(Tk + D/B + 0.004 s).
void FigureSweepTest::twoFiguresMakeAMap()
{
    const json rows =
        rowsOf({"--over", "data_bytes", "--from", "1 GB", "--to", "4 GB", "--points", "3", "--by",
                "link_bytes_per_second", "--by-from", "8 GB/s", "--by-to", "16 GB/s", "--by-points", "2"});
    QCOMPARE(rows.size(), std::size_t{6});
    for (const json& row : rows) {
        const double data = row.at("data_bytes").get<double>();
        const double link = row.at("link_bytes_per_second").get<double>();
        QVERIFY(near(row.at("speedup"), 12.5 / (0.0625 + data / link + 0.004)));
    }
    QVERIFY(near(rows[1].at("data_bytes"), 2e9)); // the first figure changes fastest
    QVERIFY(near(rows[3].at("link_bytes_per_second"), 16e9));
}

/// LU of 2 GB does not divide: from there on it does not fit a GPU of 2 GB.
void FigureSweepTest::aPointWithoutEstimateIsEmpty()
{
    const QStringList sweep{"--gpu",      "GeForce 920M", "--workload", "lu",   "--set", "n=8000",   "--over",
                            "data_bytes", "--from",       "0.5 GB",     "--to", "50 GB", "--points", "3"};
    const json rows = rowsOf(sweep);
    QVERIFY(rows[0].at("speedup").is_number());
    QVERIFY(rows[2].at("speedup").is_null());
    QVERIFY(rows[2].at("gpu_time_s").is_null());
    const QByteArray csv = runCli(QStringList{"sweep", "--format", "csv"} + sweep).output;
    QVERIFY2(csv.endsWith("\n50,,,\n"), csv);
}

void FigureSweepTest::headingsSayTheUnit()
{
    const auto heading = [](const char* key) {
        const QByteArray csv = runCli({"sweep", "--over", key, "--points", "2", "--format", "csv"}).output;
        return csv.left(csv.indexOf('\n'));
    };
    QCOMPARE(heading("data_bytes"), "Data size (GB),CPU Time (s),GPU Time (s),Speedup Factor");
    QCOMPARE(heading("launches"), "Kernel launches,CPU Time (s),GPU Time (s),Speedup Factor");
    QVERIFY(heading("launch-overhead").startsWith("Launch overhead (µs),"));
}

QTEST_GUILESS_MAIN(FigureSweepTest)
#include "figure_sweep_test.moc"
