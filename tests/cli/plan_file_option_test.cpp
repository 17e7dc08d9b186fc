// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/plan_json.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace gpuspeedup;
using nlohmann::json;

class PlanFileOptionTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void theScenarioLastLookedAtIsEstimatedAsItsOptionsWouldBe();
    void aScenarioIsPickedByNameOrNumber();
    void aScenarioOfFieldsAloneGivesThePublishedFormulas();
    void optionsGoBeforeWhatTheScenarioSays_data();
    void optionsGoBeforeWhatTheScenarioSays();
    void whatWaitsInTheScenarioIsPassedOver();
    void otherCommandsReadItToo();
    void aComparisonHasARowForEachScenario();
    void aCatalogueOfOnesOwnBelongsToIt();
    void whatIsWrongIsRefused_data();
    void whatIsWrongIsRefused();

private:
    QString write(const QString& name, const QByteArray& bytes)
    {
        QFile file(folder_.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("the test cannot write its file");
        return file.fileName();
    }
    json estimateOf(const QStringList& options) { return jsonOf(QStringList{"estimate"} + options); }

    QTemporaryDir folder_;
    QString plan_;
};

namespace {

const QStringList ported{"--gpu", "RTX 4090",      "--cpu",  "i7-8700K",      "--workload", "gemm",
                         "--set", "m=512",         "n=512",  "--stack",       "cupy",       "--cpu-baseline",
                         "numpy", "--host-memory", "pinned", "--launch-mode", "sync",       "--runs",
                         "20"};

double speedupOf(const json& estimate)
{
    return estimate.at("speedup").get<double>();
}

} // namespace

void PlanFileOptionTest::initTestCase()
{
    plan_ = write("plans.gpuplan", R"({
      "schema_version": 1, "kind": "gpu-speedup-plan", "current": 1,
      "scenarios": [
        {"name": "Today", "operations": 7e9, "launches": 3},
        {"name": "Ported", "workload": {"name": "gemm", "parameters": {"m": 512, "n": 512}},
         "cpu": {"catalogue": "core-i7-8700k"}, "gpu": {"catalogue": "geforce-rtx-4090"},
         "cpu_baseline": {"code": "numpy"}, "stack": "cupy", "host_memory": "pinned",
         "launch_mode": "sync", "typed": {"runs": 20}},
        {"name": "Waits", "host_memory": "pinned", "chunks": 4, "launch_mode": "graph",
         "typed": {"gpu_traffic_bytes": 3e9}, "gpu": null}
      ]})");
}

void PlanFileOptionTest::theScenarioLastLookedAtIsEstimatedAsItsOptionsWouldBe()
{
    const json found = estimateOf({"--scenario", plan_});
    const json expected = estimateOf(ported);
    for (const char* result : {"speedup", "cpu_time_s", "gpu_time_s"})
        QCOMPARE(found.at(result).dump(), expected.at(result).dump());
    QVERIFY(hasRefinement(found, "launches"));
}

void PlanFileOptionTest::aScenarioIsPickedByNameOrNumber()
{
    const double today = speedupOf(estimateOf({"--operations", "7 G", "--launches", "3"}));
    QVERIFY(near(estimateOf({"--scenario", plan_, "--pick", "Today"}).at("speedup"), today));
    QVERIFY(near(estimateOf({"--scenario", plan_, "--pick", "1"}).at("speedup"), today));
    QVERIFY(
        near(estimateOf({"--scenario", plan_, "--pick", "#2"}).at("speedup"), speedupOf(estimateOf(ported))));
}

void PlanFileOptionTest::aScenarioOfFieldsAloneGivesThePublishedFormulas()
{
    const QString scenario = write("today.json", R"({"name": "Today", "operations": 7e9, "launches": 3})");
    const QStringList format{"--format", "text"};
    QCOMPARE(runCli(QStringList{"estimate", "--scenario", plan_, "--pick", "Today"} + format).output,
             runCli(QStringList{"estimate", "--scenario", scenario} + format).output);
}

void PlanFileOptionTest::optionsGoBeforeWhatTheScenarioSays_data()
{
    QTest::addColumn<QStringList>("beside"); // the options last given go before those of `ported`
    QTest::addColumn<QStringList>("instead");
    const auto without = [](const QString& option) {
        QStringList options = ported;
        const qsizetype place = options.indexOf(option);
        options.remove(place, 2);
        return options;
    };
    const auto row = [&](const char* name, const QStringList& options) {
        QTest::newRow(name) << options << without(options.first()) + options;
    };
    row("a GPU", {"--gpu", "H200"});
    row("a stack", {"--stack", "pytorch"});
    row("a baseline", {"--cpu-baseline", "time=3s"});
    row("host memory", {"--host-memory", "fresh"});
    row("a launch mode", {"--launch-mode", "queued"});
    row("runs", {"--runs", "7"});
    QTest::newRow("a figure") << QStringList{"--input", "gpu_bandwidth=2TB/s"}
                              << ported + QStringList{"--input", "gpu_bandwidth=2TB/s"};
    QTest::newRow("a field") << QStringList{"--operations", "3 T"}
                             << ported + QStringList{"--operations", "3 T"};
    QTest::newRow("a CPU rate") << QStringList{"--cpu-rate", "50"}
                                << without("--cpu-baseline") + QStringList{"--cpu-rate", "50"};
    QTest::newRow("a number format") << QStringList{"--precision", "fp16"}
                                     << ported + QStringList{"--precision", "fp16"};
    QTest::newRow("fewer refinements")
        << QStringList{"--refine", "-launches"} << ported + QStringList{"--refine", "-launches"};
    QTest::newRow("none of them") << QStringList{"--refine", "none"}
                                  << without("--runs") + QStringList{"--refine", "none"};
    QTest::newRow("overlap") << QStringList{"--overlap", "4"} << ported + QStringList{"--overlap", "4"};
}

void PlanFileOptionTest::optionsGoBeforeWhatTheScenarioSays()
{
    QFETCH(QStringList, beside);
    QFETCH(QStringList, instead);
    const json found = estimateOf(QStringList{"--scenario", plan_} + beside);
    const json expected = estimateOf(instead);
    QCOMPARE(found.at("speedup").dump(), expected.at("speedup").dump());
    QCOMPARE(found.at("gpu_time_s").dump(), expected.at("gpu_time_s").dump());
}

void PlanFileOptionTest::whatWaitsInTheScenarioIsPassedOver()
{
    const json waits = estimateOf({"--scenario", plan_, "--pick", "Waits"});
    QVERIFY(near(waits.at("speedup"), speedupOf(estimateOf({"--refine", "none"}))));
    const json helped = estimateOf({"--scenario", plan_, "--pick", "Waits", "--gpu", "RTX 4090"});
    QVERIFY(hasRefinement(helped, "overlap"));
}

void PlanFileOptionTest::otherCommandsReadItToo()
{
    QVERIFY(jsonOf({"solve", "--scenario", plan_, "--for", "runs"}).is_object());
    QVERIFY(jsonOf({"sensitivity", "--scenario", plan_}).is_object());
    QVERIFY(jsonOf({"advise", "--scenario", plan_}).is_object());
    QVERIFY(jsonOf({"sweep", "--scenario", plan_, "--over", "runs", "--points", "3"}).is_object());
}

void PlanFileOptionTest::aComparisonHasARowForEachScenario()
{
    const json rows = jsonOf({"compare", "--scenario", plan_}).at("rows");
    QCOMPARE(rows.size(), std::size_t{3});
    QVERIFY(near(rowOf(rows, "scenario", "Ported").at("speedup"), speedupOf(estimateOf(ported))));
    const json gpus =
        jsonOf({"compare", "--scenario", plan_, "--gpu", "H200", "--gpu", "RTX 4090"}).at("rows");
    QCOMPARE(gpus.size(), std::size_t{6});
    const json picked =
        jsonOf({"compare", "--scenario", plan_, "--pick", "Ported", "--gpu", "H200", "--gpu", "RTX 4090"});
    QCOMPARE(picked.at("rows").size(), std::size_t{2});
}

void PlanFileOptionTest::aCatalogueOfOnesOwnBelongsToIt()
{
    const QString rows = write("mine.csv", "name,fp32_tflops,mem_gb,mem_bw_gbs,host_link_gbs_per_dir\n"
                                           "Our prototype,90,48,1200,31.5\n");
    const QString plan = write("mine.gpuplan", R"({"scenarios": [{"gpu": {"catalogue": "our-prototype"}}]})");
    QVERIFY(isRefusal(runCli({"estimate", "--scenario", plan}), 1,
                      {"mine.gpuplan", "$.scenarios[0].gpu.catalogue", "no GPU “our-prototype”"}));
    QVERIFY(near(estimateOf({"--scenario", plan, "--catalogue", rows}).at("speedup"),
                 speedupOf(estimateOf({"--catalogue", rows, "--gpu", "Our prototype"}))));
}

void PlanFileOptionTest::whatIsWrongIsRefused_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<int>("status");
    QTest::addColumn<QList<QByteArray>>("parts");
    const auto row = [](const char* name, const QStringList& options, int status,
                        const QList<QByteArray>& parts) {
        QTest::newRow(name) << options << status << parts;
    };
    row("a pick without a file", {"--pick", "Today"}, 2, {"--pick: ", "--scenario"});
    row("an unknown name", {"--scenario", plan_, "--pick", "Tomorow"}, 2,
        {"--pick: “Tomorow”", "“Today”", "from 1 to 3"});
    row("a number that is too large", {"--scenario", plan_, "--pick", "4"}, 2, {"--pick: ", "from 1 to 3"});
    row("a figure without effect", {"--scenario", plan_, "--input", "graph_node_s=3us"}, 2,
        {"Node of a graph", "has no effect"});
    row("a GPU's cost without one", {"--scenario", plan_, "--pick", "Waits", "--launch-mode", "sync"}, 2,
        {"--launch-mode: ", "--gpu"});
    row("half a plan", {"--scenario", write("half.gpuplan", R"({"scenarios": [)")}, 1,
        {"half.gpuplan", "ends"});
    row("a plan of tomorrow",
        {"--scenario", write("new.gpuplan", R"({"kind": "gpu-speedup-plan", "schema_version": 9})")}, 1,
        {"new.gpuplan", "newer version"});
}

void PlanFileOptionTest::whatIsWrongIsRefused()
{
    QFETCH(QStringList, options);
    QFETCH(int, status);
    QFETCH(QList<QByteArray>, parts);
    QVERIFY(isRefusal(runCli(QStringList{"estimate"} + options), status, parts));
}

QTEST_GUILESS_MAIN(PlanFileOptionTest)
#include "plan_file_option_test.moc"
