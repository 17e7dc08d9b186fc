// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/choices/plan_file.h"

#include "model/choices/choices_plan.h"
#include "model/error.h"
#include "tests/exactly.h"

#include <QTest>

#include <nlohmann/json.hpp>

namespace gpuspeedup {
namespace {

using nlohmann::json;

constexpr std::string_view whole = R"({"schema_version": 1, "kind": "gpu-speedup-plan", "current": 0,
"profiles": [{"schema_version": 1, "name": "n7", "cpu": {"name": "Xeon"}, "gpus": [{"index": 0, "name": "H200"}]}],
"scenarios": [{"name": "a", "note": "b", "operations": 2e12, "sources": {"operations": {"kind": "measured"}},
"typed": {"gpus": 2}, "workload": {"name": "elementwise", "parameters": {"n": 512}, "dtype": "fp16", "fused": true},
"cpu": {"profile": 0}, "gpu": {"profile": 0, "device": 0}, "cpu_baseline": {"run_time_s": 8.985}, "stack": "cupy",
"host_memory": "pinned", "chunks": 4, "launch_mode": "sync", "shared_link": true, "prices": {"port_cost": 3},
"left_out": ["stages"]}, {"task": {"kernels": [{"workload": "fft", "reads": ["x"], "writes": ["x"]}],
"buffers": [{"name": "x", "bytes": 8e6, "from_host": true, "to_host": true}]}, "gpu": {"catalogue": "h200-sxm"}}]})";

const Catalogue& catalogue()
{
    static const Catalogue rows = Catalogue::builtIn();
    return rows;
}

QByteArray refusalOf(const std::string& text)
{
    return sentenceOf([&] { (void)planFileFromJson(text, "p", catalogue()); });
}

std::string scenario(std::string_view keys)
{
    return R"({"scenarios": [{)" + std::string(keys) + "}]}";
}

void add(const char* name, const std::string& text, const char* sentence)
{
    QTest::newRow(name) << QByteArray::fromStdString(text) << QByteArray(sentence);
}

/// Paths of all values in the document.
void collect(const json& value, const json::json_pointer& place, std::vector<json::json_pointer>& places)
{
    places.push_back(place);
    if (value.is_object())
        for (const auto& [key, child] : value.items())
            collect(child, place / key, places);
    else if (value.is_array())
        for (std::size_t i = 0; i < value.size(); ++i)
            collect(value[i], place / i, places);
}

} // namespace

class PlanFileErrorTest : public QObject
{
    Q_OBJECT

private slots:
    void aWrongFileIsRefusedInOneSentence_data();
    void aWrongFileIsRefusedInOneSentence();
    void aFileCutAnywhereIsRefused();
    void valuesOfAnyOtherKindAreRefusedOrMeanSomething();
    void whatIsTooLargeIsRefusedAtOnce();
};

void PlanFileErrorTest::aWrongFileIsRefusedInOneSentence_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("sentence");
    add("nothing", "", "p is empty; it must hold a JSON object.");
    add("another kind", R"({"kind": "song"})", "p: $.kind is “\"song\"”, expected gpu-speedup-plan.");
    add("no scenarios", R"({"kind": "gpu-speedup-plan"})",
        "p: $.scenarios is missing, expected a list of scenarios.");
    add("an empty list", R"({"scenarios": []})", "p: $.scenarios is empty, expected at least one scenario.");
    add("an unknown key", R"({"scenarios": [{}], "colour": 3})",
        "p: $.“colour” is not a key of a plan; the keys are schema_version, kind, model_version, current, "
        "profiles, scenarios.");
    add("a current that is not there", R"({"scenarios": [{}], "current": 1})",
        "p: $.current is “1”, expected a whole number from 0 to 0.");
    add("a key given twice", R"({"scenarios": [{"launches": 1, "launches": 2}]})",
        "p gives the key “launches” twice; keep one of them.");
    add("a negative figure", scenario(R"("data_bytes": -1)"),
        "p: $.scenarios[0].data_bytes is “-1”, expected a number, zero or more, in B.");
    add("a source of nothing", scenario(R"("sources": {"speed": {"kind": "typed"}})"),
        "p: $.scenarios[0].sources.“speed” is not a key of the sources; the keys are "
        "cpu_operations_per_second, gpu_operations_per_second, operations, link_bytes_per_second, "
        "data_bytes, "
        "launch_overhead_per_launch_s, launches.");
    add("an unknown figure", scenario(R"("typed": {"gpu-rate": 3})"),
        "p: $.scenarios[0].typed.“gpu-rate” is no figure of a plan; the sensitivity table lists their keys.");
    add("a figure outside its domain", scenario(R"("typed": {"serial_share": 1})"),
        "p: $.scenarios[0].typed.serial_share: “1” is not a number from 0 to 0.999999.");
    add("an unknown workload", scenario(R"("workload": {"name": "gemn"})"),
        "p: $.scenarios[0].workload: There is no workload “gemn”; the nearest are gemm, gemv and "
        "batched-gemm.");
    add("a size outside its bounds", scenario(R"("workload": {"name": "gemm", "parameters": {"m": 0.5}})"),
        "p: $.scenarios[0].workload: Workload gemm, m: “0.5” is not a whole number; write for example "
        "m=4096.");
    add("a workload and a task", scenario(R"("workload": {"name": "gemm"}, "task": {})"),
        "p: $.scenarios[0] has a workload and a task: leave one of them out.");
    add("a task without kernels", scenario(R"("task": {"repeat": 3})"),
        "p: $.scenarios[0].task: $.kernels is missing, expected a list of kernels.");
    add("a profile that is not there", scenario(R"("cpu": {"profile": 0})"),
        "p: $.scenarios[0].cpu.profile is “0”, expected the number of a profile, and $.profiles has none.");
    add("a processor of two lists", scenario(R"("cpu": {"profile": 0, "catalogue": "i7-8700K"})"),
        "p: $.scenarios[0].cpu is of the catalogue and of a profile: leave one of them out.");
    add("two baselines", scenario(R"("cpu_baseline": {"run_time_s": 1, "code": "numpy"})"),
        "p: $.scenarios[0].cpu_baseline is “an object”, expected an object with one of "
        "operations_per_second, run_time_s and code.");
    add("a code nobody knows", scenario(R"("cpu_baseline": {"code": "cobol"})"),
        "p: $.scenarios[0].cpu_baseline.code is “\"cobol\"”, expected one of python, numpy, compiled, "
        "all-cores, blas.");
    add("half a chunk", scenario(R"("chunks": 0.5)"),
        "p: $.scenarios[0].chunks is “0.5”, expected a whole number from 0 to 1000000.");
    add("a GPU that gives power", scenario(R"("prices": {"gpu_watts": -1})"),
        "p: $.scenarios[0].prices.gpu_watts is “-1”, expected a number, zero or more and at most 1e24.");
    add("a refinement nobody knows", scenario(R"("left_out": ["rooflin"])"),
        "p: $.scenarios[0].left_out[0] is “\"rooflin\"”, expected one of cpu-baseline, precision, roofline, "
        "stages, transfers, stack, launches, overlap, memory-fit, gpus, learned, one-off, serial-share, "
        "cost.");
    add("a contradiction", scenario(R"("chunks": 2, "host_memory": "fresh")"),
        "p: $.scenarios[0]: Copies overlap kernels from pinned host memory only, and fresh memory is given: "
        "take pinned, or no overlap.");
}

void PlanFileErrorTest::aWrongFileIsRefusedInOneSentence()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, sentence);
    QCOMPARE(refusalOf(text.toStdString()), sentence);
}

void PlanFileErrorTest::aFileCutAnywhereIsRefused()
{
    QCOMPARE(refusalOf(std::string(whole)), QByteArray());
    for (std::size_t length = 0; length < whole.size(); ++length)
        QVERIFY2(!refusalOf(std::string(whole.substr(0, length))).isEmpty(),
                 QByteArray::number(static_cast<qulonglong>(length)));
}

/// What is read all the same is in its domain: it makes a plan, or says why not, and is written again.
void PlanFileErrorTest::valuesOfAnyOtherKindAreRefusedOrMeanSomething()
{
    const json document = json::parse(whole);
    std::vector<json::json_pointer> places;
    collect(document, json::json_pointer(), places);
    QVERIFY(places.size() > 60);
    const std::vector<json> others = {nullptr,
                                      true,
                                      0,
                                      -1,
                                      0.5,
                                      1e300,
                                      "text",
                                      "",
                                      json::array(),
                                      json::object(),
                                      json::array({1, "x"}),
                                      {{"key", 1}}};
    for (const json::json_pointer& place : places)
        for (const json& other : others) {
            json changed = document;
            changed[place] = other;
            try {
                const PlanFile plan = planFileFromJson(changed.dump(), "p", catalogue());
                QVERIFY(planFileFromJson(planFileToJson(plan), "p", catalogue()) == plan);
                for (const Choices& choices : plan.scenarios)
                    (void)planOf(choices, catalogue());
            } catch (const Error& error) {
                const QByteArray sentence = error.what();
                QVERIFY2(sentence.endsWith('.') || sentence.endsWith('?'), sentence);
            }
        }
}

void PlanFileErrorTest::whatIsTooLargeIsRefusedAtOnce()
{
    QVERIFY(refusalOf(std::string(mostPlanBytes + 1, ' ')).contains("is larger than 64 MiB"));
    QVERIFY(refusalOf(std::string(1'000'000, '[')).contains("nested deeper than 32 levels"));
    std::string many = R"({"scenarios": [{})";
    for (std::size_t i = 0; i < PlanFile::mostScenarios; ++i)
        many += ",{}";
    QVERIFY(refusalOf(many + "]}").contains("has 1001 elements, expected at most 1000"));
}

} // namespace gpuspeedup

QTEST_APPLESS_MAIN(gpuspeedup::PlanFileErrorTest)
#include "plan_file_error_test.moc"
