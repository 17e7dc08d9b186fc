// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/workloads/workload.h"

#include "tests/exactly.h"

#include <QTest>

#include <cmath>
#include <set>

using namespace gpuspeedup;

namespace {

std::size_t position(const Workload& workload, std::string_view key)
{
    std::size_t i = 0;
    while (workload.parameters[i].key != key)
        ++i;
    return i;
}

Task taskWith(const Workload& workload, std::string_view key, double value)
{
    WorkloadValues values = defaultValues(workload);
    values.sizes[position(workload, key)] = value;
    return taskOf(workload, values, true, true);
}

double data(const Task& task)
{
    return (task.buffers[0].size + task.buffers[1].size) / byte;
}

/// A row for every template.
void addTemplates()
{
    QTest::addColumn<const Workload*>("workload");
    for (const Workload* workload : workloads())
        QTest::newRow(exactly(workload->name)) << workload;
}

} // namespace

Q_DECLARE_METATYPE(const Workload*)

class WorkloadListTest : public QObject
{
    Q_OBJECT

private slots:
    void theTemplatesAreThoseOfTheDocumentation();
    void everyTemplateSaysWhatItIs_data() { addTemplates(); }
    void everyTemplateSaysWhatItIs();
    void everyDefaultGivesCountsAboveZero_data() { addTemplates(); }
    void everyDefaultGivesCountsAboveZero();
    void theCountsOfTheLargestSizesAreFiniteOrRefused_data() { addTemplates(); }
    void theCountsOfTheLargestSizesAreFiniteOrRefused();
    void aLargerSizeIsNeverLessWork_data();
    void aLargerSizeIsNeverLessWork();
    void twiceTheSizeIsTwiceTheWork_data();
    void twiceTheSizeIsTwiceTheWork();
    void whatIsCopiedInAndOutIsReadAndWritten();
    void halfTheBytesOfAnElementIsHalfTheTraffic();
    void unfusedCodeNeverMovesLess_data() { addTemplates(); }
    void unfusedCodeNeverMovesLess();
    void anUnknownNameOffersTheNearest();
    void countsBeyondADoubleAreRefused();
    void aTaskWithoutOperationsIsRefused();
    void moreLaunchesThanCanBeCountedAreRefused();
};

void WorkloadListTest::theTemplatesAreThoseOfTheDocumentation()
{
    const char* const expected[] = {
        "gemm m n k",
        "batched-gemm batch m n k",
        "gemv m n",
        "elementwise n inputs ops fused",
        "reduction n",
        "scan n",
        "fft n batch",
        "fft2d n1 n2",
        "conv2d batch channels height width filters kernel stride groups",
        "stencil n dims points steps",
        "nbody n steps",
        "black-scholes n fused",
        "monte-carlo paths steps fused",
        "sort n key_bytes",
        "spmv rows nonzeros",
        "lu n",
        "cholesky n",
        "nn-training params batch samples layers sample_bytes",
        "transformer-decode params layers context width tokens",
        "kmeans n dims clusters iterations",
        "histogram n bins",
        "image-filter width height channels kernel",
        "softmax rows columns",
        "distances n m dims",
        "conjugate-gradient n iterations",
        "custom operations data_in data_out traffic launches",
    };
    QCOMPARE(workloads().size(), std::size(expected));
    for (std::size_t i = 0; i < std::size(expected); ++i) {
        const Workload& workload = *workloads()[i];
        QByteArray text = exactly(workload.name);
        for (const WorkloadParameter& parameter : workload.parameters)
            text += " " + exactly(parameter.key);
        QCOMPARE(text + (workload.fusable ? " fused" : ""), expected[i]);
        QCOMPARE(findWorkload(workload.name), &workload);
    }
}

void WorkloadListTest::everyTemplateSaysWhatItIs()
{
    QFETCH(const Workload*, workload);
    QVERIFY(!workload->title.empty());
    QVERIFY(workload->description.ends_with('.'));
    QVERIFY(!workload->source.empty());
    std::set<std::string_view> keys{"dtype", "fused"};
    for (const WorkloadParameter& parameter : workload->parameters) {
        QVERIFY2(keys.insert(parameter.key).second, exactly(parameter.key));
        QVERIFY2(!parameter.label.empty(), exactly(parameter.key));
        QVERIFY2(parameter.least <= parameter.defaultValue && parameter.defaultValue <= parameter.most,
                 exactly(parameter.key));
    }
    const bool assumed = workload->source.find("assum") != std::string_view::npos;
    QVERIFY2(assumed || !workload->countsAssumed, "an assumption names itself");
}

void WorkloadListTest::everyDefaultGivesCountsAboveZero()
{
    QFETCH(const Workload*, workload);
    const WorkloadValues values = defaultValues(*workload);
    QVERIFY(workload->contradiction == nullptr || !workload->contradiction(values.sizes));
    for (const bool fused : {true, false}) {
        const Task task = taskOf(*workload, values, fused, fused);
        QVERIFY(task.operations() / operation > 0);
        QVERIFY(task.launches() >= 1);
        QVERIFY(std::isfinite(task.operations() / operation + data(task) + task.launches()));
        QVERIFY(task.kernels[0].traffic >= DataSize{});
        QVERIFY(task.kernels[0].cpuTraffic >= DataSize{});
        QVERIFY(task.temporaries >= DataSize{});
    }
}

void WorkloadListTest::theCountsOfTheLargestSizesAreFiniteOrRefused()
{
    QFETCH(const Workload*, workload);
    WorkloadValues values = defaultValues(*workload);
    for (std::size_t i = 0; i < values.sizes.size(); ++i)
        values.sizes[i] = workload->parameters[i].most;
    try {
        const Task task = taskOf(*workload, values, false, false);
        QVERIFY(std::isfinite(task.operations() / operation));
        QVERIFY(std::isfinite(data(task)));
        QVERIFY(std::isfinite(task.kernels[0].traffic / byte));
        QVERIFY(task.launches() <= std::ldexp(1.0, 53));
    } catch (const Error& error) {
        QVERIFY(QByteArray(error.what()).contains("choose smaller sizes"));
    }
}

void WorkloadListTest::aLargerSizeIsNeverLessWork_data()
{
    QTest::addColumn<const Workload*>("workload");
    QTest::addColumn<QByteArray>("key");
    for (const Workload* workload : workloads())
        for (const WorkloadParameter& parameter : workload->parameters) {
            // A larger stride leaves out results, more groups leave out products.
            if (workload->name == "conv2d" && (parameter.key == "stride" || parameter.key == "groups"))
                continue;
            QTest::newRow(exactly(workload->name) + " " + exactly(parameter.key))
                << workload << exactly(parameter.key);
        }
}

void WorkloadListTest::aLargerSizeIsNeverLessWork()
{
    QFETCH(const Workload*, workload);
    QFETCH(QByteArray, key);
    const WorkloadParameter& parameter = workload->parameters[position(*workload, key.toStdString())];
    double value = parameter.least;
    Task smaller = taskWith(*workload, parameter.key, value);
    bool depends = false;
    for (int step = 0; step < 40 && 2 * value + 1 <= parameter.most; ++step) {
        value = 2 * value + 1;
        Task larger = taskWith(*workload, parameter.key, value);
        QVERIFY(larger.operations() >= smaller.operations());
        QVERIFY(data(larger) >= data(smaller));
        if (key != "batch") { // fewer steps read the weights less often
            QVERIFY(larger.kernels[0].traffic >= smaller.kernels[0].traffic);
            QVERIFY(larger.launches() >= smaller.launches());
        }
        depends = depends || larger.operations() != smaller.operations() || data(larger) != data(smaller) ||
                  larger.kernels[0].traffic != smaller.kernels[0].traffic ||
                  larger.launches() != smaller.launches();
        smaller = std::move(larger);
    }
    QVERIFY2(depends, "a size that changes nothing");
}

void WorkloadListTest::twiceTheSizeIsTwiceTheWork_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("key");
    const std::pair<const char*, const char*> rows[] = {
        {"gemm", "m"},
        {"gemm", "n"},
        {"gemm", "k"},
        {"batched-gemm", "batch"},
        {"gemv", "m"},
        {"elementwise", "n"},
        {"elementwise", "ops"},
        {"fft", "batch"},
        {"conv2d", "batch"},
        {"conv2d", "channels"},
        {"conv2d", "filters"},
        {"stencil", "steps"},
        {"nbody", "steps"},
        {"black-scholes", "n"},
        {"monte-carlo", "paths"},
        {"monte-carlo", "steps"},
        {"spmv", "nonzeros"},
        {"nn-training", "params"},
        {"nn-training", "samples"},
        {"transformer-decode", "tokens"},
        {"kmeans", "n"},
        {"kmeans", "dims"},
        {"kmeans", "clusters"},
        {"kmeans", "iterations"},
        {"histogram", "n"},
        {"image-filter", "width"},
        {"image-filter", "channels"},
        {"softmax", "rows"},
        {"softmax", "columns"},
        {"distances", "n"},
        {"distances", "m"},
        {"distances", "dims"},
        {"conjugate-gradient", "iterations"},
        {"custom", "operations"},
    };
    for (const auto& [name, key] : rows)
        QTest::addRow("%s %s", name, key) << QByteArray(name) << QByteArray(key);
}

void WorkloadListTest::twiceTheSizeIsTwiceTheWork()
{
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, key);
    const Workload& workload = workloadNamed(name.toStdString());
    const std::string_view parameter = key.constData();
    const double value = workload.parameters[position(workload, parameter)].defaultValue;
    QVERIFY(within(1e-14, taskWith(workload, parameter, 2 * value).operations() / operation,
                   2 * (taskWith(workload, parameter, value).operations() / operation)));
}

void WorkloadListTest::whatIsCopiedInAndOutIsReadAndWritten()
{
    for (const char* name :
         {"gemm",          "batched-gemm", "gemv",    "elementwise", "scan",
          "fft",           "fft2d",        "conv2d",  "stencil",     "nbody",
          "black-scholes", "sort",         "spmv",    "lu",          "cholesky",
          "kmeans",        "image-filter", "softmax", "distances",   "conjugate-gradient"}) {
        const Workload& workload = workloadNamed(name);
        for (const bool fused : {true, false}) {
            const Task task = taskOf(workload, defaultValues(workload), fused, fused);
            QVERIFY2(task.kernels[0].traffic / byte >= data(task), name);
        }
    }
}

void WorkloadListTest::halfTheBytesOfAnElementIsHalfTheTraffic()
{
    for (const char* name :
         {"gemm",          "batched-gemm", "gemv",     "elementwise", "reduction",
          "scan",          "fft",          "fft2d",    "conv2d",      "stencil",
          "black-scholes", "lu",           "cholesky", "nn-training", "transformer-decode",
          "histogram",     "image-filter", "softmax",  "distances",   "conjugate-gradient"}) {
        const Workload& workload = workloadNamed(name);
        WorkloadValues values = defaultValues(workload);
        values.dtype = Arithmetic::fp64;
        const Task wide = taskOf(workload, values, true, true);
        values.dtype = Arithmetic::fp32;
        const Task narrow = taskOf(workload, values, true, true);
        QVERIFY2(within(1e-14, 2 * (narrow.kernels[0].traffic / byte), wide.kernels[0].traffic / byte), name);
        QCOMPARE(narrow.operations() / operation, wide.operations() / operation);
    }
}

void WorkloadListTest::unfusedCodeNeverMovesLess()
{
    QFETCH(const Workload*, workload);
    const Task fused = taskOf(*workload, defaultValues(*workload), true, true);
    const Task unfused = taskOf(*workload, defaultValues(*workload), false, false);
    QVERIFY(unfused.kernels[0].traffic >= fused.kernels[0].traffic);
    QVERIFY(unfused.kernels[0].cpuTraffic >= fused.kernels[0].cpuTraffic);
    QVERIFY(unfused.launches() >= fused.launches());
    QCOMPARE(unfused.operations() / operation, fused.operations() / operation);
    QCOMPARE(data(unfused), data(fused));
}

void WorkloadListTest::anUnknownNameOffersTheNearest()
{
    QVERIFY(findWorkload("gemn") == nullptr);
    QVERIFY(findWorkload("") == nullptr);
    const QByteArray sentence = sentenceOf([] { static_cast<void>(workloadNamed("blackscholes")); });
    QVERIFY2(sentence.startsWith("There is no workload “blackscholes”; the nearest are black-scholes, "),
             sentence);
    QVERIFY2(sentence.endsWith("."), sentence);
}

void WorkloadListTest::countsBeyondADoubleAreRefused()
{
    const Workload& gemm = workloadNamed("gemm");
    // 2·(1e9)³ is a number, 2·(1e200)³ is none.
    const Task large = taskOf(gemm, {.sizes = {1e9, 1e9, 1e9}}, true, true);
    QVERIFY(within(1e-14, large.operations() / operation, 2e27));
    QCOMPARE(sentenceOf([&] {
                 static_cast<void>(taskOf(gemm, {.sizes = {1e200, 1e200, 1e200}}, true, true));
             }),
             "Workload gemm with m = 1e200, n = 1e200, k = 1e200 has more operations than a number can hold; "
             "choose smaller sizes.");
    // 2·10^200 operations are a number, 4·10^400 bytes are none.
    QVERIFY(sentenceOf([&] {
                static_cast<void>(taskOf(workloadNamed("spmv"), {.sizes = {1e308, 1e10}}, true, true));
            }).contains("has more bytes than a number can hold"));
}

void WorkloadListTest::aTaskWithoutOperationsIsRefused()
{
    QCOMPARE(
        sentenceOf([] { static_cast<void>(taskOf(workloadNamed("reduction"), {.sizes = {1}}, true, true)); }),
        "Workload reduction with n = 1 has no operations; choose larger sizes.");
}

void WorkloadListTest::moreLaunchesThanCanBeCountedAreRefused()
{
    QCOMPARE(sentenceOf([] {
                 static_cast<void>(taskOf(workloadNamed("nbody"), {.sizes = {10, 1e16}}, true, true));
             }),
             "Workload nbody with n = 10, steps = 1e16 has more than 2^53 launches or copies; "
             "choose smaller sizes.");
}

QTEST_APPLESS_MAIN(WorkloadListTest)
#include "workload_list_test.moc"
