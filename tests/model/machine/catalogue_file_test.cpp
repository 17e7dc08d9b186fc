// SPDX-License-Identifier: GPL-3.0-or-later
//
// Processors that a user adds to the catalogue from a file.
#include "model/machine/catalogue.h"
#include "tests/exactly.h"

#include <QTemporaryDir>
#include <QTest>

#include <fstream>

using namespace gpuspeedup;

class CatalogueFileTest : public QObject
{
    Q_OBJECT

private slots:
    void theNeededColumnsAreEnough();
    void columnsInAnyOrderAndUnknownOnesAreRead();
    void aRowOfTheSameIdReplaces();
    void anIdOfItsOwnGoesBeforeTheName();
    void aFileIsRead();
    void afterAnErrorNothingHasChanged();
    void whatIsWrongIsNamed_data();
    void whatIsWrongIsNamed();
    void missingColumnsAreNamedTogether();
};

namespace {

const std::string gpuHeading = "name,fp32_tflops,mem_gb,mem_bw_gbs,pcie_gen,pcie_lanes\n";
const std::string cpuHeading = "name,cores,fp32_gflops_base,fp64_gflops_base,mem_bw_gbs\n";

} // namespace

void CatalogueFileTest::theNeededColumnsAreEnough()
{
    Catalogue catalogue;
    catalogue.add(gpuHeading + "My card,10,8,400,4,8\n", "mine.csv");
    catalogue.add(cpuHeading + "My CPU,4,100,50,40\n", "mine.csv");
    const CatalogueGpu& gpu = catalogue.gpu("my-card");
    QVERIFY(gpu.peak == (std::map<Arithmetic, Throughput>{{Arithmetic::fp32, 10 * teraflops}}));
    QVERIFY(gpu.memory == 400 * gigabytePerSecond);
    // 16 GT/s × 8 lanes × 128/130 / 8.
    QVERIFY(within(1e-12, gpu.linkLineRate / gigabytePerSecond, 16.0 * 8 * 128 / 130 / 8));
    QCOMPARE(exactly(gpu.link), "PCIe 4.0 x8");
    QVERIFY(gpu.confidence == Confidence::low);
    const CatalogueCpu& cpu = catalogue.cpu("my-cpu");
    QVERIFY(cpu.fp32OneCore == 25 * gigaflops); // a quarter of all four
    QVERIFY(cpu.fp64OneCore == 12.5 * gigaflops);
}

void CatalogueFileTest::columnsInAnyOrderAndUnknownOnesAreRead()
{
    Catalogue catalogue;
    catalogue.add("price,host_link_gbs_per_dir,mem_bw_gbs,mem_gb,note,fp32_tflops,confidence,name\r\n"
                  "100,12,400,8,\"quiet, cool\",10,medium,\"Card \"\"X\"\"\"\r\n",
                  "mine.csv");
    const CatalogueGpu& gpu = catalogue.gpu("card-x");
    QCOMPARE(exactly(gpu.name), "Card \"X\"");
    QCOMPARE(exactly(gpu.note), "quiet, cool");
    QVERIFY(gpu.linkLineRate == 12 * gigabytePerSecond);
    QVERIFY(gpu.confidence == Confidence::medium);
}

void CatalogueFileTest::aRowOfTheSameIdReplaces()
{
    Catalogue catalogue = Catalogue::builtIn();
    const std::size_t before = catalogue.gpus().size();
    catalogue.add(gpuHeading + "GeForce RTX 4090,77,24,1000,4,16\nMy card,10,8,400,4,8\n", "mine.csv");
    QCOMPARE(catalogue.gpus().size(), before + 1);
    QVERIFY(catalogue.gpu("RTX 4090").peak.at(Arithmetic::fp32) == 77 * teraflops);
}

void CatalogueFileTest::anIdOfItsOwnGoesBeforeTheName()
{
    Catalogue catalogue = Catalogue::builtIn();
    const std::size_t before = catalogue.gpus().size();
    catalogue.add("id,name,fp32_tflops,mem_gb,mem_bw_gbs,pcie_gen,pcie_lanes\n"
                  "undervolted,GeForce RTX 4090,70,24,1000,4,16\n",
                  "mine.csv");
    QCOMPARE(catalogue.gpus().size(), before + 1);
    QVERIFY(catalogue.gpu("undervolted").peak.at(Arithmetic::fp32) == 70 * teraflops);
    QCOMPARE(exactly(catalogue.gpu("GeForce RTX 4090").id), "undervolted"); // the user's goes before
    QCOMPARE(exactly(catalogue.gpu("geforce-rtx-4090").id), "geforce-rtx-4090");
}

void CatalogueFileTest::aFileIsRead()
{
    const QTemporaryDir folder;
    const std::string path = folder.filePath("mine.csv").toStdString();
    std::ofstream(path) << cpuHeading << "My CPU,4,100,50,40\n";
    Catalogue catalogue;
    catalogue.addFile(path);
    QCOMPARE(catalogue.cpus().size(), std::size_t{1});
    QVERIFY(sentenceOf([&] { catalogue.addFile(path + ".not"); }).contains("cannot be opened"));
}

void CatalogueFileTest::afterAnErrorNothingHasChanged()
{
    Catalogue catalogue = Catalogue::builtIn();
    const std::size_t before = catalogue.gpus().size();
    const Throughput rate = catalogue.gpu("RTX 4090").peak.at(Arithmetic::fp32);
    QVERIFY(!sentenceOf([&] {
                 catalogue.add(gpuHeading + "GeForce RTX 4090,77,24,1000,4,16\nMy card,10,x,400,4,8\n",
                               "mine.csv");
             }).isEmpty());
    QCOMPARE(catalogue.gpus().size(), before);
    QVERIFY(catalogue.gpu("RTX 4090").peak.at(Arithmetic::fp32) == rate);
}

void CatalogueFileTest::whatIsWrongIsNamed_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("where");
    QTest::addColumn<QByteArray>("problem");
    const auto gpu = [](const char* row, const char* where, const char* problem) {
        QTest::newRow(row) << QByteArray::fromStdString(gpuHeading) + row + "\n"
                           << QByteArray(where) << QByteArray(problem);
    };
    gpu("A,fast,8,400,4,8", "line 2, column fp32_tflops", "“fast”");
    gpu("A,10,8,400,4,8\nB,10,8,4e2x,4,8", "line 3, column mem_bw_gbs", "“4e2x”");
    gpu("A,\"10,5\",8,400,4,8", "column fp32_tflops", "decimals after a point");
    gpu("A,-1,8,400,4,8", "column fp32_tflops", "“-1”");
    gpu("A,0,8,400,4,8", "column fp32_tflops", "“0”");
    gpu("A,nan,8,400,4,8", "column fp32_tflops", "“nan”");
    gpu("A,inf,8,400,4,8", "column fp32_tflops", "“inf”");
    gpu("A,1e400,8,400,4,8", "column fp32_tflops", "“1e400”");
    gpu("A,1e7,8,400,4,8", "column fp32_tflops", "1000000 TFLOPS");
    gpu("A, 10,8,400,4,8", "column fp32_tflops", "“ 10”");
    gpu("A,10,,400,4,8", "column mem_gb", "each row needs it");
    gpu("A,10,8,400,4.5,8", "column pcie_gen", "a whole number from 0 to 6");
    gpu("A,10,8,400,7,8", "column pcie_gen", "“7”");
    gpu("A,10,8,400,,", "column host_link_gbs_per_dir", "pcie_gen and pcie_lanes");
    gpu(",10,8,400,4,8", "column name", "each row needs it");
    gpu("?!,10,8,400,4,8", "column name", "add a column id");
    gpu("\"A\nB\",10,8,400,4,8", "line 2, column name", "line break");
    gpu("A 1,10,8,400,4,8\na-1,10,8,400,4,8", "line 3, column name", "line 2 too");
    const auto other = [](const char* name, const QByteArray& text, const char* where, const char* problem) {
        QTest::newRow(name) << text << QByteArray(where) << QByteArray(problem);
    };
    other("a long text", QByteArray::fromStdString(gpuHeading) + QByteArray(1001, 'x') + ",10,8,400,4,8\n",
          "column name", "1000 bytes");
    other("an id with a space",
          "id,name,fp32_tflops,mem_gb,mem_bw_gbs,pcie_gen,pcie_lanes\na b,A,1,1,1,4,8\n", "column id",
          "“a b”");
    other("an unknown confidence",
          "name,fp32_tflops,mem_gb,mem_bw_gbs,host_link_gbs_per_dir,confidence\nA,1,1,1,1,sure\n",
          "column confidence", "high, medium or low");
    other("half a core", QByteArray::fromStdString(cpuHeading) + "A,0.5,100,50,40\n", "column cores",
          "whole number");
    other("boost below base",
          "name,cores,fp32_gflops_base,fp64_gflops_base,mem_bw_gbs,base_ghz,boost_ghz\nA,4,100,50,40,3,2\n",
          "column boost_ghz", "less than base_ghz");
    other("operations per clock in words",
          "name,cores,fp32_gflops_base,fp64_gflops_base,mem_bw_gbs,boost_ghz,fp32_flops_per_cycle_core\n"
          "A,4,100,50,40,3,many+few\n",
          "column fp32_flops_per_cycle_core", "“many”");
    other("no list of processors", "name,price\nA,1\n", "“mine.csv”", "fp32_tflops");
}

void CatalogueFileTest::whatIsWrongIsNamed()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, where);
    QFETCH(QByteArray, problem);
    Catalogue catalogue;
    const QByteArray sentence = sentenceOf([&] { catalogue.add(text.toStdString(), "mine.csv"); });
    QVERIFY2(sentence.startsWith("“mine.csv”") && sentence.endsWith('.'), sentence);
    QVERIFY2(sentence.contains(where), sentence);
    QVERIFY2(sentence.contains(problem), sentence);
}

void CatalogueFileTest::missingColumnsAreNamedTogether()
{
    Catalogue catalogue;
    const QByteArray ofGpus = sentenceOf([&] { catalogue.add("name,fp32_tflops\nA,1\n", "mine.csv"); });
    QVERIFY2(ofGpus.contains("mem_gb, mem_bw_gbs;"), ofGpus);
    const QByteArray ofCpus = sentenceOf([&] { catalogue.add("cores,fp32_gflops_base\n1,1\n", "mine.csv"); });
    QVERIFY2(ofCpus.contains("name, fp64_gflops_base, mem_bw_gbs;"), ofCpus);
}

QTEST_APPLESS_MAIN(CatalogueFileTest)
#include "catalogue_file_test.moc"
