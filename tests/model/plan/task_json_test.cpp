// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/plan/task_json.h"

#include "tests/exactly.h"

#include <QFile>
#include <QTest>

using namespace gpuspeedup;

class TaskJsonTest : public QObject
{
    Q_OBJECT

private slots:
    void everyKeyIsRead();
    void whatAFileDoesNotGiveHasItsDefault();
    void aTemplateGivesTheCountsOfItsKernel();
    void aTemplateCountsInTheNumberFormatOfTheTask();
    void unfusedTemplatesCountTheirTemporaries();
    void parametersAreNumbersOrTexts();
    void repeatMultipliesWhatKernelsDo();
    void theSourcesOfAllCountsAreNamedOnce();
    void aSingleKernelIsTheTaskOfItsTemplate();
    void theExampleKeepsItsDataOnTheGpu();
    void anExampleCutAnywhereIsReadOrRefused();
    void anExampleWithAnyByteChangedIsReadOrRefused();
};

namespace {

Task read(std::string_view text, bool fused = true)
{
    return taskFromJson(text, "test", fused, fused);
}

/// A task of one kernel with these members, that reads x and writes y.
Task withKernel(const std::string& members, const std::string& taskMembers = {}, bool fused = true)
{
    return read("{" + taskMembers +
                    R"("buffers": [{"name": "x", "bytes": 8, "from_host": true},
                                   {"name": "y", "bytes": 8, "to_host": true}],
                       "kernels": [{"reads": ["x"], "writes": ["y"], )" +
                    members + "}]}",
                fused);
}

std::string exampleText()
{
    QFile file(TASK_EXAMPLE);
    return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
}

} // namespace

void TaskJsonTest::everyKeyIsRead()
{
    const Task task = read(R"({"schema_version": 1, "name": "n", "source": "s", "dtype": "fp16-tensor",
        "chunkable": true, "temporaries_bytes": 7, "repeat": 1,
        "buffers": [{"name": "a", "bytes": 100, "from_host": true, "copies": 3},
                    {"name": "b", "bytes": 20, "from_host": false, "to_host": true, "copies": 1}],
        "kernels": [{"name": "k", "kernel_class": "monte-carlo", "operations": 1e9, "traffic_bytes": 4e8,
                     "cpu_traffic_bytes": 5e8, "launches": 6, "reads": ["a"], "writes": ["b"]},
                    {"operations": 0, "reads": ["b", "a"], "writes": []}]})");
    QCOMPARE(task.name, std::string("n"));
    QCOMPARE(task.countsSource, std::string("s"));
    QCOMPARE(task.arithmetic, Arithmetic::fp16Tensor);
    QVERIFY(task.chunkable);
    QCOMPARE(task.temporaries / byte, 7.0);
    QCOMPARE(task.buffers.size(), std::size_t{2});
    QCOMPARE(task.buffers[0].name, std::string("a"));
    QCOMPARE(task.buffers[0].size / byte, 100.0);
    QVERIFY(task.buffers[0].fromHost && !task.buffers[0].toHost);
    QCOMPARE(task.buffers[0].copies, 3.0);
    QVERIFY(!task.buffers[1].fromHost && task.buffers[1].toHost);
    QCOMPARE(task.kernels.size(), std::size_t{2});
    const TaskKernel& kernel = task.kernels[0];
    QCOMPARE(kernel.name, std::string("k"));
    QCOMPARE(kernel.kernelClass, KernelClass::monteCarlo);
    QCOMPARE(kernel.operations / operation, 1e9);
    QCOMPARE(kernel.traffic / byte, 4e8);
    QCOMPARE(kernel.cpuTraffic / byte, 5e8);
    QCOMPARE(kernel.launches, 6.0);
    QCOMPARE(kernel.reads, std::vector<std::size_t>{0});
    QCOMPARE(kernel.writes, std::vector<std::size_t>{1});
    QCOMPARE(task.kernels[1].reads, (std::vector<std::size_t>{1, 0}));
    QVERIFY(!task.countsAssumed);
}

void TaskJsonTest::whatAFileDoesNotGiveHasItsDefault()
{
    const Task task = read(R"({"kernels": [{"operations": 5, "traffic_bytes": 3}]})");
    QCOMPARE(task.arithmetic, Arithmetic::fp32);
    QVERIFY(!task.chunkable);
    QCOMPARE(task.temporaries / byte, 0.0);
    QCOMPARE(task.repeats, 1.0);
    QCOMPARE(task.countsSource, std::string("typed"));
    QVERIFY(task.buffers.empty());
    QCOMPARE(task.kernels[0].name, std::string("kernel 1"));
    QCOMPARE(task.kernels[0].kernelClass, KernelClass::other);
    QCOMPARE(task.kernels[0].cpuTraffic / byte, 3.0);
    QCOMPARE(task.kernels[0].launches, 1.0);
    QCOMPARE(task.kernels[0].calls, 1.0);
    const Task nulls = read(R"({"name": null, "buffers": null, "repeat": null,
        "kernels": [{"name": null, "operations": 5, "traffic_bytes": null, "reads": null}]})");
    QCOMPARE(nulls.kernels[0].traffic / byte, 0.0);
}

void TaskJsonTest::aTemplateGivesTheCountsOfItsKernel()
{
    // 2mnk operations; mk + kn + mn numbers of 4 bytes.
    const Task task = withKernel(R"("workload": "gemm", "parameters": {"m": 2, "n": 3, "k": 5})");
    const TaskKernel& kernel = task.kernels[0];
    QCOMPARE(kernel.operations / operation, 60.0);
    QCOMPARE(kernel.traffic / byte, 4.0 * (10 + 15 + 6));
    QCOMPARE(kernel.kernelClass, KernelClass::gemm);
    QCOMPARE(kernel.measuredAs, std::string("gemm"));
    QCOMPARE(kernel.name, std::string("gemm"));
    QCOMPARE(kernel.reads, std::vector<std::size_t>{0});
    QCOMPARE(task.buffers[0].size / byte, 8.0); // as the file says
    QCOMPARE(withKernel(R"("name": "first layer", "workload": "gemm")").kernels[0].name,
             std::string("first layer"));
}

void TaskJsonTest::aTemplateCountsInTheNumberFormatOfTheTask()
{
    const std::string kernel = R"("workload": "gemm", "parameters": {"m": 2, "n": 3, "k": 5})";
    QCOMPARE(withKernel(kernel, R"("dtype": "fp64", )").kernels[0].traffic / byte, 8.0 * 31);
    QCOMPARE(withKernel(kernel, R"("dtype": "float16", )").kernels[0].traffic / byte, 2.0 * 31);
}

void TaskJsonTest::unfusedTemplatesCountTheirTemporaries()
{
    const std::string kernel = R"("workload": "elementwise", "parameters": {"n": 1000, "ops": 3)";
    QCOMPARE(withKernel(kernel + "}", {}, true).kernels[0].launches, 1.0);
    QCOMPARE(withKernel(kernel + "}", {}, false).kernels[0].launches, 3.0);
    QCOMPARE(withKernel(kernel + R"(, "fused": true})", {}, false).kernels[0].launches, 1.0);
    QCOMPARE(withKernel(kernel + R"(, "fused": 0})", {}, true).kernels[0].launches, 3.0);
    // Two arrays of 1000 FP32 numbers lie between the three kernels; beside what the task itself says.
    QCOMPARE(withKernel(kernel + "}", R"("temporaries_bytes": 5, )", false).temporaries / byte, 8005.0);
}

void TaskJsonTest::parametersAreNumbersOrTexts()
{
    const Task task =
        withKernel(R"("workload": "gemm", "parameters": {"m": "16 Mi", "n": 1e3, "k": 2.0, "dtype": null})");
    QCOMPARE(task.kernels[0].operations / operation, 2.0 * 16777216 * 1000 * 2);
}

void TaskJsonTest::repeatMultipliesWhatKernelsDo()
{
    const std::string kernels = R"("buffers": [{"name": "x", "bytes": 10, "from_host": true},
                                               {"name": "y", "bytes": 1, "to_host": true}],
        "kernels": [{"workload": "gemm", "reads": ["x"], "writes": ["y"]},
                    {"operations": 7, "traffic_bytes": 5, "cpu_traffic_bytes": 3, "launches": 2,
                     "reads": ["y"], "writes": ["y"]}]})";
    const Task once = read("{" + kernels);
    const Task often = read(R"({"repeat": 10, )" + kernels);
    for (std::size_t i = 0; i < 2; ++i) {
        QVERIFY(often.kernels[i].operations == 10 * once.kernels[i].operations);
        QVERIFY(often.kernels[i].traffic == 10 * once.kernels[i].traffic);
        QVERIFY(often.kernels[i].cpuTraffic == 10 * once.kernels[i].cpuTraffic);
        QCOMPARE(often.kernels[i].launches, 10 * once.kernels[i].launches);
        QCOMPARE(often.kernels[i].calls, 10.0); // ten calls of the size measured, not one of ten times it
    }
    // Call by call: x and y in, y out twice, ten times. Resident: x in once, y out once.
    QCOMPARE(copiesOfEachKernel(often).toGpu / byte, 110.0);
    QCOMPARE(copiesOfEachKernel(often).fromGpu / byte, 20.0);
    QCOMPARE(copiesOfEachKernel(often).toGpuCount, 20.0);
    QCOMPARE(copiesWhenResident(often).toGpu / byte, 10.0);
    QCOMPARE(copiesWhenResident(often).fromGpu / byte, 1.0);
}

void TaskJsonTest::theSourcesOfAllCountsAreNamedOnce()
{
    const Task task = read(R"({"source": "a paper", "kernels": [
        {"workload": "black-scholes"}, {"operations": 1}, {"workload": "black-scholes"}, {"operations": 1}]})");
    const Task alone = read(R"({"kernels": [{"workload": "black-scholes"}]})");
    QCOMPARE(task.countsSource, alone.countsSource + "; a paper");
    QVERIFY(task.countsAssumed); // those of Black-Scholes are
}

void TaskJsonTest::aSingleKernelIsTheTaskOfItsTemplate()
{
    const Task task = read(R"({"buffers": [{"name": "in", "bytes": 400, "from_host": true},
                                           {"name": "out", "bytes": 400, "to_host": true}],
        "kernels": [{"workload": "gemm", "reads": ["in"], "writes": ["out"]}]})");
    const TaskCopies each = copiesOfEachKernel(task);
    const TaskCopies resident = copiesWhenResident(task);
    QVERIFY(each.toGpu == resident.toGpu && each.fromGpu == resident.fromGpu);
    QCOMPARE(each.toGpu / byte, 400.0);
    QCOMPARE(each.fromGpu / byte, 400.0);
}

/// A grid of 1000 × 1000 points has n = 1e6 unknowns and, with a 5-point stencil, 5n − 4·1000 elements that
/// are not zero: 12 bytes each and 4 for each of n + 1 row starts. A vector v has 8n bytes.
void TaskJsonTest::theExampleKeepsItsDataOnTheGpu()
{
    const double matrix = 12 * 4996000.0 + 4 * 1000001.0;
    const double v = 8e6;
    const double scalar = 8;
    const Task task = readTaskFile(TASK_EXAMPLE, true, true);
    QCOMPARE(task.kernels.size(), std::size_t{6});

    // In: matrix and d; d and q; x, d, α; r, q, α; r; r, d, β. Out: q, α, x, r, β, d. 500 times.
    const TaskCopies each = copiesOfEachKernel(task);
    QCOMPARE(each.toGpu / byte, 500 * (matrix + 10 * v + 3 * scalar));
    QCOMPARE(each.toGpuCount, 500.0 * (3 + 1 + 2 + 3 + 3 + 1 + 3));
    QCOMPARE(each.fromGpu / byte, 500 * (4 * v + 2 * scalar));
    QCOMPARE(each.fromGpuCount, 500.0 * 6);

    // Resident: matrix, x, r and d in once, x out once.
    const TaskCopies resident = copiesWhenResident(task);
    QCOMPARE(resident.toGpu / byte, matrix + 3 * v);
    QCOMPARE(resident.toGpuCount, 6.0);
    QCOMPARE(resident.fromGpu / byte, v);
    QCOMPARE(resident.fromGpuCount, 1.0);
    QCOMPARE(intermediateSize(task) / byte, v + 2 * scalar);

    // Two operations for each element of the matrix, for two dot products and three updates.
    QCOMPARE(task.operations() / operation, 500 * (2 * 4996000.0 + 5 * 2e6));
    QCOMPARE(task.launches(), 500.0 * (1 + 2 + 1 + 1 + 2 + 1));
}

void TaskJsonTest::anExampleCutAnywhereIsReadOrRefused()
{
    const std::string whole = exampleText();
    const std::size_t closed = whole.rfind('}') + 1;
    QVERIFY(closed > 1000);
    for (std::size_t size = 0; size < whole.size(); ++size) {
        const QByteArray sentence = sentenceOf(
            [&] { (void)taskFromJson(std::string_view(whole).substr(0, size), "cut.json", true, true); });
        QCOMPARE(sentence.isEmpty(), size >= closed);
        QVERIFY(size >= closed || sentence.startsWith("cut.json"));
    }
}

void TaskJsonTest::anExampleWithAnyByteChangedIsReadOrRefused()
{
    const std::string whole = exampleText();
    for (std::size_t i = 0; i < whole.size(); ++i)
        for (const char c : {'"', '{', '9', '\xFF'}) {
            std::string changed = whole;
            changed[i] = c;
            const QByteArray sentence = sentenceOf([&] { (void)read(changed); });
            QVERIFY2(sentence.isEmpty() || sentence.endsWith('.') || sentence.endsWith('?'), sentence);
        }
}

QTEST_APPLESS_MAIN(TaskJsonTest)
#include "task_json_test.moc"
