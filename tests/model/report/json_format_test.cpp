// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/estimate.h"
#include "model/examples.h"
#include "model/input.h"
#include "model/report/estimate_document.h"
#include "model/report/format.h"

#include "tests/exactly.h"

#include <QTest>

#include <nlohmann/json.hpp>

using namespace gpuspeedup;
using nlohmann::json;

class JsonFormatTest : public QObject
{
    Q_OBJECT

private slots:
    void anEstimateReadsBackBitForBit();
    void theResultKeysAreTheDocumentedOnes();
    void theScenarioInsideReadsBackAsTheScenario();
    void aSweepReadsBackBitForBit();
    void everyShapeOfDocumentIsValidJson();
    void anyTextIsValidJson();
};

namespace {

json written(const Document& document)
{
    return json::parse(writeToString(*findFormat("json"), document));
}

/// Without spaces, keys in alphabetical order.
QByteArray compact(const Document& document)
{
    return exactly(written(document).dump());
}

} // namespace

void JsonFormatTest::anEstimateReadsBackBitForBit()
{
    for (const Scenario& s : examples()) {
        const Estimate e = estimate(s);
        const json object = written(estimateDocument(s, e));
        for (const Result& result : results())
            QCOMPARE(exactly(object.at(std::string(result.key)).get<double>()), exactly(result.read(e)));
        QCOMPARE(exactly(object.at("break_even_operations").get<double>()),
                 exactly(breakEven(s).operations->si()));
    }
}

void JsonFormatTest::theResultKeysAreTheDocumentedOnes()
{
    const Scenario s;
    const json object = written(estimateDocument(s, estimate(s)));
    for (const char* key : {"cpu_time_s", "gpu_compute_time_s", "transfer_time_s", "launch_overhead_s",
                            "gpu_overhead_s", "gpu_time_s", "speedup", "efficiency"})
        QVERIFY2(object.at(key).is_number(), key);
    QCOMPARE(exactly(object.at("model_version").get<std::string>()), exactly(modelVersion));
}

void JsonFormatTest::theScenarioInsideReadsBackAsTheScenario()
{
    const Scenario& s = examples()[3];
    const json inside = written(estimateDocument(s, estimate(s))).at("scenario");
    for (const Input& input : inputs())
        QCOMPARE(exactly(inside.at(std::string(input.key)).get<double>()), exactly(input.read(s)));
    QCOMPARE(exactly(inside.at("name").get<std::string>()), exactly(s.name));
    QCOMPARE(exactly(inside.at("note").get<std::string>()), exactly(s.note));
}

void JsonFormatTest::aSweepReadsBackBitForBit()
{
    const Scenario s;
    const Sweep sweep(s, defaultSweepRange(s), {.data = true});
    const json object = written(sweepDocument(s, sweep, {.data = true}));
    QVERIFY(object.at("scale_data") == true);
    QVERIFY(object.at("scale_launches") == false);
    const json& rows = object.at("rows");
    QCOMPARE(rows.size(), sweep.size());
    for (std::size_t i = 0; i < sweep.size(); ++i) {
        QCOMPARE(exactly(rows[i].at("operations").get<double>()), exactly(sweep[i].operations.si()));
        QCOMPARE(exactly(rows[i].at("cpu_time_s").get<double>()), exactly(sweep[i].cpuTime.si()));
        QCOMPARE(exactly(rows[i].at("gpu_time_s").get<double>()), exactly(sweep[i].gpuTime.si()));
        QCOMPARE(exactly(rows[i].at("speedup").get<double>()), exactly(sweep[i].speedup));
    }
}

void JsonFormatTest::everyShapeOfDocumentIsValidJson()
{
    const Property top{"a", "A", 1.0, "1", ""};
    const Property inGroup{"b", "B", std::string("x"), "x", "g"};
    const Property nothing{"c", "", std::string(), "", ""};
    const Table table{.columns = {{"k", "K"}}, .rows = 1, .fill = [](std::size_t, std::span<Cell> cells) {
                          cells[0] = true;
                      }};
    QCOMPARE(compact({}), R"({})");
    QCOMPARE(compact({.properties = {top}}), R"({"a":1})");
    QCOMPARE(compact({.properties = {nothing}}), R"({"c":null})");
    QCOMPARE(compact({.properties = {inGroup}}), R"({"g":{"b":"x"}})");
    QCOMPARE(compact({.properties = {inGroup, top}}), R"({"a":1,"g":{"b":"x"}})");
    QCOMPARE(compact({.properties = {top, inGroup}}), R"({"a":1,"g":{"b":"x"}})");
    QCOMPARE(compact({.table = table}), R"({"rows":[{"k":true}]})");
    QCOMPARE(compact({.properties = {inGroup}, .table = table}), R"({"g":{"b":"x"},"rows":[{"k":true}]})");
}

void JsonFormatTest::anyTextIsValidJson()
{
    const std::string text("\"\\\0\n\x1B\x7F</script>", 15);
    QCOMPARE(exactly(written({.properties = {{"t", "", text, "", ""}}}).at("t").get<std::string>()),
             exactly(text));
    QVERIFY(written({.properties = {{"t", "", std::string("\xFF"), "", ""}}}).at("t").is_string());
}

QTEST_APPLESS_MAIN(JsonFormatTest)
#include "json_format_test.moc"
