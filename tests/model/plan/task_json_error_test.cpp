// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/plan/task_json.h"

#include "tests/exactly.h"

#include <QTest>

using namespace gpuspeedup;

class TaskJsonErrorTest : public QObject
{
    Q_OBJECT

private slots:
    void aWrongFileIsRefusedInOneSentence_data();
    void aWrongFileIsRefusedInOneSentence();
    void listsHaveALimit_data();
    void listsHaveALimit();
};

namespace {

void add(const char* name, const QByteArray& text, const char* sentence)
{
    QTest::newRow(name) << text << QByteArray(sentence);
}

QByteArray withBuffer(const QByteArray& members)
{
    return "{\"buffers\": [{" + members + "}], \"kernels\": []}";
}

QByteArray withKernel(const QByteArray& members)
{
    return R"({"buffers": [{"name": "x", "bytes": 8, "from_host": true}, {"name": "y", "bytes": 8}],
               "kernels": [{)" +
           members + "}]}";
}

/// Two kernels in a row that hand `between` on.
QByteArray inARow(const QByteArray& buffers, const QByteArray& first, const QByteArray& second)
{
    return "{\"buffers\": [" + buffers + "], \"kernels\": [{\"operations\": 1, " + first +
           "}, {\"name\": \"activation\", \"operations\": 1, " + second + "}]}";
}

QByteArray refusalOf(const QByteArray& text)
{
    return sentenceOf([&] {
        (void)taskFromJson({text.data(), static_cast<std::size_t>(text.size())}, "job.json", true, true);
    });
}

void addTaskRows()
{
    add("empty", "", "job.json is empty; it must hold a JSON object.");
    add("a list", "[]", "job.json: $ is “a list”, expected an object.");
    add("no kernels", "{}", "job.json: $.kernels is missing, expected a list of kernels.");
    add("an empty list of kernels", R"({"kernels": []})",
        "job.json: $ has no operations; give the operations of its kernels.");
    add("an unknown key", R"({"kernel": [], "kernels": []})",
        "job.json: $.“kernel” is not a key of a task; the keys are schema_version, name, source, dtype, "
        "chunkable, temporaries_bytes, repeat, buffers, kernels.");
    add("a newer schema", R"({"schema_version": 2, "kernels": []})",
        "job.json: $.schema_version is “2”, written by a newer version of this program, which is needed to "
        "read it.");
    add("an unknown format", R"({"dtype": "fp31", "kernels": []})",
        "job.json: $.dtype is “\"fp31\"”, expected one of fp64, fp64-tensor, fp32, tf32-tensor, fp16, "
        "fp16-tensor, fp16-tensor-fp16, bf16, bf16-tensor, fp8-tensor, int8-tensor.");
    add("a fraction of a repeat", R"({"repeat": 1.5, "kernels": []})",
        "job.json: $.repeat is “1.5”, expected a whole number from 1 to 9007199254740992.");
    add("no repeat at all", R"({"repeat": 0, "kernels": []})",
        "job.json: $.repeat is “0”, expected a whole number from 1 to 9007199254740992.");
    add("negative temporaries", R"({"temporaries_bytes": -1, "kernels": []})",
        "job.json: $.temporaries_bytes is “-1”, expected a number, zero or more and at most 1e24.");
    add("a word for a flag", R"({"chunkable": "yes", "kernels": []})",
        "job.json: $.chunkable is “\"yes\"”, expected true or false.");
    add("launches beyond 2^53",
        R"({"repeat": 9007199254740992, "kernels": [{"operations": 1, "launches": 2}]})",
        "job.json: $ has more than 2^53 launches; choose a smaller repeat.");
    add("nothing but copies", R"({"kernels": [{"operations": 0, "traffic_bytes": 5}]})",
        "job.json: $ has no operations; give the operations of its kernels.");
}

void addBufferRows()
{
    add("a buffer without a name", withBuffer(R"("bytes": 5)"),
        "job.json: $.buffers[0].name is missing, expected the name that kernels use.");
    add("an empty name", withBuffer(R"("name": "", "bytes": 5)"),
        "job.json: $.buffers[0].name is “\"\"”, expected the name that kernels use.");
    add("a buffer without a size", withBuffer(R"("name": "x")"),
        "job.json: $.buffers[0].bytes is missing, expected a number above zero.");
    add("no bytes", withBuffer(R"("name": "x", "bytes": 0)"),
        "job.json: $.buffers[0].bytes is “0”, expected a number from 1e-24 to 1e24.");
    add("no copies", withBuffer(R"("name": "x", "bytes": 5, "copies": 0)"),
        "job.json: $.buffers[0].copies is “0”, expected a whole number from 1 to 9007199254740992.");
    add("an unknown key of a buffer", withBuffer(R"("name": "x", "size": 5)"),
        "job.json: $.buffers[0].“size” is not a key of a buffer; the keys are name, bytes, from_host, "
        "to_host, "
        "copies.");
    add("a name twice",
        R"({"buffers": [{"name": "x", "bytes": 1}, {"name": "x", "bytes": 2}], "kernels": []})",
        "job.json: $.buffers[1].name: there are two buffers “x”; give each a name of its own.");
    add("a buffer that no kernel uses", withKernel(R"("operations": 1, "reads": ["x"])"),
        "job.json: $.buffers[1] “y” is neither read nor written by a kernel; remove it or name it there.");
    add("a result that no kernel writes",
        R"({"buffers": [{"name": "x", "bytes": 8, "from_host": true, "to_host": true}],
            "kernels": [{"operations": 1, "reads": ["x"]}]})",
        "job.json: $.buffers[0] “x” goes to the host and no kernel writes it; correct to_host or the "
        "kernels.");
}

void addKernelRows()
{
    add("no operations and no workload", withKernel(R"("name": "f")"),
        "job.json: $.kernels[0].operations is missing, expected a number, or a workload.");
    add("an unknown key of a kernel", withKernel(R"("operations": 1, "traffic": 5)"),
        "job.json: $.kernels[0].“traffic” is not a key of a kernel; the keys are name, kernel_class, "
        "operations, "
        "launches, traffic_bytes, cpu_traffic_bytes, reads, writes, workload.");
    add("counts beside a workload", withKernel(R"("workload": "gemm", "operations": 1)"),
        "job.json: $.kernels[0].“operations” is not a key of a kernel with a workload; the keys are name, "
        "workload, parameters, reads, writes.");
    add("an unknown class", withKernel(R"("operations": 1, "kernel_class": "fast")"),
        "job.json: $.kernels[0].kernel_class is “\"fast\"”, expected one of gemm, convolution, monte-carlo, "
        "nbody, streaming, fft, stencil, sort, spmv, histogram, other.");
    add("no launches", withKernel(R"("operations": 1, "launches": 0)"),
        "job.json: $.kernels[0].launches is “0”, expected a whole number from 1 to 9007199254740992.");
    add("an unknown buffer", withKernel(R"("operations": 1, "reads": ["x", "z"])"),
        "job.json: $.kernels[0].reads[1] is “\"z\"”, expected the name of one of $.buffers.");
    add("a buffer by number", withKernel(R"("operations": 1, "writes": [0])"),
        "job.json: $.kernels[0].writes[0] is “0”, expected text of at most 2000 bytes.");
    add("an unknown workload", withKernel(R"("workload": "gem")"),
        "job.json: $.kernels[0]: There is no workload “gem”; the nearest are gemm, gemv and batched-gemm.");
    add("sizes of a workload that are too large",
        withKernel(R"("workload": "nbody", "parameters": {"n": 1e18, "steps": 1e18})"),
        "job.json: $.kernels[0]: Workload nbody with n = 1e18, steps = 1e18 has more than 2^53 launches or "
        "copies; choose smaller sizes.");
    add("an unknown parameter", withKernel(R"("workload": "gemm", "parameters": {"q": 5})"),
        "job.json: $.kernels[0]: Workload gemm has no parameter “q”; its parameters are m, n, k, dtype.");
    add("a parameter out of bounds", withKernel(R"("workload": "reduction", "parameters": {"n": 1})"),
        "job.json: $.kernels[0]: Workload reduction, n: “1” is not between 2 and 1e18; write for example "
        "n=100000000.");
    add("a format of its own", withKernel(R"("workload": "gemm", "parameters": {"dtype": "fp64"})"),
        "job.json: $.kernels[0].parameters.dtype is “\"fp64\"”, expected nothing here, for $.dtype holds for "
        "all kernels.");
    add("a list for a parameter", withKernel(R"("workload": "gemm", "parameters": {"m": [1]})"),
        "job.json: $.kernels[0].parameters.m is “a list”, expected a number.");
    add("a list of parameters", withKernel(R"("workload": "gemm", "parameters": [1])"),
        "job.json: $.kernels[0].parameters is “a list”, expected an object.");
}

void addOrderRows()
{
    const QByteArray buffers = R"({"name": "x", "bytes": 8, "from_host": true}, {"name": "y", "bytes": 8})";
    add("read before it is written",
        inARow(buffers, R"("name": "product", "reads": ["x", "y"])", R"("writes": ["y"])"),
        "job.json: $.kernels[0] “product” reads “y”, which neither comes from the host nor is written by a "
        "kernel before it; set its from_host or correct the order.");
    add("read and never written", inARow(buffers, R"("reads": ["x"])", R"("reads": ["y"])"),
        "job.json: $.kernels[1] “activation” reads “y”, which neither comes from the host nor is written by "
        "a "
        "kernel before it; set its from_host or correct the order.");
    add("read by the kernel that writes it",
        inARow(buffers, R"("reads": ["x", "y"], "writes": ["y"])", R"("reads": ["y"])"),
        "job.json: $.kernels[0] “kernel 1” reads “y”, which neither comes from the host nor is written by a "
        "kernel before it; set its from_host or correct the order.");
    add("in order", inARow(buffers, R"("reads": ["x"], "writes": ["y"])", R"("reads": ["y"])"), "");
}

} // namespace

void TaskJsonErrorTest::aWrongFileIsRefusedInOneSentence_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("sentence");
    addTaskRows();
    addBufferRows();
    addKernelRows();
    addOrderRows();
}

void TaskJsonErrorTest::aWrongFileIsRefusedInOneSentence()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, sentence);
    QCOMPARE(refusalOf(text), sentence);
}

void TaskJsonErrorTest::listsHaveALimit_data()
{
    QTest::addColumn<QByteArray>("begin");
    QTest::addColumn<QByteArray>("element");
    QTest::addColumn<QByteArray>("end");
    QTest::addColumn<int>("most");
    QTest::addColumn<QByteArray>("path");
    QTest::newRow("kernels") << QByteArray("{\"kernels\": [") << QByteArray("{\"operations\": 1}")
                             << QByteArray("]}") << 64 << QByteArray("$.kernels");
    QTest::newRow("buffers") << QByteArray("{\"kernels\": [{\"operations\": 1, \"writes\": [\"0\"]}], "
                                           "\"buffers\": [")
                             << QByteArray("{\"name\": \"%\", \"bytes\": 1}") << QByteArray("]}") << 256
                             << QByteArray("$.buffers");
}

void TaskJsonErrorTest::listsHaveALimit()
{
    QFETCH(QByteArray, begin);
    QFETCH(QByteArray, element);
    QFETCH(QByteArray, end);
    QFETCH(int, most);
    QFETCH(QByteArray, path);
    const auto withElements = [&](int count) {
        QByteArrayList list;
        for (int i = 0; i < count; ++i)
            list += QByteArray(element).replace('%', QByteArray::number(i));
        return begin + list.join(", ") + end;
    };
    const QByteArray refusal = "job.json: " + path + " has " + QByteArray::number(most + 1) +
                               " elements, expected at most " + QByteArray::number(most) + ".";
    QCOMPARE(refusalOf(withElements(most + 1)), refusal);
    QVERIFY(!refusalOf(withElements(most)).contains("elements"));
}

QTEST_APPLESS_MAIN(TaskJsonErrorTest)
#include "task_json_error_test.moc"
