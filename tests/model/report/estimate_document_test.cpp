// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/report/estimate_document.h"

#include "model/examples.h"
#include "model/report/format.h"
#include "tests/exactly.h"

#include <QTest>

#include <algorithm>

using namespace gpuspeedup;

class EstimateDocumentTest : public QObject
{
    Q_OBJECT

private slots:
    void theEightResultsHaveThePublishedNamesTheSpeedupFirst();
    void theSweepTableHasThePublishedHeader();
    void theSweepTableShowsGigaOperations();
    void aReaderSeesInputsResultsAndVerdict();
    void aScenarioWithoutBreakEvenHasNone();
    void everyFormatOfEveryExampleIsFreeOfInfAndNan();
};

namespace {

Document documentOf(const Scenario& s)
{
    return estimateDocument(s, estimate(s));
}

QByteArray written(const char* format, const Document& document)
{
    return exactly(writeToString(*findFormat(format), document));
}

} // namespace

void EstimateDocumentTest::theEightResultsHaveThePublishedNamesTheSpeedupFirst()
{
    QCOMPARE(exactly(results().front().label), "Speedup factor");
    QList<QByteArray> labels;
    for (const Result& result : results())
        labels += exactly(result.label);
    std::sort(labels.begin(), labels.end());
    QCOMPARE(labels, (QList<QByteArray>{"CPU time", "Data transfer time", "GPU compute time",
                                        "GPU efficiency ratio", "Speedup factor", "Total GPU overhead",
                                        "Total GPU time", "Total kernel overhead"}));
}

void EstimateDocumentTest::theSweepTableHasThePublishedHeader()
{
    const Scenario s;
    const Sweep sweep(s, defaultSweepRange(s));
    const QByteArray csv = written("csv", sweepDocument(s, sweep, {}));
    QVERIFY(csv.startsWith("Total Operations (Giga-ops),CPU Time (s),GPU Time (s),Speedup Factor\n"));
    QCOMPARE(csv.count('\n'), 22);
    const QByteArray tsv = written("tsv", sweepDocument(s, sweep, {}));
    QVERIFY(tsv.startsWith("Total Operations (Giga-ops)\tCPU Time (s)\tGPU Time (s)\tSpeedup Factor\n"));
}

/// Example 1 from 5 Gop: Tc = 5/40 s = 0.125 s, Tg = 5/8000 + 0.0665 s = 0.067125 s.
void EstimateDocumentTest::theSweepTableShowsGigaOperations()
{
    const Scenario s;
    const Sweep sweep(s, {.from = 5 * gigaOperation, .to = 500 * gigaOperation, .points = 2});
    const QByteArray csv = written("csv", sweepDocument(s, sweep, {}));
    QVERIFY(csv.split('\n')[1].startsWith("5,0.125,0.067125,"));
    QVERIFY(csv.split('\n')[2].startsWith("500,12.5,0.129,"));
}

void EstimateDocumentTest::aReaderSeesInputsResultsAndVerdict()
{
    const QByteArray text = written("text", documentOf(examples().front()));
    for (const char* part :
         {"The GPU wins: 96.9 times faster", "40 GFLOPS", "8 TFLOPS", "500 Gop", "8 GB/s", "0.5 GB", "80 µs",
          "96.9×", "12.5 s", "62.5 ms", "4 ms", "66.5 ms", "0.129 s", "48.45 %"})
        QVERIFY2(text.contains(part), part);
    QVERIFY(written("html", documentOf(examples().front()))
                .contains("<h1>GPU speedup estimate: Training a small neural network</h1>"));
}

void EstimateDocumentTest::aScenarioWithoutBreakEvenHasNone()
{
    Scenario s;
    s.gpuRate = s.cpuRate;
    const QByteArray json = written("json", documentOf(s));
    QVERIFY(json.contains("\"break_even\": \"never\""));
    QVERIFY(json.contains("\"break_even_operations\": null"));
    s = {};
    s.data = {};
    s.launches = 0;
    QVERIFY(written("json", documentOf(s)).contains("\"break_even\": \"always\""));
}

void EstimateDocumentTest::everyFormatOfEveryExampleIsFreeOfInfAndNan()
{
    std::vector<Scenario> scenarios(examples().begin(), examples().end());
    scenarios.push_back({.cpuRate = Throughput::fromSi(1e-5),
                         .gpuRate = Throughput::fromSi(1e290),
                         .operations = Work::fromSi(1e300),
                         .data = DataSize::fromSi(1e-320),
                         .launches = 0,
                         .name = {},
                         .note = {}});
    for (const Scenario& s : scenarios)
        for (const Format& format : formats()) {
            const QByteArray text = exactly(writeToString(format, documentOf(s))).toLower();
            QVERIFY2(!text.contains("nan") && !text.contains(" inf") && !text.contains(">inf"), text);
        }
}

QTEST_APPLESS_MAIN(EstimateDocumentTest)
#include "estimate_document_test.moc"
