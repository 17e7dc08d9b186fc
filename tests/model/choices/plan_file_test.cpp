// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/choices/plan_file.h"

#include "model/choices/choices_plan.h"
#include "model/error.h"
#include "model/text_file.h"
#include "tests/exactly.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <fstream>

namespace gpuspeedup {
namespace {

/// What a hand would write: units of SI, keys in any order.
constexpr std::string_view written = R"({
  "schema_version": 1, "kind": "gpu-speedup-plan", "model_version": "1", "current": 1,
  "profiles": [{"schema_version": 1, "name": "node 7", "cpu": {"name": "Xeon"},
                "gpus": [{"index": 0, "name": "H200"}, {"index": 1, "name": "H200"}]}],
  "scenarios": [
    {"name": "Today", "operations": 2e12, "launches": 7,
     "sources": {"operations": {"kind": "measured", "origin": "node7", "factor": 1.5}}},
    {"name": "Ported", "note": "as of May",
     "workload": {"name": "gemm", "parameters": {"m": 512, "k": 256}, "dtype": "fp16"},
     "cpu": {"catalogue": "i7-8700K"}, "gpu": {"profile": 0, "device": 1},
     "cpu_baseline": {"run_time_s": 8.985}, "stack": "CuPy", "host_memory": "pinned", "chunks": 0,
     "launch_mode": "graph", "shared_link": true, "typed": {"gpus": 2, "gpu_bandwidth": 4e12},
     "prices": {"cpu_watts": 200, "gpu_price_per_hour": 3.5}, "left_out": ["roofline", "one-off"]},
    {"task": {"kernels": [{"workload": "fft", "reads": ["x"], "writes": ["x"]}],
              "buffers": [{"name": "x", "bytes": 8e6, "from_host": true, "to_host": true}]},
     "cpu_baseline": {"code": "numpy"}, "cpu": {"catalogue": "core-i7-8700k"},
     "gpu": {"catalogue": "geforce-rtx-4090"}},
    {"cpu_baseline": {"run_time_s": 3}, "operations_from": "python"},
    {"cpu_baseline": {"operations_per_second": 4e10}}
  ]
})";

PlanFile read(std::string_view text)
{
    return planFileFromJson(text, "plan.gpuplan");
}

} // namespace

class PlanFileTest : public QObject
{
    Q_OBJECT

private slots:
    void everyKeyIsReadAsItIsMeant()
    {
        const PlanFile plan = read(written);
        QCOMPARE(plan.scenarios.size(), std::size_t{5});
        QCOMPARE(plan.current, std::size_t{1});
        const Choices& today = plan.scenarios[0];
        QVERIFY(today.isPublished());
        QCOMPARE(today.fields.scenario.name, "Today");
        QCOMPARE(today.fields.scenario.operations.si(), 2e12);
        QCOMPARE(today.fields.scenario.launches, 7.0);
        QCOMPARE(today.fields.scenario.data.si(), Scenario().data.si()); // what is absent is as in a new one
        QCOMPARE(today.fields.sourceOf("operations").kind, Source::Kind::measured);
        QCOMPARE(today.fields.sourceOf("operations").factor, 1.5);
        QCOMPARE(today.fields.sourceOf("launches").kind, Source::Kind::typed);

        Choices ported;
        ported.fields.scenario.name = "Ported";
        ported.fields.scenario.note = "as of May";
        const double n = defaultValues(workloadNamed("gemm")).sizes[1];
        ported.task =
            WorkloadChoice{"gemm", {.sizes = {512, n, 256}, .dtype = Arithmetic::fp16, .fused = {}}};
        ported.cpu = CatalogueChoice{"core-i7-8700k"};
        const auto& gpu = std::get<MeasuredChoice>(plan.scenarios[1].gpu);
        QCOMPARE(gpu.profile->name, "node 7");
        QCOMPARE(gpu.gpu, std::size_t{1});
        ported.gpu = gpu;
        ported.cpuBaseline = 8.985 * second;
        ported.stack = "cupy";
        ported.hostMemory = HostMemory::pinned;
        ported.chunks = 0;
        ported.launchMode = LaunchMode::graph;
        ported.sharedLink = true;
        ported.typed = {{"gpus", 2}, {"gpu_bandwidth", 4e12}};
        ported.prices.cpuWatts = 200;
        ported.prices.gpuPerHour = 3.5;
        ported.leftOut.add(Refinement::roofline);
        ported.leftOut.add(Refinement::oneOff);
        QVERIFY(plan.scenarios[1] == ported);

        QVERIFY(std::holds_alternative<TaskTextChoice>(plan.scenarios[2].task));
        QVERIFY(plan.scenarios[2].cpuBaseline == CpuBaselineChoice(CpuCode::numpy));
        QVERIFY(plan.scenarios[3].operationsFrom == CpuCode::python);
        QVERIFY(plan.scenarios[4].cpuBaseline == CpuBaselineChoice(40 * gigaflops));
    }

    void aPlanOfScenariosWithOneMachineHoldsItOnce()
    {
        PlanFile plan = read(written);
        plan.scenarios.assign(50, plan.scenarios[1]);
        plan.scenarios[7].gpu = MeasuredChoice{.profile = std::make_shared<MachineProfile>(
                                                   *std::get<MeasuredChoice>(plan.scenarios[1].gpu).profile),
                                               .gpu = 0}; // the same read from another file
        const std::string text = planFileToJson(plan);
        QCOMPARE(QByteArray::fromStdString(text).count("node 7"), 1);
        const PlanFile again = read(text);
        QVERIFY(again == plan);
        QCOMPARE(std::get<MeasuredChoice>(again.scenarios[0].gpu).profile,
                 std::get<MeasuredChoice>(again.scenarios[7].gpu).profile);
    }

    void aPlanWithoutVersionIsOne()
    {
        const PlanFile plan = read(R"({"scenarios": [{"launches": 3}]})");
        QCOMPARE(plan.scenarios.size(), std::size_t{1});
        QCOMPARE(plan.scenarios[0].fields.scenario.launches, 3.0);
        QCOMPARE(plan.current, std::size_t{0});
    }

    void aScenarioFileIsAPlanOfOneScenario()
    {
        const PlanFile plan = read(R"({"schema_version": 1, "name": "Old", "operations": 7e9})");
        QCOMPARE(plan.scenarios.size(), std::size_t{1});
        QVERIFY(plan.scenarios[0].isPublished());
        QCOMPARE(plan.scenarios[0].fields.scenario.name, "Old");
        QCOMPARE(plan.scenarios[0].fields.scenario.operations.si(), 7e9);
        QVERIFY(read("{}").scenarios[0] == Choices());
    }

    void aNewerPlanSaysSo()
    {
        const QByteArray sentence = sentenceOf(
            [] { (void)read(R"({"kind": "gpu-speedup-plan", "schema_version": 2, "rooms": []})"); });
        QCOMPARE(sentence,
                 "plan.gpuplan: $.schema_version is “2”, written by a newer version of this program, "
                 "which is needed to read it.");
    }

    void aTaskKeepsWhatItSays()
    {
        const PlanFile plan = read(written);
        const PlanFile again = read(planFileToJson(plan));
        QVERIFY(again == plan);
        const Catalogue catalogue = Catalogue::builtIn();
        const Plan task = planOf(again.scenarios[2], catalogue);
        // The transform of the template's usual size; x goes in and comes out
        QCOMPARE(task.base.data.si(), 2 * 8e6);
        QVERIFY(task.base.operations == planOf(plan.scenarios[2], catalogue).base.operations);
    }

    void theExampleOfTheDocumentationIsRead()
    {
        const std::string page = readTextFile(OWN_FILES, 1 << 20);
        const std::string fence = "```json\n";
        const std::size_t begin = page.find(fence) + fence.size();
        const PlanFile plan = read(page.substr(begin, page.find("```", begin) - begin));
        QCOMPARE(plan.scenarios.size(), std::size_t{2});
        for (const Choices& choices : plan.scenarios)
            (void)planOf(choices, Catalogue::builtIn());
    }

    void aFileIsReadByItsName()
    {
        QTemporaryDir folder;
        const std::string path = folder.filePath("büro.gpuplan").toStdString();
        std::ofstream(path) << written;
        QCOMPARE(readPlanFile(path).scenarios.size(), std::size_t{5});
        const QByteArray sentence = sentenceOf([&] { (void)readPlanFile(path + "x"); });
        QVERIFY(sentence.contains("büro.gpuplanx"));
    }
};

} // namespace gpuspeedup

QTEST_APPLESS_MAIN(gpuspeedup::PlanFileTest)
#include "plan_file_test.moc"
