// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/workloads/workload.h"

#include "tests/exactly.h"

#include <QTest>

using namespace gpuspeedup;

namespace {

WorkloadValues read(const QByteArray& name, const std::vector<std::string>& settings)
{
    return readWorkloadValues(workloadNamed(name.toStdString()), settings);
}

/// Settings of a row, separated by commas.
std::vector<std::string> split(const QByteArray& text)
{
    std::vector<std::string> result;
    for (const QByteArray& setting : text.split(','))
        if (!text.isEmpty())
            result.push_back(setting.toStdString());
    return result;
}

} // namespace

class WorkloadValuesTest : public QObject
{
    Q_OBJECT

private slots:
    void withoutSettingsTheDefaultsHold();
    void aSettingReplacesItsDefaultOnly();
    void wholeNumbersAreReadInEverySpelling();
    void aBareNumberIsInOperationsOrBytes();
    void dtypeAndFusedAreAbsentUnlessSet();
    void theBoundsThemselvesAreAllowed();
    void aBadSettingIsRefusedInOneSentence_data();
    void aBadSettingIsRefusedInOneSentence();
    void everyRemedyIsAcceptedAsItIsWritten();
};

void WorkloadValuesTest::withoutSettingsTheDefaultsHold()
{
    for (const Workload* workload : workloads()) {
        if (workload->name == "custom") // whose operations must be said
            continue;
        const WorkloadValues values = readWorkloadValues(*workload, {});
        QCOMPARE(values.sizes.size(), workload->parameters.size());
        for (std::size_t i = 0; i < values.sizes.size(); ++i)
            QCOMPARE(exactly(values.sizes[i]), exactly(workload->parameters[i].defaultValue));
    }
}

void WorkloadValuesTest::aSettingReplacesItsDefaultOnly()
{
    const std::vector<double> defaults = defaultValues(workloadNamed("gemm")).sizes;
    const WorkloadValues values = read("gemm", {"n=7"});
    QCOMPARE(values.sizes[0], defaults[0]);
    QCOMPARE(values.sizes[1], 7.0);
    QCOMPARE(values.sizes[2], defaults[2]);
}

void WorkloadValuesTest::wholeNumbersAreReadInEverySpelling()
{
    const auto n = [](const char* setting) { return read("reduction", {setting}).sizes[0]; };
    QCOMPARE(n("n=4096"), 4096.0);
    QCOMPARE(n("n=1e7"), 1e7);
    QCOMPARE(n("n=1.5e3"), 1500.0);
    QCOMPARE(n("n=16 Mi"), 16.0 * 1048576);
    QCOMPARE(n("n=16Mi"), 16.0 * 1048576);
    QCOMPARE(n("n=2 k"), 2000.0);
    QCOMPARE(n(" n = 10 000 "), 10000.0);
}

void WorkloadValuesTest::aBareNumberIsInOperationsOrBytes()
{
    const WorkloadValues values =
        read("custom", {"operations=1.5 Top", "data_in=5e8", "data_out=1 MiB", "traffic=0"});
    QCOMPARE(values.sizes[0], 1.5e12);
    QCOMPARE(values.sizes[1], 0.5e9); // a bare number is in bytes, or operations
    QCOMPARE(values.sizes[2], 1048576.0);
    QCOMPARE(values.sizes[3], 0.0);
}

void WorkloadValuesTest::dtypeAndFusedAreAbsentUnlessSet()
{
    const WorkloadValues unset = read("elementwise", {"n=5"});
    QVERIFY(!unset.dtype.has_value());
    QVERIFY(!unset.fused.has_value());
    const WorkloadValues set = read("elementwise", {"fused=0", "dtype=float32"});
    QCOMPARE(set.dtype, std::optional(Arithmetic::fp32));
    QCOMPARE(set.fused, std::optional(false));
    QCOMPARE(read("elementwise", {"fused=1"}).fused, std::optional(true));
}

void WorkloadValuesTest::theBoundsThemselvesAreAllowed()
{
    QCOMPARE(read("stencil", {"dims=1"}).sizes[1], 1.0);
    QCOMPARE(read("stencil", {"dims=3"}).sizes[1], 3.0);
    QCOMPARE(read("gemm", {"m=1e18"}).sizes[0], 1e18);
    QCOMPARE(read("kmeans", {"n=5", "clusters=5"}).sizes[2], 5.0);
    QCOMPARE(read("spmv", {"rows=3", "nonzeros=9"}).sizes[1], 9.0);
    QCOMPARE(read("nn-training", {"batch=9", "samples=9"}).sizes[1], 9.0);
}

void WorkloadValuesTest::aBadSettingIsRefusedInOneSentence_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("settings");
    QTest::addColumn<QByteArray>("sentence");
    const auto add = [](const char* name, const char* settings, const char* sentence) {
        QTest::addRow("%s %s", name, settings)
            << QByteArray(name) << QByteArray(settings) << QByteArray(sentence);
    };
    add("gemm", "q=3", "Workload gemm has no parameter “q”; its parameters are m, n, k, dtype.");
    add("gemm", "fused=1", "Workload gemm has no parameter “fused”; its parameters are m, n, k, dtype.");
    add("elementwise", "N=3",
        "Workload elementwise has no parameter “N”; its parameters are n, inputs, ops, fused, dtype.");
    add("gemm", "=3", "Workload gemm has no parameter “”; its parameters are m, n, k, dtype.");
    add("gemm", "m", "Workload gemm is given m without a value; write for example m=4096.");
    add("gemm", "dtype", "Workload gemm is given dtype without a value; write for example dtype=fp32.");
    add("gemm", "m=", "Workload gemm is given m without a value; write for example m=4096.");
    add("gemm", "m=1,n=2,m=3", "Workload gemm is given m twice; write it once.");
    add("gemm", "m=many", "Workload gemm, m: “many” is not a number; write for example m=4096.");
    add("gemm", "m=1.5", "Workload gemm, m: “1.5” is not a whole number; write for example m=4096.");
    add("gemm", "m=-5", "Workload gemm, m: “-5” is negative; write for example m=4096.");
    add("gemm", "m=0", "Workload gemm, m: “0” is not between 1 and 1e18; write for example m=4096.");
    add("gemm", "m=1e200", "Workload gemm, m: “1e200” is not between 1 and 1e18; write for example m=4096.");
    add("gemm", "m=1e400", "Workload gemm, m: “1e400” is too large for a number; write for example m=4096.");
    add("gemm", "m=5 GB", "Workload gemm, m: “5 GB” is a data size, not a count; write for example m=4096.");
    add("stencil", "dims=4", "Workload stencil, dims: “4” is not between 1 and 3; write for example dims=3.");
    add("custom", "data_in=5", "Workload custom needs operations; write for example operations=500Gop.");
    add("custom", "operations=0",
        "Workload custom, operations: “0” is not between 1 and 1e30 op; write for example "
        "operations=500Gop.");
    add("custom", "operations=5 GB",
        "Workload custom, operations: “5 GB” is a data size, not a number of operations; write for example "
        "operations=500Gop.");
    add("gemm", "dtype=fp31",
        "Workload gemm, dtype: “fp31” is unknown; it is one of fp64, fp64-tensor, fp32, tf32-tensor, fp16, "
        "fp16-tensor, fp16-tensor-fp16, bf16, bf16-tensor, fp8-tensor, int8-tensor.");
    add("black-scholes", "fused=yes",
        "Workload black-scholes, fused: “yes” is neither 0 nor 1; write fused=1 where one kernel does "
        "all.");
    add("conv2d", "channels=64,filters=64,groups=3",
        "Workload conv2d: groups = 3 does not divide channels = 64; change one of them.");
    add("conv2d", "channels=6,filters=64,groups=3",
        "Workload conv2d: groups = 3 does not divide filters = 64; change one of them.");
    add("conv2d", "height=4,width=9,kernel=5",
        "Workload conv2d: kernel = 5 is larger than the image of height = 4 and width = 9; change one of "
        "them.");
    add("spmv", "rows=3,nonzeros=10",
        "Workload spmv: nonzeros = 10 is more than a matrix of rows = 3 has elements; change one of them.");
    add("nn-training", "batch=10,samples=9",
        "Workload nn-training: batch = 10 is more than samples = 9; change one of them.");
    add("kmeans", "n=3,clusters=4",
        "Workload kmeans: clusters = 4 is more than the points, n = 3; change one of them.");
    add("image-filter", "width=3,kernel=5",
        "Workload image-filter: kernel = 5 is larger than the image of width = 3 and height = 2160; change "
        "one "
        "of them.");
}

void WorkloadValuesTest::aBadSettingIsRefusedInOneSentence()
{
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, settings);
    QTEST(sentenceOf([&] { static_cast<void>(read(name, split(settings))); }), "sentence");
}

void WorkloadValuesTest::everyRemedyIsAcceptedAsItIsWritten()
{
    // "write for example KEY=VALUE" must itself be read, as the default.
    for (const Workload* workload : workloads())
        for (std::size_t i = 0; i < workload->parameters.size(); ++i) {
            const std::string key(workload->parameters[i].key);
            const QByteArray sentence = sentenceOf(
                [&] { static_cast<void>(readWorkloadValues(*workload, std::vector{key + "=?"})); });
            QByteArray example = sentence.mid(sentence.indexOf("for example ") + 12);
            example.chop(1); // the full stop
            std::vector<std::string> settings{example.toStdString()};
            if (workload->name == "custom" && key != "operations")
                settings.emplace_back("operations=1");
            QCOMPARE(exactly(readWorkloadValues(*workload, settings).sizes[i]),
                     exactly(workload->parameters[i].defaultValue));
        }
}

QTEST_APPLESS_MAIN(WorkloadValuesTest)
#include "workload_values_test.moc"
