// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/estimate.h"
#include "model/examples.h"
#include "model/plan/build_plan.h"
#include "model/plan/plan_input.h"
#include "model/report/format.h"
#include "model/report/plan_document.h"
#include "model/report/plan_sections.h"
#include "model/workloads/workload.h"

#include "tests/exactly.h"
#include "tests/model/sample_machine.h"

#include <QTest>

#include <nlohmann/json.hpp>

#include <algorithm>

using namespace gpuspeedup;
using nlohmann::json;

class PlanDocumentTest : public QObject
{
    Q_OBJECT

private slots:
    void thePublishedExampleComesWithRanges();
    void phasesLessWhatIsHiddenAreTheGpuTime();
    void everyActiveInputIsListedWithItsSource();
    void everyAssumedFigureIsShownAsAssumed();
    void sentencesAnswerWhoWinsWhyAndWhatIsAssumed();
    void dataThatDoesNotFitAtOnceIsSaid();
    void aPlanWithoutRefinementsSaysNothingAboutThem();
    void energyAndPriceAreThereWhereTheyCount();
};

namespace {

Plan sample(const char* workload, const PlanRequest& choices = {})
{
    PlanRequest request = choices;
    request.scenario = fromExample(examples().front());
    request.machine = std::make_shared<const Machine>(sampleMachine());
    const Workload& chosen = workloadNamed(workload);
    request.task = taskOf(chosen, defaultValues(chosen), true, true);
    return buildPlan(request);
}

Document documentOf(const Plan& plan)
{
    return planDocument(plan, monteCarlo(plan, uncertainInputs(plan)));
}

json written(const Plan& plan)
{
    return json::parse(writeToString(*findFormat("json"), documentOf(plan)));
}

json rowOf(const json& list, const char* column, std::string_view value)
{
    const auto found =
        std::find_if(list.begin(), list.end(), [&](const json& row) { return row.at(column) == value; });
    return found == list.end() ? json() : *found;
}

bool holds(const Document& document, std::string_view part)
{
    return std::ranges::any_of(document.sentences, [&](const std::string& sentence) {
        return sentence.find(part) != std::string::npos;
    });
}

} // namespace

/// Typed figures are good within 1.25, the model within 1.3: S is not known better.
void PlanDocumentTest::thePublishedExampleComesWithRanges()
{
    const Scenario& scenario = examples().front();
    const json object = written(buildPlan({.scenario = {scenario, {}}}));
    const Estimate base = estimate(scenario);
    QCOMPARE(exactly(object.at("speedup").get<double>()), exactly(base.speedup));
    QCOMPARE(exactly(object.at("cpu_time_s").get<double>()), exactly(base.cpuTime.si()));
    QCOMPARE(exactly(object.at("gpu_time_s").get<double>()), exactly(base.gpuTime.si()));
    QVERIFY(object.at("speedup_low") < base.speedup / 1.25);
    QVERIFY(object.at("speedup_high") > base.speedup * 1.25);
    QVERIFY(object.at("cpu_time_low_s") < base.cpuTime.si());
    QVERIFY(object.at("gpu_time_high_s") > base.gpuTime.si());
    QVERIFY(object.at("probability_gpu_wins") == 1);
    QCOMPARE(exactly(object.at("outcome").get<std::string>()), "gpu_wins");
    QCOMPARE(exactly(object.at("model_version").get<std::string>()), exactly(modelVersion));
    QCOMPARE(exactly(object.at("name").get<std::string>()), exactly(scenario.name));
}

void PlanDocumentTest::phasesLessWhatIsHiddenAreTheGpuTime()
{
    PlanRequest overlapped;
    overlapped.chunks = 8;
    overlapped.typed = {{"one_off_s", 1}, {"runs", 10}, {"serial_share", 0.05}, {"gpus", 2}};
    const json object = written(sample("elementwise", overlapped));
    double sum = 0;
    double shares = 0;
    for (const json& phase : object.at("phases")) {
        const double time = phase.at("time_s").get<double>();
        sum += phase.at("phase") == "hidden" ? -time : time;
        shares += phase.at("share").get<double>();
        QVERIFY(phase.at("low_s") <= phase.at("high_s"));
    }
    const double total = object.at("gpu_time_s").get<double>();
    QVERIFY(std::abs(sum - total) <= 1e-12 * total);
    QVERIFY(std::abs(shares - 1) <= 1e-12);
    for (const char* phase : {"serial", "copy_to_gpu", "kernels", "copy_from_gpu", "one_off", "hidden"})
        QVERIFY2(!rowOf(object.at("phases"), "phase", phase).is_null(), phase);
    QVERIFY(rowOf(object.at("phases"), "phase", "communication").is_null()); // there is none
    QCOMPARE(exactly(rowOf(object.at("phases"), "phase", "copy_to_gpu").at("bound").get<std::string>()),
             "link bandwidth");
}

void PlanDocumentTest::everyActiveInputIsListedWithItsSource()
{
    const Plan plan = sample("gemm");
    const json inputs = written(plan).at("inputs");
    std::size_t active = 0;
    for (const PlanInput& input : planInputs()) {
        const json row = rowOf(inputs, "key", input.key);
        QCOMPARE(!row.is_null(), input.active(plan));
        if (row.is_null())
            continue;
        ++active;
        QCOMPARE(exactly(row.at("value").get<double>()), exactly(input.read(plan)));
        QCOMPARE(exactly(row.at("source").get<std::string>()),
                 exactly(sourceKindName(sourceOf(plan, input).kind)));
    }
    QCOMPARE(inputs.size(), active);
    QCOMPARE(exactly(rowOf(inputs, "key", "gpu_bandwidth").at("origin").get<std::string>()), "data sheet");
    QCOMPARE(exactly(rowOf(inputs, "key", "operations").at("from").get<std::string>()), "the task");
}

void PlanDocumentTest::everyAssumedFigureIsShownAsAssumed()
{
    PlanRequest choices;
    choices.cpuBaseline = CpuCode::numpy;
    for (const Plan& plan : {sample("gemm"), sample("black-scholes", choices), buildPlan({})}) {
        const json assumptions = written(plan).at("assumptions");
        for (const PlanInput& input : planInputs()) {
            const Source::Kind kind = sourceOf(plan, input).kind;
            const bool assumed = kind == Source::Kind::assumed || kind == Source::Kind::example;
            QCOMPARE(!rowOf(assumptions, "key", input.key).is_null(), assumed && input.active(plan));
        }
        // No input, and assumed all the same: 0.9 of the memory less the context.
        QCOMPARE(!rowOf(assumptions, "key", "usable_gpu_memory_bytes").is_null(),
                 plan.has(Refinement::memoryFit));
    }
}

void PlanDocumentTest::sentencesAnswerWhoWinsWhyAndWhatIsAssumed()
{
    // 60 FLOP an element against 24 bytes in and 16 out over 10 GB/s: bound by the link.
    const Document document = documentOf(sample("black-scholes"));
    QVERIFY(document.sentences.front().starts_with("The GPU wins: ") ||
            document.sentences.front().starts_with("About equal: ") ||
            document.sentences.front().starts_with("The CPU wins: "));
    QVERIFY(holds(document, "of the GPU time goes into the copies to the GPU ("));
    QVERIFY(holds(document, "bound by link bandwidth"));
    QVERIFY(holds(document, "Peak rates alone would say "));
    QVERIFY(holds(document, "Assumed, not measured: "));
    QVERIFY(holds(document, "the GPU compute efficiency") || holds(document, " more."));
    for (const std::string& sentence : document.sentences)
        QVERIFY2(sentence.ends_with('.') && !sentence.ends_with(".."), sentence.c_str());
}

/// 100 GB in and out of a GPU of 80 GB, of which 0.9 less the context can be used: two parts.
void PlanDocumentTest::dataThatDoesNotFitAtOnceIsSaid()
{
    PlanRequest choices;
    choices.typed = {{"data_bytes", 100e9}};
    const Plan plan = sample("elementwise", choices);
    QVERIFY(holds(documentOf(plan), "goes through it in 2 chunks"));
    const json object = written(plan);
    QVERIFY(object.at("fits") == false);
    QVERIFY(object.at("chunks") == 2);
}

void PlanDocumentTest::aPlanWithoutRefinementsSaysNothingAboutThem()
{
    const Document document = documentOf(buildPlan({.scenario = fromExample(examples().front())}));
    QVERIFY(!holds(document, "Peak rates alone"));
    // Tk = Tx = 0.0625 s of 0.129 s.
    QVERIFY(holds(document, "each take about 48.4 %"));
    const json object = json::parse(writeToString(*findFormat("json"), document));
    QVERIFY(object.at("refinements").empty());
    QVERIFY(!object.contains("stack"));
    QVERIFY(!object.contains("cpu_energy_j"));
}

void PlanDocumentTest::energyAndPriceAreThereWhereTheyCount()
{
    PlanRequest choices;
    choices.scenario = fromExample(examples().front());
    choices.prices = {.cpuWatts = 100, .gpuWatts = 300, .cpuPerHour = 1, .gpuPerHour = 2, .port = 1000};
    const Document document = documentOf(buildPlan(choices));
    QVERIFY(holds(document, "A run takes 1250 J on the CPU and 51.6 J with the GPU."));
    QVERIFY(holds(document, "cheaper from a speedup of 2 on; the port has paid for itself after "));
}

QTEST_APPLESS_MAIN(PlanDocumentTest)
#include "plan_document_test.moc"
