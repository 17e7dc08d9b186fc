// SPDX-License-Identifier: GPL-3.0-or-later
//
// The catalogue that the program brings along, and how its rows are found.
#include "model/machine/catalogue.h"
#include "model/machine/pcie.h"
#include "tests/exactly.h"

#include <QTest>

#include <set>

using namespace gpuspeedup;

class CatalogueTest : public QObject
{
    Q_OBJECT

private slots:
    void itHasAllRows();
    void idsAreUniqueAndStayWhatTheyAre_data();
    void idsAreUniqueAndStayWhatTheyAre();
    void everyCpuKeepsTheBounds();
    void everyGpuKeepsTheBounds();
    void everyPcieLinkHasTheLineRateOfItsGeneration();
    void figuresFollowFromUnitsAndClocks();
    void bf16FollowsTheArchitecture_data();
    void bf16FollowsTheArchitecture();
    void zeroIsAChipWithoutSuchUnits();
    void namesAreFound_data();
    void namesAreFound();
    void aPartOfSeveralNamesListsThem();
    void noMoreThanFiveAreListed();
    void anUnknownNameOffersTheNearest();
    void nothingIsNoName();
    void searchingFindsEveryWordInAnyCase();

private:
    const Catalogue catalogue_ = Catalogue::builtIn();
};

void CatalogueTest::itHasAllRows()
{
    QCOMPARE(catalogue_.cpus().size(), std::size_t{31});
    QCOMPARE(catalogue_.gpus().size(), std::size_t{53});
}

void CatalogueTest::idsAreUniqueAndStayWhatTheyAre_data()
{
    // Scenarios and scripts hold them: what is written here must never change.
    QTest::addColumn<QByteArray>("id");
    const auto row = [](const char* name, const char* id) { QTest::newRow(name) << QByteArray(id); };
    row("Core i3-6006U", "core-i3-6006u");
    row("Xeon Platinum 8480+", "xeon-platinum-8480");
    row("Apple M1 (4P+4E)", "apple-m1-4p-4e");
    row("GeForce 920M", "geforce-920m");
    row("GeForce RTX 4060 Laptop (115 W)", "geforce-rtx-4060-laptop-115-w");
    row("Tesla K80 (one of two GPUs)", "tesla-k80-one-of-two-gpus");
    row("H200 SXM 141GB", "h200-sxm-141gb");
}

void CatalogueTest::idsAreUniqueAndStayWhatTheyAre()
{
    QFETCH(QByteArray, id);
    std::set<std::string> ids;
    std::string found;
    const auto visit = [&](const auto& rows) {
        for (const auto& row : rows) {
            QVERIFY2(ids.insert(row.id).second, row.id.c_str());
            if (row.name == QTest::currentDataTag())
                found = row.id;
        }
    };
    visit(catalogue_.cpus());
    visit(catalogue_.gpus());
    QCOMPARE(exactly(found), id);
}

void CatalogueTest::everyCpuKeepsTheBounds()
{
    for (const CatalogueCpu& cpu : catalogue_.cpus()) {
        const char* name = cpu.name.c_str();
        // The clock of one core is at least that of all; one core is no more than all.
        QVERIFY2(cpu.fp32OneCore * cpu.cores >= cpu.fp32 * 0.999, name);
        QVERIFY2(cpu.fp32OneCore <= cpu.fp32, name);
        QVERIFY2(within(1e-3, cpu.fp32 / cpu.fp64, 2), name); // twice as many numbers in a register
        QVERIFY2(within(1e-3, cpu.fp32OneCore / cpu.fp64OneCore, 2), name);
        QVERIFY2(!cpu.source.empty() && !cpu.verified.empty() && !cpu.segment.empty(), name);
    }
}

void CatalogueTest::everyGpuKeepsTheBounds()
{
    for (const CatalogueGpu& gpu : catalogue_.gpus()) {
        const char* name = gpu.name.c_str();
        const auto notBelow = [&](Arithmetic faster, Arithmetic slower) {
            return !gpu.peak.contains(faster) || !gpu.peak.contains(slower) ||
                   gpu.peak.at(faster) >= gpu.peak.at(slower);
        };
        QVERIFY2(gpu.peak.contains(Arithmetic::fp32), name);
        QVERIFY2(notBelow(Arithmetic::fp32, Arithmetic::fp64), name);
        QVERIFY2(notBelow(Arithmetic::fp64Tensor, Arithmetic::fp64), name);
        QVERIFY2(notBelow(Arithmetic::tf32Tensor, Arithmetic::fp32), name);
        QVERIFY2(notBelow(Arithmetic::fp16Tensor, Arithmetic::fp16), name);
        QVERIFY2(notBelow(Arithmetic::fp16Tensor, Arithmetic::tf32Tensor), name);
        QVERIFY2(notBelow(Arithmetic::fp16TensorFp16, Arithmetic::fp16Tensor), name);
        QVERIFY2(notBelow(Arithmetic::fp8Tensor, Arithmetic::fp16Tensor), name);
        QVERIFY2(notBelow(Arithmetic::int8Tensor, Arithmetic::fp16Tensor), name);
        QVERIFY2(gpu.memorySize >= gibibyte && gpu.memory >= 10 * gigabytePerSecond, name);
        QVERIFY2(!gpu.source.empty() && !gpu.verified.empty() && !gpu.segment.empty(), name);
    }
}

void CatalogueTest::everyPcieLinkHasTheLineRateOfItsGeneration()
{
    int links = 0;
    for (const CatalogueGpu& gpu : catalogue_.gpus())
        if (const auto line = pcieLineRate(gpu.pcieGeneration, gpu.pcieLanes);
            line && gpu.link.starts_with("PCIe")) {
            ++links;
            QVERIFY2(within(1e-3, gpu.linkLineRate / *line, 1), gpu.name.c_str());
            QVERIFY2(*pciePayloadLimit(gpu.pcieGeneration, gpu.pcieLanes) < gpu.linkLineRate,
                     gpu.name.c_str());
        }
    QCOMPARE(links, 51); // all but the GH200 (NVLink-C2C) and the Jetson (shared memory)
}

void CatalogueTest::figuresFollowFromUnitsAndClocks()
{
    // Two cores at 2.0 GHz, two AVX2 units with 8 fused multiply-adds each: 32 FLOP a clock.
    const CatalogueCpu& small = catalogue_.cpu("core-i3-6006u");
    QVERIFY(within(1e-12, small.fp32 / gigaflops, 2 * 2.0 * 32));
    QVERIFY(within(1e-12, small.fp64 / gigaflops, 2 * 2.0 * 16));
    QVERIFY(within(1e-12, small.fp32OneCore / gigaflops, 2.0 * 32)); // no turbo
    // A hybrid's one core is a performance core: 32 FLOP a clock at 5.8 GHz.
    QVERIFY(within(1e-12, catalogue_.cpu("core-i9-13900k").fp32OneCore / gigaflops, 32 * 5.8));
    // 384 CUDA cores at 954 MHz, two FLOP each; FP64 at 1/24 of it.
    const CatalogueGpu& gpu = catalogue_.gpu("geforce-920m");
    QVERIFY(within(1e-3, gpu.peak.at(Arithmetic::fp32) / gigaflops, 2 * 384 * 0.954));
    QVERIFY(within(1e-3, gpu.peak.at(Arithmetic::fp64) / gigaflops, 2 * 384 * 0.954 / 24));
    // What a data sheet calls 2 GB are 2 GiB.
    QVERIFY(gpu.memorySize == 2 * gibibyte);
}

void CatalogueTest::bf16FollowsTheArchitecture_data()
{
    QTest::addColumn<double>("vectorTeraflops"); // 0: none
    QTest::addColumn<double>("tensorTeraflops");
    // NVIDIA A100 white paper, table 1: BF16 39 TFLOPS, with tensor cores 312.
    QTest::newRow("a100-sxm-80gb") << 39.0 << 312.0;
    QTest::newRow("geforce-rtx-4090") << 82.58 << 165.2; // as FP16 with FP32 sums
    QTest::newRow("tesla-t4") << 0.0 << 0.0;             // Turing has none
    QTest::newRow("tesla-v100-sxm2-32gb") << 0.0 << 0.0;
    QTest::newRow("instinct-mi210") << 0.0 << 181.0; // AMD data sheet: bfloat16 181 TFLOPS
    QTest::newRow("radeon-rx-7900-xtx") << 0.0 << 122.8;
    QTest::newRow("radeon-rx-6900-xt") << 0.0 << 0.0; // no matrix units
    QTest::newRow("arc-a770-16gb") << 0.0 << 137.6;
}

void CatalogueTest::bf16FollowsTheArchitecture()
{
    QFETCH(double, vectorTeraflops);
    QFETCH(double, tensorTeraflops);
    const auto& peak = catalogue_.gpu(QTest::currentDataTag()).peak;
    const auto teraflopsOf = [&](Arithmetic arithmetic) {
        const auto found = peak.find(arithmetic);
        return found == peak.end() ? 0.0 : found->second / teraflops;
    };
    QVERIFY(within(1e-12, teraflopsOf(Arithmetic::bf16), vectorTeraflops));
    QVERIFY(within(1e-12, teraflopsOf(Arithmetic::bf16Tensor), tensorTeraflops));
}

void CatalogueTest::zeroIsAChipWithoutSuchUnits()
{
    QVERIFY(!catalogue_.gpu("arc-a770-16gb").peak.contains(Arithmetic::fp64)); // 0 in the table
    QVERIFY(!catalogue_.gpu("tesla-t4").peak.contains(Arithmetic::fp8Tensor)); // empty there
}

void CatalogueTest::namesAreFound_data()
{
    QTest::addColumn<QByteArray>("name");
    const auto row = [](const char* text, const char* name) { QTest::newRow(text) << QByteArray(name); };
    row("geforce-rtx-4090", "GeForce RTX 4090");
    row("GeForce RTX 4090", "GeForce RTX 4090");
    row("NVIDIA GeForce RTX 4090", "GeForce RTX 4090"); // as the driver calls it
    row("gEFORCE rtx 4060", "GeForce RTX 4060");        // a whole name that others hold
    row("RTX 4090", "GeForce RTX 4090");
    row("4090 rtx", "GeForce RTX 4090");
    row("rtx4090", "GeForce RTX 4090");
    row("h200", "H200 SXM 141GB"); // the GH200 holds it as a part of a word only
    row("gh200", "GH200 (Hopper 96GB HBM3)");
    row("laptop 4060", "GeForce RTX 4060 Laptop (115 W)");
    row("L4", "L4");
    row("920M", "GeForce 920M");
}

void CatalogueTest::namesAreFound()
{
    QFETCH(QByteArray, name);
    QCOMPARE(exactly(catalogue_.gpu(QTest::currentDataTag()).name), name);
}

void CatalogueTest::aPartOfSeveralNamesListsThem()
{
    const QByteArray sentence = sentenceOf([&] { (void)catalogue_.gpu("RTX 4060"); });
    for (const char* part : {"“RTX 4060”", "“GeForce RTX 4060”", "“GeForce RTX 4060 Laptop (115 W)”",
                             "“GeForce RTX 4060 Ti 8GB”", "in full"})
        QVERIFY2(sentence.contains(part), sentence);
    QVERIFY(sentenceOf([&] { (void)catalogue_.cpu("13900 14900"); }).contains("has no CPU"));
}

void CatalogueTest::noMoreThanFiveAreListed()
{
    const QByteArray sentence = sentenceOf([&] { (void)catalogue_.gpu("GeForce"); });
    const auto all = static_cast<int>(catalogue_.searchGpus("GeForce").size());
    QCOMPARE(sentence.count("“GeForce "), 5);
    QVERIFY2(sentence.contains("and " + QByteArray::number(all - 5) + " more"), sentence);
}

void CatalogueTest::anUnknownNameOffersTheNearest()
{
    QVERIFY(sentenceOf([&] { (void)catalogue_.gpu("GeForce RTX 4095"); }).contains("“GeForce RTX 4090”"));
    QVERIFY(sentenceOf([&] { (void)catalogue_.cpu("Core i7-8700X"); }).contains("“Core i7-8700K”"));
}

void CatalogueTest::nothingIsNoName()
{
    QVERIFY(sentenceOf([&] { (void)catalogue_.gpu(""); }).contains("No GPU is named"));
    QVERIFY(sentenceOf([&] { (void)catalogue_.cpu(" - "); }).contains("No CPU is named"));
}

void CatalogueTest::searchingFindsEveryWordInAnyCase()
{
    QCOMPARE(catalogue_.searchGpus("").size(), catalogue_.gpus().size());
    QCOMPARE(catalogue_.searchCpus("").size(), catalogue_.cpus().size());
    const auto found = catalogue_.searchGpus("rtx LAPTOP");
    QCOMPARE(found.size(), std::size_t{1});
    QCOMPARE(exactly(found.front()->id), "geforce-rtx-4060-laptop-115-w");
    for (const CatalogueCpu* cpu : catalogue_.searchCpus("amd server"))
        QVERIFY(cpu->vendor == "AMD" && cpu->segment == "server");
    QCOMPARE(catalogue_.searchCpus("amd server").size(), std::size_t{4}); // EPYC 7742, 7763, 9654, 9755
    QVERIFY(catalogue_.searchGpus("voodoo").empty());
}

QTEST_APPLESS_MAIN(CatalogueTest)
#include "catalogue_test.moc"
