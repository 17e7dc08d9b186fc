// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/plan_json.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace gpuspeedup;
using nlohmann::json;

/// The lists of workloads and of processors.
class ListCommandTest : public QObject
{
    Q_OBJECT

private slots:
    void everyWorkloadIsListedAndHasItsOwnPage();
    void aWorkloadsPageSaysWhatItsDefaultsCount();
    void anUnknownWorkloadIsRefusedWithTheNearest();
    void everyListedWorkloadCanBeEstimated();
    void theCatalogueHoldsCpusAndGpusWithTheirSources();
    void figuresAreInCoherentUnitsForProgramsAndInUsualOnesForPeople();
    void wordsNarrowTheCatalogue();
    void oneKindAloneIsATableInCsv();
    void everyIdOfTheCatalogueNamesItsRow();
    void ownFilesAreListedToo();
    void aWrongSearchIsOneSentence();
};

namespace {

QStringList valuesOf(const json& list, const char* key)
{
    QStringList values;
    for (const json& row : list)
        values += QString::fromStdString(row.at(key).get<std::string>());
    return values;
}

} // namespace

/// The table of the documentation has 26 templates.
void ListCommandTest::everyWorkloadIsListedAndHasItsOwnPage()
{
    const json list = jsonOf({"workloads"});
    const QStringList names = valuesOf(list.at("rows"), "name");
    QCOMPARE(names.size(), 26);
    for (const char* name : {"gemm", "batched-gemm", "fft2d", "transformer-decode", "custom"})
        QVERIFY2(names.contains(name), name);
    for (const QString& name : names) {
        const json page = jsonOf({"workloads", name});
        QCOMPARE(QString::fromStdString(page.at("name").get<std::string>()), name);
        QVERIFY(page.at("source").is_string());
        const QString keys = QString::fromStdString(
            rowOf(list.at("rows"), "name", name.toStdString()).at("parameters").get<std::string>());
        QCOMPARE(valuesOf(page.at("parameters"), "key").join(' '), keys);
    }
}

/// 2mnk of 4096 each, three matrices of 4 bytes an element, one launch.
void ListCommandTest::aWorkloadsPageSaysWhatItsDefaultsCount()
{
    const json page = jsonOf({"workloads", "gemm"});
    const double side = 4096;
    QVERIFY(near(page.at("operations"), 2 * side * side * side));
    QVERIFY(near(page.at("in_bytes"), 2 * 4 * side * side));
    QVERIFY(near(page.at("out_bytes"), 4 * side * side));
    QVERIFY(near(page.at("gpu_traffic_bytes"), 3 * 4 * side * side));
    QVERIFY(near(page.at("launches"), 1));
    QCOMPARE(page.at("dtype").get<std::string>(), "fp32");
    QVERIFY(near(rowOf(page.at("parameters"), "key", "m").at("default"), side));
    QVERIFY(near(rowOf(page.at("parameters"), "key", "m").at("least"), 1));
    QCOMPARE(jsonOf({"workloads", "black-scholes"}).at("counts").get<std::string>(), "assumed");
}

void ListCommandTest::anUnknownWorkloadIsRefusedWithTheNearest()
{
    QVERIFY(isRefusal(runCli({"workloads", "conv3d"}), 2, {"“conv3d”", "conv2d"}));
    QVERIFY(isRefusal(runCli({"workloads", "gemm", "gemv"}), 2, {"gemv", "workloads --help"}));
}

void ListCommandTest::everyListedWorkloadCanBeEstimated()
{
    for (const QString& name : valuesOf(jsonOf({"workloads"}).at("rows"), "name")) {
        const QStringList sizes = name == "custom" ? QStringList{"--set", "operations=5e9"} : QStringList();
        const json used =
            jsonOf(QStringList{"estimate", "--machine", RECORDED_PROFILE, "--workload", name} + sizes);
        QVERIFY2(used.is_object() && used.at("speedup") > 0, qPrintable(name));
    }
}

/// cpus.csv has 31 rows, gpus.csv 53.
void ListCommandTest::theCatalogueHoldsCpusAndGpusWithTheirSources()
{
    const json all = jsonOf({"catalogue"});
    QCOMPARE(all.at("cpus").size(), std::size_t{31});
    QCOMPARE(all.at("gpus").size(), std::size_t{53});
    for (const char* kind : {"cpus", "gpus"})
        for (const json& row : all.at(kind))
            for (const char* key : {"id", "name", "source", "verified", "confidence"})
                QVERIFY2(row.at(key).is_string(), row.dump().c_str());
    QCOMPARE(jsonOf({"catalogue", "--cpus"}).at("rows").dump(), all.at("cpus").dump());
    QCOMPARE(jsonOf({"catalogue", "--gpus"}).at("rows").dump(), all.at("gpus").dump());
}

/// gpus.csv: 0.7327 TFLOPS, 14.4 GB/s, no tensor cores.
void ListCommandTest::figuresAreInCoherentUnitsForProgramsAndInUsualOnesForPeople()
{
    const json row = rowOf(jsonOf({"catalogue", "--gpus"}).at("rows"), "id", "geforce-920m");
    QVERIFY(near(row.at("fp32_operations_per_second"), 0.7327e12));
    QVERIFY(near(row.at("memory_bytes_per_second"), 14.4e9));
    QVERIFY(row.at("fp16_tensor_operations_per_second").is_null());
    const QByteArray text = runCli({"catalogue", "--gpus", "920M"}).output;
    QVERIFY(text.contains("FP32 (TFLOPS)"));
    QVERIFY(text.contains(" 0.7327 "));
    QVERIFY(text.contains(" 14.4 "));
}

void ListCommandTest::wordsNarrowTheCatalogue()
{
    const json found = jsonOf({"catalogue", "h100"});
    QVERIFY(found.at("cpus").empty());
    QVERIFY(found.at("gpus").size() >= 2);
    for (const QString& name : valuesOf(found.at("gpus"), "name"))
        QVERIFY2(name.contains("H100"), qPrintable(name));
    const json two = jsonOf({"catalogue", "RTX", "4090"});
    QCOMPARE(valuesOf(two.at("gpus"), "name"), QStringList{"GeForce RTX 4090"});
    QVERIFY(!runCli({"catalogue", "RTX", "4090"}).output.contains("CPUs"));
}

void ListCommandTest::oneKindAloneIsATableInCsv()
{
    const QByteArray csv = runCli({"catalogue", "--cpus", "--format", "csv"}).output;
    QCOMPARE(csv.count('\n'), 1 + 31);
    QVERIFY2(csv.startsWith("Id,Name,"), csv.left(80));
}

void ListCommandTest::everyIdOfTheCatalogueNamesItsRow()
{
    const json all = jsonOf({"catalogue"});
    for (const json& row : all.at("gpus")) {
        const QString id = QString::fromStdString(row.at("id").get<std::string>());
        QVERIFY2(jsonOf({"estimate", "--gpu", id}).at("gpu") == row.at("name"), qPrintable(id));
    }
    for (const json& row : all.at("cpus")) {
        const QString id = QString::fromStdString(row.at("id").get<std::string>());
        QVERIFY2(jsonOf({"estimate", "--cpu", id}).at("cpu") == row.at("name"), qPrintable(id));
    }
}

void ListCommandTest::ownFilesAreListedToo()
{
    QTemporaryDir folder;
    QFile file(folder.filePath("mine.csv"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("name,fp32_tflops,mem_gb,mem_bw_gbs,pcie_gen,pcie_lanes\nMine One,12.5,16,800,4,16\n");
    file.close();
    const json found = jsonOf({"catalogue", "--file", file.fileName(), "mine"});
    QCOMPARE(valuesOf(found.at("gpus"), "name"), QStringList{"Mine One"});
}

void ListCommandTest::aWrongSearchIsOneSentence()
{
    QVERIFY(isRefusal(runCli({"catalogue", "abacus"}), 1, {"“abacus”", "catalogue"}));
    QVERIFY(isRefusal(runCli({"catalogue", "--cpus", "--gpus"}), 2, {"--cpus", "--gpus"}));
    QVERIFY(isRefusal(runCli({"catalogue", "--file", "/no/such.csv"}), 1, {"/no/such.csv"}));
    QVERIFY(isRefusal(runCli({"catalogue", "--format", "xml"}), 2, {"--format: “xml”"}));
}

QTEST_GUILESS_MAIN(ListCommandTest)
#include "list_command_test.moc"
